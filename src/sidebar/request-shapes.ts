import { Failure } from '../workbook/failure.ts';
import type { Request } from './api.ts';

type Check = (value: unknown) => boolean;

const MOST_TEXT = 8000;
const MOST_ITEMS = 100;

const text =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const whole =
  (most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= 0 && value <= most && Math.floor(value) === value;
const yesNo: Check = (value) => typeof value === 'boolean';
const day: Check = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const dayOrNull: Check = (value) => value === null || day(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]';

/** Exactly these keys, no other, each as its check says. */
function record(shape: Readonly<Record<string, Check>>): Check {
  const keys = Object.keys(shape);
  return (value) =>
    isRecord(value) &&
    Object.keys(value).length === keys.length &&
    Object.keys(value).every((key) => keys.includes(key) && (shape[key] as Check)(value[key]));
}

const listOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= MOST_ITEMS && value.every(item);

// a range, a value, or nothing for an argument that is left out
const argument: Check = (value) =>
  record({})(value) ||
  record({ range: text(300) })(value) ||
  record({ value: (one) => yesNo(one) || typeof one === 'number' || text(MOST_TEXT)(one) })(value);
const id = text(60);
const sheetId = whole(2147483647);
const answers = record({ from: dayOrNull, asOf: dayOrNull, sampleData: yesNo });
const choice = record({
  by: (value) => value === 'all' || value === 'tier' || value === 'owner',
  value: text(1000),
});
const place = record({ sheetId, a1: text(20) });

const chosenColumns = {
  data: id,
  sheetId,
  headerRow: whole(1000),
  columns: listOf(record({ ours: text(100), theirs: text(1000) })),
};

/** One entry per kind of request: its keys, and what each may hold. */
const shapes: { readonly [K in Request['kind']]: Readonly<Record<string, Check>> } = {
  home: {},
  preview: { template: id, answers },
  begin: { template: id, answers, planHash: id },
  previewClosing: { from: dayOrNull },
  beginClosing: { from: day, why: text(200), planHash: id },
  step: { planHash: id, step: whole(200) },
  finish: { planHash: id },
  putBack: {},
  undo: {},
  problems: { limit: whole(2000) },
  goTo: { place },
  activeCell: {},
  selection: {},
  tryFormula: { sheetId, name: id, arguments: listOf(argument) },
  insertFormula: { place, formula: text(MOST_TEXT), replace: yesNo },
  sheets: {},
  suggestMapping: { data: id, sheetId },
  checkMapping: chosenColumns,
  useMapping: chosenColumns,
  undoMapping: { data: id },
  clearSample: {},
  previewSeries: { of: choice },
  beginSeries: { of: choice, planHash: id },
  stepSeries: { planHash: id, step: whole(1000) },
  endSeries: { planHash: id },
};

export function requestOf(value: unknown): Request {
  const refuse = () =>
    new Failure(
      'request',
      'The sidebar sent a request that this version does not know.',
      'Close the sidebar and open it again. Nothing was changed.',
    );
  if (!isRecord(value) || typeof value.kind !== 'string') throw refuse();
  if (!Object.keys(shapes).includes(value.kind)) throw refuse();
  const shape = shapes[value.kind as Request['kind']];
  if (!record({ kind: text(30), ...shape })(value)) throw refuse();
  return value as unknown as Request;
}
