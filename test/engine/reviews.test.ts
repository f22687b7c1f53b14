import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../build/root.ts';
import type { Answer, Replies, SeriesChoice } from '../../src/sidebar/api.ts';
import type { CellValue } from '../../workbench/apps-script/backend.ts';
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
const GOLD: SeriesChoice = { by: 'tier', value: 'Gold' };
const MADE = 3;
// 1 July and 30 September 2026, as serial numbers
const JULY = 46204;
const SEPTEMBER = 46295;

let engine: EngineBackend;
let host: Host;
let made: readonly string[];

function builtFile(name: string): string {
  const file = path.join(ROOT, 'dist/addon', name);
  if (!existsSync(file)) throw new Error(`dist/addon/${name} is not there. Run npm run build first.`);
  return readFileSync(file, 'utf8');
}

function ask<K extends keyof Replies>(request: { readonly kind: K } & Record<string, unknown>): Replies[K] {
  const answer = host.callFromClient('partnerbookCall', [request]) as Answer;
  if (!answer.ok) throw new Error(`${answer.message} ${answer.fix}`);
  return answer.value as Replies[K];
}

const sheetId = (name: string) => engine.sheets().find((sheet) => sheet.name === name)?.id ?? -1;
const page = (name: string): CellValue[][] => engine.values(at(0, 0, 64, 13, sheetId(name)));

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
  const template = 'quarterly-review';
  const answers = { from: null, asOf: null, sampleData: true };
  const { planHash: hash } = ask({ kind: 'preview', template, answers });
  let { next } = ask({ kind: 'begin', template, answers, planHash: hash });
  while (next !== null) ({ next } = ask({ kind: 'step', planHash: hash, step: next }));
  ask({ kind: 'finish', planHash: hash });
  await engine.settled();
}, 120000);

it('lists partners by the tier that they have, as calculated, and by their owner', () => {
  const { choices, blocked } = ask({ kind: 'previewSeries', of: GOLD });
  expect(blocked).toBe(null);
  const sum = (groups: typeof choices.tiers) => groups.reduce((all, one) => all + one.partners, 0);
  // one sample partner has left the program
  expect(choices.all).toBe(39);
  expect(sum(choices.tiers)).toBe(39);
  expect(sum(choices.owners)).toBe(39);
  expect(choices.tiers.map((one) => one.value).sort()).toEqual(['Gold', 'Registered', 'Silver']);
});

it('makes reviews that are calculated, each of its own partner', async () => {
  const { planHash, sheets } = ask({ kind: 'previewSeries', of: GOLD });
  made = sheets.slice(0, MADE).map((sheet) => sheet.name);
  ask({ kind: 'beginSeries', of: GOLD, planHash });
  for (let step = 0; step < MADE; step++) ask({ kind: 'stepSeries', planHash, step });
  expect(ask({ kind: 'endSeries', planHash })).toMatchObject({ made: MADE, left: sheets.length - MADE });
  await engine.settled();
  const deals = engine.values(at(3, 0, 300, 11, sheetId('Deals')));
  for (const name of made) {
    const cells = page(name);
    const id = cells[2]?.[12];
    const won = deals.filter(
      (deal) => deal[2] === id && deal[10] === true && ['Sourced', 'Influenced'].includes(`${deal[3]}`),
    );
    const ofQuarter = won.filter((deal) => Number(deal[9]) >= JULY && Number(deal[9]) <= SEPTEMBER);
    expect(cells[17]?.slice(0, 2)).toEqual(['Revenue', ofQuarter.reduce((all, deal) => all + Number(deal[5]), 0)]);
    expect(cells[0]?.[0]).toBe(name.replace('Review ', ''));
    expect(cells.flat().filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
  }
}, 60000);

it('shows on each what Review shows when its partner is chosen there', async () => {
  for (const name of made) {
    const partner = page(name)[2]?.[0] as string;
    put(engine, 2, 0, [[partner]], sheetId('Review'));
    await engine.settled();
    expect(page('Review')).toEqual(page(name));
  }
}, 60000);

it('leaves the reviews of the others alone when Review shows another partner', async () => {
  const before = made.map((name) => JSON.stringify(page(name)));
  put(engine, 2, 0, [['']], sheetId('Review'));
  await engine.settled();
  expect(made.map((name) => JSON.stringify(page(name)))).toEqual(before);
});

it('is undone without a trace on the sheets that stay', async () => {
  const before = JSON.stringify(page('Review'));
  expect(ask({ kind: 'undo' })).toMatchObject({ removed: made, kept: [], left: 0 });
  await engine.settled();
  expect(JSON.stringify(page('Review'))).toBe(before);
});
