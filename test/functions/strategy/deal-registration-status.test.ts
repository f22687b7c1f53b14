import { describe, expect, it } from 'vitest';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { DEAL_REGISTRATION_STATUS } from '../../../src/functions/strategy/deal-registration-status.ts';
import { date, errorOf, rowsOf } from '../formula.ts';

const HEADER = ['Registration', 'Partner', 'Account', 'Submitted on', 'Approved on', 'Closed on', 'Won'];
type Row = readonly (string | boolean)[];
const table = (...rows: Row[]): ExampleCell[][] => [
  HEADER,
  ...rows.map((row) => row.map((cell) => (/^\d{4}-/.test(String(cell)) ? date(String(cell)) : cell))),
];
const status = (asOf: string, ...rows: Row[]) => rowsOf(DEAL_REGISTRATION_STATUS, table(...rows), date(asOf)).slice(1);

describe('one registration', () => {
  it.each([
    // submitted   approved      closed        won     as of         status       left
    ['2026-01-01', '', '', '', '2028-01-01', 'Submitted', ''], // does not lapse
    ['2026-01-01', '2026-01-10', '', '', '2026-01-09', 'Submitted', ''], // boundary: approved tomorrow
    ['2026-01-01', '2026-01-10', '', '', '2026-01-10', 'Approved', 90], // boundary
    ['2026-01-01', '2026-01-10', '', '', '2026-04-10', 'Approved', 0], // boundary: the last valid day
    ['2026-01-01', '2026-01-10', '', '', '2026-04-11', 'Expired', 0], // boundary
    ['2026-01-01', '2026-01-10', '2026-05-01', true, '2026-05-01', 'Won', ''], // boundary, after it expired
    ['2026-01-01', '2026-01-10', '2026-05-01', true, '2026-04-30', 'Expired', 0], // boundary: closes tomorrow
    ['2026-01-01', '2026-01-10', '2026-02-01', false, '2026-02-01', 'Lost', ''],
    ['2026-01-01', '2026-01-10', '2026-02-01', '', '2026-02-01', 'Approved', 68], // a blank is open
    ['2026-01-01', '2026-01-10', '', true, '2026-02-01', 'Approved', 68], // won needs a day
  ])(
    'submitted %s, approved %s, closed %s %s, as of %s: %s',
    (submitted, approved, closed, won, asOf, expected, left) => {
      const [row] = status(asOf, ['R', 'Acme', 'Globex', submitted, approved, closed, won]);
      expect([row?.[1], row?.[3]]).toEqual([expected, left]);
    },
  );
});

describe('another registration of the account', () => {
  const acme: Row = ['R1', 'Acme', 'Globex', '2026-01-05', '', '', ''];
  const blue: Row = ['R2', 'Blue', 'globex ', '2026-01-05', '', '', ''];
  const statuses = (asOf: string, ...rows: Row[]) => status(asOf, ...rows).map((row) => [row[1], row[4]]);
  it('by another partner is in conflict; on one day the earlier row holds it', () => {
    expect(statuses('2026-02-01', acme, blue)).toEqual([
      ['Submitted', ''],
      ['Conflict', 'Acme'],
    ]);
    expect(statuses('2026-02-01', blue, acme)).toEqual([
      ['Submitted', ''],
      ['Conflict', 'Blue'],
    ]);
  });
  it('submitted before holds it, whatever the row', () => {
    expect(statuses('2026-02-01', acme, ['R2', 'Blue', 'Globex', '2026-01-04', '', '', ''])[0]).toEqual([
      'Conflict',
      'Blue',
    ]);
  });
  it('by the same partner is none', () => {
    expect(statuses('2026-02-01', acme, ['R2', 'ACME', 'Globex', '2026-01-06', '', '', ''])[1]).toEqual([
      'Submitted',
      '',
    ]);
  });
  it('does not conflict with what has expired or was lost', () => {
    expect(statuses('2026-05-01', ['R1', 'Acme', 'Globex', '2026-01-01', '2026-01-02', '', ''], blue)[1]).toEqual([
      'Submitted',
      '',
    ]);
    expect(statuses('2026-05-01', ['R1', 'Acme', 'Globex', '2026-01-01', '', '2026-02-01', false], blue)[1]).toEqual([
      'Submitted',
      '',
    ]);
  });
  it('conflicts with what was won', () => {
    expect(statuses('2026-05-01', ['R1', 'Acme', 'Globex', '2026-01-01', '', '2026-02-01', true], blue)[1]).toEqual([
      'Conflict',
      'Acme',
    ]);
  });
  it('that is in conflict itself blocks nobody', () => {
    const cora: Row = ['R3', 'Cora', 'Globex', '2026-01-07', '', '', ''];
    expect(statuses('2026-05-01', acme, blue, cora)[2]).toEqual(['Conflict', 'Acme']);
    // Acme's has ended, so Blue's is live
    expect(statuses('2026-05-01', ['R1', 'Acme', 'Globex', '2026-01-01', '2026-01-02', '', ''], blue, cora)[2]).toEqual(
      ['Conflict', 'Blue'],
    );
  });
  it('conflicts with one that is approved, up to its last valid day', () => {
    const approved: Row = ['R1', 'Acme', 'Globex', '2026-01-01', '2026-01-02', '', ''];
    expect(statuses('2026-04-02', approved, blue)[1]).toEqual(['Conflict', 'Acme']); // boundary
    expect(statuses('2026-04-03', approved, blue)[1]).toEqual(['Submitted', '']); // boundary
  });
  it('on the day of as_of is in conflict too', () => {
    expect(statuses('2026-01-05', acme, blue)).toEqual([
      ['Submitted', ''],
      ['Conflict', 'Acme'],
    ]);
  });
  it('never conflicts with those of its own partner, however many', () => {
    const more: Row[] = ['R2', 'R3', 'R4'].map((name) => [name, 'Acme', 'Globex', '2026-01-06', '', '', '']);
    expect(statuses('2026-02-01', acme, ...more).map(([one]) => one)).toEqual(Array(4).fill('Submitted'));
  });
  it('is held by the partner that was first, also after others have won the account', () => {
    const won = (name: string, partner: string): Row => [name, partner, 'Globex', '2026-01-06', '', '2026-02-01', true];
    const later = (partner: string): Row => ['R9', partner, 'Globex', '2026-01-07', '', '', ''];
    const among = (partner: string) =>
      statuses('2026-05-01', acme, won('R2', 'Blue'), won('R3', 'Cora'), later(partner))[3];
    expect(among('Dune')).toEqual(['Conflict', 'Acme']);
    expect(among('Blue')).toEqual(['Conflict', 'Acme']);
    // the first of the others
    expect(among('Acme')).toEqual(['Conflict', 'Blue']);
  });
  it('and one that another partner won, conflict for the first partner too', () => {
    const won: Row = ['R2', 'Blue', 'Globex', '2026-01-06', '', '2026-02-01', true];
    const again: Row = ['R3', 'Acme', 'Globex', '2026-01-07', '', '', ''];
    expect(statuses('2026-05-01', acme, won, again)).toEqual([
      ['Submitted', ''],
      ['Won', ''],
      ['Conflict', 'Blue'],
    ]);
  });
});

it('leaves out what is submitted after as_of, and takes days of your own', () => {
  const rows = table(
    ['R1', 'Acme', 'G', '2026-01-01', '2026-01-01', '', ''],
    ['R2', 'Acme', 'H', '2026-02-02', '', '', ''],
  );
  expect(rowsOf(DEAL_REGISTRATION_STATUS, rows, date('2026-02-01'), 30)).toEqual([
    ['Registration', 'Status', 'Expires on', 'Days left', 'Held by'],
    ['R1', 'Expired', date('2026-01-31'), 0, ''],
  ]);
});

it('shows when an approval expires, and no day where there is none', () => {
  const rows = status(
    '2026-02-01',
    ['R1', 'Acme', 'G', '2026-01-01', '2026-01-02', '', ''],
    ['R2', 'Acme', 'H', '2026-01-01', '', '', ''],
    ['R3', 'Acme', 'J', '2026-01-01', '2026-01-02', '2026-01-31', true],
  );
  expect(rows.map((row) => row[2])).toEqual([date('2026-04-02'), '', '']);
});

it('reads partners under Partner ID, and takes what has no column of closing as open', () => {
  const rows = [
    ['Registration', 'Partner ID', 'Account', 'Submitted on', 'Won'],
    ['R1', 'P1', 'G', date('2026-01-01'), true],
    ['R2', 'P2', 'G', date('2026-01-02'), ''],
  ];
  const shown = (given: ExampleCell[][]) =>
    rowsOf(DEAL_REGISTRATION_STATUS, given, date('2026-02-01')).map((row) => [row[1], row[4]]);
  const expected = [
    ['Status', 'Held by'],
    ['Submitted', ''],
    ['Conflict', 'P1'],
  ];
  expect(shown(rows)).toEqual(expected);
  expect(shown(rows.map((row) => row.slice(0, 4)))).toEqual(expected);
});

it('takes what is closed for won where there is no column Won', () => {
  const rows = table(['R1', 'Acme', 'G', '2026-01-01', '', '2026-01-31', '']).map((row) => row.slice(0, 6));
  expect(rowsOf(DEAL_REGISTRATION_STATUS, rows, date('2026-01-31'))[1]?.[1]).toBe('Won'); // boundary
  expect(rowsOf(DEAL_REGISTRATION_STATUS, rows, date('2026-01-30'))[1]?.[1]).toBe('Submitted'); // boundary
});

it('passes over blank rows, and gives the others in their own order', () => {
  const blank: Row = ['', '', '', '', '', '', ''];
  const rows = status('2026-02-01', blank, ['R1', 'Acme', 'G', '2026-01-02', '', '', ''], blank, [
    'R2',
    'Blue',
    'G',
    '2026-01-01',
    '',
    '',
    '',
  ]);
  expect(rows.map((row) => [row[0], row[1]])).toEqual([
    ['R1', 'Conflict'],
    ['R2', 'Submitted'],
  ]);
});

it('tells every row that lacks something', () => {
  expect(
    errorOf(
      DEAL_REGISTRATION_STATUS,
      table(['R1', '', 'G', '', '', '', ''], ['R2', 'Acme', '', '2026-01-01', '', '', '']),
      date('2026-02-01'),
    ),
  ).toBe(
    [
      'DEAL_REGISTRATION_STATUS registrations, row 2 (Partner): the registration names no partner. Enter one.',
      'registrations, row 2 (Submitted on): it is blank. Enter the day.',
      'registrations, row 3 (Account): the registration names no account. Enter one.',
    ].join('\n'),
  );
});

it('refuses a registration without a name, and one that stands twice', () => {
  const one = (name: string): Row => [name, 'Acme', 'G', '2026-01-01', '', '', ''];
  const twice = table(one('R1'), one(''), one('R2'), one('r1'));
  expect(errorOf(DEAL_REGISTRATION_STATUS, twice, date('2026-02-01'))).toBe(
    [
      'DEAL_REGISTRATION_STATUS registrations, row 3 (Registration): the registration has no name. Enter one.',
      'registrations, row 5 (Registration): R1 stands twice. Remove one.',
    ].join('\n'),
  );
});
