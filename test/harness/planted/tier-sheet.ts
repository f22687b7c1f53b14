import { type Fault, periodIsOpen } from './fault.ts';

// a top tier that asks for no more than the one below it is found, and stops nothing
export const tierSheet: readonly Fault[] = [
  periodIsOpen,
  { check: 'Every partner has a row on Tier workings', at: { sheet: 'Tier workings', row: 200, column: 11 }, value: 1 },
  { check: 'Sourced revenue agrees with the deals', at: { sheet: 'Tier workings', row: 250, column: 2 }, value: 5 },
  { check: 'Influenced revenue agrees with the deals', at: { sheet: 'Tier workings', row: 250, column: 3 }, value: 5 },
  { check: 'Deals of partners that are not in Partners', at: { sheet: 'Deals', row: 4, column: 3 }, value: 'P-999' },
  { check: 'Errors in the tier ladder', at: { named: 'PB_ladder', row: 5, column: 2 }, value: 50000 },
  { check: 'Errors in the second ladder', at: { named: 'PB_settings_tiers', row: 11, column: 2 }, value: 75000 },
  { check: 'Every partner in program has a tier', at: { sheet: 'Tiers', row: 14, column: 17 }, value: 3 },
  { check: 'Budget on Tiers agrees with the tier mix', at: { sheet: 'Tiers', row: 5, column: 7 }, value: 5 },
  { check: 'Current tiers are on the ladder', at: { sheet: 'Partners', row: 4, column: 8 }, value: 'Bronze' },
  { check: 'Overrides without a last day', at: { sheet: 'Partners', row: 4, column: 10 }, value: 'Gold' },
];
