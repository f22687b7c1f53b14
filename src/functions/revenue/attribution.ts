import { attribute, dealsTouched, wonAmounts } from '../../program/attribution.ts';
import { fold } from '../../program/reading/names.ts';
import { define, describe, optional, type ResultCell } from '../define.ts';
import { halfLifeDays, journeysIn, lookbackDays, model, touchedDeals, touches } from './touches.ts';

const HEADER = ['Partner', 'Credit', 'Share of credit', 'Deals touched'];
const CENTS = 100;

export const ATTRIBUTION = define({
  name: 'ATTRIBUTION',
  kinds: {
    touches,
    deals: touchedDeals,
    model,
    half_life_days: halfLifeDays,
    lookback_days: optional(lookbackDays),
  },
  makeTable(settings, _columns, _n, _filled, refuse) {
    const journeys = journeysIn(settings.touches, settings.deals, settings.lookback_days, refuse);
    const { units, total } = attribute(settings.model, journeys, settings.half_life_days);
    const touched = dealsTouched(journeys);
    const counted = new Set(journeys.partner);
    const { labels } = settings.touches.byHeader.Partner;
    const row = (name: string, at: number, deals: number): ResultCell[] => {
      const credit = units[at] as number;
      return [name, credit / CENTS, total === 0 ? 0 : credit / total, deals];
    };
    const rows = Array.from(counted, (at) => ({ at, name: labels[at] as string }))
      .map((one) => ({ ...one, folded: fold(one.name) }))
      .sort((a, b) => (units[b.at] as number) - (units[a.at] as number) || (a.folded < b.folded ? -1 : 1))
      .map(({ at, name }) => row(name, at, touched[at] as number));
    const { untouchedDeals } = wonAmounts(journeys);
    if (untouchedDeals > 0) rows.push(row('Unattributed', journeys.partners, untouchedDeals));
    return [HEADER.slice(), ...rows];
  },
});

const on = /* @__NO_SIDE_EFFECTS__ */ (date: string) => ({ date });
const TOUCHES = [
  ['Deal', 'Partner', 'Date', 'Milestone'],
  ['D1', 'Acme', on('2026-01-10'), ''],
  ['D1', 'Blue', on('2026-02-01'), 'Lead'],
  ['D1', 'Cora', on('2026-02-20'), ''],
  ['D2', 'Blue', on('2026-03-01'), ''],
];
const DEALS = [
  ['Deal', 'Amount'],
  ['D1', 1000],
  ['D2', 500],
  ['D3', 300],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() =>
  describe(ATTRIBUTION, {
    summary: 'Divides the amount of won deals among the partners that touched them, by one of eleven models.',
    tasks: ['attribute revenue', 'see which partners bring revenue'],
    whenElse:
      'Use ATTRIBUTION_COMPARE to see several models side by side, and PARTNER_SOURCED_SHARE where one partner has the whole deal.',
    params: {
      touches: {
        text: 'Table with Deal, Partner, Date, and if you have it Milestone (Lead, Opportunity, Close, Registered).',
        blank: 'Blank rows, and rows with a Problem, are skipped. Other milestones count as none.',
        sample: "'Touches clean'!A3:E",
      },
      deals: {
        text: 'Table with Deal, Amount, and if you have them Won, Closed on.',
        blank: 'A blank Won is open and left out; with neither column all deals are won.',
        sample: "'Deals clean'!A3:O",
      },
      model: {
        text: 'first, last, linear, first_last (or position), first_lead (or u_shaped), w_shaped, full_path, time_decay, markov, shapley or sourced.',
        blank: 'It must be given: models differ by much.',
        sample: '"linear"',
      },
      half_life_days: {
        text: 'Days in which the weight of a touch halves, for time_decay.',
        blank: 'Left out: 7.',
        sample: '30',
      },
      lookback_days: {
        text: 'Days before Closed on from which on touches count; deals must have that column then, and a won deal without a day counts all of its touches.',
        blank: 'Left out: all.',
        sample: '180',
      },
    },
    returns:
      'A table with the header Partner, Credit, Share of credit, Deals touched (won ones): every partner with a touch that counts, largest first, then by name; last Unattributed, if won deals have no touch.',
    rule: 'Touches after Closed on, before the lookback, or of unknown or open deals are left out; those of a deal stand by date, then row. first_last gives 40% to the first, 40% to the last and 20% to the rest; first_lead 40, 40 to the Lead, 20; w_shaped 30 to first, Lead and Opportunity, 10; full_path 22.5 to first, Lead, Opportunity and Close, 10. Of equal milestones the first bears it, a touch may bear several, and where a place or the rest has no touch its credit goes to the others in proportion. time_decay weighs by 2^(−days before the last touch ÷ half-life). markov takes the share of wins that would be lost without a partner, on a chain of won and lost deals. shapley gives each won deal in equal parts to its distinct partners. sourced gives it to the first touch with Registered, else Lead, else the first.',
    rounding:
      'Exact credits are summed by partner and settled once, to the cent, so that they add up to the won amount; on a tie the partner that stands first in touches.',
    formula:
      'credit = Σ over won deals of amount × weight of the partner’s touches ÷ weight of all touches of the deal',
    examples: [
      {
        kind: 'basic',
        says: 'Each touch bears the same',
        args: [TOUCHES, DEALS.slice(0, 3), 'linear'],
        result: [
          HEADER,
          ['Blue', 833.33, 833.33 / 1500, 2],
          ['Acme', 333.34, 333.34 / 1500, 1],
          ['Cora', 333.33, 333.33 / 1500, 1],
        ],
        source: '1,000 ÷ 3 each, and 500: the odd cent goes to Acme, first in touches',
      },
      {
        kind: 'roster',
        says: 'First, Lead and the rest, with a won deal that nobody touched',
        args: [TOUCHES, DEALS, 'u_shaped'],
        result: [
          HEADER,
          ['Blue', 900, 0.5, 2],
          ['Acme', 400, 400 / 1800, 1],
          ['Cora', 200, 200 / 1800, 1],
          ['Unattributed', 300, 300 / 1800, 1],
        ],
        source: '40, 40 and 20% of 1,000; all of 500',
      },
      {
        kind: 'edge',
        says: 'A half-life of 19 days: the last touch weighs twice the one before',
        args: [TOUCHES.slice(0, 4).filter((row) => row[1] !== 'Acme'), DEALS.slice(0, 2), 'time_decay', 19],
        result: [HEADER, ['Cora', 666.67, 0.66667, 1], ['Blue', 333.33, 0.33333, 1]],
        source: '1 and 2^(−19 ÷ 19) = 1/2 of 1,000',
      },
      {
        kind: 'blank',
        says: 'No touch and no deal',
        args: [TOUCHES.slice(0, 1), DEALS.slice(0, 1), 'first'],
        result: [HEADER],
      },
      {
        kind: 'error',
        says: 'A model that is none',
        args: [TOUCHES, DEALS, 'lineer'],
        error:
          'ATTRIBUTION model: "lineer" is not a model. Did you mean linear? Known: first, last, linear, first_last, first_lead, w_shaped, full_path, time_decay, markov, …',
      },
    ],
    limits: 'Credit is a convention, not a cause. markov takes time that grows with the cube of partners.',
    builtIn:
      '=SUMPRODUCT((Touches!B2:B=H2) * SUMIF(Deals!A2:A, Touches!A2:A, Deals!B2:B) / COUNTIF(Touches!A2:A, Touches!A2:A))\nlinear, without blank rows, and not settled to the cent. markov cannot be written so.',
    related: ['ATTRIBUTION_COMPARE', 'PARTNER_SOURCED_SHARE', 'REVENUE_SPLIT', 'MDF_ROI'],
    source:
      'Models as published: position-based and decay weights, W-shaped and full path, removal effects of a Markov chain, and Shapley values.',
  }))();
