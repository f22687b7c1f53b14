import { describe, expect, it } from 'vitest';
import { MDF_LEDGER } from '../../../src/functions/comarketing/mdf-ledger.ts';
import { answer, date, errorOf, rowsOf } from '../formula.ts';
import { balance, type Entry, HEADER, table } from './ledger-entries.ts';

const refused = (...entries: Entry[]) => errorOf(MDF_LEDGER, table(entries), date('2026-12-31'));

describe('credit', () => {
  it('expires at the end of its day', () => {
    const entries: Entry[] = [['2026-01-01', 'accrue', 100, '2026-03-31']];
    expect(balance(entries, '2026-03-31')).toEqual([100, 0, 0, 0, 100, 100, '']); // boundary
    expect(balance(entries, '2026-04-01')).toEqual([100, 0, 0, 100, 0, 0, '']); // boundary
  });
  it('expires soon within 60 days, the last one included', () => {
    const entries: Entry[] = [['2026-01-01', 'accrue', 100, '2026-03-02']];
    expect(balance(entries, '2026-01-01')[5]).toBe(100); // boundary: 60 days ahead
    expect(rowsOf(MDF_LEDGER, table(entries), date('2026-01-01'), 59)[1]?.[6]).toBe(0);
  });
  it('is used by what expires soonest, and no date last', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 100],
      ['2026-01-02', 'accrue', 100, '2026-12-31'],
      ['2026-01-03', 'accrue', 100, '2026-06-30'],
      ['2026-02-01', 'pay', 150],
    ];
    // all of June and half of December are used
    expect(balance(entries, '2027-01-01')).toEqual([300, 0, 150, 50, 100, 0, '']);
  });
  it('counts before the debits of its day, whatever the row', () => {
    expect(
      balance([
        ['2026-02-01', 'pay', 100],
        ['2026-02-01', 'accrue', 100],
      ]),
    ).toEqual([100, 0, 100, 0, 0, 0, '']);
  });
  it('of two that expire together is used by the older one, and of one day by row', () => {
    // what the reservation holds cannot be adjusted, and so the adjust takes June instead
    const older: Entry[] = [
      ['2026-01-02', 'accrue', 50, '2026-12-31', 'Q2'],
      ['2026-01-01', 'accrue', 50, '2026-12-31', 'Q1'],
    ];
    const above: Entry[] = [
      ['2026-01-01', 'accrue', 50, '2026-12-31', 'Q1'],
      ['2026-01-01', 'accrue', 50, '2026-12-31', 'Q2'],
    ];
    const rest: Entry[] = [
      ['2026-02-01', 'approve', 50, '', 'Fair'],
      ['2026-03-01', 'accrue', 50, '2026-06-30'],
    ];
    for (const credits of [older, above]) {
      const entries = [...credits, ...rest];
      expect(balance([...entries, ['2026-04-01', 'adjust', -50, '', 'Q1']])).toEqual([100, 50, 0, 0, 50, 50, '']);
      expect(balance([...entries, ['2026-04-01', 'adjust', -50, '', 'Q2']])).toEqual([100, 50, 0, 50, 0, 0, '']);
    }
  });
  it('that comes back is as old as it was', () => {
    for (const second of ['2026-01-01', '2026-01-02']) {
      const entries: Entry[] = [
        ['2026-01-01', 'accrue', 50, '2026-12-31', 'Q1'],
        [second, 'accrue', 50, '2026-12-31', 'Q2'],
        ['2026-02-01', 'approve', 50, '', 'Fair'],
        ['2026-02-02', 'release', '', '', 'Fair'],
        ['2026-02-03', 'approve', 50, '', 'Fair'],
        ['2026-03-01', 'accrue', 50, '2026-06-30'],
      ];
      // the approval holds Q1 again, and so the adjust takes June
      expect(balance([...entries, ['2026-04-01', 'adjust', -50, '', 'Q1']])).toEqual([100, 50, 0, 0, 50, 50, '']);
    }
  });
  it('after as_of has not come', () => {
    expect(rowsOf(MDF_LEDGER, table([['2026-05-01', 'accrue', 100]]), date('2026-04-30'))).toHaveLength(1);
  });
});

describe('a reservation', () => {
  const approved: Entry[] = [
    ['2026-01-01', 'accrue', 100, '2026-03-31'],
    ['2026-02-01', 'approve', 80, '', 'Fair'],
  ];
  it('does not expire', () => {
    expect(balance(approved)).toEqual([100, 80, 0, 20, 0, 0, '']);
  });
  it('pays past the date of its credit, and the rest of a claim from free credit', () => {
    const entries: Entry[] = [...approved, ['2026-05-01', 'accrue', 50], ['2026-06-01', 'pay', 100, '', 'fair']];
    expect(balance(entries)).toEqual([150, 0, 100, 20, 30, 0, '']);
  });
  it('that is released after the date of its credit expires at once', () => {
    expect(balance([...approved, ['2026-04-01', 'release', '', '', 'Fair']])).toEqual([100, 0, 0, 100, 0, 0, '']);
    // boundary: on the day after nothing of it is left to pay with
    const dayAfter: Entry[] = [...approved, ['2026-04-01', 'release', '', '', 'Fair'], ['2026-04-01', 'pay', 10]];
    expect(balance(dayAfter)).toEqual([100, 0, 10, 100, -10, 0, 5]);
    // boundary: on the last day it is free until the evening
    const onTheDay: Entry[] = [...approved, ['2026-03-31', 'release', 30, '', 'Fair']];
    expect(balance(onTheDay, '2026-03-31')).toEqual([100, 50, 0, 0, 50, 50, '']);
    expect(balance(onTheDay)).toEqual([100, 50, 0, 50, 0, 0, '']);
  });
  it('ends at its claim deadline', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 100],
      ['2026-02-01', 'approve', 80, '2026-05-31', 'Fair'],
      ['2026-05-31', 'pay', 30, '', 'Fair'],
    ];
    expect(balance(entries, '2026-05-31')).toEqual([100, 50, 30, 0, 20, 0, '']); // boundary
    expect(balance(entries, '2026-06-01')).toEqual([100, 0, 30, 0, 70, 0, '']); // boundary
  });
  it('of those that end on one day, the one approved first pays what is overdrawn first', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 10, '2026-03-31'],
      ['2026-01-01', 'accrue', 10, '2026-04-30'],
      ['2026-01-01', 'accrue', 10, '2026-12-31'],
      ['2026-01-02', 'approve', 10, '2026-02-28', 'C1'],
      ['2026-01-02', 'approve', 10, '2026-02-28', 'C2'],
      ['2026-01-02', 'approve', 10, '2026-02-28', 'C3'],
      ['2026-01-03', 'pay', 15],
    ];
    // C1 pays 10 and C2 pays 5: of its credit 5 expire in April, and the 10 of C3 are left
    expect(balance(entries, '2026-05-31').slice(0, 5)).toEqual([30, 0, 15, 5, 10]);
  });
  it('approved twice under one Ref is one, until the last deadline', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 100],
      ['2026-02-01', 'approve', 40, '2026-03-31', 'Fair'],
      ['2026-03-01', 'approve', 30, '2026-06-30', 'Fair'],
    ];
    expect(balance(entries, '2026-06-30')[1]).toBe(70);
    expect(balance(entries, '2026-07-01')[1]).toBe(0);
  });
  it('pays with the slices that expire first', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 50, '2026-12-31'],
      ['2026-01-01', 'accrue', 50, '2026-03-31'],
      ['2026-02-01', 'approve', 100, '', 'Fair'],
      ['2026-03-01', 'pay', 50, '', 'Fair'],
      ['2026-06-01', 'release', '', '', 'Fair'],
    ];
    expect(balance(entries)).toEqual([100, 0, 50, 0, 50, 50, '']);
  });
  it('pays with what expires first, though it was approved last', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 50, '2026-12-31'],
      ['2026-01-02', 'approve', 50, '', 'Fair'],
      ['2026-01-03', 'accrue', 50, '2026-06-30'],
      ['2026-01-04', 'approve', 50, '', 'Fair'],
      ['2026-02-01', 'pay', 50, '', 'Fair'],
      ['2026-03-01', 'release', '', '', 'Fair'],
    ];
    expect(balance(entries)).toEqual([100, 0, 50, 0, 50, 50, '']);
  });
  it('ends before one approved later, where both end on one day', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 30, '2026-06-30'],
      ['2026-01-01', 'accrue', 30, '2026-12-31'],
      ['2026-02-01', 'approve', 30, '2026-03-31', 'Fair'],
      ['2026-02-02', 'approve', 30, '2026-03-31', 'Dinner'],
      ['2026-03-01', 'pay', 30],
    ];
    // June, from Fair, pays the debt, and December is left
    expect(balance(entries)).toEqual([60, 0, 30, 0, 30, 30, 6]);
  });
});

describe('a debt', () => {
  const overdrawn: Entry[] = [
    ['2026-01-01', 'accrue', 100],
    ['2026-02-01', 'pay', 130],
  ];
  it('leaves Available below 0 and names the row', () => {
    expect(balance(overdrawn)).toEqual([100, 0, 130, 0, -30, 0, 3]);
  });
  it('is paid by the next credit before that can expire', () => {
    expect(balance([...overdrawn, ['2026-03-01', 'accrue', 50, '2026-03-01']])).toEqual([150, 0, 130, 20, 0, 0, 3]);
  });
  it('of an approval is cancelled first when it is released', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 100, '2026-06-30'],
      ['2026-02-01', 'approve', 150, '', 'Fair'],
      ['2026-03-01', 'release', 70, '', 'Fair'],
    ];
    expect(balance(entries, '2026-03-01')).toEqual([100, 80, 0, 0, 20, 0, 3]);
  });
  it('goes before the slices of its reservation, and then the slice that expires first', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 50, '2026-06-30'],
      ['2026-01-01', 'accrue', 50, '2026-12-31'],
      ['2026-02-01', 'approve', 150, '', 'Fair'],
      ['2026-03-01', 'release', 70, '', 'Fair'],
    ];
    // 50 of debt are cancelled, and 20 of June come free and expire
    expect(balance(entries, '2026-07-01')).toEqual([100, 80, 0, 20, 0, 0, 4]);
  });
  it('is the last of its reservation to be paid out, after credit without a date', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 100],
      ['2026-02-01', 'approve', 150, '', 'Fair'],
      ['2026-03-01', 'pay', 50, '', 'Fair'],
      ['2026-04-01', 'accrue', 50, '2026-06-30'],
      ['2026-05-01', 'release', '', '', 'Fair'],
    ];
    // June covers what Fair overdrew, comes free with it and expires
    expect(balance(entries)).toEqual([150, 0, 50, 50, 50, 0, 3]);
  });
  it('that is the older of two is paid out first, and covered first', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'approve', 30, '', 'Fair'],
      ['2026-01-02', 'approve', 30, '', 'Fair'],
      ['2026-02-01', 'pay', 30, '', 'Fair'],
      ['2026-03-01', 'accrue', 30, '2026-06-30'],
      ['2026-03-02', 'accrue', 30, '2026-12-31'],
      ['2026-04-01', 'release', '', '', 'Fair'],
    ];
    // June covers the payment, and December comes free
    expect(balance(entries)).toEqual([60, 0, 30, 0, 30, 30, 2]);
  });
  it('that is paid out in part is covered where it is still reserved, then where it is paid', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'approve', 50, '', 'Fair'],
      ['2026-02-01', 'pay', 20, '', 'Fair'],
      ['2026-03-01', 'accrue', 30, '2026-06-30'],
      ['2026-03-02', 'accrue', 20, '2026-12-31'],
    ];
    expect(balance(entries)).toEqual([50, 30, 20, 0, 0, 0, 2]);
    expect(balance([...entries, ['2026-04-01', 'release', '', '', 'Fair']])).toEqual([50, 0, 20, 30, 0, 0, 2]);
  });
  it('is paid by released credit that is past its date', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 100, '2026-03-31'],
      ['2026-02-01', 'approve', 100, '', 'Fair'],
      ['2026-05-01', 'pay', 60],
      ['2026-05-02', 'release', '', '', 'Fair'],
    ];
    expect(balance(entries)).toEqual([100, 0, 60, 40, 0, 0, 4]);
  });
});

describe('a negative pay', () => {
  it('gives back what the latest payments used, past its date too', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 50, '2026-03-31'],
      ['2026-01-01', 'accrue', 50],
      ['2026-02-01', 'pay', 50],
      ['2026-02-02', 'pay', 30],
    ];
    expect(balance([...entries, ['2026-05-01', 'pay', -30]])).toEqual([100, 0, 50, 0, 50, 0, '']);
    // 30 without a date come back, and 20 whose date is past
    expect(balance([...entries, ['2026-05-01', 'pay', -50]])).toEqual([100, 0, 30, 20, 50, 0, '']);
  });
  it('gives back first what a payment used last', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 50, '2026-06-30'],
      ['2026-01-01', 'accrue', 50, '2026-12-31'],
      ['2026-02-01', 'pay', 100],
      ['2026-03-01', 'pay', -30],
    ];
    expect(balance(entries, '2026-07-01')).toEqual([100, 0, 70, 0, 30, 0, '']);
  });
  it('may take back one payment bit by bit', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 100],
      ['2026-02-01', 'pay', 50],
      ['2026-03-01', 'pay', -20],
      ['2026-04-01', 'pay', -20],
    ];
    expect(balance(entries)).toEqual([100, 0, 10, 0, 90, 0, '']);
  });
  it('counts before the payments of its day, whatever the row', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 100],
      ['2026-02-01', 'pay', 100],
      ['2026-03-01', 'pay', 50],
      ['2026-03-01', 'pay', -50],
    ];
    expect(balance(entries)).toEqual([100, 0, 100, 0, 0, 0, '']);
  });
  it('cancels the debt of a payment that was not covered', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'pay', 30],
      ['2026-02-01', 'pay', -30],
    ];
    expect(balance(entries)).toEqual([0, 0, 0, 0, 0, 0, 2]);
  });
});

describe('an adjustment', () => {
  it('above 0 is credit', () => {
    expect(balance([['2026-01-01', 'adjust', 40, '2026-02-01']])).toEqual([40, 0, 0, 40, 0, 0, '']);
  });
  it('below 0 takes open credit, of its Ref first', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 50, '2026-03-31', 'Q1'],
      ['2026-01-01', 'accrue', 50, '2026-12-31', 'Q2'],
    ];
    expect(balance([...entries, ['2026-02-01', 'adjust', -30]])).toEqual([70, 0, 0, 20, 50, 50, '']);
    expect(balance([...entries, ['2026-02-01', 'adjust', -60, '', 'Q2']])).toEqual([40, 0, 0, 40, 0, 0, '']);
  });
  it('below 0 takes of the credits of its Ref what expires soonest', () => {
    const entries: Entry[] = [
      ['2026-01-01', 'accrue', 30, '2026-03-31', 'Q1'],
      ['2026-01-01', 'accrue', 30, '2026-12-31', 'Q1'],
      ['2026-01-01', 'accrue', 30, '2026-06-30', 'Q1'],
      ['2026-02-01', 'adjust', -60, '', 'Q1'],
    ];
    expect(balance(entries)).toEqual([30, 0, 0, 0, 30, 30, '']);
  });
});

it('keeps cents exact', () => {
  expect(
    balance([
      ['2026-01-01', 'accrue', 0.1],
      ['2026-01-01', 'accrue', 0.2],
      ['2026-02-01', 'pay', 0.3],
    ]),
  ).toEqual([0.3, 0, 0.3, 0, 0, 0, '']);
});

it('keeps partners apart, by first appearance', () => {
  const rows = [
    ...table([['2026-01-01', 'accrue', 5]], 'Blue'),
    ...table([['2026-01-01', 'accrue', 7]], 'Acme').slice(1),
  ];
  expect(
    rowsOf(MDF_LEDGER, [...rows, ...table([['2026-01-02', 'pay', 1]], 'BLUE').slice(1)], date('2026-02-01')),
  ).toEqual([
    ['Partner', 'Credited', 'Reserved', 'Paid', 'Expired', 'Available', 'Expiring soon', 'Overdrawn row'],
    ['Blue', 5, 0, 1, 0, 4, 0, ''],
    ['Acme', 7, 0, 0, 0, 7, 0, ''],
  ]);
});

it('knows partners by the column Partner ID as well', () => {
  const [, ...rows] = table([['2026-01-01', 'accrue', 5]]);
  expect(rowsOf(MDF_LEDGER, [['Partner ID', ...HEADER.slice(1)], ...rows], date('2026-02-01'))[1]).toEqual([
    'Acme',
    5,
    0,
    0,
    0,
    5,
    0,
    '',
  ]);
});

describe('it refuses', () => {
  it.each([
    [[['2026-01-01', 'accrue', -5]], 'row 2 (Amount): -5 is below 0 in an accrual. Enter 0 or more, or an adjust.'],
    [[['2026-01-01', 'approve', -5]], 'row 2 (Amount): -5 is below 0 in an approval. Enter 0 or more, or an adjust.'],
    [[['2026-01-01', 'pay', '']], 'row 2 (Amount): the entry has no amount. Enter one.'],
    [[['2026-01-01', 'release', 5]], 'row 2 (Ref): the release does not say of which approval. Enter its Ref.'],
    [[['2026-01-01', 'pay', -5]], 'row 2 (Amount): it takes back 5, and 0 was paid. Enter at most that.'],
    [
      [['2026-01-01', 'pay', 5, '', 'X']],
      'row 2 (Ref): "X" is no earlier approval of Acme. Known by then: there is none.',
    ],
    [
      [['2026-01-01', 'adjust', -5, '', 'X']],
      'row 2 (Ref): "X" is no earlier credit of Acme. Known by then: there is none.',
    ],
    [[['2026-02-01', 'accrue', 5, '2026-01-01']], 'row 2 (Expires): Expires is before Date. Mend one of the two.'],
    [
      [
        ['2026-01-01', 'approve', 5, '', 'Fair'],
        ['2026-01-02', 'release', 6, '', 'Fair'],
      ],
      'row 3 (Amount): it releases 6, and 5 is left. Enter at most that.',
    ],
    [
      [['2026-01-01', 'grant', 5]],
      'row 2 (Type): "grant" is not a type of entry. Known: accrue, adjust, approve, pay, release.',
    ],
  ] as [Entry[], string][])('%j', (entries, error) => {
    expect(refused(...entries)).toBe(`MDF_LEDGER entries, ${error}`);
  });
});

it('gives its header when there is no entry', () => {
  expect(answer(MDF_LEDGER, [HEADER, ['', '', '', '', '', '']], date('2026-01-01'))).toHaveLength(1);
});
