import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { findLibreOffice, recomputed } from '../../build/libreoffice.ts';
import { openXlsx } from '../../workbench/files/xlsx/open-xlsx.ts';
import { writeXlsx } from '../../workbench/files/xlsx/write-xlsx.ts';
import { at, openEngine } from '../engine/engine-bundle.ts';
import { Block, type Expected, STRIDE } from './block.ts';
import { allocation, commissions, metrics, sums, tiers } from './native.ts';
import { rosters } from './rosters.ts';

const COUNT = 1000;
const RELATIVE = 1e-9;
const SHEET = 'Rosters';
const MINUTES = 5;

const blocks = rosters(COUNT).map((roster, i) => {
  const block = new Block(roster, i * STRIDE);
  for (const family of [tiers, commissions, allocation, sums, metrics]) family(block);
  return block;
});
const expected = blocks.flatMap((block) => block.expected);
const width = Math.max(...blocks.flatMap((block) => block.cells.map((row) => row.length)));
const soffice = findLibreOffice();

function isNear({ value, within = 0 }: Expected, found: unknown): boolean {
  if (typeof value !== 'number' || typeof found !== 'number') return (value ?? '') === (found ?? '');
  return Math.abs(value - found) <= within + RELATIVE * Math.max(1, Math.abs(value));
}

/** Where a program came to something else than our functions, in words. */
function differences(valueAt: (row: number, column: number) => unknown): string[] {
  const found = expected.filter((one) => !isNear(one, valueAt(one.row, one.column)));
  return found.slice(0, 20).map(({ what, row, column, value }) => {
    const [roster, line] = [Math.floor(row / STRIDE), row % STRIDE];
    const formula = blocks[roster]?.cells[line]?.[column];
    return `${what}, roster ${roster + 1}, row ${line + 1}: ours ${value}, theirs ${JSON.stringify(valueAt(row, column))} by ${formula}`;
  });
}

let engine: Awaited<ReturnType<typeof openEngine>>;
let sheet: number;

beforeAll(async () => {
  engine = await openEngine();
  sheet = engine.addSheet(SHEET, 0, COUNT * STRIDE, width);
  const rows = blocks.flatMap((block) => block.cells.map((row) => [...row, ...Array(width - row.length).fill(null)]));
  engine.write(
    at(0, 0, rows.length, width, sheet),
    rows.map((row) =>
      row.map((one) => (typeof one === 'string' && one.startsWith('=') ? { formula: one } : { value: one })),
    ),
  );
  await engine.settled();
}, MINUTES * 60_000);

it('1,000 rosters, three kinds of ladder and every family are compared', () => {
  expect(new Set(blocks.map(({ roster }) => roster.asks)).size).toBe(3);
  expect(new Set(expected.map(({ what }) => what)).size).toBe(28);
  expect(expected.length).toBeGreaterThan(50 * COUNT);
});

it('our functions give what built-in formulas give in the workbench', () => {
  const values = engine.values(at(0, 0, COUNT * STRIDE, width, sheet));
  expect(differences((row, column) => values[row]?.[column])).toEqual([]);
});

it.skipIf(soffice === null)(
  'our functions give what built-in formulas give in LibreOffice, where it is installed',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-rosters-'));
    try {
      const book = openXlsx(recomputed(soffice as string, writeXlsx(engine).bytes, folder), 'rosters.xlsx');
      const cells = book.sheets.find(({ name }) => name === SHEET)?.cells ?? [];
      const values = new Map(cells.map((one) => [one.row * width + one.column, one.value]));
      expect(differences((row, column) => values.get(row * width + column))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  MINUTES * 60_000,
);
