import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTNER_INFLUENCED_SHARE } from '../../../src/functions/metrics/partner-influenced-share.ts';
import { PARTNER_SOURCED_SHARE } from '../../../src/functions/metrics/partner-sourced-share.ts';
import { answer, cents, column, errorOf } from '../formula.ts';

const amount = column(20000, 30000, 40000, 10000);
const role = column('Sourced', 'Influenced', 'Direct', '');

describe('the share of revenue', () => {
  it('that partners sourced is 20,000 of 100,000', () => {
    expect(answer(PARTNER_SOURCED_SHARE, amount, role)).toBe(0.2);
  });
  it('with a partner involved is 50,000 of 100,000: a sourced deal is in both, and counts once in each', () => {
    expect(answer(PARTNER_INFLUENCED_SHARE, amount, role)).toBe(0.5);
    expect(answer(PARTNER_INFLUENCED_SHARE, amount, role, 'involved')).toBe(0.5);
  });
  it('that was influenced and not sourced is 30,000 of 100,000', () => {
    expect(answer(PARTNER_INFLUENCED_SHARE, amount, role, 'Only')).toBe(0.3);
  });
  it('counts a refund against its role', () => {
    expect(answer(PARTNER_SOURCED_SHARE, column(300, -100, 200), column('Sourced', 'Sourced', 'Direct'))).toBe(0.5);
  });
  it.each([
    [column(0, 0)], // boundary
    [column(100, -200)],
    [column(8136.77, 1103.53, -9240.3)], // refunds of all of it, to the cent
  ])('is blank without a positive total', (amounts) => {
    const names = column('Sourced', 'Direct', 'Direct').slice(0, amounts.length);
    expect(answer(PARTNER_SOURCED_SHARE, amounts, names)).toBe('');
    expect(answer(PARTNER_INFLUENCED_SHARE, amounts, names)).toBe('');
  });
  it('is above 1 where direct deals have more refunds than sales, and below 0 where those of a role have', () => {
    expect(answer(PARTNER_SOURCED_SHARE, column(500, -100), column('Sourced', 'Direct'))).toBe(1.25); // 500 of 400
    expect(answer(PARTNER_INFLUENCED_SHARE, column(500, -100), column('Direct', 'Influenced'))).toBe(-0.25);
  });
  it('works on one deal, and on one role for all', () => {
    expect(answer(PARTNER_SOURCED_SHARE, 500, 'Sourced')).toBe(1);
    expect(answer(PARTNER_SOURCED_SHARE, column(1, 2, ''), 'Sourced')).toBe(1);
  });
});

it('refuses a deal without an amount, wherever it stands', () => {
  expect(errorOf(PARTNER_SOURCED_SHARE, column('', 100), column('Sourced', 'Direct'))).toBe(
    'PARTNER_SOURCED_SHARE amount, row 1: it is blank in a row that is filled. Enter an amount; 0 is fine.',
  );
});

it('refuses a role that it does not know', () => {
  expect(errorOf(PARTNER_SOURCED_SHARE, column(100, 100), column('Direct', 'Refered'))).toBe(
    'PARTNER_SOURCED_SHARE role, row 2: "Refered" is not a role. Known: Sourced, Influenced, Direct.',
  );
});

it('refuses a basis that it does not know', () => {
  expect(errorOf(PARTNER_INFLUENCED_SHARE, 1, 'Sourced', 'all')).toBe(
    'PARTNER_INFLUENCED_SHARE basis: "all" is not one of the words here. Known: involved, only.',
  );
});

const deals = fc.array(fc.tuple(cents(0, 10000), fc.constantFrom('Sourced', 'Influenced', 'Direct', '')), {
  minLength: 1,
});
const shares = (rows: readonly (readonly [number, string])[]) => {
  const amounts = rows.map(([value]) => [value]);
  const names = rows.map(([, name]) => [name]);
  return [
    answer(PARTNER_SOURCED_SHARE, amounts, names),
    answer(PARTNER_INFLUENCED_SHARE, amounts, names, 'only'),
    answer(PARTNER_INFLUENCED_SHARE, amounts, names),
  ] as number[];
};

// scope: amounts that are not negative, with a total above 0
it('sourced and influenced only add up to involved, within 0 to 1', () => {
  fc.assert(
    fc.property(deals, (rows) => {
      fc.pre(rows.some(([value]) => value > 0));
      const [sourced, only, involved] = shares(rows) as [number, number, number];
      expect(sourced + only).toBeCloseTo(involved, 12);
      expect(involved).toBeLessThanOrEqual(1 + 1e-12);
      expect(sourced).toBeLessThanOrEqual(involved);
    }),
  );
});

// scope: the same scale for all amounts
it('does not change with the unit of money, nor with the order of rows', () => {
  fc.assert(
    fc.property(deals, (rows) => {
      fc.pre(rows.some(([value]) => value > 0));
      const scaled = [...rows].reverse().map(([value, name]) => [value * 1024, name] as const);
      shares(scaled).forEach((share, i) => {
        expect(share).toBeCloseTo(shares(rows)[i] as number, 12);
      });
    }),
  );
});
