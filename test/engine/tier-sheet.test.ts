import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/root.ts';
import type { Answer, Replies } from '../../src/sidebar/api.ts';
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

function insertTierSheet(): void {
  const answers = { from: null, asOf: null, sampleData: true };
  const template = 'tier-sheet';
  const { planHash } = ask({ kind: 'preview', template, answers });
  let { next } = ask({ kind: 'begin', template, answers, planHash });
  while (next !== null) ({ next } = ask({ kind: 'step', planHash, step: next }));
  ask({ kind: 'finish', planHash });
}

const sheetId = (name: string) => engine.sheets().find((sheet) => sheet.name === name)?.id ?? -1;

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
  insertTierSheet();
  await engine.settled();
});

describe('the tier sheet', () => {
  it('has no error in any cell', () => {
    const faults = engine.sheets().flatMap((sheet) => {
      const rows = engine.values(at(0, 0, sheet.rows, sheet.columns, sheet.id));
      return rows.flatMap((row, r) =>
        row.flatMap((value, c) =>
          typeof value === 'object' && value !== null ? [`${sheet.name} ${r + 1},${c + 1}: ${value.error}`] : [],
        ),
      );
    });
    expect(faults).toEqual([]);
    expect(engine.sheets()).toHaveLength(11);
  });

  it('agrees with its own checks', () => {
    const checks = sheetId('Checks');
    expect(engine.values(at(16, 3, 10, 1, checks)).flat()).toEqual(Array.from({ length: 10 }, () => 0));
    expect(valueAt(engine, 3, 1, checks)).toBe(0);
    const [found, expected] = [engine.values(at(16, 1, 3, 1, checks)), engine.values(at(16, 2, 3, 1, checks))];
    expect(found).toEqual(expected);
    expect(found[0]).toEqual([40]);
    expect(Number(found[1]?.[0])).toBeGreaterThan(0);
  });

  it('shows half-open ranges as its plan has them', () => {
    const clean = sheetId('Partners clean');
    expect(engine.formulas(at(2, 0, 1, 1, clean))[0]?.[0]).toBe(
      '=CLEAN_TABLE(Partners!A3:U,"partners",PB_map_partners)',
    );
  });

  it('answers an edit of a deal with new totals', async () => {
    const checks = sheetId('Checks');
    const before = Number(valueAt(engine, 8, 1, checks));
    const deals = sheetId('Deals');
    const amount = Number(valueAt(engine, 4, 5, deals));
    put(engine, 4, 5, [[amount + 1000]], deals);
    await engine.settled();
    expect(valueAt(engine, 8, 1, checks)).toBe(before + 1000);
    expect(engine.values(at(16, 3, 10, 1, checks)).flat()).toEqual(Array.from({ length: 10 }, () => 0));
    expect(valueAt(engine, 3, 1, checks)).toBe(0);
  });
});

it('answers an edit over 2,000 rows', async () => {
  const sheet = engine.addSheet('Roster', 0, 2001, 10);
  const ladder = [
    ['Tier', 'Min revenue', 'Min referrals'],
    ['Registered', null, null],
    ['Gold', 50000, 20],
  ];
  put(engine, 0, 0, [['Partner', 'Revenue', 'Referrals']], sheet);
  put(
    engine,
    1,
    0,
    Array.from({ length: 2000 }, (_, i) => [`Partner ${i}`, i * 40, i % 30]),
    sheet,
  );
  put(engine, 0, 6, ladder, sheet);
  put(engine, 0, 4, [['=PARTNER_TIER(B2:B;C2:C;G1:I3)']], sheet);
  await engine.settled();
  expect(engine.values(at(0, 4, 2, 1, sheet))).toEqual([['Registered'], ['Registered']]);
  put(engine, 1, 1, [[60000]], sheet);
  await engine.settled();
  expect(valueAt(engine, 0, 4, sheet)).toBe('Gold');
});
