import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/root.ts';
import type { Answer, Replies } from '../../src/sidebar/api.ts';
import type { Host, Screen } from '../../workbench/apps-script/host.ts';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { at, loadEngine, openEngine, put } from './engine-bundle.ts';

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

async function stepsOf(next: number | null, planHash: string): Promise<void> {
  let step = next;
  while (step !== null) ({ next: step } = ask({ kind: 'step', planHash, step }));
  ask({ kind: 'finish', planHash });
  await engine.settled();
}

async function insert(template: string, from: string, asOf: string): Promise<void> {
  const answers = { from, asOf, sampleData: true };
  const { planHash } = ask({ kind: 'preview', template, answers });
  await stepsOf(ask({ kind: 'begin', template, answers, planHash }).next, planHash);
}

async function closeQuarter(): Promise<string> {
  const shown = ask({ kind: 'previewClosing', from: null });
  expect(shown.blocked).toBeNull();
  const { planHash, periods, quarter } = shown;
  const { next } = ask({ kind: 'beginClosing', from: periods[0]?.from ?? '', why: '', planHash });
  await stepsOf(next, planHash);
  return quarter;
}

const sheetId = (name: string) => engine.sheets().find((sheet) => sheet.name === name)?.id ?? -1;
const valuesOn = (name: string, rows = 260, columns = 34) =>
  engine.values(at(0, 0, rows, columns, sheetId(name))).map((row) => row.map((value) => value ?? ''));

/** What every check says that is not 0. */
function checksOff(): string[] {
  return valuesOn('Checks', 80, 5)
    .filter((row) => (row[4] === 'Error' || row[4] === 'Alert') && row[3] !== 0)
    .map((row) => String(row[0]));
}

const FIGURES = ['Tiers', 'Metrics', 'Tier workings', 'Metric workings', 'Metrics by quarter'];
const figures = () => Object.fromEntries(FIGURES.map((name) => [name, valuesOn(name)]));

/** What is kept of a sheet: all but the chip, and the words below it. */
function withoutChip(name: string): unknown[][] {
  const rows = valuesOn(name, 260, 26);
  for (const row of rows.slice(0, 2)) row[9] = '';
  return rows;
}

async function startAt(from: string, asOf: string): Promise<void> {
  await insert('tier-sheet', from, asOf);
  await insert('metric-dashboard', from, asOf);
}

const undo = () => ask({ kind: 'undo' });

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
}, 60000);

describe('three quarters, closed one after the other', () => {
  let fresh: ReturnType<typeof figures>;
  let first: ReturnType<typeof figures>;
  let firstTiers: unknown[][];
  const quarters: string[] = [];

  beforeAll(async () => {
    await startAt('2026-07-01', '2026-09-30');
    fresh = figures();
    undo();
    undo();
    await startAt('2025-10-01', '2025-12-31');
    first = figures();
    firstTiers = withoutChip('Tiers');
    for (let i = 0; i < 3; i++) {
      quarters.push(await closeQuarter());
      expect(checksOff()).toEqual([]);
    }
  }, 240000);

  it('leave the figures of a fresh insert with the period that they come to', () => {
    expect(quarters).toEqual(['Q4 2025', 'Q1 2026', 'Q2 2026']);
    expect(first).not.toEqual(fresh);
    for (const name of FIGURES) expect(figures()[name], name).toEqual(fresh[name]);
  });

  it('keep what stood when they were closed', () => {
    expect(withoutChip('Tiers Q4 2025')).toEqual(firstTiers);
    expect(
      engine
        .formulas(at(2, 0, 258, 26, sheetId('Tiers Q4 2025')))
        .flat()
        .filter(Boolean),
    ).toEqual([]);
    expect(engine.charts(sheetId('Metrics Q1 2026'))).toHaveLength(3);
  });

  it('list their key figures, and what the data give for them', () => {
    const rows = valuesOn('Closed quarters', 25, 10).slice(3, 21);
    expect(new Set(rows.map((row) => row[0]))).toEqual(new Set(quarters));
    expect(rows.map((row) => row[6])).toEqual(rows.map((row) => row[7]));
    expect(rows.filter((row) => Number(row[6]) > 0)).toHaveLength(18);
    expect(rows.map((row) => row[8])).toEqual(rows.map(() => 0));
  });

  it('have a check that turns on when data of a closed quarter change, and no other', async () => {
    const deals = valuesOn('Deals', 300, 14);
    const row = deals.findIndex((one) => one[10] === true && one[3] === 'Sourced' && inQuarter(one[9]));
    const amount = Number(deals[row]?.[5]);
    const kept = valuesOn('Tiers Q1 2026', 260, 8);
    put(engine, row, 5, [[amount + 700]], sheetId('Deals'));
    await engine.settled();
    expect(checksOff()).toEqual(['Q1 2026: data still give the kept figures']);
    const differences = valuesOn('Closed quarters', 25, 9).filter((one) => typeof one[8] === 'number' && one[8] !== 0);
    expect(differences.map((one) => [one[0], one[5], one[8]])).toEqual([
      ['Q1 2026', 'Sourced revenue', -700],
      ['Q1 2026', 'Sourced revenue', -700],
      ['Q1 2026', 'All won revenue', -700],
    ]);
    expect(valuesOn('Tiers Q1 2026', 1, 10)[0]?.[9]).toBe(1);
    expect(valuesOn('Tiers Q1 2026', 260, 8)).toEqual(kept);
    expect(ask({ kind: 'previewClosing', from: null }).checks.map((one) => one.says)).toEqual(checksOff());
    put(engine, row, 5, [[amount]], sheetId('Deals'));
    await engine.settled();
    expect(checksOff()).toEqual([]);
  }, 60000);

  it('are undone, the last one first', async () => {
    expect(undo()).toMatchObject({ removed: ['Tiers Q2 2026', 'Metrics Q2 2026'], kept: [] });
    undo();
    expect(undo().removed).toEqual(['Tiers Q4 2025', 'Metrics Q4 2025', 'Closed quarters']);
    await engine.settled();
    for (const name of FIGURES) expect(figures()[name], name).toEqual(first[name]);
    expect(checksOff()).toEqual([]);
  }, 60000);
});

// 1 January to 31 March 2026
const inQuarter = (closedOn: unknown) => Number(closedOn) >= 46023 && Number(closedOn) <= 46112;
