import { describe, expect, it } from 'vitest';
import { MDF_LEDGER } from '../../../src/functions/comarketing/mdf-ledger.ts';
import { CERTIFICATION_STATUS } from '../../../src/functions/enablement/certification-status.ts';
import { COMMISSION_STATEMENT } from '../../../src/functions/revenue/commission-statement.ts';
import { PARTNER_TIER } from '../../../src/functions/tiers/partner-tier.ts';
import { TIER_MIX } from '../../../src/functions/tiers/tier-mix.ts';
import { TIER_VALUE } from '../../../src/functions/tiers/tier-value.ts';
import { column, errorOf, run } from '../spreadsheet.ts';

// a picture in a cell reaches a script as an object of its own
const picture = { toString: () => 'CellImage' };

it('shows a name without the blanks around it', () => {
  const own = [
    ['Tier', 'Min revenue'],
    ['  Gold ', 5],
  ];
  expect(run(PARTNER_TIER, [5, '', own])).toBe('Gold');
});

it('takes several spellings of a partner for one, and shows the first', () => {
  const entries = [
    ['Partner', 'Date', 'Type', 'Amount'],
    ['Acme', '2026-01-01', 'accrue', 10],
    ['ACME', '2026-01-02', 'accrue', 20],
    [' acme', '2026-01-03', 'accrue', 30],
    ['Blue', '2026-01-04', 'accrue', 5],
    ['ACME', '2026-01-05', 'accrue', 40],
  ];
  const rows = run(MDF_LEDGER, [entries, '2026-12-31']) as unknown[][];
  expect(rows.slice(1).map(([partner, credited]) => [partner, credited])).toEqual([
    ['Acme', 100],
    ['Blue', 5],
  ]);
});

describe('what is no name', () => {
  it.each([
    [true, 'TRUE is not a name. Enter text.'],
    [false, 'FALSE is not a name. Enter text.'],
    [new Date('2026-01-31T00:00:00Z'), 'a date is not a name. Enter text.'],
    [picture, '"CellImage" is not a name. Enter text.'],
    ['#N/A', 'the cell holds the error #N/A. Mend that cell first.'],
  ])('is told of %s', (cell, told) => {
    expect(errorOf(TIER_MIX, [[['Gold'], [cell]]])).toBe(`TIER_MIX tier, row 2: ${told}`);
    const own = [['Tier'], ['Gold'], [cell]];
    expect(errorOf(TIER_VALUE, ['Gold', 'Tier', own])).toBe(`TIER_VALUE tiers, row 3 (Tier): ${told}`);
    expect(errorOf(TIER_VALUE, ['Gold', cell])).toBe(`TIER_VALUE column: ${told}`);
  });

  it('is told for each of its rows', () => {
    expect(errorOf(TIER_MIX, [column('G0ld', 'Gold', 'G0ld')])).toBe(
      [
        'TIER_MIX tier, row 1: "G0ld" is not a tier of the ladder. Did you mean Gold? Known: Registered, Silver, Gold, Platinum.',
        'tier, row 3: "G0ld" is not a tier of the ladder. Did you mean Gold? Known: Registered, Silver, Gold, Platinum.',
      ].join('\n'),
    );
  });

  it('passes for a blank in whatever is told beside it', () => {
    const deals = [
      ['Deal', 'Partner', 'Closed on', 'Amount'],
      ['A', 'Acme', '2026-02-01', 5],
    ];
    const cards = [
      ['Valid from', 'From', 'Rate', 'Mode'],
      ['2026-01-01', 0, 0.1, 'margin'],
      ['2026-01-01', 100, 0.2, 'marginal'],
    ];
    expect(errorOf(COMMISSION_STATEMENT, [deals, cards, '2026-12-31'])).toBe(
      'COMMISSION_STATEMENT cards, row 2 (Mode): "margin" is not a mode. Did you mean marginal? Known: marginal, retroactive, each.',
    );
  });
});

it('takes no picture for a date', () => {
  expect(errorOf(CERTIFICATION_STATUS, [picture, 12, '2026-06-30'])).toBe(
    'CERTIFICATION_STATUS certified_on: "CellImage" is not a date. Enter a date, or text such as 2026-01-31.',
  );
});
