import { type Tier, thresholdFindings, tierNameAt } from '../../program/ladder.ts';
import { idleTiers, type LadderRemark, ladderAdvice } from '../../program/ladder-check.ts';
import type { Finding } from '../../program/reading/findings.ts';
import type { Calendar } from '../calendar.ts';
import { define, describe, type ResultRows, tableOf } from '../define.ts';
import { Report } from '../errors.ts';
import {
  everything,
  hasThresholds,
  nameFindings,
  noThresholds,
  noTier,
  otherThreshold,
  otherThresholds,
  readTiers,
} from '../kinds/ladder.ts';

const HEADER = ['Severity', 'Tier', 'Finding', 'Fix'];

class Unreadable extends Error {}

/** Takes all findings down instead of stopping the call. */
class AllFindings extends Report {
  readonly all: { readonly place: string; readonly finding: Finding }[] = [];

  override add(place: string, finding: Finding): void {
    this.all.push({ place, finding });
  }

  override stop(place: string, finding: Finding): never {
    this.add(place, finding);
    throw new Unreadable();
  }
}

type Line = readonly [severity: 'Error' | 'Advice', tier: string, finding: string, fix: string];

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/:$/, '.');

const line = (severity: Line[0], tier: string, { found, fix }: Finding): Line => [
  severity,
  tier,
  sentence(found),
  sentence(fix),
];

function ruleFindings(tiers: readonly Tier[], withThresholds: boolean): LadderRemark[] {
  const names = nameFindings(tiers).map(({ tier, finding }) => ({ tier, ...finding }));
  if (!withThresholds) return names;
  const found = [...names, ...thresholdFindings(tiers)];
  const bad = new Set(found.map((one) => one.tier));
  return [...found, ...idleTiers(tiers).filter(({ tier }) => !bad.has(tier) && !bad.has(tier - 1))];
}

function linesOf(given: unknown, name: string, report: AllFindings, calendar: Calendar): Line[] {
  const { grid, tiers, rowOf, at } = readTiers(given, everything, name, report, calendar);
  const lines: Line[] = [];
  const unread = new Set<number>();
  if (!hasThresholds(at)) lines.push(line('Error', '', noThresholds));
  for (const header of otherThresholds(grid[0] as readonly unknown[]))
    lines.push(line('Error', '', otherThreshold(header)));
  if (tiers.length === 0) lines.push(line('Error', '', noTier));
  for (const { place, finding } of report.all) {
    // a cell stands at "tiers, row 7 (Grace)", as the sheet counts within the range
    const [, row, column] = /row (\d+) \((.*)\)/.exec(place) as RegExpExecArray;
    const tier = rowOf.indexOf(Number(row) - 2);
    unread.add(tier);
    lines.push(
      line('Error', tierNameAt(tiers, tier), { ...finding, found: `${column}, row ${row}: ${finding.found}` }),
    );
  }
  const told = ({ tier, found }: LadderRemark) =>
    tier >= 0 && tierNameAt(tiers, tier) === '' ? `Row ${(rowOf[tier] as number) + 2}: ${found}` : found;
  const rules = ruleFindings(tiers, hasThresholds(at)).filter(({ tier }) => !unread.has(tier));
  for (const one of rules) lines.push(line('Error', tierNameAt(tiers, one.tier), { ...one, found: told(one) }));
  const bad = new Set([...unread, ...rules.map(({ tier }) => tier)]);
  for (const one of ladderAdvice(tiers))
    if (!bad.has(one.tier)) lines.push(line('Advice', tierNameAt(tiers, one.tier), { ...one, found: told(one) }));
  return lines;
}

/** Any range as a ladder: what is wrong with it is the answer. */
const anyLadder = tableOf((given, name, _report, calendar): readonly Line[] => {
  const report = new AllFindings('');
  try {
    return linesOf(given, name, report, calendar);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return report.all.map(({ finding }) => line('Error', '', finding));
  }
});

export const TIER_LADDER_CHECK = define({
  name: 'TIER_LADDER_CHECK',
  kinds: { tiers: anyLadder },
  makeTable: ({ tiers: lines }): ResultRows => [
    HEADER.slice(),
    ...(lines.length === 0 ? [['OK', '', '', '']] : lines.map((one) => [...one])),
  ],
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(TIER_LADDER_CHECK, {
  summary: 'Lists what is wrong with a tier ladder, and what could be better.',
  tasks: ['check a tier ladder', 'design tiers'],
  whenElse: 'Use TIER_MIX to see how partners spread over the tiers.',
  params: {
    tiers: {
      text: 'The ladder, lowest tier first. Its columns: Tier, Min revenue, Min referrals, Match, Base budget, Grace.',
      blank: 'A blank range is a ladder without a tier, and told as such.',
      sample: 'Settings!A24:G30',
    },
  },
  returns: 'A table of Severity, Tier, Finding, Fix, or one row OK. Errors come first, then advice.',
  rule: 'Errors make other functions stop or a tier useless: no tier or name, a repeated name, a cell that is not what belongs there, another column that starts with Min, a threshold below that of a lower tier, 0 or none above the lowest tier, or no threshold above those of the tier below. Advice: more than four tiers, a step of a threshold over 5 times or under 1.5 times, a base budget that does not rise.',
  formula: 'Error: Min(t) < Min(t − 1), or 0 above the lowest tier. Advice: Min(t) ÷ Min(t − 1) > 5 or < 1.5',
  examples: [
    {
      kind: 'basic',
      says: 'A ladder in good order',
      args: [
        [
          ['Tier', 'Min revenue', 'Base budget'],
          ['Silver', 10000, 2000],
          ['Gold', 40000, 8000],
        ],
      ],
      result: [
        ['Severity', 'Tier', 'Finding', 'Fix'],
        ['OK', '', '', ''],
      ],
    },
    {
      kind: 'roster',
      says: 'Highest tier first, and a budget that does not rise',
      args: [
        [
          ['Tier', 'Min revenue', 'Base budget'],
          ['Gold', 50000, 10000],
          ['Silver', 10000, 2000],
        ],
      ],
      result: [
        ['Severity', 'Tier', 'Finding', 'Fix'],
        [
          'Error',
          'Silver',
          "Silver's Min revenue 10000 is below 50000 of a lower tier.",
          'The ladder runs downward: put the lowest tier first.',
        ],
      ],
    },
    {
      kind: 'edge',
      says: 'A step that is wide, and one that is narrow',
      source: '100,000 ÷ 10,000 = 10; 110,000 ÷ 100,000 = 1.1',
      args: [
        [
          ['Tier', 'Min revenue'],
          ['Silver', 10000],
          ['Gold', 100000],
          ['Platinum', 110000],
        ],
      ],
      result: [
        ['Severity', 'Tier', 'Finding', 'Fix'],
        [
          'Advice',
          'Gold',
          'Min revenue 100000 is 10 times that of Silver.',
          'A step over 5 times is hard to climb: lower it, or add a tier between.',
        ],
        [
          'Advice',
          'Platinum',
          'Min revenue 110000 is 1.1 times that of Gold.',
          'A step under 1.5 times hardly tells partners apart: raise it.',
        ],
      ],
    },
    {
      kind: 'blank',
      says: 'Only a header',
      args: [[['Tier', 'Min revenue']]],
      result: [
        ['Severity', 'Tier', 'Finding', 'Fix'],
        ['Error', '', 'It has no tier.', 'Enter one below the header.'],
      ],
    },
    {
      kind: 'error',
      says: 'Left out',
      args: [],
      error: 'TIER_LADDER_CHECK tiers: it is missing. Write TIER_LADDER_CHECK(tiers).',
    },
  ],
  limits: 'It never fails on a ladder, however bad: what is wrong with it is the result.',
  builtIn: '=IF(B3<B2, "runs downward", IF(B3>5*B2, "wide step", ""))\nIn each row; it covers thresholds alone.',
  related: ['PARTNER_TIER', 'TIER_GAP', 'TIER_VALUE', 'COMARKETING_BUDGET'],
  source:
    'The warning against too many tiers: the partner program framework that Partnerbook began with. Four tiers, and steps of 1.5 to 5 times: a common starting point.',
});
