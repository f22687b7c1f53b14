import { describe, expect, it } from 'vitest';
import { PROGRAM_METRICS } from '../../../src/functions/metrics/program-metrics.ts';
import type { ExampleArgument } from '../../../src/functions/page.ts';
import { column, date, errorOf, rowsOf } from '../formula.ts';

const BEFORE = [
  [['Partner', 'Signed on']],
  [['Partner', 'Amount', 'Role', 'Closed on']],
  date('2026-01-01'),
  date('2026-06-30'),
  365,
];
const npsOf = (answers: ExampleArgument) => rowsOf(PROGRAM_METRICS, ...BEFORE, answers)[4]?.slice(1);
const refused = (answers: ExampleArgument) => errorOf(PROGRAM_METRICS, ...BEFORE, answers);
const HOW = 'Enter a whole number from 0 to 10.';

describe('answers without a header', () => {
  it('may be one cell, a column, a row or a block, with blanks between them', () => {
    expect(npsOf(10)).toEqual([100, '50 or more', 'Met']);
    expect(npsOf(column(10, '', 9, 0))?.[0]).toBeCloseTo(100 / 3, 12); // 2 promote and 1 detracts, of 3
    expect(npsOf([[10, 9, '', 0, 8]])?.[0]).toBe(25); // 2 - 1 of 4
    expect(
      npsOf([
        [10, 0],
        ['', 0],
      ])?.[0],
    ).toBeCloseTo(-100 / 3, 12); // 1 - 2 of 3
  });

  it.each<[string, ExampleArgument, string]>([
    ['one cell', 11, `nps_scores: 11 is not from 0 to 10. ${HOW}`],
    ['a range of one cell', [[-1]], `nps_scores: -1 is not from 0 to 10. ${HOW}`],
    ['a column', column(10, 8.5), `nps_scores, row 2: 8.5 is not a whole number. ${HOW}`],
    ['a row', [[10, 11]], `nps_scores, row 1, column 2: 11 is not from 0 to 10. ${HOW}`],
    [
      'a block, column by column',
      [
        [10, 12],
        [11, 9],
      ],
      `nps_scores, row 2, column 1: 11 is not from 0 to 10. ${HOW}\nnps_scores, row 1, column 2: 12 is not from 0 to 10. ${HOW}`,
    ],
  ])('tell where one of another scale stands: %s', (_what, answers, told) => {
    expect(refused(answers)).toBe(`PROGRAM_METRICS ${told}`);
  });

  it('are not taken for a table by any other text at the top', () => {
    expect(refused(column('ten', 9))).toBe(
      'PROGRAM_METRICS nps_scores, row 1: "ten" is not a number. Enter digits only, such as 2.',
    );
  });
});

describe('answers below a header', () => {
  it('are known by a column Score, wherever it stands and however it is spelled', () => {
    expect(
      npsOf([
        ['Partner', ' SCORE '],
        ['Acme', 9],
        ['Blue', ''],
      ]),
    ).toEqual([100, '50 or more', 'Met']);
  });
});
