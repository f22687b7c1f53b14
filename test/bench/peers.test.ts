import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rosterJob } from '../../bench/peers/sheets.ts';
import { ROOT } from '../../build/root.ts';
import { pages } from '../../src/functions/pages.ts';
import { run } from '../functions/spreadsheet.ts';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

describe('the peers of the benchmark', () => {
  it('stand in a package folder of their own, because HyperFormula is under GPL-3.0', () => {
    expect(read('bench/peers/package.json')).toContain('"hyperformula": "3.5.0"');
    for (const file of ['package-lock.json', 'package.json']) expect(read(file)).not.toMatch(/hyperformula|formulajs/i);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const installing = Object.keys(scripts).filter((name) => (scripts[name] as string).includes('bench/peers'));
    expect(installing).toEqual(['bench:peers']);
  });

  it('are given the roster of which our functions give the same control', () => {
    const definitionOf = (name: string) => pages.find(({ definition }) => definition.name === name)?.definition;
    const job = rosterJob(200);
    const found = job.ours((name, ...args) => run(definitionOf(name) as never, args));
    // the tiers and sums as the formulas say, by a plain walk over the sheet
    const [, ...rows] = job.sheets.Roster as (string | number)[][];
    const isGold = (row: (string | number)[]) =>
      row[1] !== '' && Number(row[1]) < 200000 && (Number(row[1]) >= 50000 || Number(row[2]) >= 20);
    const gold = rows.filter(isGold);
    expect(found[0]).toBe(gold.length);
    expect(found[1]).toBeCloseTo(
      gold.reduce((sum, row) => sum + 10000 * Number(row[3]) * Number(row[4]), 0),
      4,
    );
  });
});
