import type { Check } from './parts/checks.ts';
import { partnerTotals } from './parts/closing-totals.ts';
import { mdfIn, own, summaryIn } from './parts/review-columns.ts';
import { LAST_ACTION, LAST_DEAL, reviewLists } from './parts/review-lists.ts';
import { reviewOutput } from './parts/review-output.ts';
import { rows } from './parts/review-page.ts';
import { reviewSettings } from './parts/review-settings.ts';
import { reviewWorkings } from './parts/review-workings.ts';
import { workbookOf } from './parts/workbook-of.ts';
import type { TemplateSource } from './schema.ts';

const W = '#review_workings!';
const P = '#partners_clean!';
const D = '#deals_clean!';
const A = '#actions_clean!';
const R = '#review!';
const LISTS = '#review_lists!';
const OVERWRITTEN = (sheet: string) => `A cell of ${sheet} was overwritten. Put its formula back.`;

const wonInQuarter = (role: string) =>
  `=SUMIFS(${D}F4:F;${D}K4:K;NOT(0);${D}J4:J;">="&@quarter_start;${D}J4:J;"<="&@as_of;${D}D4:D;"${role}")`;
/** Deals of the partner on Review that a list has. */
const listed = (list: string) =>
  `=SUMPRODUCT((((${D}C4:C${LAST_DEAL}=${R}M3)+(${D}C4:C${LAST_DEAL}=${R}A1))>0)*(${LISTS}${list}4:${list}${LAST_DEAL}<>-1);${D}F4:F${LAST_DEAL})`;
/** Rows of a kind whose partner is not in Partners. */
const strangers = (kind: string, column: string) => {
  const named = `#${kind}_clean!${column}4:${column}`;
  return `=SUMPRODUCT((${named}<>"")*(COUNTIF(${P}A4:A{end};${named})+COUNTIF(${P}B4:B{end};${named})=0))`;
};
const stranger = (what: string, kind: string, column: string, sheet: string): Check => ({
  says: `${what} of partners that are not in Partners`,
  found: strangers(kind, column),
  should: '=0',
  kind: 'Alert',
  format: 'count',
  fix: `A row of ${sheet} names a partner that Partners does not have. Add the partner, or mend its ID in ${sheet}.`,
});

const checks: readonly Check[] = [
  {
    says: 'Every partner has a row on Review workings',
    found: `=SUMPRODUCT(((${P}B4:B<>"")+(${P}V4:V<>"")>0)*1)`,
    should: `=SUM(${W}K4:K{end})`,
    kind: 'Error',
    format: 'count',
    fix: 'More partners than Review workings has rows. Undo the insert, and insert it again: it then makes room.',
  },
  {
    says: 'Every deal has a row on Review lists',
    found: `=SUMPRODUCT((${D}A4:A<>"")*1)`,
    should: `=SUMPRODUCT((${D}A4:A${LAST_DEAL}<>"")*1)`,
    kind: 'Error',
    format: 'count',
    fix: `Review lists has room for ${LAST_DEAL - 3} deals. Take old deals out of what is read.`,
  },
  {
    says: 'Every action has a row on Review lists',
    found: `=SUMPRODUCT((${A}A4:A<>"")*1)`,
    should: `=SUMPRODUCT((${A}A4:A${LAST_ACTION}<>"")*1)`,
    kind: 'Error',
    format: 'count',
    fix: `Review lists has room for ${LAST_ACTION - 3} actions. Take actions that were done long ago out of Actions.`,
  },
  {
    says: 'Sourced revenue of the quarter agrees with the deals',
    found: `=SUM(${W}${summaryIn(1, 1)}4:${summaryIn(1, 1)})`,
    should: wonInQuarter('Sourced'),
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Review workings'),
  },
  {
    says: 'Influenced revenue of the quarter agrees with the deals',
    found: `=SUM(${W}${summaryIn(1, 2)}4:${summaryIn(1, 2)})`,
    should: wonInQuarter('Influenced'),
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Review workings'),
  },
  {
    says: 'Revenue on Review agrees with the wins of the partner',
    found: `=SUM(${R}B${rows.score})`,
    should: listed('B'),
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Review or Review lists'),
  },
  {
    says: 'Pipeline on Review agrees with the open deals of the partner',
    found: `=SUM(${R}B${rows.score + 5})`,
    should: listed('D'),
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Review or Review lists'),
  },
  {
    says: 'The last two quarters of the chart are those of the scorecard',
    found: `=SUM(${R}L${rows.quarters + 6}:L${rows.quarters + 7})`,
    should: `=SUM(${R}B${rows.score + 1}:C${rows.score + 2})`,
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Review'),
  },
  {
    says: 'MDF credited is reserved, paid, expired or available',
    found: `=SUM(${W}${mdfIn(1)}4:${mdfIn(1)})`,
    should: `=SUM(${W}${mdfIn(2)}4:${mdfIn(5)})`,
    kind: 'Error',
    format: 'number',
    fix: OVERWRITTEN('Review workings'),
  },
  {
    says: 'The partner on Review is in program',
    found: `=IF(OR(${R}A3="";SUM(${W}N4:N{end})=0);0;1-COUNTIF(${W}${own.choice}4:${own.choice}{end};${R}A3))`,
    should: '=0',
    kind: 'Alert',
    format: 'count',
    fix: 'Choose one of the list in A3 of Review, or blank it: then it is the first partner.',
  },
  stranger('Deals', 'deals', 'C', 'Deals'),
  stranger('Actions', 'actions', 'B', 'Actions'),
  stranger('Goals', 'goals', 'A', 'Goals'),
  stranger('MDF entries', 'ledger', 'A', 'MDF ledger'),
];

const PURPOSE =
  'Shows a partner, on two pages to go through together, what became of the last actions, how the quarter went, and what comes next.';

const { sheets, places, kinds } = workbookOf({
  id: 'quarterly-review',
  mark: 'review',
  title: 'Quarterly review',
  purpose: PURPOSE,
  audience: 'Partner managers, every quarter; Review goes to the partner, all other sheets do not.',
  limits:
    'One currency. Tiers by revenue and referrals. Charts show eight quarters, lists the first five or six rows; what is more stands on the data sheets.',
  steps: [
    'Look at Review with the sample partner, and choose another one in A3: the page follows.',
    'Set the as-of day to the last day of the quarter on Settings; the quarter before it is found by itself.',
    'Clear the samples and paste your partners and deals, or use the sheets that you have; add actions and goals.',
    'Look at Checks: each is 0 when it is fine. Then print Review: landscape, fit to width, two pages.',
  ],
  alsoReads: ['ledger', 'actions', 'goals'],
  outputs: [reviewOutput()],
  workings: [reviewWorkings(), reviewLists()],
  settings: reviewSettings(),
  checks,
  findings: [],
});

const inRoster = (column: string) => ({ sheet: 'partners_clean', range: `${column}4:${column}{end}` });
const inWorkings = (column: string) => ({ sheet: 'review_workings', range: `${column}4:${column}{end}` });

export default {
  id: 'quarterly-review',
  version: 1,
  mark: 'review',
  title: 'Quarterly review',
  purpose: PURPOSE,
  questions: [
    'What became of what we agreed on last time?',
    'How did the quarter go, against target and the one before?',
    'What is missing to the next tier?',
    'Who does what until the next review?',
  ],
  from: '2025-10-01',
  asOf: '2026-09-30',
  capacity: { least: 250, step: 250, most: 5000 },
  kinds,
  opens: 'review',
  status: 'status',
  places: {
    ...places,
    from_deals: { sheet: 'review_workings', range: 'O1', defined: null },
    review_choices: { sheet: 'review_workings', range: `${own.choice}4:${own.choice}{end}`, defined: null },
  },
  closing: { sheets: ['review'], totals: partnerTotals('review_workings') },
  series: {
    title: 'Reviews',
    sheet: 'review',
    cell: 'A3',
    columns: {
      choice: inWorkings(own.choice),
      name: inRoster('B'),
      id: inRoster('A'),
      tier: inWorkings('R'),
      owner: inRoster('E'),
    },
  },
  sheets,
  exemptions: [
    { rule: 'L18', where: 'Settings: Currency', why: 'It labels the output; amounts are in one currency.' },
    {
      rule: 'L28',
      where: 'Checks, Review workings, Partners clean, Deals clean',
      why: 'Open ranges let people add rows without touching a formula.',
    },
    {
      rule: 'L24',
      where: 'Review',
      why: 'A page that goes to the partner has no columns for steps on the way; on Review lists one cell says whether a deal counts.',
    },
  ],
} satisfies TemplateSource;
