import { type Fault, periodIsOpen } from './fault.ts';

export const metricDashboard: readonly Fault[] = [
  periodIsOpen,
  {
    check: 'Every partner has a row on Metric workings',
    at: { sheet: 'Metric workings', row: 200, column: 18 },
    value: 'x',
  },
  {
    check: 'Sourced revenue of partners agrees with the metrics',
    at: { sheet: 'Metric workings', row: 250, column: 2 },
    value: 5,
  },
  {
    check: 'Influenced revenue of partners agrees with the metrics',
    at: { sheet: 'Metric workings', row: 250, column: 3 },
    value: 5,
  },
  { check: 'Eight quarters add up to their days together', at: { sheet: 'Metrics', row: 20, column: 5 }, value: 1 },
  { check: 'The sourced share agrees with its revenue', at: { sheet: 'Metrics', row: 9, column: 2 }, value: 0.25 },
  { check: 'Revenue by tier agrees with partners in program', at: { sheet: 'Metrics', row: 56, column: 4 }, value: 77 },
  { check: 'The top ten are the ten largest', at: { sheet: 'Metrics', row: 31, column: 2 }, value: 1 },
  {
    check: 'Deals of unknown partners, which no partner has',
    at: { sheet: 'Deals', row: 4, column: 3 },
    value: 'P-999',
  },
  { check: 'Types of partners are on Settings', at: { sheet: 'Partners', row: 5, column: 3 }, value: 'Agency' },
];
