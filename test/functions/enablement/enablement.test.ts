import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENABLEMENT_GAPS } from '../../../src/functions/enablement/enablement-gaps.ts';
import { ENABLEMENT_SCORE } from '../../../src/functions/enablement/enablement-score.ts';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { answer, errorOf, rowsOf } from '../formula.ts';

const STACK = [
  'Partner Portal',
  'Sales Playbook',
  'Integration Docs',
  'Co-brandable Content',
  'Demo Environment',
  'Certification Program',
];
const stack = (...done: ExampleCell[]) => [['Asset', 'Done'], ...STACK.map((asset, i) => [asset, done[i] ?? ''])];

describe('the six assets weigh 3, 3, 2, 2, 1, 1', () => {
  it.each([
    [[], 0],
    [[1], 25],
    [[0, 0, 1], 100 / 6],
    [[0, 0, 0, 0, 0, 1], 100 / 12],
    [[1, true, 'yes', 1, 'TRUE', 1], 100],
    [[0.5, '50%', 'no', false, 0, ''], 25],
  ])('%j: %d', (done, score) => {
    expect(answer(ENABLEMENT_SCORE, stack(...done))).toBeCloseTo(score, 12);
  });
});

it('reads priorities and weights of your own', () => {
  const assets = [
    ['Asset', 'Done', 'Priority'],
    ['A', 1, 'must'],
    ['B', 0, 'Nice'],
    ['Partner Portal', 0, ''],
  ];
  const weights = [
    ['Priority', 'Weight'],
    ['Must', 2],
    ['Nice', 1],
    ['Critical', 1],
  ];
  expect(answer(ENABLEMENT_SCORE, assets, weights)).toBe(50);
});

it('reads what is done as a share or as yes or no, and a box that is not ticked makes no asset', () => {
  const rows = [
    ['Asset', 'Done'],
    ['', false],
    ['Partner Portal', '25%'],
    ['', ''],
  ];
  expect(answer(ENABLEMENT_SCORE, rows)).toBe(25);
  const wrong = (done: ExampleCell) => errorOf(ENABLEMENT_SCORE, [...rows, ['', done]]);
  expect(wrong('Won')).toBe(
    'ENABLEMENT_SCORE assets, row 5 (Done): "Won" is not a number. Enter digits only, such as 0.25.',
  );
  for (const done of [0.5, true, 'no'])
    expect(wrong(done)).toBe('ENABLEMENT_SCORE assets, row 5 (Asset): the asset has no name. Enter one.');
});

it('lists gaps that gain nothing where nothing weighs anything', () => {
  expect(
    rowsOf(
      ENABLEMENT_GAPS,
      [
        ['Asset', 'Done', 'Priority'],
        ['Blog', 0.25, 'Nice'],
        ['Video', '', 'Nice'],
      ],
      [
        ['Priority', 'Weight'],
        ['Nice', 0],
      ],
    ).slice(1),
  ).toEqual([
    ['Blog', 'Nice', 0.75, 0],
    ['Video', 'Nice', 1, 0],
  ]);
});

it('refuses weights that are not said, or said twice', () => {
  const assets = stack(1);
  expect(
    errorOf(ENABLEMENT_GAPS, assets, [
      ['Priority', 'Weight'],
      ['Critical', 3],
      ['', 2],
      ['', ''],
      ['Medium', ''],
      ['critical', 1],
    ]),
  ).toBe(
    [
      'ENABLEMENT_GAPS weights, row 3 (Priority): it is blank. Enter one.',
      'weights, row 5 (Weight): it is blank. Enter a weight; 0 is fine.',
      'weights, row 6 (Priority): Critical stands twice. Remove one.',
    ].join('\n'),
  );
});

describe('an asset of the stack whose priority your weights do not have', () => {
  const weights = [
    ['Priority', 'Weight'],
    ['Must', 2],
    ['Critic', 1],
  ];
  const told = '"Critical" is not a priority. Did you mean Critic? Known: Must, Critic.';
  it.each([
    ['without a column Priority', ['Asset', 'Done'], ['Partner Portal', 1], 'Asset'],
    ['with a blank one', ['Asset', 'Done', 'Priority'], ['Partner Portal', 1, ''], 'Asset'],
    ['with its own', ['Asset', 'Done', 'Priority'], ['Partner Portal', 1, 'critical'], 'Priority'],
  ])('is refused %s where it was said', (_what, header, row, where) => {
    const said = where === 'Priority' ? told.replace('Critical', 'critical') : told;
    expect(errorOf(ENABLEMENT_SCORE, [header, row], weights)).toBe(
      `ENABLEMENT_SCORE assets, row 2 (${where}): ${said}`,
    );
  });
});

it('lists gaps, largest first, then in the order of the table', () => {
  expect(rowsOf(ENABLEMENT_GAPS, stack(0.5, 1, 0, 0.25, 0, 1))).toEqual([
    ['Asset', 'Priority', 'Missing share', 'Points to gain'],
    ['Integration Docs', 'High', 1, 200 / 12],
    ['Partner Portal', 'Critical', 0.5, 12.5],
    ['Co-brandable Content', 'High', 0.75, 12.5],
    ['Demo Environment', 'Medium', 1, 100 / 12],
  ]);
});

it('takes equal gains for a tie where they differ by a hair in binary fractions', () => {
  const table = [
    ['Asset', 'Priority', 'Done'],
    ['X', 'Critical', 0.9],
    ['Y', 'Medium', 0.7],
  ];
  // 100 x 3 x 0.1 / 4 and 100 x 1 x 0.3 / 4; in binary fractions 1 - 0.9 is 0.09999999999999998
  expect(rowsOf(ENABLEMENT_GAPS, table).slice(1)).toEqual([
    ['X', 'Critical', 0.1, 7.5],
    ['Y', 'Medium', 0.3, 7.5],
  ]);
  const own = [
    ['Asset', 'Priority', 'Done'],
    ['X', 'Low', 0.82],
    ['Y', 'High', 0.98],
  ];
  const weights = [
    ['Priority', 'Weight'],
    ['High', 0.9],
    ['Low', 0.1],
  ];
  // 100 x 0.1 x 0.18 and 100 x 0.9 x 0.02, which are 1.7999999999999998 and 1.8
  expect(rowsOf(ENABLEMENT_GAPS, own, weights).map((row) => row[0])).toEqual(['Asset', 'X', 'Y']);
});

it('refuses assets that cannot be weighed', () => {
  expect(
    errorOf(ENABLEMENT_SCORE, [
      ['Asset', 'Done', 'Priority'],
      ['Blog', 1, ''],
      ['', 1, 'High'],
      ['X', 25, 'High'],
      ['Y', 1, 'Top'],
    ]),
  ).toBe(['ENABLEMENT_SCORE assets, row 4 (Done): 25 is 2500%. Enter 0.25 or 25%.'].join('\n'));
  expect(
    errorOf(ENABLEMENT_SCORE, [
      ['Asset', 'Done', 'Priority'],
      ['Blog', 1, ''],
      ['', 1, 'High'],
      ['Y', 1, 'Top'],
    ]),
  ).toBe(
    [
      'ENABLEMENT_SCORE assets, row 2 (Priority): Blog has no priority. Enter one of Critical, High, Medium.',
      'assets, row 3 (Asset): the asset has no name. Enter one.',
      'assets, row 4 (Priority): "Top" is not a priority. Known: Critical, High, Medium.',
    ].join('\n'),
  );
});

it.each(['constructor', '__proto__', 'toString'])('takes %s for a name like any other', (name) => {
  expect(
    errorOf(ENABLEMENT_SCORE, [
      ['Asset', 'Done'],
      [name, 1],
    ]),
  ).toBe(`ENABLEMENT_SCORE assets, row 2 (Asset): ${name} has no priority. Enter one of Critical, High, Medium.`);
});

// scope: the six assets, done in any part
it('score and points to gain add up to 100', () => {
  const part = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
  fc.assert(
    fc.property(fc.array(part, { minLength: 6, maxLength: 6 }), (done) => {
      const score = answer(ENABLEMENT_SCORE, stack(...done)) as number;
      const gain = rowsOf(ENABLEMENT_GAPS, stack(...done))
        .slice(1)
        .reduce((sum, row) => sum + (row[3] as number), 0);
      expect(score + gain).toBeCloseTo(100, 9);
    }),
  );
});
