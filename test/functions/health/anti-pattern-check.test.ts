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
    ['Active share', 0.59, 'Watch'],
    ['Active share', 0.3, 'Watch'], // boundary
    ['Active share', 0.29, 'Fix'],
    ['Our share of joint cost', 0.35, 'OK'], // boundary
    ['Our share of joint cost', 0.34, 'Watch'],
    ['Our share of joint cost', 0.19, 'Fix'],
    ['Our share of joint cost', 0.65, 'OK'], // boundary
    ['Our share of joint cost', 0.8, 'Watch'], // boundary
    ['Our share of joint cost', 0.81, 'Fix'],
    ['Won revenue with a partner role recorded', 0.9, 'OK'], // boundary
    ['Won revenue with a partner role recorded', 0.69, 'Fix'],
    ['Partner NPS', 50, 'OK'], // boundary
    ['Partner NPS', 0, 'Watch'], // boundary
    ['Partner NPS', -1, 'Fix'],
    ['Number of tiers', 4, 'OK'], // boundary
    ['Number of tiers', 5, 'Watch'],
    ['Number of tiers', 6, 'Watch'], // boundary
    ['Number of tiers', 7, 'Fix'],
    ['Partners contacted in 90 days', 0.89, 'Watch'],
    ['Partners contacted in 90 days', 0.59, 'Fix'],
    ['Paid claims with proof and result', 0.7, 'Watch'], // boundary
    ['Direct deals in partner accounts', 0, 'OK'], // boundary
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

it('takes thresholds of your own, and keeps the others', () => {
  const own = [
    ['Signal', 'Watch below', 'Fix below', 'Watch above', 'Fix above'],
    ['Active share', 0.5, '', '', ''],
  ];
  expect(verdict('Active share', 0.5, own)).toBe('OK'); // boundary
  expect(verdict('Active share', 0.01, own)).toBe('Watch');
  expect(verdict('Number of tiers', 7, own)).toBe('Fix');
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
});
