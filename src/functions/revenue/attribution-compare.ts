import { attribute, wonAmounts } from '../../program/attribution.ts';
import { fold } from '../../program/reading/names.ts';
import { define, describe, optional, type ResultCell } from '../define.ts';
import { halfLifeDays, journeysIn, lookbackDays, models, touchedDeals, touches } from './touches.ts';

const CENTS = 100;

export const ATTRIBUTION_COMPARE = define({
  name: 'ATTRIBUTION_COMPARE',
  kinds: {
    touches,
    deals: touchedDeals,
    models,
    half_life_days: halfLifeDays,
    lookback_days: optional(lookbackDays),
  },
  makeTable(settings, _columns, _n, _filled, refuse) {
    const journeys = journeysIn(settings.touches, settings.deals, settings.lookback_days, refuse);
    const credits = settings.models.map((model) => attribute(model, journeys, settings.half_life_days).units);
    const { labels } = settings.touches.byHeader.Partner;
    const row = (name: string, at: number): ResultCell[] => [
      name,
      ...credits.map((units) => (units[at] as number) / CENTS),
    ];
    const rows = Array.from(new Set(journeys.partner), (at) => ({ at, name: labels[at] as string }))
      .map((one) => ({ ...one, folded: fold(one.name) }))
      .sort((a, b) => (a.folded < b.folded ? -1 : 1))
      .map(({ at, name }) => row(name, at));
    if (wonAmounts(journeys).untouchedDeals > 0) rows.push(row('Unattributed', journeys.partners));
    return [['Partner', ...settings.models], ...rows];
  },
});

const on = /* @__NO_SIDE_EFFECTS__ */ (date: string) => ({ date });
const TOUCHES = [
  ['Deal', 'Partner', 'Date'],
  ['D1', 'Blue', on('2026-01-10')],
  ['D1', 'Acme', on('2026-02-01')],
  ['D1', 'Acme', on('2026-02-20')],
];
const DEALS = [
  ['Deal', 'Amount'],
  ['D1', 900],
  ['D2', 100],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() =>
  describe(ATTRIBUTION_COMPARE, {
    summary: 'Credit of each partner by several attribution models, side by side.',
    tasks: ['attribute revenue', 'choose an attribution model'],
    whenElse: 'Use ATTRIBUTION for one model, with shares and the number of deals.',
    params: {
      touches: {
        text: 'Table with Deal, Partner, Date, and if you have it Milestone, as in ATTRIBUTION.',
        blank: 'Blank rows, and rows with a Problem, are skipped.',
        sample: "'Touches clean'!A3:E",
      },
      deals: {
        text: 'Table with Deal, Amount, and if you have them Won, Closed on.',
        blank: 'A blank Won is open and left out; with neither column all deals are won.',
        sample: "'Deals clean'!A3:O",
      },
      models: {
        text: 'Models to show: a range of names, or one name.',
        blank: 'Left out: all eleven.',
        sample: 'Settings!A220:A223',
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
      'A table with the header Partner and a column for each model; partners by name, last Unattributed, if won deals have no touch.',
    rule: 'Each column is the Credit of ATTRIBUTION by that model, and adds up to the won amount.',
    rounding: 'Settled to the cent in each column.',
    formula: 'column of a model = Credit of ATTRIBUTION(touches, deals, model)',
    examples: [
      {
        kind: 'basic',
        says: 'Three models',
        args: [TOUCHES, DEALS.slice(0, 2), [['first', 'linear', 'shapley']]],
        result: [
          ['Partner', 'first', 'linear', 'shapley'],
          ['Acme', 0, 600, 450],
          ['Blue', 900, 300, 450],
        ],
      },
      {
        kind: 'roster',
        says: 'With a won deal that nobody touched',
        args: [TOUCHES, DEALS, 'last'],
        result: [
          ['Partner', 'last'],
          ['Acme', 900],
          ['Blue', 0],
          ['Unattributed', 100],
        ],
      },
      {
        kind: 'edge',
        says: 'An alias stands under its own model',
        args: [TOUCHES, DEALS.slice(0, 2), 'position'],
        result: [
          ['Partner', 'first_last'],
          ['Acme', 540],
          ['Blue', 360],
        ],
        source: 'Blue is first: 40%; Acme is in the rest and last: 20 + 40%',
      },
      {
        kind: 'blank',
        says: 'No touch and no deal',
        args: [TOUCHES.slice(0, 1), DEALS.slice(0, 1), 'last'],
        result: [['Partner', 'last']],
      },
      {
        kind: 'error',
        says: 'A deal that stands twice',
        args: [TOUCHES, [...DEALS, ['d1', 5]], 'last'],
        error: 'ATTRIBUTION_COMPARE deals, row 4 (Deal): D1 stands twice. Remove one.',
      },
    ],
    limits: 'Credit is a convention, not a cause. markov takes time that grows with the cube of partners.',
    builtIn: 'Not possible in one formula: each model is a column of its own, see ATTRIBUTION.',
    related: ['ATTRIBUTION', 'PARTNER_SOURCED_SHARE'],
    source: 'The models of ATTRIBUTION.',
  }))();
