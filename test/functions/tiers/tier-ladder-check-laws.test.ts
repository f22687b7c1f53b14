import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTNER_TIER } from '../../../src/functions/tiers/partner-tier.ts';
import { TIER_LADDER_CHECK } from '../../../src/functions/tiers/tier-ladder-check.ts';
import { errorOf, run } from '../spreadsheet.ts';

const HEADER = ['Severity', 'Tier', 'Finding', 'Fix'];
const check = (ladder: unknown) => run(TIER_LADDER_CHECK, [ladder]) as string[][];

describe('it never fails on a bad ladder', () => {
  it.each([
    ['one cell', 'Gold'],
    ['a number', 5],
    [
      'blank cells',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['an error cell', '#REF!'],
  ])('%s', (_what, ladder) => {
    expect(
      check(ladder)
        .slice(1)
        .every(([severity]) => severity === 'Error'),
    ).toBe(true);
    expect(check(ladder).length).toBeGreaterThan(1);
  });

  const header = fc.constantFrom(
    'Tier',
    'Min revenue',
    'Min referrals',
    'Match',
    'Base budget',
    'Grace',
    'Min certified',
    '',
  );
  const cell = fc.oneof(
    fc.constantFrom('', 'Gold', 'all', '#N/A', 'Loading...', '12,500', '-', '__proto__', true, false),
    fc.integer({ min: -10, max: 1000 }),
    fc.string({ maxLength: 5 }),
  );

  it('whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(header, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 6 }),
        (headers, rows) => {
          const answer = check([headers, ...rows.map((row) => row.slice(0, headers.length))]);
          expect(answer[0]).toEqual(HEADER);
          expect(answer.every((row) => row.length === 4 && row.every((one) => typeof one === 'string'))).toBe(true);
        },
      ),
    );
  });

  it('and finds an error in whatever ladder PARTNER_TIER refuses', () => {
    const threshold = fc.constantFrom<(string | number)[]>('', 0, 5, 5, 10, 20, -1, 'x');
    const ladder = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', ''), threshold, threshold), { maxLength: 4 });
    fc.assert(
      fc.property(ladder, (tiers) => {
        const own = [['Tier', 'Min revenue', 'Min referrals'], ...tiers];
        const isRefused = errorOf(PARTNER_TIER, [1, 1, own]) !== undefined;
        if (isRefused) expect(check(own).some(([severity]) => severity === 'Error')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
