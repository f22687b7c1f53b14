import { describe, expect, it } from 'vitest';
import { idleReasons, notHeld, report } from './report.ts';
import type { Results, Survivor } from './results.ts';
import { isStrict, rangeOf, scope, textOf } from './scope.ts';

const survivor = (from: string, to: string): Survivor => ({ line: 3, mutator: 'M', from, to, isReached: true });
const found = (seen: number, ...survivors: Survivor[]) => ({ day: '2026-11-25', text: 'x', seen, survivors });

const STRICT = 'src/program/settle.ts';
const LOOSE = 'src/program/markov.ts';

describe('what a run of mutations is held to', () => {
  const results: Results = { [STRICT]: found(99, survivor('a < b', 'a <= b')), [LOOSE]: found(9, survivor('x', 'y')) };

  it('is a reason for every change of tiers, commission, allocation and ledger that no test sees', () => {
    expect([isStrict(STRICT), isStrict(LOOSE)]).toEqual([true, false]);
    expect(notHeld([STRICT, LOOSE], results, {})).toEqual([
      'src/program/settle.ts: 1 change that no test sees has no reason.',
    ]);
    expect(notHeld([STRICT], results, { [STRICT]: { 'a < b => a <= b': 'Both are the same at b.' } })).toEqual([]);
  });

  it('is 90% elsewhere', () => {
    const some = { [LOOSE]: found(89, ...Array.from({ length: 11 }, (_one, i) => survivor(`${i}`, 'y'))) };
    expect(notHeld([LOOSE], some, {})).toEqual([
      'src/program/markov.ts: 89.0% of the changes are seen or have a reason, at least 90%.',
    ]);
    expect(notHeld([LOOSE], some, { [LOOSE]: { '0 => y': 'It is the same.' } })).toEqual([]);
  });

  it('is told for a file that was tried only', () => {
    expect(notHeld(scope, {}, {})).toEqual([]);
  });
});

describe('the page of mutations', () => {
  const results: Results = { [STRICT]: found(3, survivor('a | b', 'a & b'), survivor('c', 'd')) };
  const page = report(results, { [STRICT]: { 'c => d': 'They are equal.' } });

  it('tells each change that stays with its reason, or that it has none', () => {
    expect(page).toContain('| 3 | `a \\| b` to `a & b` | No reason yet. |');
    expect(page).toContain('| 3 | `c` to `d` | They are equal. |');
    expect(page).toContain(`| **${STRICT}** | 5 | 3 | 1 | 1 | 60.0% | 2026-11-25, changed since |`);
  });

  it('names what was not tried', () => {
    expect(page).toMatch(/Not tried yet: .*program\/markov/);
  });

  it('finds a reason that is no longer needed', () => {
    expect(idleReasons(results, { [STRICT]: { 'c => d': 'x', 'e => f': 'y' } })).toEqual([`${STRICT}: e => f`]);
  });
});

describe('the scope of mutations', () => {
  it('holds the rules and the road, and of a function what ships of it', () => {
    expect(scope).toEqual(expect.arrayContaining([STRICT, 'src/functions/road.ts', 'src/functions/kinds/names.ts']));
    const file = 'src/functions/revenue/commission.ts';
    const [, last] = rangeOf(file).split(':1-');
    const lines = textOf(file).split('\n').slice(0, Number(last));
    expect(lines.join('\n')).toContain("name: 'COMMISSION'");
    expect(lines.join('\n')).not.toContain('describe(COMMISSION,');
    // lists of its examples, too, are words
    const [name = '', until] = rangeOf('src/functions/modelling/program-sensitivity.ts').split(':1-');
    expect(textOf(name).split('\n').slice(0, Number(until)).join('\n')).not.toContain('SAMPLE.');
  });
});
