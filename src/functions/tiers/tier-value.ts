import { isBlank, isErrorCell } from '../../program/reading/cells.ts';
import { errorCellFinding } from '../../program/reading/findings.ts';
import { shown } from '../../program/reading/names.ts';
import { type Calendar, isDate } from '../calendar.ts';
import { Day, define, describe, madeOf, type ResultCell } from '../define.ts';
import type { Report } from '../errors.ts';
import { type Ladder, ladder, noName, tierNames } from '../kinds/ladder.ts';
import { NO_NAME } from '../kinds/names.ts';
import { label } from '../kinds/options.ts';
import { findColumn } from '../kinds/table.ts';

interface LadderWithValues extends Ladder {
  /** What stands in the column, by tier. */
  readonly values: readonly ResultCell[];
}

function cellOf(cell: unknown, calendar: Calendar): ResultCell {
  if (isDate(cell)) return new Day(calendar.dayOf(cell));
  return isBlank(cell) ? '' : (cell as ResultCell);
}

// a number or date without a value comes from another script at most
const isNoValue = (cell: unknown): boolean =>
  (typeof cell === 'number' && !Number.isFinite(cell)) || (isDate(cell) && Number.isNaN(cell.getTime()));

function readValues(read: Ladder, column: string, name: string, report: Report, calendar: Calendar): ResultCell[] {
  const at = findColumn(read.grid, column, name, report);
  const named = new Set(read.rowOf);
  read.grid.slice(1).forEach((row, i) => {
    const place = `${name}, row ${i + 2}`;
    const cell = row[at];
    if (isErrorCell(cell)) report.add(`${place} (${column})`, errorCellFinding(cell));
    else if (isNoValue(cell))
      report.add(`${place} (${column})`, { found: `${shown(cell)} is no value.`, fix: 'Enter one.' });
    else if (!named.has(i) && !isBlank(cell) && cell !== false) report.add(`${place} (Tier)`, noName);
  });
  report.throwIfAny();
  return read.rowOf.map((row) => cellOf((read.grid[row + 1] as readonly unknown[])[at], calendar));
}

const ladderWithValues = madeOf(ladder({}), (read, name, report, calendar, before): LadderWithValues => {
  const { column } = before as { readonly column: string };
  return { ...read, values: readValues(read, column, name, report, calendar) };
});

export const TIER_VALUE = define({
  name: 'TIER_VALUE',
  kinds: { tier: tierNames, column: label, tiers: ladderWithValues },
  rowLoop({ tiers: { values } }, { tier }, n, _filled, out) {
    for (let i = 0; i < n; i++) {
      const at = tier[i] as number;
      out[i] = [at === NO_NAME ? '' : (values[at] as ResultCell)];
    }
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(TIER_VALUE, {
  summary: 'Looks up what stands in a column of the ladder for each tier, such as its benefits.',
  tasks: ['list the benefits of a tier', 'look up a figure by tier'],
  whenElse: 'Use COMARKETING_BUDGET for the base budget times its multipliers.',
  params: {
    tier: { text: 'Tier of each partner.', blank: 'A blank gives a blank.', sample: 'D2:D' },
    column: {
      text: 'Header of the column to read, such as Benefits or Base budget.',
      blank: 'It must be given.',
      sample: '"Benefits"',
    },
    tiers: {
      text: 'The ladder. Its columns: Tier, and any others.',
      blank: 'Left out: the starting ladder with Min revenue, Min referrals, Base budget and Benefits.',
      sample: 'Settings!A24:G30',
    },
  },
  returns: 'What stands there for each tier. It may be text, a number, a date, yes or no, or blank.',
  rule: 'Tiers are matched by name; case, outer blanks and full-width letters do not count. A tier that is not on the ladder is an error.',
  formula: 'value = the cell of the ladder in the row of the tier and in the column named',
  examples: [
    {
      kind: 'basic',
      says: 'Benefits of Gold',
      args: ['Gold', 'Benefits'],
      result: 'Dedicated partner manager, joint campaigns',
    },
    {
      kind: 'edge',
      says: 'The spelling need not be the same',
      source: 'The starting ladder: base budgets of 0, 2,000, 10,000 and 50,000',
      args: [' silver ', 'base_budget'],
      result: 2000,
    },
    { kind: 'edge', says: 'Platinum is not offered on referrals', args: ['Platinum', 'Min referrals'], result: '' },
    {
      kind: 'roster',
      says: 'A support level of your own',
      args: [
        [['Basic'], [''], ['Plus']],
        'Support',
        [
          ['Tier', 'Support'],
          ['Basic', 'Email'],
          ['Plus', 'Phone'],
        ],
      ],
      result: [['Email'], [''], ['Phone']],
    },
    { kind: 'blank', says: 'No tier', args: ['', 'Benefits'], result: '' },
    {
      kind: 'error',
      says: 'A tier that the ladder does not have',
      args: ['Goldd', 'Benefits'],
      error:
        'TIER_VALUE tier: "Goldd" is not a tier of the ladder. Did you mean Gold? Known: Registered, Silver, Gold, Platinum.',
    },
    {
      kind: 'error',
      says: 'A column that the ladder does not have',
      args: ['Gold', 'Benefit'],
      error:
        'TIER_VALUE tiers, row 1: it has no "Benefit"; found Tier, Min revenue, Min referrals, Base budget, Benefits. Did you mean Benefits?',
    },
  ],
  limits: 'Base budgets of the starting ladder are a common starting point: give your own.',
  builtIn: '=IFNA(INDEX(Settings!G25:G30, MATCH(D2, Settings!A25:A30, 0)))',
  related: ['PARTNER_TIER', 'COMARKETING_BUDGET', 'TIER_LADDER_CHECK'],
  source:
    'Benefits and thresholds of the starting ladder: the partner program framework that Partnerbook began with. Its base budgets are a common starting point.',
});
