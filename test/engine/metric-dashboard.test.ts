import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/root.ts';
import type { Answer, Replies } from '../../src/sidebar/api.ts';
import type { CellInput } from '../../workbench/apps-script/backend.ts';
import type { Host, Screen } from '../../workbench/apps-script/host.ts';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { at, loadEngine, openEngine, put, valueAt } from './engine-bundle.ts';

const FILES = ['functions.js', 'addon.js', 'sidebar.html', 'appsscript.json'];
const SCREEN: Screen = {
  showSidebar: () => undefined,
  showDialog: () => undefined,
  alert: () => 'OK',
  toast: () => undefined,
  menu: () => undefined,
};

function builtFile(name: string): string {
  const file = path.join(ROOT, 'dist/addon', name);
  if (!existsSync(file)) throw new Error(`dist/addon/${name} is not there. Run npm run build first.`);
  return readFileSync(file, 'utf8');
}

let engine: EngineBackend;
let host: Host;

function ask<K extends keyof Replies>(request: { readonly kind: K } & Record<string, unknown>): Replies[K] {
  const answer = host.callFromClient('partnerbookCall', [request]) as Answer;
  if (!answer.ok) throw new Error(`${answer.message} ${answer.fix}`);
  return answer.value as Replies[K];
}

async function insert(template: string): Promise<void> {
  const answers = { from: null, asOf: null, sampleData: true };
  const { planHash } = ask({ kind: 'preview', template, answers });
  let { next } = ask({ kind: 'begin', template, answers, planHash });
  while (next !== null) ({ next } = ask({ kind: 'step', planHash, step: next }));
  ask({ kind: 'finish', planHash });
  await engine.settled();
}

const sheetId = (name: string) => engine.sheets().find((sheet) => sheet.name === name)?.id ?? -1;
const column = (name: string, row: number, columnAt: number, rows: number) =>
  engine.values(at(row - 1, columnAt - 1, rows, 1, sheetId(name))).flat();

const errors = (): string[] =>
  engine
    .sheets()
    .flatMap((sheet) =>
      engine
        .values(at(0, 0, sheet.rows, sheet.columns, sheet.id))
        .flatMap((row, r) =>
          row.flatMap((value, c) =>
            typeof value === 'object' && value !== null ? [`${sheet.name} ${r + 1},${c + 1}: ${value.error}`] : [],
          ),
        ),
    );

/** What every check says, and 1 where it is off. */
function checksOff(): string[] {
  const rows = engine.values(at(0, 0, 80, 5, sheetId('Checks')));
  return rows.filter((row) => (row[4] === 'Error' || row[4] === 'Alert') && row[3] !== 0).map((row) => String(row[0]));
}

beforeAll(async () => {
  const { createHost, nodeRealm } = await loadEngine();
  const files = Object.fromEntries(FILES.map((name) => [name, builtFile(name)]));
  const realm = nodeRealm();
  const RealmDate = realm.globals.Date as DateConstructor;
  const names = [...(files['functions.js'] as string).matchAll(/^function ([A-Z][A-Z_]+)\(/gm)].map(([, name]) => name);
  engine = await openEngine({
    functions: {
      names: names as string[],
      call: (name, args) => host.callFromCell(name, args),
      makeDate: (ms) => new RealmDate(ms),
    },
  });
  host = createHost({ backend: engine, realm, screen: SCREEN, files });
  await insert('metric-dashboard');
}, 60000);

describe('the metric dashboard', () => {
  it('has no error in any cell, and no check is off', () => {
    expect(errors()).toEqual([]);
    expect(checksOff()).toEqual([]);
    expect(valueAt(engine, 3, 1, sheetId('Checks'))).toBe(0);
  });

  it('shows the six metrics, each with its status', () => {
    expect(column('Metrics', 9, 1, 6)).toEqual([
      'Partner-sourced revenue',
      'Partner-influenced revenue',
      'Partner activation rate',
      'Partner NPS',
      'Time to first deal',
      'Revenue per partner',
    ]);
    expect(column('Metrics', 9, 7, 6)).toEqual(['In range', 'In range', 'Met', 'Met', 'Missed', 'Varies by tier']);
  });

  it('adds up: won revenue of the period by role, and the shares of it', () => {
    const deals = engine.values(at(3, 0, 300, 14, sheetId('Deals')));
    const sum = (role?: string) =>
      deals
        .filter((row) => row[10] === true && Number(row[9]) >= 45931 && Number(row[9]) <= 46295)
        .filter((row) => role === undefined || row[3] === role)
        .reduce((all, row) => all + Number(row[5]), 0);
    const [sourced, influenced, all] = [sum('Sourced'), sum('Influenced'), sum()];
    expect(column('Metrics by quarter', 11, 2, 4)).toEqual([sourced, influenced, all, all - sourced - influenced]);
    expect(Number(column('Metrics', 9, 2, 1)[0])).toBeCloseTo(sourced / all, 12);
    expect(Number(column('Metrics', 10, 2, 1)[0])).toBeCloseTo((sourced + influenced) / all, 12);
    expect(column('Metrics', 19, 5, 8).reduce<number>((total, value) => total + Number(value), 0)).toBeGreaterThan(all);
  });

  it('ranks ten partners, largest first', () => {
    const revenue = column('Metrics', 30, 2, 10).map(Number);
    expect(revenue).toEqual(revenue.slice().sort((one, other) => other - one));
    const every = column('Metric workings', 4, 4, 40).map(Number);
    expect(revenue).toEqual(every.sort((one, other) => other - one).slice(0, 10));
  });
});

interface Fault {
  readonly check: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

// every check, and a fault that turns on that check alone
const FAULTS: readonly Fault[] = [
  { check: 'The period is closed', sheet: 'Settings', row: 10, column: 2, value: 46000 },
  { check: 'Every partner has a row on Metric workings', sheet: 'Metric workings', row: 200, column: 18, value: 'x' },
  {
    check: 'Sourced revenue of partners agrees with the metrics',
    sheet: 'Metric workings',
    row: 250,
    column: 2,
    value: 5,
  },
  {
    check: 'Influenced revenue of partners agrees with the metrics',
    sheet: 'Metric workings',
    row: 250,
    column: 3,
    value: 5,
  },
  { check: 'Eight quarters add up to their days together', sheet: 'Metrics', row: 20, column: 5, value: 1 },
  { check: 'The sourced share agrees with its revenue', sheet: 'Metrics', row: 9, column: 2, value: 0.25 },
  { check: 'Revenue by tier agrees with partners in program', sheet: 'Metrics', row: 56, column: 4, value: 77 },
  { check: 'The top ten are the ten largest', sheet: 'Metrics', row: 31, column: 2, value: 1 },
  { check: 'Types of partners are on Settings', sheet: 'Partners', row: 5, column: 3, value: 'Agency' },
  { check: 'Deals of unknown partners, which no partner has', sheet: 'Deals', row: 4, column: 3, value: 'P-999' },
];

describe('a planted fault', () => {
  it.each(FAULTS)('turns on "$check"', async ({ check, sheet, row, column: columnAt, value }) => {
    const place = at(row - 1, columnAt - 1, 1, 1, sheetId(sheet));
    const was: CellInput = engine.formulas(place)[0]?.[0]
      ? { formula: engine.formulas(place)[0]?.[0] as string }
      : { value: engine.values(place)[0]?.[0] ?? null };
    put(engine, row - 1, columnAt - 1, [[value]], place.sheet);
    await engine.settled();
    expect(checksOff()).toContain(check);
    engine.write(place, [[was]]);
    await engine.settled();
    expect(checksOff()).toEqual([]);
  });
});

/** Types text over a figure, tells what that does, and puts the figure back. */
async function offWithText(sheet: string, row: number, columnAt: number) {
  const place = at(row - 1, columnAt - 1, 1, 1, sheetId(sheet));
  const formula = engine.formulas(place)[0]?.[0];
  // what a formula beside it spills there comes back by itself
  const typed = sheet === 'Settings' ? (engine.values(place)[0]?.[0] ?? null) : null;
  const was: CellInput = formula ? { formula } : { value: typed };
  put(engine, row - 1, columnAt - 1, [['soon']], place.sheet);
  await engine.settled();
  const states = engine.values(at(12, 3, 60, 1, sheetId('Checks'))).flat();
  const found = { off: checksOff(), total: valueAt(engine, 3, 1, sheetId('Checks')), states };
  engine.write(place, [[was]]);
  await engine.settled();
  return found;
}

describe('text typed over a checked figure', () => {
  it.each([
    ['Settings', 9, 2, 'The period is closed'],
    ['Metrics by quarter', 11, 2, 'Sourced revenue of partners agrees with the metrics'],
    ['Metrics by quarter', 12, 2, 'Influenced revenue of partners agrees with the metrics'],
    ['Metrics by quarter', 13, 2, 'The sourced share agrees with its revenue'],
    ['Metrics', 9, 2, 'The sourced share agrees with its revenue'],
    ['Metrics', 20, 5, 'Eight quarters add up to their days together'],
    ['Metrics', 31, 2, 'The top ten are the ten largest'],
    ['Metric workings', 4, 17, 'The top ten are the ten largest'],
    ['Metric workings', 6, 13, 'Revenue by tier agrees with partners in program'],
    ['Metric workings', 5, 28, 'Types of partners are on Settings'],
  ] as const)('on %s in row %d, column %d counts in "%s"', async (sheet, row, columnAt, check) => {
    const { off, total, states } = await offWithText(sheet, row, columnAt);
    expect(off).toContain(check);
    expect(states.filter((state) => typeof state === 'object' && state !== null)).toEqual([]);
    expect(total).toBe(off.length);
    expect(checksOff()).toEqual([]);
  });
});

describe('the tier sheet beside it', () => {
  it('shares its sheets; no cell has an error, and no check is off', async () => {
    await insert('tier-sheet');
    expect(engine.sheets()).toHaveLength(16);
    expect(errors()).toEqual([]);
    expect(checksOff()).toEqual([]);
    const { workbook } = ask({ kind: 'home' });
    expect(workbook).toMatchObject({ checks: 'fine', partnersCounted: 40, partnersTotal: 40 });
    expect(workbook.templates).toHaveLength(2);
    const byTier = (name: string, row: number, from: number) => column(name, row, from, 4);
    expect(byTier('Metrics', 50, 2)).toEqual(byTier('Tiers', 9, 17));
  }, 60000);

  it('has its own checks count in the sum of all', async () => {
    const checks = engine.values(at(0, 0, 80, 5, sheetId('Checks')));
    expect(checks.filter((row) => row[4] === 'Error' || row[4] === 'Alert')).toHaveLength(20);
    put(engine, 4, 6, [[5]], sheetId('Tiers'));
    await engine.settled();
    expect(checksOff()).toEqual(['Budget on Tiers agrees with the tier mix']);
    expect(valueAt(engine, 3, 1, sheetId('Checks'))).toBe(1);
  });

  it.each([
    ['Tiers', 5, 7, 'Budget on Tiers agrees with the tier mix'],
    ['Tiers', 10, 17, 'Every partner in program has a tier'],
    ['Tier workings', 6, 2, 'Sourced revenue agrees with the deals'],
    ['Tier workings', 6, 14, 'Every partner in program has a tier'],
  ] as const)('counts text on %s in row %d, column %d in "%s"', async (sheet, row, columnAt, check) => {
    const before = checksOff();
    const { off, total, states } = await offWithText(sheet, row, columnAt);
    expect(off).toContain(check);
    expect(states.filter((state) => typeof state === 'object' && state !== null)).toEqual([]);
    expect(total).toBe(off.length);
    expect(checksOff()).toEqual(before);
  });
});
