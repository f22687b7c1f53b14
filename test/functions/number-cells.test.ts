import { describe, expect, it } from 'vitest';
import { MDF_ALLOCATE } from '../../src/functions/comarketing/mdf-allocate.ts';
import { define } from '../../src/functions/define.ts';
import { amounts, shares } from '../../src/functions/kinds/numbers.ts';
import { PARTNER_TIER } from '../../src/functions/tiers/partner-tier.ts';
import { column, errorOf, run } from './spreadsheet.ts';

describe('numbers', () => {
  it.each([
    ['1234.5', 1234.5],
    ['12,50', 12.5],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['1.234,56', 1234.56],
    ['12,345.60', 12345.6],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['$12,345.60', 12345.6],
    ['12,50 \u20AC', 12.5],
    ['USD 100', 100],
    ['\u00A0100\u202F', 100],
    ['25%', 0.25],
    ['12.3%', 0.123],
    ['-5', -5],
    ['\u22125', -5],
    ['5-', -5],
    ['(5)', -5],
    ['(0)', 0],
  ])('reads the text %s as %d', (text, value) => {
    const SAME = define({
      name: 'SAME',
      kinds: { value: amounts },
      rowLoop: (_settings, { value }, n, _filled, out) => {
        for (let i = 0; i < n; i++) out[i] = [value[i] as number];
      },
    });
    expect(run(SAME, [text])).toBe(value);
  });

  it.each([
    '12,500',
    '1.234',
    '12k-15k',
    '1,2,3',
    '1,23,456',
    '1 234',
    '--5',
    '(-5)',
    '5%%',
    '$\u20AC5',
    '1e5',
    '.',
    'n/a',
    'Infinity',
  ])('does not read the text %s', (text) => {
    expect(errorOf(PARTNER_TIER, [text, 1])).toMatch(/^PARTNER_TIER revenue: "/);
  });

  it('says both readings of a number in doubt', () => {
    expect(errorOf(PARTNER_TIER, ['12,500', 1])).toMatchInlineSnapshot(
      `"PARTNER_TIER revenue: "12,500" can be read as 12500 or 12.5. Enter the one that is meant as a number."`,
    );
  });

  it('takes neither TRUE nor a date for a number', () => {
    expect(errorOf(PARTNER_TIER, [column(1, true), 1])).toMatchInlineSnapshot(
      `"PARTNER_TIER revenue, row 2: TRUE is not a number. Enter digits only, such as 12000."`,
    );
    expect(errorOf(PARTNER_TIER, [column(1, false), 1])).toMatchInlineSnapshot(
      `"PARTNER_TIER revenue, row 2: FALSE is not a number. Enter digits only, such as 12000."`,
    );
    expect(errorOf(PARTNER_TIER, [column(1, new Date()), 1])).toMatchInlineSnapshot(
      `"PARTNER_TIER revenue, row 2: a date is not a number. Enter digits only, such as 12000."`,
    );
  });

  it('refuses two currencies in one column', () => {
    expect(run(PARTNER_TIER, [column('$20000', 'US$1', '5'), ''])).toEqual([
      ['Silver'],
      ['Registered'],
      ['Registered'],
    ]);
    expect(errorOf(PARTNER_TIER, [column('$20000', '\u20AC30000'), ''])).toMatchInlineSnapshot(
      `"PARTNER_TIER revenue, row 2: it is in EUR, and one above is in USD. Bring all to one currency."`,
    );
  });

  it('refuses amounts above 1e12 in size', () => {
    expect(run(PARTNER_TIER, [1e12, 1])).toBe('Platinum');
    expect(errorOf(PARTNER_TIER, [-1.1e12, 1])).toMatchInlineSnapshot(
      `"PARTNER_TIER revenue: -1100000000000 is more than 1,000,000,000,000 in size. Check its unit."`,
    );
    expect(errorOf(PARTNER_TIER, [Number.NaN, 1])).toMatchInlineSnapshot(
      `"PARTNER_TIER revenue: "NaN" is not a number. Enter digits only, such as 12000."`,
    );
  });

  it('asks for a share from 0 to 1', () => {
    const SHARED = define({
      name: 'SHARED',
      kinds: { rate: shares },
      rowLoop: (_settings, { rate }, n, _filled, out) => {
        for (let i = 0; i < n; i++) out[i] = [rate[i] as number];
      },
    });
    expect(run(SHARED, ['25%'])).toBe(0.25);
    expect(errorOf(SHARED, [25])).toMatchInlineSnapshot(`"SHARED rate: 25 is 2500%. Enter 0.25 or 25%."`);
    expect(errorOf(SHARED, [-0.1])).toMatchInlineSnapshot(
      `"SHARED rate: -0.1 is not a share from 0 to 1. Enter 0.25 or 25%."`,
    );
  });

  it('gives 0 where a calculation ends at -0', () => {
    expect(Object.is(run(MDF_ALLOCATE, [-0.001, 1]), 0)).toBe(true);
  });
});
