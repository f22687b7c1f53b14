import { describe, expect, it } from 'vitest';
import { PARTNER_TYPE_PROFILE } from '../../../src/functions/strategy/partner-type-profile.ts';
import { answer, column, errorOf } from '../formula.ts';

describe('the five types of the framework', () => {
  it.each([
    ['Technology/Integration', 'Expand functionality', 'Active integrations', '3-6 months', 3, 6],
    ['Affiliate', 'Lead generation', 'Referred revenue', '1-3 months', 1, 3],
    ['Reseller/Channel', 'Sales extension', 'Partner-sourced ARR', '6-12 months', 6, 12],
    ['Strategic Alliance', 'Market expansion', 'Co-sold deals', '6-18 months', 6, 18],
    ['OEM/White-label', 'Revenue diversification', 'Embedded revenue', '12-24 months', 12, 24],
  ])('%s', (type, ...profile) => {
    expect(answer(PARTNER_TYPE_PROFILE, type)).toEqual([profile]);
  });
});

it.each(['technology', 'Integration', ' TECHNOLOGY/integration '])('knows %s', (type) => {
  expect(answer(PARTNER_TYPE_PROFILE, type, 'type')).toBe('Technology/Integration');
});

it('keeps blank rows in their place', () => {
  expect(answer(PARTNER_TYPE_PROFILE, column('', 'OEM', ''), 'min months')).toEqual([[''], [12]]);
  expect(answer(PARTNER_TYPE_PROFILE, column('', 'OEM'))).toEqual([
    ['', '', '', '', ''],
    ['Revenue diversification', 'Embedded revenue', '12-24 months', 12, 24],
  ]);
});

it('refuses fields and types that it does not know', () => {
  expect(errorOf(PARTNER_TYPE_PROFILE, 'OEM', 'Goals')).toBe(
    'PARTNER_TYPE_PROFILE field: "Goals" is not one of the words here. Did you mean Goal? Known: Type, Goal, Key metric, Time to value, Min months, Max months.',
  );
  expect(errorOf(PARTNER_TYPE_PROFILE, 'Afiliate')).toContain(
    '"Afiliate" is not a type of partner. Did you mean Affiliate?',
  );
});
