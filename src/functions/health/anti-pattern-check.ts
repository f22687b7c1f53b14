import { isMissing } from '../../program/missing.ts';
import { passedAt, reachedAt } from '../../program/threshold.ts';
import { define, describe, leftOut, madeOf, type SettingKind } from '../define.ts';
import { type Entries, entries, namedOnce, numberOrShare, rules } from '../kinds/entries.ts';
import { knownNames, knownReader } from '../kinds/names.ts';
import { amountBounds, numberReader } from '../kinds/numbers.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';

const HEADER = ['Anti-pattern', 'Signal', 'Value', 'Verdict', 'Advice'];

/** Below or above which a signal is watched or to be fixed; NaN where it is not. */
interface Limits {
  readonly watchBelow: number;
  readonly fixBelow: number;
  readonly watchAbove: number;
  readonly fixAbove: number;
}

interface Pattern extends Limits {
  readonly name: string;
  readonly signal: string;
  readonly advice: string;
  /** A share, of which a value above 1 is a slip of the unit. */
  readonly share: boolean;
}

const NONE = NaN;
const low = (
  name: string,
  signal: string,
  watchBelow: number,
  fixBelow: number,
  advice: string,
  share = true,
): Pattern => ({
  name,
  signal,
  advice,
  share,
  watchBelow,
  fixBelow,
  watchAbove: NONE,
  fixAbove: NONE,
});
const high = (
  name: string,
  signal: string,
  watchAbove: number,
  fixAbove: number,
  advice: string,
  share: boolean,
): Pattern => ({
  ...low(name, signal, NONE, NONE, advice, share),
  watchAbove,
  fixAbove,
});

const PATTERNS: readonly Pattern[] = [
  low('Quantity over quality', 'Active share', 0.6, 0.3, 'Recruit fewer, and help those you have to a first deal.'),
  {
    ...low(
      'One-sided value',
      'Our share of joint cost',
      0.35,
      0.2,
      'Agree who gives what, in writing, before the next campaign.',
    ),
    watchAbove: 0.65,
    fixAbove: 0.8,
  },
  low(
    'No attribution',
    'Won revenue with a partner role recorded',
    0.9,
    0.7,
    'Record Sourced, Influenced or Direct on every deal that closes.',
  ),
  low(
    'Ignoring partner success',
    'Partner NPS',
    50,
    0,
    'Ask detractors why, and answer the two commonest reasons.',
    false,
  ),
  high('Overcomplicating tiers', 'Number of tiers', 4, 6, 'Merge tiers that partners cannot tell apart.', false),
  low('Set and forget', 'Partners contacted in 90 days', 0.9, 0.6, 'Give each partner an owner and a next date.'),
  low(
    'MDF without accountability',
    'Paid claims with proof and result',
    0.9,
    0.7,
    'Pay claims against proof and a stated result.',
  ),
  high(
    'Competing with partners',
    'Direct deals in partner accounts',
    0,
    0.05,
    'Agree rules of engagement, and honour registered deals.',
    true,
  ),
];

const KNOWN = knownNames(PATTERNS.map((one) => one.signal));
const signalReader = knownReader(KNOWN, 'a signal');
const amount = numberReader(amountBounds);

const signalColumn = { Signal: needed(signalReader) };

/** Where each signal stands; -1 where it does not. */
function rowsBySignal(table: Entries<typeof signalColumn>): Int32Array {
  const at = new Int32Array(PATTERNS.length).fill(-1);
  const takeName = namedOnce(table, 'Signal', 'the row names no signal.', KNOWN.names);
  for (const i of filledRows(table.filled)) if (takeName(i)) at[table.byHeader.Signal[i] as number] = i;
  return at;
}

const signals = entries({ ...signalColumn, Value: needed(amount) }, (table) => {
  rowsBySignal(table);
  for (const i of filledRows(table.filled))
    numberOrShare(table, i, 'Value', PATTERNS[table.byHeader.Signal[i] as number]?.share);
});

const BOUNDS = ['Watch below', 'Fix below', 'Watch above', 'Fix above'] as const;

const bound = maybe(amount);

const thresholdTable = rules({
  ...signalColumn,
  ...(Object.fromEntries(BOUNDS.map((header) => [header, bound])) as Record<(typeof BOUNDS)[number], typeof bound>),
});

/** A `thresholds` table; a signal that it does not name keeps its own. */
const givenThresholds = madeOf(thresholdTable, (table) => {
  const { refuse } = table;
  const at = rowsBySignal(table);
  return PATTERNS.map((pattern, p): Limits => {
    const row = at[p] as number;
    if (row === -1) return pattern;
    const [watchBelow, fixBelow, watchAbove, fixAbove] = BOUNDS.map((header) =>
      numberOrShare(table, row, header, pattern.share),
    ) as [number, number, number, number];
    if (fixBelow > watchBelow || fixAbove < watchAbove)
      refuse(row, 'Signal', 'a value would be to fix before it is to watch.', 'Put Fix further out than Watch.');
    else if ([watchBelow, fixBelow].some((below) => below > watchAbove || below > fixAbove))
      refuse(row, 'Signal', 'no value would be OK.', 'Put those below under those above.');
    return { watchBelow, fixBelow, watchAbove, fixAbove };
  });
});
const thresholds: SettingKind<readonly Limits[]> = leftOut(givenThresholds, () => PATTERNS);

function verdictOn(value: number, { watchBelow, fixBelow, watchAbove, fixAbove }: Limits): string {
  if (isMissing(value)) return 'No data';
  const isOutside = (below: number, above: number) => value < reachedAt(below) || value > passedAt(above);
  if (isOutside(fixBelow, fixAbove)) return 'Fix';
  return isOutside(watchBelow, watchAbove) ? 'Watch' : 'OK';
}

export const ANTI_PATTERN_CHECK = define({
  name: 'ANTI_PATTERN_CHECK',
  kinds: { signals, thresholds },
  makeTable({ signals, thresholds: limits }) {
    const at = rowsBySignal(signals);
    return [
      HEADER.slice(),
      ...PATTERNS.map(({ name, signal, advice }, p) => {
        const value = at[p] === -1 ? NaN : (signals.byHeader.Value[at[p] as number] as number);
        const verdict = verdictOn(value, limits[p] as Limits);
        return [
          name,
          signal,
          isMissing(value) ? '' : value,
          verdict,
          verdict === 'OK' ? '' : verdict === 'No data' ? `Measure it: ${signal}.` : advice,
        ];
      }),
    ];
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() => {
  const row = (p: number, value: number | string, verdict: string) => {
    const { name, signal, advice } = PATTERNS[p] as Pattern;
    return [
      name,
      signal,
      value,
      verdict,
      verdict === 'OK' ? '' : verdict === 'No data' ? `Measure it: ${signal}.` : advice,
    ];
  };
  return describe(ANTI_PATTERN_CHECK, {
    summary: 'Checks a partner program against eight anti-patterns: OK, Watch or Fix, with advice.',
    tasks: ['check the health of a program'],
    whenElse: 'Use METRIC_STATUS to compare metrics with targets.',
    params: {
      signals: {
        text: `Table with Signal and Value: ${PATTERNS.map((one) => one.signal).join(', ')}.`,
        blank: 'A signal that is blank or not there gives No data.',
        sample: 'Health!A3:B11',
      },
      thresholds: {
        text: 'Your thresholds: Signal, Watch below, Fix below, Watch above, Fix above; those of a share as 0.6 or 60%.',
        blank: 'Left out: those of this page. A blank threshold is none; a signal that is not named keeps its own.',
        sample: 'Settings!A210:E218',
      },
    },
    returns:
      'A table with the header Anti-pattern, Signal, Value, Verdict (OK, Watch, Fix, No data), Advice, and a row for each of the eight.',
    rule: 'Active share: watch below 60%, fix below 30%. Our share of joint cost: watch outside 35% to 65%, fix outside 20% to 80%. Won revenue with a partner role recorded: 90% and 70%. Partner NPS: 50 and 0. Number of tiers: watch above 4, fix above 6. Partners contacted in 90 days: 90% and 60%. Paid claims with proof and result: 90% and 70%. Direct deals in partner accounts: watch above 0, fix above 5%. A value right at a threshold is still on the better side.',
    formula:
      'Fix where value < Fix below or > Fix above; else Watch where value < Watch below or > Watch above; else OK',
    examples: [
      {
        kind: 'basic',
        says: 'Three signals are known',
        source: '0.3 ≤ 0.45 < 0.6; 4 ≤ 4; 0.08 > 0.05',
        args: [
          [
            ['Signal', 'Value'],
            ['Active share', 0.45],
            ['Number of tiers', 4],
            ['Direct deals in partner accounts', 0.08],
          ],
        ],
        result: [
          HEADER,
          row(0, 0.45, 'Watch'),
          row(1, '', 'No data'),
          row(2, '', 'No data'),
          row(3, '', 'No data'),
          row(4, 4, 'OK'),
          row(5, '', 'No data'),
          row(6, '', 'No data'),
          row(7, 0.08, 'Fix'),
        ],
      },
      {
        kind: 'blank',
        says: 'No signal yet',
        args: [[['Signal', 'Value']]],
        result: [HEADER, ...PATTERNS.map((_pattern, p) => row(p, '', 'No data'))],
      },
      {
        kind: 'roster',
        says: 'All eight signals',
        args: [
          [
            ['Signal', 'Value'],
            ...[0.7, 0.5, 0.6, 20, 3, 0.95, 0.8, 0].map((value, p) => [(PATTERNS[p] as Pattern).signal, value]),
          ],
        ],
        result: [
          HEADER,
          row(0, 0.7, 'OK'),
          row(1, 0.5, 'OK'),
          row(2, 0.6, 'Fix'),
          row(3, 20, 'Watch'),
          row(4, 3, 'OK'),
          row(5, 0.95, 'OK'),
          row(6, 0.8, 'Watch'),
          row(7, 0, 'OK'),
        ],
      },
      {
        kind: 'edge',
        says: 'Right at a threshold of its own',
        args: [
          [
            ['Signal', 'Value'],
            ['Active share', 0.5],
          ],
          [
            ['Signal', 'Watch below'],
            ['Active share', 0.5],
          ],
        ],
        result: [HEADER, row(0, 0.5, 'OK'), ...[1, 2, 3, 4, 5, 6, 7].map((p) => row(p, '', 'No data'))],
      },
      {
        kind: 'error',
        says: 'A share entered as a whole number',
        args: [
          [
            ['Signal', 'Value'],
            ['Active share', 45],
          ],
        ],
        error: 'ANTI_PATTERN_CHECK signals, row 2 (Value): 45 is 4500%. Enter 0.45 or 45%.',
      },
    ],
    limits: 'A signal says where to look, not what is true.',
    builtIn: '=IF(B2="", "No data", IF(B2<0.3, "Fix", IF(B2<0.6, "Watch", "OK")))\nOne signal.',
    related: ['METRIC_STATUS', 'PROGRAM_METRICS', 'TIER_LADDER_CHECK'],
    source:
      'The anti-patterns of the partner program framework that Partnerbook began with; signals and thresholds are ours.',
  });
})();
