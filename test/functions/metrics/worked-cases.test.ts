import { describe, expect, it } from 'vitest';
import { METRIC_STATUS } from '../../../src/functions/metrics/metric-status.ts';
import { PARTNER_INFLUENCED_SHARE } from '../../../src/functions/metrics/partner-influenced-share.ts';
import { PARTNER_SOURCED_SHARE } from '../../../src/functions/metrics/partner-sourced-share.ts';
import { PARTNER_SUMMARY } from '../../../src/functions/metrics/partner-summary.ts';
import { PROGRAM_METRICS } from '../../../src/functions/metrics/program-metrics.ts';
import { TIME_TO_FIRST_DEAL } from '../../../src/functions/metrics/time-to-first-deal.ts';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { answer, date, errorOf, rowsOf } from '../formula.ts';

type Row = readonly (string | number | boolean)[];
const asDates = (rows: readonly Row[]): ExampleCell[][] =>
  rows.map((row) => row.map((cell) => (/^\d{4}-\d\d-\d\d$/.test(String(cell)) ? date(String(cell)) : cell)));
const FROM = date('2025-07-01');
const AS_OF = date('2026-06-30');

const ROSTER_HEADER = ['Partner', 'Signed on', 'Ended on', 'Last activity on'];
const DEAL_HEADER = ['Deal', 'Partner', 'Amount', 'Role', 'Created on', 'Closed on', 'Won'];
const SURVEY_HEADER = ['Partner ID', 'Date', 'Score'];

/** A program of a year, small enough to follow by hand. */
const ROSTER: readonly Row[] = [
  ['Alder', '2025-08-01', '', ''],
  ['Birch', '2025-09-01', '', ''],
  ['Cedar', '2025-10-01', '', '2026-05-02'],
  ['Dogwood', '2026-03-01', '', ''],
  ['Elm', '2024-01-01', '2026-01-01', '2025-12-01'],
];
const DEALS: readonly Row[] = [
  ['D1', 'Alder', 30000, 'Sourced', '2025-08-20', '2025-09-10', true],
  ['D2', 'Birch', 50000, 'Influenced', '2025-09-15', '2025-11-20', true],
  ['D3', 'Elm', 20000, 'Sourced', '2025-07-01', '2025-08-15', true],
  ['D4', '', 100000, 'Direct', '2025-07-15', '2025-12-15', true],
  ['D5', 'Alder', 15000, 'Sourced', '2026-01-10', '2026-02-28', false],
  ['D6', 'Birch', 40000, 'Sourced', '2026-05-01', '', ''],
];
const ANSWERS: readonly Row[] = [
  ['Alder', '2025-06-30', 0], // the day before the period
  ['Alder', '2025-07-01', 10], // boundary
  ['Birch', '2025-12-01', 9],
  ['Cedar', '2026-01-15', 8],
  ['Cedar', '2026-06-30', 6], // boundary
  ['Dogwood', '2026-07-01', 0], // the day after it
];

interface Given {
  readonly roster?: readonly Row[];
  readonly deals?: readonly Row[];
  readonly answers?: readonly Row[];
}
const metrics = ({ roster = ROSTER, deals = DEALS, answers = ANSWERS }: Given = {}) =>
  Object.fromEntries(
    rowsOf(
      PROGRAM_METRICS,
      asDates([ROSTER_HEADER, ...roster]),
      asDates([DEAL_HEADER, ...deals]),
      FROM,
      AS_OF,
      365,
      asDates([SURVEY_HEADER, ...answers]),
    ).map(([name, value, , status]) => [name, [value, status]]),
  );

describe('a year of a program', () => {
  it.each([
    // (30,000 + 20,000) / (30,000 + 50,000 + 20,000 + 100,000) = 50,000 / 200,000
    ['Partner-sourced revenue', 0.25, 'In range'],
    // (30,000 + 20,000 + 50,000) / 200,000 = 100,000 / 200,000
    ['Partner-influenced revenue', 0.5, 'In range'],
    // Alder and Birch by deals, Cedar by an activity, of the four in the program: 3 / 4
    ['Partner activation rate', 0.75, 'Met'],
    // 10 and 9 promote, 8 is passive, 6 detracts: 100 x (2 - 1) / 4
    ['Partner NPS', 25, 'Missed'],
    // 100,000 of revenue with partners / 3 active ones
    ['Revenue per partner', 100000 / 3, ''],
    // waits of 40 (Alder, deal), 80 (Birch, deal), 121 (Dogwood), 272 (Cedar): 3/4 are left after 40, 2/4 after 80;
    // exactly half, and no later deal: 80
    ['Time to first deal', 80, 'Met'],
    // 50,000 / 200,000
    ['Influenced, not sourced', 0.25, ''],
  ])('%s is %d', (name, value, status) => {
    expect(metrics()[name]).toEqual([value, status]);
  });
});

describe('sourced stands inside influenced', () => {
  // 120,000 sourced, 20,000 influenced only, of 200,000: 60% and 70%; added they would be 130% of all revenue
  const deals: readonly Row[] = [
    ['D1', 'Alder', 120000, 'Sourced', '', '2025-09-10', true],
    ['D2', 'Birch', 20000, 'Influenced', '', '2025-09-10', true],
    ['D3', '', 60000, 'Direct', '', '2025-09-10', true],
  ];
  it('so that the two shares are never parts of one whole', () => {
    const found = metrics({ deals });
    const [sourced, influenced, only] = [
      'Partner-sourced revenue',
      'Partner-influenced revenue',
      'Influenced, not sourced',
    ].map((name) => found[name]?.[0] as number) as [number, number, number];
    expect([sourced, influenced, only]).toEqual([0.6, 0.7, 0.1]);
    expect(sourced + influenced).toBeGreaterThan(1);
    expect(sourced + only).toBeCloseTo(influenced, 12); // these two are: 60% + 10%
  });
  it('and revenue per partner takes each deal once', () => {
    // (120,000 + 20,000) / 3 active partners, not (120,000 + 140,000) / 3
    expect(metrics({ deals })['Revenue per partner']?.[0]).toBe(140000 / 3);
  });
  it('in the shares of columns, and in the summary by partner', () => {
    const [amounts, roles] = [deals.map((row) => [row[2] as number]), deals.map((row) => [row[3] as string])];
    expect(answer(PARTNER_SOURCED_SHARE, amounts, roles)).toBe(0.6);
    expect(answer(PARTNER_INFLUENCED_SHARE, amounts, roles)).toBe(0.7);
    expect(answer(PARTNER_INFLUENCED_SHARE, amounts, roles, 'only')).toBe(0.1);
    const summary = rowsOf(
      PARTNER_SUMMARY,
      asDates([ROSTER_HEADER, ...ROSTER]),
      asDates([DEAL_HEADER, ...deals]),
      FROM,
      AS_OF,
    );
    // Sourced, Influenced and Revenue of Alder and of Birch: the last is the sum of the two before
    expect(summary[1]?.slice(1, 4)).toEqual([120000, 0, 120000]);
    expect(summary[2]?.slice(1, 4)).toEqual([0, 20000, 20000]);
  });
});

describe('the median with partners that wait', () => {
  const signed = ['2026-01-01', '2026-01-01', '2025-01-01', '2025-01-01', '2025-01-01'].map((day) => [date(day)]);
  const first = [[date('2026-01-21')], [date('2026-01-31')], [''], [''], ['']];
  it('is not that of the lucky ones', () => {
    // 20 and 30 days would be 25, yet three of five have waited for 545 days: half are not there
    expect(answer(TIME_TO_FIRST_DEAL, signed, first, AS_OF, 'leave_out')).toBe(25);
    expect(answer(TIME_TO_FIRST_DEAL, signed, first, AS_OF)).toBe('');
  });
  it('is missed, and does not read as no data, once someone was followed to the target', () => {
    const roster = [
      ['Alder', '2026-01-01', '', ''],
      ['Birch', '2026-01-01', '', ''],
      ['Cedar', '2025-01-01', '', ''],
      ['Dogwood', '2025-01-01', '', ''],
      ['Elm', '2025-01-01', '', ''],
    ];
    const deals = [
      ['D1', 'Alder', 1, 'Sourced', '', '2026-01-21', true],
      ['D2', 'Birch', 1, 'Sourced', '', '2026-01-31', true],
    ];
    expect(metrics({ roster, deals })['Time to first deal']).toEqual(['', 'Missed']);
  });
  it('does not count a partner that signed yesterday as one that waits long', () => {
    // 20 and 30 days; the third was followed for one day, before any of them had a deal: (20 + 30) / 2
    const found = answer(TIME_TO_FIRST_DEAL, [...signed.slice(0, 2), [date('2026-06-29')]], first.slice(0, 3), AS_OF);
    expect(found).toBe(25);
  });
});

describe('partners that ended', () => {
  it('are in no count of partners, active as they were', () => {
    // Elm was active in December: with it the rate would be 4 / 5
    expect(metrics()['Partner activation rate']?.[0]).toBe(0.75);
    const back = ROSTER.map((row) => (row[0] === 'Elm' ? ['Elm', '2024-01-01', '2026-07-01', '2025-12-01'] : row));
    expect(metrics({ roster: back })['Partner activation rate']?.[0]).toBe(0.8); // it ends the day after as_of
  });
  it('keep the revenue that they brought', () => {
    // without the 20,000 of Elm: 30,000 / 180,000
    const without = metrics({ deals: DEALS.filter((row) => row[0] !== 'D3') });
    expect(without['Partner-sourced revenue']?.[0]).toBeCloseTo(30000 / 180000, 12);
    expect(metrics()['Partner-sourced revenue']?.[0]).toBe(0.25);
  });
  it('do not wait for their first deal for ever', () => {
    // a partner that ended without a deal after 500 days: waits of 40, 80, 121 and 272 days as before
    const roster = [...ROSTER, ['Fir', '2024-06-01', '2025-10-14', '']];
    expect(metrics({ roster })['Time to first deal']?.[0]).toBe(80);
  });
});

describe('open deals', () => {
  const open = (closedOn: string, won: string | boolean): Row[] => [
    ...DEALS,
    ['D7', 'Dogwood', 800000, 'Sourced', '2026-06-01', closedOn, won],
  ];
  it.each([
    ['without a day', open('', '')],
    ['with the expected day that a CRM writes into Close date', open('2026-06-15', '')],
    ['with an expected day to come', open('2026-09-30', '')],
    ['won after the period', open('2026-07-01', true)],
    ['lost', open('2026-06-15', false)],
  ])('%s change no metric', (_what, deals) => {
    expect(metrics({ deals })).toEqual(metrics());
  });
  it('count as pipeline of the partner alone', () => {
    const [, , , , dogwood] = rowsOf(
      PARTNER_SUMMARY,
      asDates([ROSTER_HEADER, ...ROSTER]),
      asDates([DEAL_HEADER, ...open('2026-06-15', '')]),
      FROM,
      AS_OF,
    );
    expect([dogwood?.[0], dogwood?.[3], dogwood?.[8]]).toEqual(['Dogwood', 0, 800000]);
  });
});

describe('refunds', () => {
  const refund = (partner: string, amount: number, role: string, on: string): Row[] => [
    ...DEALS,
    ['R1', partner, amount, role, '', on, true],
  ];
  it('lower the revenue of their role, and of all', () => {
    // (50,000 - 10,000) / (200,000 - 10,000)
    const found = metrics({ deals: refund('Alder', -10000, 'Sourced', '2026-01-31') });
    expect(found['Partner-sourced revenue']?.[0]).toBeCloseTo(40000 / 190000, 12);
    expect(found['Partner-influenced revenue']?.[0]).toBeCloseTo(90000 / 190000, 12);
    expect(found['Revenue per partner']?.[0]).toBe(30000); // 90,000 / 3
  });
  it('count in the period of the refund, whenever the sale was', () => {
    // the day after the period: nothing changes
    expect(metrics({ deals: refund('Alder', -10000, 'Sourced', '2026-07-01') })).toEqual(metrics());
  });
  it('make no partner active, and are no first deal', () => {
    // money that goes back to a customer of Dogwood: 3 of 4 stay active, and its wait goes on
    const found = metrics({ deals: refund('Dogwood', -100, 'Sourced', '2026-06-01') });
    expect(found['Partner activation rate']?.[0]).toBe(0.75);
    expect(found['Time to first deal']?.[0]).toBe(80);
  });
  it('that take back all revenue leave no share to tell', () => {
    const found = metrics({ deals: refund('', -200000, 'Direct', '2026-06-01') });
    expect(found['Partner-sourced revenue']).toEqual(['', 'No data']);
    expect(answer(METRIC_STATUS, 'Partner-sourced revenue', '')).toBe('No data');
  });
});

describe('answers of partners', () => {
  it('without a day are not in the period, and none in it is no data', () => {
    expect(metrics({ answers: [['Alder', '', 10]] })['Partner NPS']).toEqual(['', 'No data']);
    expect(metrics({ answers: [] })['Partner NPS']).toEqual(['', 'No data']);
  });
  it('of a row with a problem are left out; without a column of days all count', () => {
    const roster = asDates([ROSTER_HEADER, ...ROSTER]);
    const deals = asDates([DEAL_HEADER, ...DEALS]);
    const npsOf = (answers: ExampleCell[][]) =>
      rowsOf(PROGRAM_METRICS, roster, deals, FROM, AS_OF, 365, answers)[4]?.[1];
    const day = date('2026-01-01');
    expect(
      npsOf([
        ['Date', 'Score', 'Problem'],
        [day, 10, ''],
        [day, 0, 'Score: 11 is not from 0 to 10.'],
      ]),
    ).toBe(100);
    expect(
      npsOf([
        ['NPS', 'score'],
        ['', 10],
        ['', 6],
      ]),
    ).toBe(0); // 100 x (1 - 1) / 2
  });
  it('are refused where they are on another scale', () => {
    expect(
      errorOf(
        PROGRAM_METRICS,
        asDates([ROSTER_HEADER, ...ROSTER]),
        asDates([DEAL_HEADER, ...DEALS]),
        FROM,
        AS_OF,
        365,
        asDates([SURVEY_HEADER, ['Alder', '2026-01-01', 85]]),
      ),
    ).toBe('PROGRAM_METRICS nps_scores, row 2 (Score): 85 is not from 0 to 10. Enter a whole number from 0 to 10.');
  });
});
