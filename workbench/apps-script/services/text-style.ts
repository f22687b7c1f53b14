import { liveRect } from '../addresses.ts';
import type { CellFormats } from '../backend.ts';
import { checkSize } from '../cell-input.ts';
import type { ScriptContext, States, TextStyleState } from '../context.ts';
import { type Call, edits, free, type Method, reads, type ServiceClass } from '../service-class.ts';
import { colorOf, filled } from './range-formats.ts';

type Builder = Call<States['TextStyleBuilder']>;
type Style = Call<States['TextStyle']>;

export const noStyle: TextStyleState = { bold: null, italic: null, size: null, family: null, color: null };

const change = ({ self, state }: Builder, part: Partial<TextStyleState>): object => {
  state.style = { ...state.style, ...part };
  return self;
};

export const textStyleBuilder: ServiceClass<'TextStyleBuilder'> = {
  name: 'TextStyleBuilder',
  path: 'SpreadsheetApp.TextStyleBuilder',
  counts: 'builder',
  reaches: false,
  methods: {
    build: free('', ({ context, state }: Builder) => context.make('TextStyle', state.style)),
    setBold: free('Boolean', (call: Builder, bold: boolean) => change(call, { bold })),
    setItalic: free('Boolean', (call: Builder, italic: boolean) => change(call, { italic })),
    setFontSize: free('Integer', (call: Builder, size: number) => change(call, { size })),
    setFontFamily: free('String', (call: Builder, family: string) => change(call, { family })),
    setForegroundColor: free('String', (call: Builder, text: string) => {
      const color = colorOf(text);
      if (color === undefined) throw call.context.refusal(`setForegroundColor: "${text}" is no colour.`);
      return change(call, { color });
    }),
  },
};

export const textStyle: ServiceClass<'TextStyle'> = {
  name: 'TextStyle',
  path: 'SpreadsheetApp.TextStyle',
  counts: 'builder',
  reaches: false,
  methods: {
    copy: free('', ({ context, state }: Style) => context.make('TextStyleBuilder', { style: state })),
    isBold: free('', ({ state }: Style) => state.bold),
    isItalic: free('', ({ state }: Style) => state.italic),
    getFontSize: free('', ({ state }: Style) => state.size),
    getFontFamily: free('', ({ state }: Style) => state.family),
  },
};

/** A style sets only what it names; the rest of a cell stays. */
function apply(call: Call<States['Range']>, styles: readonly (readonly TextStyleState[])[]): object {
  const { context, self, state } = call;
  const rect = liveRect(context, state);
  checkSize(context, rect, styles);
  const put = <K extends keyof CellFormats>(key: K, partOf: (style: TextStyleState) => CellFormats[K] | null) => {
    if (styles.every((line) => line.every((style) => partOf(style) === null))) return;
    const there = styles.some((line) => line.some((style) => partOf(style) === null))
      ? context.backend.formats(rect, key)
      : null;
    const values = styles.map((line, r) =>
      line.map((style, c) => (partOf(style) ?? there?.[r]?.[c]) as CellFormats[K]),
    );
    context.backend.setFormats(rect, key, values);
  };
  put('fontWeight', (style) => (style.bold === null ? null : style.bold ? 'bold' : 'normal'));
  put('fontStyle', (style) => (style.italic === null ? null : style.italic ? 'italic' : 'normal'));
  put('fontSize', (style) => style.size);
  put('fontFamily', (style) => style.family);
  put('fontColor', (style) => style.color);
  return self;
}

const styleOf = (context: ScriptContext, value: unknown): TextStyleState =>
  context.stateOf('TextStyle', value) as TextStyleState;

export const textStyleMethods: Readonly<Record<string, Method<States['Range']>>> = {
  setTextStyle: edits('TextStyle', (call: Call<States['Range']>, style: unknown) =>
    apply(call, filled(call.state.rows, call.state.columns, styleOf(call.context, style))),
  ),
  setTextStyles: edits('TextStyle[][]', (call: Call<States['Range']>, styles: unknown[][]) =>
    apply(
      call,
      styles.map((line) => line.map((style) => styleOf(call.context, style))),
    ),
  ),
  getTextStyles: reads('', ({ context, state }: Call<States['Range']>) => {
    const rect = liveRect(context, state);
    const { backend } = context;
    const weights = backend.formats(rect, 'fontWeight');
    const styles = backend.formats(rect, 'fontStyle');
    const sizes = backend.formats(rect, 'fontSize');
    const families = backend.formats(rect, 'fontFamily');
    const colors = backend.formats(rect, 'fontColor');
    return weights.map((line, r) =>
      line.map((weight, c) =>
        context.make('TextStyle', {
          bold: weight === 'bold',
          italic: styles[r]?.[c] === 'italic',
          size: sizes[r]?.[c] ?? null,
          family: families[r]?.[c] ?? null,
          color: colors[r]?.[c] ?? null,
        }),
      ),
    );
  }),
};
