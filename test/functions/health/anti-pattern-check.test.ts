import { describe, expect, it } from 'vitest';
import { ANTI_PATTERN_CHECK } from '../../../src/functions/health/anti-pattern-check.ts';
import { errorOf, rowsOf } from '../formula.ts';

const verdict = (signal: string, value: number | string, thresholds: unknown = '') =>
  rowsOf(
    ANTI_PATTERN_CHECK,
    [
      ['Signal', 'Value'],
      [signal, value],
    ],
    thresholds as never,
  ).find((row) => row[1] === signal)?.[3];

describe('verdicts', () => {
  it.each([
    ['Active share', 0.6, 'OK'], // boundary
    ['Active share', 0.1 + 0.2, 'Watch'], // boundary: 30%
    ['Active share', 0.5999999999999999, 'OK'], // boundary: 60%
    ['Active share', 0.59, 'Watch'],
    ['Active share', 0.3, 'Watch'], // boundary
    ['Active share', 0.29, 'Fix'],
    ['Our share of joint cost', 0.35, 'OK'], // boundary
    ['Our share of joint cost', 0.34, 'Watch'],
    ['Our share of joint cost', 0.2, 'Watch'], // boundary
    ['Our share of joint cost', 0.19, 'Fix'],
    ['Our share of joint cost', 0.65, 'OK'], // boundary
    ['Our share of joint cost', (6171.1 + 5211.05) / (6171.1 + 5211.05 + 6128.85), 'OK'], // boundary: 65% to the cent
    ['Our share of joint cost', 0.66, 'Watch'],
    ['Our share of joint cost', 0.8, 'Watch'], // boundary
    ['Our share of joint cost', 0.81, 'Fix'],
    ['Won revenue with a partner role recorded', 0.9, 'OK'], // boundary
    ['Won revenue with a partner role recorded', 0.89, 'Watch'],
    ['Won revenue with a partner role recorded', 0.7, 'Watch'], // boundary
    ['Won revenue with a partner role recorded', 0.69, 'Fix'],
    ['Partner NPS', 50, 'OK'], // boundary
    ['Partner NPS', 49, 'Watch'],
    ['Partner NPS', 0, 'Watch'], // boundary
    ['Partner NPS', -1, 'Fix'],
    ['Number of tiers', 4, 'OK'], // boundary
    ['Number of tiers', 5, 'Watch'],
    ['Number of tiers', 6, 'Watch'], // boundary
    ['Number of tiers', 7, 'Fix'],
    ['Partners contacted in 90 days', 0.9, 'OK'], // boundary
    ['Partners contacted in 90 days', 0.89, 'Watch'],
    ['Partners contacted in 90 days', 0.6, 'Watch'], // boundary
    ['Partners contacted in 90 days', 0.59, 'Fix'],
    ['Paid claims with proof and result', 0.9, 'OK'], // boundary
    ['Paid claims with proof and result', 0.89, 'Watch'],
    ['Paid claims with proof and result', 0.7, 'Watch'], // boundary
    ['Paid claims with proof and result', 0.69, 'Fix'],
    ['Direct deals in partner accounts', 0, 'OK'], // boundary
    ['Direct deals in partner accounts', 0.01, 'Watch'],
    ['Direct deals in partner accounts', 0.05, 'Watch'], // boundary
    ['Direct deals in partner accounts', 0.051, 'Fix'],
    ['Active share', '', 'No data'],
  ])('%s %s: %s', (signal, value, expected) => {
    expect(verdict(signal, value)).toBe(expected);
  });
});

it('keeps the order of the framework, with advice where there is something to do', () => {
  const rows = rowsOf(ANTI_PATTERN_CHECK, [
    ['Signal', 'Value'],
    ['number of tiers', 9],
    ['Active share', 1],
  ]);
  expect(rows[0]).toEqual(['Anti-pattern', 'Signal', 'Value', 'Verdict', 'Advice']);
  expect(rows.map((row) => row[0])).toEqual([
    'Anti-pattern',
    'Quantity over quality',
    'One-sided value',
    'No attribution',
    'Ignoring partner success',
    'Overcomplicating tiers',
    'Set and forget',
    'MDF without accountability',
    'Competing with partners',
  ]);
  expect(rows[1]?.slice(1)).toEqual(['Active share', 1, 'OK', '']);
  expect(rows[5]?.slice(1)).toEqual(['Number of tiers', 9, 'Fix', 'Merge tiers that partners cannot tell apart.']);
  expect(rows[2]?.slice(1)).toEqual(['Our share of joint cost', '', 'No data', 'Measure it: Our share of joint cost.']);
});

const shares = [
  ['Active share', 'Recruit fewer, and help those you have to a first deal.', 0],
  ['Our share of joint cost', 'Agree who gives what, in writing, before the next campaign.', 0],
  ['Won revenue with a partner role recorded', 'Record Sourced, Influenced or Direct on every deal that closes.', 0],
  ['Partners contacted in 90 days', 'Give each partner an owner and a next date.', 0],
  ['Paid claims with proof and result', 'Pay claims against proof and a stated result.', 0],
  ['Direct deals in partner accounts', 'Agree rules of engagement, and honour registered deals.', 1],
] as const;
const others = [
  ['Partner NPS', 'Ask detractors why, and answer the two commonest reasons.', -100],
  ['Number of tiers', 'Merge tiers that partners cannot tell apart.', 12],
] as const;

it.each([...shares, ...others])(
  '%s has advice of its own, whether it is to watch or to fix',
  (signal, advice, worst) => {
    const told = (value: number, thresholds: unknown = '') =>
      rowsOf(
        ANTI_PATTERN_CHECK,
        [
          ['Signal', 'Value'],
          [signal, value],
        ],
        thresholds as never,
      )
        .find((row) => row[1] === signal)
        ?.slice(3);
    expect(told(worst)).toEqual(['Fix', advice]);
    const watched = [
      ['Signal', worst > 0 ? 'Watch above' : 'Watch below'],
      [signal, worst > 0 ? worst - 1 : worst + 1],
    ];
    expect(told(worst, watched)).toEqual(['Watch', advice]);
  },
);

it.each(shares)('takes %s from 0 to 1, and nothing beyond', (signal) => {
  const table = (value: number) => [
    ['Signal', 'Value'],
    [signal, value],
  ];
  for (const value of [0, 1]) expect(verdict(signal, value)).not.toBe('No data'); // boundary
  expect(errorOf(ANTI_PATTERN_CHECK, table(45))).toBe(
    'ANTI_PATTERN_CHECK signals, row 2 (Value): 45 is 4500%. Enter 0.45 or 45%.',
  );
  expect(errorOf(ANTI_PATTERN_CHECK, table(-0.01))).toBe(
    'ANTI_PATTERN_CHECK signals, row 2 (Value): -0.01 is not a share from 0 to 1. Enter 0.25 or 25%.',
  );
});

it('passes over blank rows and those with a problem, whatever share stands there', () => {
  const rows = rowsOf(ANTI_PATTERN_CHECK, [
    ['Signal', 'Value', 'Problem'],
    ['', '', ''],
    ['Active share', 45, 'Value: doubtful.'],
    ['Our share of joint cost', 0.5, ''],
  ]);
  expect(rows.slice(1, 3).map((row) => row.slice(1, 4))).toEqual([
    ['Active share', '', 'No data'],
    ['Our share of joint cost', 0.5, 'OK'],
  ]);
});

it('takes thresholds of your own, and keeps the others', () => {
  const own = [
    ['Signal', 'Watch below', 'Fix below', 'Watch above', 'Fix above'],
    ['Active share', 0.5, '', '', ''],
    ['Partner NPS', 30, 30, 70, 70],
    ['Our share of joint cost', '', 0.1, 0.7, 0.9],
  ];
  expect(verdict('Active share', 0.5, own)).toBe('OK'); // boundary
  expect(verdict('Active share', 0.01, own)).toBe('Watch');
  expect(verdict('Number of tiers', 7, own)).toBe('Fix');
  expect([29, 30, 70, 71].map((value) => verdict('Partner NPS', value, own))).toEqual(['Fix', 'OK', 'OK', 'Fix']);
  expect([0.09, 0.1, 0.7, 0.71, 0.9, 0.91].map((value) => verdict('Our share of joint cost', value, own))).toEqual([
    'Fix',
    'OK',
    'OK',
    'Watch',
    'Watch',
    'Fix',
  ]);
});

it('refuses signals and thresholds that cannot be meant', () => {
  expect(
    errorOf(ANTI_PATTERN_CHECK, [
      ['Signal', 'Value'],
      ['', 5],
      ['Partner NPS', 5],
      ['partner nps', 6],
      ['Activ share', 1],
    ]),
  ).toBe(
    [
      'ANTI_PATTERN_CHECK signals, row 5 (Signal): "Activ share" is not a signal. Did you mean Active share? Known: Active share, Our share of joint cost, Won revenue with a partner role rec…',
      'signals, row 2 (Signal): the row names no signal. Enter one.',
      'signals, row 4 (Signal): Partner NPS stands twice. Remove one.',
    ].join('\n'),
  );
  expect(
    errorOf(
      ANTI_PATTERN_CHECK,
      [['Signal', 'Value']],
      [
        ['Signal', 'Watch below', 'Fix below'],
        ['Active share', 0.3, 0.6],
      ],
    ),
  ).toBe(
    'ANTI_PATTERN_CHECK thresholds, row 2 (Signal): a value would be to fix before it is to watch. Put Fix further out than Watch.',
  );
  expect(
    errorOf(
      ANTI_PATTERN_CHECK,
      [['Signal', 'Value']],
      [
        ['Signal', 'Watch above', 'Fix above'],
        ['Number of tiers', 5, 6],
        ['Active share', 0.6, 0.3],
        ['', 0.3, 0.6],
        ['NUMBER OF TIERS', 5, 6],
      ],
    ),
  ).toBe(
    [
      'ANTI_PATTERN_CHECK thresholds, row 4 (Signal): the row names no signal. Enter one.',
      'thresholds, row 5 (Signal): Number of tiers stands twice. Remove one.',
      'thresholds, row 3 (Signal): a value would be to fix before it is to watch. Put Fix further out than Watch.',
    ].join('\n'),
  );
});

it('takes thresholds of a share above 1 for a slip of the unit', () => {
  const own = (signal: string) => [
    ['Signal', 'Watch below', 'Fix below', 'Watch above', 'Fix above'],
    [signal, 60, 30, 70, ''],
  ];
  const signals = [['Signal', 'Value']];
  expect(errorOf(ANTI_PATTERN_CHECK, signals, own('Active share'))).toBe(
    [
      'ANTI_PATTERN_CHECK thresholds, row 2 (Watch below): 60 is 6000%. Enter 0.6 or 60%.',
      'thresholds, row 2 (Fix below): 30 is 3000%. Enter 0.3 or 30%.',
      'thresholds, row 2 (Watch above): 70 is 7000%. Enter 0.7 or 70%.',
    ].join('\n'),
  );
  expect(verdict('Partner NPS', 59, own('Partner NPS'))).toBe('Watch');
});

it.each([
  // watch below, fix below, watch above, fix above
  ['', 0.6, 0.4, ''],
  [0.6, '', 0.4, ''],
  [0.6, '', '', 0.4],
  [0.6, 0.2, 0.4, 0.8],
])('refuses thresholds of %s and %s below and %s and %s above, between which nothing is OK', (...bounds) => {
  const own = [
    ['Signal', 'Watch below', 'Fix below', 'Watch above', 'Fix above'],
    ['Active share', ...bounds],
  ];
  expect(errorOf(ANTI_PATTERN_CHECK, [['Signal', 'Value']], own)).toBe(
    'ANTI_PATTERN_CHECK thresholds, row 2 (Signal): no value would be OK. Put those below under those above.',
  );
});

it('takes one threshold for both sides', () => {
  const own = [
    ['Signal', 'Watch below', 'Watch above'],
    ['Number of tiers', 4, 4],
  ];
  expect([3, 4, 5].map((value) => verdict('Number of tiers', value, own))).toEqual(['Watch', 'OK', 'Watch']); // boundary
});
