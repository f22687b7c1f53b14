import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { PARTNER_POINTS } from '../../../src/functions/tiers/partner-points.ts';
import { answer, errorOf } from '../formula.ts';

const points = (values: Record<string, ExampleCell>, ...rules: ExampleCell[][]) =>
  answer(PARTNER_POINTS, [Object.keys(values), Object.values(values)], rules);

describe('20 points at 10 certifications', () => {
  it.each([
    [0, 0],
    [5, 10],
    [10, 20], // boundary
    [12, 20],
    [-1, -2],
  ])('%d give %d', (certified, expected) => {
    expect(points({ c: certified }, ['Metric', 'Points', 'Per', 'Cap'], ['c', 20, 10, 20])).toBe(expected);
  });
});

describe('only complete units', () => {
  it.each([
    [99.99, 0],
    [100, 5], // boundary
    [299, 10],
    [0.3, 0],
  ])('of 100 count in %d: %d', (revenue, expected) => {
    expect(points({ r: revenue }, ['Metric', 'Points', 'Per', 'Whole'], ['r', 5, 100, 'yes'])).toBe(expected);
  });
  it('are counted past the noise of fractions', () => {
    expect(points({ r: 0.3 }, ['Metric', 'Points', 'Per', 'Whole'], ['r', 1, 0.1, true])).toBe(3); // boundary
  });
});

describe('a least value', () => {
  const rules = [
    ['Metric', 'Points', 'Min'],
    ['a', 1, 2],
    ['b', 1, ''],
  ];
  it.each([
    [2, 5, 7], // boundary
    [1.99, 5, 0],
    ['', 5, 0],
  ])('of 2, with %s and %d: %d', (a, b, expected) => {
    expect(points({ a, b }, ...rules)).toBe(expected);
  });
});

// https://blogs.sap.com/2010/01/27/partneredge-2010-for-vars-in-north-america/ : at most 500, 200 and 100 by category
describe('caps by category, SAP PartnerEdge 2010', () => {
  const rules = [
    ['Metric', 'Points', 'Category', 'Category cap'],
    ['revenue', 1, 'Revenue', 500],
    ['competencies', 1, 'Competencies', 200],
    ['marketing', 1, 'Marketing', 100],
  ];
  it.each([
    [900, 50, 0, 550],
    [100, 400, 300, 400],
  ])('%d, %d, %d: %d', (revenue, competencies, marketing, expected) => {
    expect(points({ revenue, competencies, marketing }, ...rules)).toBe(expected);
  });
});

// https://community.intuit.com/articles/1783451-quickbooks-proadvisor-benefits-tiers-and-points
it('a cap by metric, QuickBooks ProAdvisor', () => {
  const rules = [
    ['Metric', 'Points', 'Cap'],
    ['qbo_client', 50, ''],
    ['payroll_client', 50, ''],
    ['qbo_cert_per_user', 100, ''],
    ['qbo_advanced_cert_per_user', 200, ''],
    ['desktop_deluxe_purchase', 100, 100],
  ];
  // 300 + 100 + 200 + 200 + 100
  expect(
    points(
      {
        qbo_client: 6,
        payroll_client: 2,
        qbo_cert_per_user: 2,
        qbo_advanced_cert_per_user: 1,
        desktop_deluxe_purchase: 3,
      },
      ...rules,
    ),
  ).toBe(900);
});

// https://learn.microsoft.com/en-gb/partner-center/partner-capability-score : partial credit, and every metric above 0
describe('a capability score, Microsoft Modern Work 2022', () => {
  const rules = [
    ['Metric', 'Points', 'Per', 'Cap', 'Min'],
    ['net_customer_adds', 20, 10, 20, 1],
    ['intermediate_certs', 10, 2, 10, 1],
    ['advanced_certs', 15, 1, 15, 1],
    ['usage_growth', 30, 500, 30, 1],
    ['deployments', 25, 5, 25, 1],
  ];
  const figures = { net_customer_adds: 5, intermediate_certs: 2, advanced_certs: 1, usage_growth: 400, deployments: 3 };
  it('is 10 + 10 + 15 + 24 + 15', () => {
    expect(points(figures, ...rules)).toBe(74);
  });
  it('is 0 where one metric is', () => {
    expect(points({ ...figures, advanced_certs: 0 }, ...rules)).toBe(0);
  });
});

it('adds up several rows of one category before its cap', () => {
  const rules = [
    ['Metric', 'Points', 'Category', 'Category cap'],
    ['a', 1, 'People', 5],
    ['b', 1, 'people', ''],
    ['c', 1, '', ''],
  ];
  expect(points({ a: 3, b: 4, c: 10 }, ...rules)).toBe(15);
});

it('refuses rules that cannot be counted', () => {
  expect(
    errorOf(
      PARTNER_POINTS,
      [['a'], [1]],
      [
        ['Metric', 'Points', 'Per', 'Category', 'Category cap'],
        ['', 1, '', '', ''],
        ['a', '', 0, '', ''],
        ['a', 1, '', '', 5],
        ['a', 1, '', 'X', 5],
        ['a', 1, '', 'X', 6],
      ],
    ),
  ).toBe(
    [
      'PARTNER_POINTS points, row 2 (Metric): the row names no metric. Enter one.',
      'points, row 3 (Points): it is blank. Enter the points of one unit.',
      'points, row 3 (Per): it is 0. Enter the size of one unit.',
      'points, row 4 (Category cap): the row has no Category. Enter one, or use Cap.',
      'points, row 6 (Category cap): it is 6, and 5 above. Enter one of the two.',
    ].join('\n'),
  );
});

it('refuses a metric that no column of metrics has', () => {
  expect(
    errorOf(
      PARTNER_POINTS,
      [
        ['Certified', 'Revenue'],
        [1, 2],
      ],
      [
        ['Metric', 'Points'],
        ['Certfied', 1],
      ],
    ),
  ).toBe(
    'PARTNER_POINTS points, row 2 (Metric): "Certfied" is not a column of metrics. Did you mean Certified? Known: Certified, Revenue.',
  );
});

it('takes a unit as small as a thousand-millionth', () => {
  expect(points({ a: 1 }, ['Metric', 'Points', 'Per'], ['a', 1, 1e-9])).toBeCloseTo(1e9, 0); // boundary
});

// scope: points and values that are not negative
it('never falls when a value grows, and stays within the caps', () => {
  const value = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(value, value, value, fc.integer({ min: 0, max: 500 }), (a, b, more, cap) => {
      const rules = [
        ['Metric', 'Points', 'Per', 'Category', 'Category cap'],
        ['a', 3, 7, 'K', cap],
        ['b', 2, 5, 'K', cap],
      ];
      const of = (x: number) => points({ a: x, b }, ...rules) as number;
      expect(of(a + more)).toBeGreaterThanOrEqual(of(a));
      expect(of(a)).toBeLessThanOrEqual(cap);
    }),
  );
});
