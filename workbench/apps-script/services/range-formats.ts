import { liveRect } from '../addresses.ts';
import type { CellFormats } from '../backend.ts';
import { checkSize } from '../cell-input.ts';
import type { ScriptContext, States } from '../context.ts';
import { type Call, edits, type Method, reads } from '../service-class.ts';

type RangeCall = Call<States['Range']>;
type RangeMethod = Method<States['Range']>;

interface Format<K extends keyof CellFormats> {
  readonly key: K;
  /** Names of the singular and plural getter and setter; null where Google has deprecated it. */
  readonly get: readonly [string, string] | null;
  readonly set: readonly [string, string];
  /** Google's type of one value, and of the grid, in signatures. */
  readonly one: string;
  readonly many: string;
  readonly read: (value: unknown) => CellFormats[K] | undefined;
  readonly show?: (value: CellFormats[K]) => unknown;
}

const COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  gray: '#808080',
  orange: '#ffa500',
};

/** A colour as six hex digits; undefined when it is none. Google ignores those in silence. */
export function colorOf(value: unknown): string | null | undefined {
  if (value === null) return null;
  if (typeof value !== 'string') return undefined;
  const text = value.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((one) => one + one).join('')}`;
  return COLORS[text];
}

const oneOf =
  <T extends string>(choices: readonly T[], whenNull: T) =>
  (value: unknown): T | undefined =>
    value === null ? whenNull : choices.find((one) => one === value);

const alignments: Readonly<Record<string, CellFormats['horizontalAlignment']>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  normal: 'general',
  general: 'general',
};

const wrapNames = { get: ['getWrap', 'getWraps'], set: ['setWrap', 'setWraps'] } as const;

const formats: readonly Format<keyof CellFormats>[] = [
  {
    key: 'numberFormat',
    get: ['getNumberFormat', 'getNumberFormats'],
    set: ['setNumberFormat', 'setNumberFormats'],
    one: 'String',
    many: 'Object[][]',
    read: (value) =>
      typeof value === 'string' && value !== '' ? (/^general$/i.test(value) ? 'General' : value) : undefined,
  },
  {
    key: 'background',
    get: ['getBackground', 'getBackgrounds'],
    set: ['setBackground', 'setBackgrounds'],
    one: 'String?',
    many: 'String?[][]',
    read: colorOf,
    show: (value) => value ?? '#ffffff',
  },
  {
    key: 'fontColor',
    get: null,
    set: ['setFontColor', 'setFontColors'],
    one: 'String?',
    many: 'Object?[][]',
    read: colorOf,
  },
  {
    key: 'fontWeight',
    get: ['getFontWeight', 'getFontWeights'],
    set: ['setFontWeight', 'setFontWeights'],
    one: 'String?',
    many: 'Object?[][]',
    read: oneOf(['normal', 'bold'], 'normal'),
  },
  {
    key: 'fontStyle',
    get: ['getFontStyle', 'getFontStyles'],
    set: ['setFontStyle', 'setFontStyles'],
    one: 'String?',
    many: 'Object?[][]',
    read: oneOf(['normal', 'italic'], 'normal'),
  },
  {
    key: 'fontSize',
    get: ['getFontSize', 'getFontSizes'],
    set: ['setFontSize', 'setFontSizes'],
    one: 'Integer',
    many: 'Object[][]',
    read: (value) =>
      Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 400 ? (value as number) : undefined,
  },
  {
    key: 'fontFamily',
    get: ['getFontFamily', 'getFontFamilies'],
    set: ['setFontFamily', 'setFontFamilies'],
    one: 'String?',
    many: 'Object?[][]',
    read: (value) => (value === null || typeof value === 'string' ? value : undefined),
    show: (value) => value ?? 'Arial',
  },
  {
    key: 'horizontalAlignment',
    get: ['getHorizontalAlignment', 'getHorizontalAlignments'],
    set: ['setHorizontalAlignment', 'setHorizontalAlignments'],
    one: 'String?',
    many: 'Object?[][]',
    read: (value) => (value === null ? 'general' : alignments[value as string]),
  },
  {
    key: 'verticalAlignment',
    get: ['getVerticalAlignment', 'getVerticalAlignments'],
    set: ['setVerticalAlignment', 'setVerticalAlignments'],
    one: 'String?',
    many: 'Object?[][]',
    read: oneOf(['top', 'middle', 'bottom'], 'bottom'),
  },
  {
    key: 'wrap',
    ...wrapNames,
    one: 'Boolean',
    many: 'Object[][]',
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  },
];

function valueFor(context: ScriptContext, format: Format<keyof CellFormats>, value: unknown, method: string): never {
  const read = format.read(value);
  if (read === undefined)
    throw context.refusal(`${method}: ${JSON.stringify(value)} is none of its values; Google would ignore it or fail.`);
  return read as never;
}

/** One value over a whole rectangle. */
export function filled<T>(rows: number, columns: number, value: T): T[][] {
  const line = new Array<T>(columns).fill(value);
  return Array.from({ length: rows }, () => line);
}

function methodsOf(format: Format<keyof CellFormats>): [string, RangeMethod][] {
  const { key, show = (value: unknown) => value } = format;
  const setOne = (call: RangeCall, value: unknown) => {
    const rect = liveRect(call.context, call.state);
    const read = valueFor(call.context, format, value, format.set[0]);
    call.context.backend.setFormats(rect, key, filled<never>(rect.rows, rect.columns, read));
    return call.self;
  };
  const setMany = (call: RangeCall, values: unknown[][]) => {
    const rect = liveRect(call.context, call.state);
    checkSize(call.context, rect, values);
    const known = new Map<unknown, never>();
    const read = (value: unknown): never => {
      if (!known.has(value)) known.set(value, valueFor(call.context, format, value, format.set[1]));
      return known.get(value) as never;
    };
    call.context.backend.setFormats(
      rect,
      key,
      values.map((line) => line.map(read)),
    );
    return call.self;
  };
  const getMany = ({ context, state }: RangeCall) =>
    context.backend.formats(liveRect(context, state), key).map((line) => line.map((value) => show(value as never)));
  const getOne = ({ context, state }: RangeCall) =>
    show(context.backend.formats({ ...liveRect(context, state), rows: 1, columns: 1 }, key)[0]?.[0] as never);
  const methods: [string, RangeMethod][] = [
    [format.set[0], edits(format.one, setOne)],
    [format.set[1], edits(format.many, setMany)],
  ];
  if (format.get) methods.push([format.get[0], reads('', getOne)], [format.get[1], reads('', getMany)]);
  return methods;
}

export const formatMethods: Readonly<Record<string, RangeMethod>> = Object.fromEntries(formats.flatMap(methodsOf));
