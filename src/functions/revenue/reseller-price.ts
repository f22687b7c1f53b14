import { isMissing } from '../../program/missing.ts';
import { IS_BLANK_IN_ROW } from '../../program/reading/findings.ts';
import { plain, rounded } from '../../program/rounding.ts';
import { define, describe, finite, optional } from '../define.ts';
import { notNegativeAmounts, shares } from '../kinds/numbers.ts';
import { decimals as decimalsKind, word } from '../kinds/options.ts';

export const RESELLER_PRICE = define({
  name: 'RESELLER_PRICE',
  kinds: {
    list_price: notNegativeAmounts,
    discount: shares,
    extra_discount: optional(shares),
    method: word(['additive', 'compound'], 'additive'),
    decimals: optional(decimalsKind(2)),
  },
  width: 2,
  isChecked: true,
  rowLoop({ method, decimals }, { list_price, discount, extra_discount }, n, filled, out, refuse) {
    for (let i = 0; i < n; i++) {
      out[i] = ['', ''];
      if (filled[i] === 0) continue;
      const list = list_price[i] as number;
      const first = discount[i] as number;
      const second = extra_discount === null || isMissing(extra_discount[i]) ? 0 : (extra_discount[i] as number);
      if (isMissing(list)) refuse('list_price', i, IS_BLANK_IN_ROW, 'Enter a price.');
      else if (isMissing(first)) refuse('discount', i, 'it is blank beside a price.', 'Enter a discount; 0 is fine.');
      else {
        const margin = method === 'additive' ? plain(first + second) : plain(1 - (1 - first) * (1 - second));
        if (margin > 1)
          refuse(
            'extra_discount',
            i,
            `with the discount it makes ${plain(100 * margin)}%.`,
            'Bring the two to 100% at most.',
          );
        else out[i] = [finite(rounded(plain(list * plain(1 - margin)), decimals)), finite(margin)];
      }
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(RESELLER_PRICE, {
  summary: 'What a reseller pays, and its margin, from a list price and discounts.',
  tasks: ['price for resellers'],
  whenElse: 'Use MARKETPLACE_NET for fees of a marketplace.',
  params: {
    list_price: { text: 'List price.', blank: 'A blank in a filled row is an error.', sample: 'B2:B' },
    discount: { text: 'Discount of the tier, 0 to 1.', blank: 'A blank beside a price is an error.', sample: 'C2:C' },
    extra_discount: {
      text: 'Discount on top, such as for a registered deal.',
      blank: 'Left out or blank: none.',
      sample: 'D2:D',
    },
    method: {
      text: 'additive: the two are added. compound: the second is taken from the discounted price.',
      blank: 'Left out: additive.',
      sample: '"compound"',
    },
    decimals: { text: 'Decimals that the price is rounded to.', blank: 'Left out: not rounded.', sample: '2' },
  },
  returns: 'For each row the partner price and the partner margin, as a share of the list price.',
  rule: 'Additive discounts make d + e, compound ones 1 − (1 − d)(1 − e). More than 100% is an error. The margin is that discount, before the price is rounded.',
  formula: 'price = list price × (1 − margin)',
  rounding: 'Not rounded unless decimals are given; then half away from zero.',
  examples: [
    {
      kind: 'basic',
      says: '35% of the tier and 5 points for a registered deal',
      args: [50000, 0.35, 0.05],
      result: [[30000, 0.4]],
      source: 'A published case: the partner pays 30,000',
    },
    {
      kind: 'edge',
      says: 'The same, compound',
      args: [50000, 0.35, 0.05, 'compound'],
      result: [[30875, 0.3825]],
      source: '50,000 × 0.65 × 0.95',
    },
    {
      kind: 'roster',
      says: 'A blank extra discount is none',
      args: [
        [[100], [''], [80]],
        [[0.25], [''], [0.5]],
        [[''], [''], [0.1]],
      ],
      result: [
        [75, 0.25],
        ['', ''],
        [32, 0.6],
      ],
    },
    { kind: 'blank', says: 'No price', args: ['', ''], result: '' },
    {
      kind: 'error',
      says: 'Discounts of more than the price',
      args: [100, 0.7, 0.4],
      error: 'RESELLER_PRICE extra_discount: with the discount it makes 110%. Bring the two to 100% at most.',
    },
  ],
  limits: 'Margin is a share of the list price, not a markup on cost.',
  builtIn: '=B2 * (1 - C2 - D2)',
  related: ['COMMISSION', 'MARKETPLACE_NET'],
  source:
    'Reseller margins with points for registered deals, as the partner program framework that Partnerbook began with has them.',
});
