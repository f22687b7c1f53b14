import { afterAll, beforeAll, expect, it } from 'vitest';
import { isoOfDay } from '../../src/program/reading/days.ts';
import type { CellInput, CellValue } from '../../workbench/apps-script/backend.ts';
import { Session } from '../../workbench/headless/session.ts';
import { guides, placeOf, type Step, shownAs, typedCell } from '../typed/guides.ts';
import { at, loadEngine } from './engine-bundle.ts';

type Formula = Extract<Step, { is: 'formula' }>;
type Typed = Extract<Step, { is: 'typed' }>;

const DAY = 86400000;
// 1970-01-01, as a sheet numbers days
const EPOCH = 25569;

// as many rows as the longest result has, and a few more
const ROOM = 320;
const COLUMNS = 40;

const widthOf = (shown: string): number => (shown.split('\n')[0] as string).split(/ {2,}/).length;
const heightOf = (shown: string): number => shown.split('\n').length;

let session: Session;
const ids = new Map<string, number>();
const formulas: { readonly guide: string; readonly step: Formula; readonly place: string }[] = guides.flatMap(
  (guide, g) =>
    guide.steps.flatMap((step, s) =>
      step.is === 'formula'
        ? [{ guide: guide.file, step, place: step.at ?? `Scratch!A${(g * 20 + s) * ROOM + 1}` }]
        : [],
    ),
);

function sheetOf(name: string): number {
  const known = ids.get(name) ?? session.backend.sheets().find((sheet) => sheet.name === name)?.id;
  const id = known ?? session.backend.addSheet(name, 0, name === 'Scratch' ? 100 * ROOM : ROOM, COLUMNS);
  ids.set(name, id);
  return id;
}

function put(place: string, rows: readonly (readonly CellInput[])[]): void {
  const { sheet, row, column } = placeOf(place);
  const rect = at(row, column, rows.length, rows[0]?.length ?? 0, sheetOf(sheet));
  session.backend.write(
    rect,
    rows.map((line) => line.slice()),
  );
}

/** As a person types it: text that reads as a day becomes one. */
function type({ at: place, rows }: Typed): void {
  const cells = rows.map((row) => row.map((text) => typedCell(text, (iso) => new Date(`${iso}T00:00:00Z`))));
  put(
    place,
    cells.map((row) =>
      row.map((cell) => ({ value: cell instanceof Date ? cell.getTime() / DAY + EPOCH : cell === '' ? null : cell })),
    ),
  );
  const { sheet, row, column } = placeOf(place);
  cells.forEach((line, r) => {
    line.forEach((cell, c) => {
      if (cell instanceof Date)
        session.backend.setFormats(at(row + r, column + c, 1, 1, sheetOf(sheet)), 'numberFormat', [['yyyy-mm-dd']]);
    });
  });
}

async function insertTierSheet(): Promise<void> {
  const answers = { from: null, asOf: null, sampleData: true };
  const template = 'tier-sheet';
  const { planHash } = session.ask({ kind: 'preview', template, answers });
  let { next } = session.ask({ kind: 'begin', template, answers, planHash });
  while (next !== null) ({ next } = session.ask({ kind: 'step', planHash, step: next }));
  session.ask({ kind: 'finish', planHash });
  await session.backend.settled();
}

beforeAll(async () => {
  await loadEngine();
  session = new Session('en_US', 'America/Los_Angeles');
  await insertTierSheet();
  for (const { steps } of guides) for (const step of steps) if (step.is === 'typed') type(step);
  for (const { step, place } of formulas) put(place, [[{ formula: step.formula }]]);
  await session.backend.settled();
});

afterAll(() => session.close());

it.each(formulas.map((one) => [`${one.guide}: ${one.step.formula}`, one] as const))(
  'in a workbook with the tier sheet, %s',
  (_says, { step: { shown }, place }) => {
    const { sheet, row, column } = placeOf(place);
    const id = sheetOf(sheet);
    const message = session.backend.messageAt(id, row, column);
    if (message !== null) {
      // a sheet says what kind of error it is, and where in the script
      expect(/^Error: ([\s\S]*) \(line \d+\)\.$/.exec(message)?.[1]).toBe(shown);
      return;
    }
    const rows = session.backend.values(at(row, column, heightOf(shown), widthOf(shown), id));
    const wanted = shown.split('\n').map((line) => line.split(/ {2,}/));
    const asShown = (cell: CellValue, r: number, c: number): unknown =>
      /^\d{4}-\d\d-\d\d$/.test(wanted[r]?.[c] ?? '') ? { date: isoOfDay(cell as number) } : cell;
    expect(
      shownAs(
        shown,
        rows.map((cells, r) => cells.map((cell, c) => asShown(cell, r, c))),
      ),
    ).toBe(shown);
  },
);
