import { describe, expect, it } from 'vitest';
import { MDF_LEDGER } from '../../../src/functions/comarketing/mdf-ledger.ts';
import { errorOf, run } from '../spreadsheet.ts';

const HEADER = ['Partner', 'Date', 'Type', 'Amount', 'Expires', 'Ref'];
type Row = readonly [partner: string, day: string, type: string, amount: number | '', expires?: string, ref?: string];

const entries = (rows: readonly Row[]) => [HEADER, ...rows.map((row) => HEADER.map((_header, i) => row[i] ?? ''))];
const refused = (...rows: Row[]) => errorOf(MDF_LEDGER, [entries(rows), '2026-12-31']);
const balance = (...rows: Row[]) => (run(MDF_LEDGER, [entries(rows), '2026-12-31', 60]) as unknown[][])[1];

describe('an entry that says too little', () => {
  it.each<[Row, string]>([
    [['', '2026-01-01', 'accrue', 5], 'row 2 (Partner): the entry names no partner. Enter one.'],
    [['Acme', '', 'accrue', 5], 'row 2 (Date): the entry has no date. Enter one.'],
    [
      ['Acme', '2026-01-01', '', 5],
      'row 2 (Type): the entry has no type. Enter accrue, adjust, approve, pay or release.',
    ],
    [
      ['Acme', '2026-01-01', 'release', -5, '', 'Fair'],
      'row 2 (Amount): -5 is below 0 in a release. Enter 0 or more, or an adjust.',
    ],
  ])('%j', (row, error) => {
    expect(refused(row)).toBe(`MDF_LEDGER entries, ${error}`);
  });

  it('may leave out the columns Expires and Ref', () => {
    const rows = [HEADER.slice(0, 4), ['Acme', '2026-01-01', 'accrue', 5], ['Acme', '2026-01-02', 'pay', 2]];
    expect((run(MDF_LEDGER, [rows, '2026-12-31']) as unknown[][])[1]).toEqual(['Acme', 5, 0, 2, 0, 3, 0, '']);
    const release = [...rows, ['Acme', '2026-01-03', 'release', 1]];
    expect(errorOf(MDF_LEDGER, [release, '2026-12-31'])).toBe(
      'MDF_LEDGER entries, row 4 (Ref): the release does not say of which approval. Enter its Ref.',
    );
  });

  it('may bear a day before its own as Expires where that means nothing', () => {
    const approved: Row[] = [
      ['Acme', '2026-02-01', 'accrue', 5],
      ['Acme', '2026-02-01', 'approve', 4, '', 'Fair'],
    ];
    const paid: Row = ['Acme', '2026-02-02', 'pay', 1, '2026-01-01', 'Fair'];
    const released: Row = ['Acme', '2026-02-03', 'release', '', '2026-01-01', 'Fair'];
    expect(balance(...approved, paid, released)).toEqual(['Acme', 5, 0, 1, 0, 4, 0, '']);
  });
});

describe('a Ref that no earlier approval bears', () => {
  const approved = (...refs: string[]) => refs.map((ref): Row => ['Acme', '2026-01-01', 'approve', 1, '', ref]);
  const paid = (ref: string): Row => ['Acme', '2026-01-02', 'pay', 1, '', ref];

  it('is told with the nearest one', () => {
    expect(refused(...approved('Fair', 'Webinar'), paid('Fairs'))).toBe(
      'MDF_LEDGER entries, row 4 (Ref): "Fairs" is no earlier approval of Acme. Did you mean Fair?',
    );
  });

  it('is told with three of those that there are where none is near', () => {
    expect(refused(...approved('Fair', 'Webinar', 'Dinner', 'Print'), paid('Q9'))).toBe(
      'MDF_LEDGER entries, row 6 (Ref): "Q9" is no earlier approval of Acme. Known by then: Fair, Webinar, Dinner.',
    );
  });
});

describe('what is given back on the day it was bound', () => {
  const first = 'On one day releases and negative payments come first: use a later date.';
  const approved: Row = ['Acme', '2026-03-01', 'approve', 50, '', 'Fair'];
  const paid: Row = ['Acme', '2026-03-01', 'pay', 50];

  it.each<[string, Row[], string]>([
    [
      'a release of an approval',
      [approved, ['Acme', '2026-03-01', 'release', 50, '', 'Fair']],
      `row 3 (Ref): "Fair" is no earlier approval of Acme. ${first}`,
    ],
    [
      'a release above its approval, beside one that is named nearly the same',
      [
        ['Acme', '2026-02-01', 'approve', 50, '', 'Fairs'],
        ['Acme', '2026-03-01', 'release', '', '', 'Fair'],
        ['Acme', '2026-03-01', 'approve', 5, '', 'Print'],
        approved,
      ],
      `row 3 (Ref): "Fair" is no earlier approval of Acme. ${first}`,
    ],
    [
      'a release of more than was approved before that day',
      [['Acme', '2026-02-01', 'approve', 50, '', 'Fair'], approved, ['Acme', '2026-03-01', 'release', 60, '', 'Fair']],
      `row 4 (Amount): it releases 60, and 50 is left. ${first}`,
    ],
    [
      'a negative payment',
      [paid, ['Acme', '2026-03-01', 'pay', -50]],
      `row 3 (Amount): it takes back 50, and 0 was paid. ${first}`,
    ],
    [
      'a negative payment on an approval',
      [approved, ['Acme', '2026-03-01', 'pay', -50, '', 'Fair']],
      `row 3 (Ref): "Fair" is no earlier approval of Acme. ${first}`,
    ],
  ])('is told why it is refused: %s', (_what, rows, error) => {
    expect(refused(...rows)).toBe(`MDF_LEDGER entries, ${error}`);
  });

  it.each<[string, Row[], string]>([
    [
      'an approval of another day',
      [
        ['Acme', '2026-03-01', 'release', 50, '', 'Fair'],
        ['Acme', '2026-03-02', 'approve', 50, '', 'Fair'],
      ],
      'row 2 (Ref): "Fair" is no earlier approval of Acme. Known by then: there is none.', // boundary
    ],
    [
      'an approval of another partner',
      [['Blue', '2026-03-01', 'release', 50, '', 'Fair'], approved],
      'row 2 (Ref): "Fair" is no earlier approval of Blue. Known by then: there is none.',
    ],
    [
      'an approval with another Ref',
      [['Acme', '2026-03-01', 'release', 50, '', 'Print'], approved],
      'row 2 (Ref): "Print" is no earlier approval of Acme. Known by then: there is none.',
    ],
    [
      'a payment, where an approval is asked for',
      [
        ['Acme', '2026-03-01', 'release', 50, '', 'Fair'],
        ['Acme', '2026-03-01', 'pay', 50],
      ],
      'row 2 (Ref): "Fair" is no earlier approval of Acme. Known by then: there is none.',
    ],
    [
      'an approval, where a payment is asked for',
      [['Acme', '2026-03-01', 'pay', -20], approved],
      'row 2 (Amount): it takes back 20, and 0 was paid. Enter at most that.',
    ],
    [
      'a payment above its approval, for rows of a day count in their order',
      [['Acme', '2026-03-01', 'pay', 50, '', 'Fair'], approved],
      'row 2 (Ref): "Fair" is no earlier approval of Acme. Known by then: there is none.',
    ],
  ])('is told as ever beside %s', (_what, rows, error) => {
    expect(refused(...rows)).toBe(`MDF_LEDGER entries, ${error}`);
  });

  it('is taken from the next day on', () => {
    expect(
      balance(
        approved,
        ['Acme', '2026-03-02', 'release', 50, '', 'Fair'],
        paid,
        ['Acme', '2026-03-02', 'pay', -50],
        ['Acme', '2026-01-01', 'accrue', 100],
      ),
    ).toEqual(['Acme', 100, 0, 0, 0, 100, 0, '']);
  });
});

describe('amounts with cents', () => {
  it('are told as they were entered', () => {
    const approved: Row = ['Acme', '2026-01-01', 'approve', 5.25, '', 'Fair'];
    expect(refused(approved, ['Acme', '2026-01-02', 'release', 6.5, '', 'Fair'])).toBe(
      'MDF_LEDGER entries, row 3 (Amount): it releases 6.5, and 5.25 is left. Enter at most that.',
    );
    expect(refused(['Acme', '2026-01-01', 'pay', 1.25], ['Acme', '2026-01-02', 'pay', -5.5])).toBe(
      'MDF_LEDGER entries, row 3 (Amount): it takes back 5.5, and 1.25 was paid. Enter at most that.',
    );
  });

  it('stand in every column', () => {
    expect(
      balance(
        ['Acme', '2026-12-01', 'accrue', 10.55, '2027-01-15'],
        ['Acme', '2026-12-02', 'approve', 2.25, '', 'Fair'],
        ['Acme', '2026-12-03', 'pay', 1.1],
      ),
    ).toEqual(['Acme', 10.55, 2.25, 1.1, 0, 7.2, 7.2, '']);
  });
});

it('takes an entry of exactly what is there', () => {
  const approved: Row = ['Acme', '2026-01-01', 'approve', 5, '', 'Fair'];
  expect(
    balance(['Acme', '2026-01-01', 'accrue', 5], approved, ['Acme', '2026-01-02', 'release', 5, '', 'Fair']),
  ).toEqual(['Acme', 5, 0, 0, 0, 5, 0, '']);
});

it('names the first row that left Available below 0, not a later one', () => {
  expect(balance(['Acme', '2026-01-01', 'pay', 5], ['Acme', '2026-01-02', 'pay', 5])?.[7]).toBe(2);
});
