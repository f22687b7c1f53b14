import { expect, it } from 'vitest';
import { CORE } from '../../build/stubs.ts';
import { shared } from '../../src/functions/hygiene/shared.ts';
import { addonJs, bareContext, functionsJs, load } from './built.ts';

const { globals } = bareContext();
load(globals, [functionsJs]);
const built = (globals[CORE] as unknown as { shared(): typeof shared }).shared();

/** A value as it is written, from whichever context it comes. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const DEALS = [
  ['Deal', 'Partner', 'Amount', 'Stage', 'Closed on'],
  ['D1', 'Acme', '1.234', 'Won', '2026-02-30'],
  ['D1', 'Acme', '12 apples', 'Lost', 46023],
];

it('gives addon.js what the sources hold, by the same names', () => {
  expect(Object.keys(built).sort()).toEqual(Object.keys(shared).sort());
  expect(plain(built.dataKinds)).toEqual(plain(shared.dataKinds));
  expect(built.dayOfIso('2026-01-31')).toBe(shared.dayOfIso('2026-01-31'));
  const dates = DEALS.map((row) => row.map(() => false));
  const found = shared.rowProblems(DEALS, 'deals', [], dates);
  expect(found.length).toBeGreaterThan(2);
  expect(plain(built.rowProblems(DEALS, 'deals', [], dates))).toEqual(found);
});

it('stops at a table that cannot be read with a fault that addon.js knows', () => {
  let fault: unknown;
  try {
    built.rowProblems([['Nothing']], 'deals', [], [[false]]);
  } catch (thrown) {
    fault = thrown;
  }
  expect(fault).toBeInstanceOf(built.TableFault);
  const told = fault as { readonly found: string; readonly fix: string };
  expect(told.found).toMatch(/^it has no /);
  expect(told.fix).toBe('Add what is missing, or rename a column.');
});

it('stands in one of the two files', () => {
  const words = 'its first row is not Ours, Theirs.';
  expect([functionsJs.includes(words), addonJs.includes(words)]).toEqual([true, false]);
});
