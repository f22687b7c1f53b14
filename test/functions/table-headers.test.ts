import { describe, expect, it } from 'vitest';
import { PARTNER_SUMMARY } from '../../src/functions/metrics/partner-summary.ts';
import { PARTNER_TIER } from '../../src/functions/tiers/partner-tier.ts';
import { errorOf } from './spreadsheet.ts';

describe('headers', () => {
  const dealsBy = (...headers: string[]) => [headers, headers.map(() => '')];
  const summary = (headers: string[]) =>
    errorOf(PARTNER_SUMMARY, [[['Partner']], dealsBy(...headers), '2026-01-01', '2026-12-31']);

  it('finds a column whatever its case, blanks, marks and currency', () => {
    expect(summary(['closed-ON', 'par tner', 'AMOUNT (USD)', ' role '])).toBeUndefined();
    expect(summary(['Closed_on', 'Partner', 'amount (\u20AC)', 'Role'])).toBeUndefined();
    expect(summary(['Closed on', 'Partner', 'Amount (kr)', 'Role'])).toBeUndefined();
  });

  it.each<[string, string, string | undefined]>([
    ['Amount (USD)', '5', undefined],
    ['Amount (USD)', '$5', undefined],
    ['Amount (USD)', '\u20AC5', 'Amount): it is in EUR, and one above is in USD. Bring all to one currency.'],
    ['amount (usd)', '5 EUR', 'Amount): it is in EUR, and one above is in USD. Bring all to one currency.'],
    ['Amount (\u20AC)', '5 EUR', undefined],
    ['Amount (\u20AC)', '5 USD', 'Amount): it is in USD, and one above is in EUR. Bring all to one currency.'],
    ['Amount', '5 EUR', undefined],
  ])('takes the currency of %s for that of its cells: %s', (header, amount, words) => {
    const deals = [
      ['Partner', header, 'Role', 'Closed on'],
      ['Acme', amount, 'Sourced', '2026-01-31'],
    ];
    expect(errorOf(PARTNER_SUMMARY, [[['Partner']], deals, '2026-01-01', '2026-12-31'])).toBe(
      words && `PARTNER_SUMMARY deals, row 2 (${words}`,
    );
  });

  it('asks for the unit that another bracket holds, in a column that is read', () => {
    expect(summary(['Closed on', 'Partner', 'Amount ($000)', 'Role'])).toMatchInlineSnapshot(
      `"PARTNER_SUMMARY deals, row 1: the header "Amount ($000)" holds a unit. Give the figures in full and call the column Amount."`,
    );
    expect(summary(['Closed on', 'Partner', 'Amount', 'Role', 'Discount ($000)'])).toBeUndefined();
    expect(summary(['Closed on', 'Partner', 'Amount', 'Role', 'Amount (k)'])).toBeUndefined();
  });

  it('names both of two equal headers', () => {
    expect(summary(['Closed on', 'Partner', 'Amount', 'Role', 'amount (EUR)'])).toMatchInlineSnapshot(
      `"PARTNER_SUMMARY deals, row 1: Amount stands twice, as "Amount" in column 3 and "amount (EUR)" in column 5. Rename one."`,
    );
    expect(summary(['Closed on', 'Partner', 'Amount', 'Role', 'Region', 'region'])).toBeUndefined();
  });

  it('lists what is missing and what was found', () => {
    expect(summary(['Partner', 'Value', 'Type'])).toMatchInlineSnapshot(
      `"PARTNER_SUMMARY deals, row 1: it has no Amount, Role, Closed on; found Partner, Value, Type. Add what is missing, or rename a column."`,
    );
  });

  it('says which row below holds the names', () => {
    const titled = [
      ['All deals', '', '', ''],
      ['', '', '', ''],
      ['Partner', 'Amount', 'Role', 'Closed on'],
    ];
    expect(errorOf(PARTNER_SUMMARY, [[['Partner']], titled, '2026-01-01', '2026-12-31'])).toMatchInlineSnapshot(
      `"PARTNER_SUMMARY deals, row 1: it has no Partner, Amount, Role, Closed on; found All deals. Row 3 holds them: begin the range there."`,
    );
  });

  it('takes no single cell for a table', () => {
    expect(errorOf(PARTNER_TIER, [1, 1, 'Gold'])).toMatchInlineSnapshot(
      `"PARTNER_TIER tiers: "Gold" is one cell. Give a range whose first row holds the headers."`,
    );
    expect(errorOf(PARTNER_TIER, [1, 1, [['Gold']]])).toMatchInlineSnapshot(
      `"PARTNER_TIER tiers, row 1: it has no Tier; found Gold. Add what is missing, or rename a column."`,
    );
  });
});
