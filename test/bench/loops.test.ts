import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compareByHand } from '../../bench/entries/attribution.ts';
import { ASSUMPTIONS, simulateByHand } from '../../bench/entries/simulation.ts';
import { attributed } from '../../bench/entries/tables.ts';
import { EVERY_CASE } from '../../bench/rows/every-case.ts';
import { PROGRAM_SIMULATE } from '../../src/functions/modelling/program-simulate.ts';
import { pages } from '../../src/functions/pages.ts';
import { ATTRIBUTION_COMPARE } from '../../src/functions/revenue/attribution-compare.ts';
import { run } from '../functions/spreadsheet.ts';

// the loops that the benchmark compares with are written for speed alone, and by another hand: what they agree on is right twice

beforeAll(() => void vi.stubGlobal('Utilities', { formatDate: () => '+0000' }));
afterAll(() => void vi.unstubAllGlobals());

const definitionOf = (name: string) => {
  const found = pages.find(({ definition }) => definition.name === name);
  if (!found) throw new Error(`no function is called ${name}`);
  return found.definition;
};

describe('a loop by hand', () => {
  it('is there for every function that gives a result a row', () => {
    const overRows = pages
      .filter(({ definition }) => definition.rowLoop !== null)
      .map(({ definition }) => definition.name);
    expect(overRows.length).toBeGreaterThan(20);
    const measured = EVERY_CASE.map(({ name }) => name);
    expect(overRows.filter((name) => !measured.includes(name))).toEqual([]);
    expect(new Set(measured).size).toBe(measured.length);
  });

  it.each(EVERY_CASE.map((one) => [one.name, one] as const))('gives what %s gives', (name, { make, width }) => {
    const { args, byHand } = make(600);
    const found = run(definitionOf(name), args);
    expect(found).toEqual(byHand());
    if (width > 0) expect(found).toHaveLength(600);
  });

  it('gives what ATTRIBUTION_COMPARE gives, all models', () => {
    const { touches, deals } = attributed(500, 12);
    const found = run(ATTRIBUTION_COMPARE, [touches, deals]) as unknown[][];
    expect(found).toEqual(compareByHand(touches, deals));
    expect(found).toHaveLength(14);
  });

  it('gives what PROGRAM_SIMULATE gives', () => {
    expect(run(PROGRAM_SIMULATE, [ASSUMPTIONS, 10, 300, 5])).toEqual(simulateByHand(10, 300, 5));
  });
});

describe('a result is the same to the last bit on every run', () => {
  const bits = (cells: unknown): string => JSON.stringify(cells);

  it('of ATTRIBUTION_COMPARE, also from tables made anew and after other calls', () => {
    const once = () => {
      const { touches, deals } = attributed(400, 20);
      return bits(run(ATTRIBUTION_COMPARE, [touches, deals]));
    };
    const first = once();
    run(PROGRAM_SIMULATE, [ASSUMPTIONS, 4, 50]);
    expect(once()).toBe(first);
    expect(once()).toBe(first);
  });

  it('of PROGRAM_SIMULATE with one seed, and not with another', () => {
    const once = (seed: number) => bits(run(PROGRAM_SIMULATE, [ASSUMPTIONS, 6, 200, seed]));
    const first = once(3);
    expect(once(4)).not.toBe(first);
    expect(once(3)).toBe(first);
  });
});
