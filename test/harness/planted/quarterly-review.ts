import { type Fault, periodIsOpen } from './fault.ts';

export const quarterlyReview: readonly Fault[] = [
  periodIsOpen,
  {
    check: 'Every partner has a row on Review workings',
    at: { sheet: 'Review workings', row: 200, column: 11 },
    value: 1,
  },
  { check: 'Every deal has a row on Review lists', at: { sheet: 'Deals clean', row: 5510, column: 1 }, value: 'D-1' },
  {
    check: 'Every action has a row on Review lists',
    at: { sheet: 'Actions clean', row: 3010, column: 1 },
    value: 'Call',
  },
  {
    check: 'Sourced revenue of the quarter agrees with the deals',
    at: { sheet: 'Review workings', row: 250, column: 56 },
    value: 5,
  },
  {
    check: 'Influenced revenue of the quarter agrees with the deals',
    at: { sheet: 'Review workings', row: 250, column: 57 },
    value: 5,
  },
  {
    check: 'Revenue on Review agrees with the wins of the partner',
    at: { sheet: 'Review', row: 18, column: 2 },
    value: 5,
  },
  {
    check: 'Pipeline on Review agrees with the open deals of the partner',
    at: { sheet: 'Review', row: 23, column: 2 },
    value: 5,
  },
  {
    check: 'The last two quarters of the chart are those of the scorecard',
    at: { sheet: 'Review', row: 51, column: 12 },
    value: 5,
  },
  {
    check: 'MDF credited is reserved, paid, expired or available',
    at: { sheet: 'Review workings', row: 250, column: 67 },
    value: 5,
  },
  {
    check: 'The partner on Review is in program',
    at: { sheet: 'Review', row: 3, column: 1 },
    value: 'Nobody',
  },
  {
    check: 'Deals of partners that are not in Partners',
    at: { sheet: 'Deals', row: 4, column: 3 },
    value: 'P-999',
  },
  {
    check: 'Actions of partners that are not in Partners',
    at: { sheet: 'Actions', row: 4, column: 2 },
    value: 'P-999',
  },
  { check: 'Goals of partners that are not in Partners', at: { sheet: 'Goals', row: 4, column: 1 }, value: 'P-999' },
  {
    check: 'MDF entries of partners that are not in Partners',
    at: { sheet: 'MDF ledger', row: 4, column: 1 },
    value: 'P-999',
  },
];
