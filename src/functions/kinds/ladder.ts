import { type Tier, thresholdFindings } from '../../program/ladder.ts';
import { labelAt, numberAt } from '../../program/missing.ts';
import { isBlank, isErrorCell } from '../../program/reading/cells.ts';
import { errorCellFinding, type Finding } from '../../program/reading/findings.ts';
import { headerOf } from '../../program/reading/headers.ts';
import { fold, shown } from '../../program/reading/names.ts';
import { numberOf } from '../../program/reading/number-text.ts';
import type { Calendar } from '../calendar.ts';
import { type ColumnReader, columnOf, type SettingKind, tableOf } from '../define.ts';
import type { Report } from '../errors.ts';
import { type KnownNames, knownNames, knownReader, nameReader } from './names.ts';
import { notNegativeBounds, numberInCell, numberReader, wholeBounds, withinBounds } from './numbers.ts';
import { asGrid, filledRows, maybe, needed, readTable } from './table.ts';

/** The starting ladder: thresholds and benefits of the seed, base budgets a common starting point. */
export const STARTING_LADDER = [
  ['Tier', 'Min revenue', 'Min referrals', 'Base budget', 'Benefits'],
  ['Registered', '', '', 0, 'Logo use, basic portal access'],
  ['Silver', 10000, 5, 2000, 'Co-marketing funds, training'],
  ['Gold', 50000, 20, 10000, 'Dedicated partner manager, joint campaigns'],
  ['Platinum', 200000, '', 50000, 'Custom pricing, executive sponsor'],
] as const;

export interface Ladder {
  /** Lowest first. */
  readonly tiers: readonly Tier[];
  readonly known: KnownNames;
  /** The range as it stands, and the row of each tier in it, from 0 for the one below the header. */
  readonly grid: readonly (readonly unknown[])[];
  readonly rowOf: readonly number[];
}

const matchReader: ColumnReader<Uint8Array> = {
  make: (count) => new Uint8Array(count),
  read({ grid, at, from, height }, into, filled, look) {
    for (let i = 0; i < height; i++) {
      const cell = (grid[from + i] as readonly unknown[])[at];
      if (isBlank(cell)) continue;
      filled[i] = 1;
      const said = fold(String(cell));
      if (said === 'all') into[i] = 1;
      else if (said !== 'any')
        look.report.add(
          look.place(i),
          isErrorCell(cell)
            ? errorCellFinding(cell)
            : { found: `${shown(cell)} is no way to match.`, fix: 'Enter any or all.' },
        );
    }
  },
};

const thresholds = numberReader({ ...notNegativeBounds, low: -Infinity });
const budgets = numberReader(notNegativeBounds);
const grace = numberReader(wholeBounds(0, 100));

export const ladderColumns = {
  Tier: needed(nameReader),
  'Min revenue': maybe(thresholds),
  'Min referrals': maybe(thresholds),
  Match: maybe(matchReader),
  'Base budget': maybe(budgets),
  Grace: maybe(grace),
};

/** What a function reads of a ladder beside the names of the tiers. */
interface Wanted {
  /** Partners are placed by it: it needs thresholds, and they must run upward. */
  readonly thresholds?: boolean;
  readonly baseBudget?: boolean;
  readonly grace?: boolean;
}

export const everything: Wanted = { thresholds: true, baseBudget: true, grace: true };

type LadderColumns = typeof ladderColumns;

// what a function does not read cannot fail it
function columnsFor({ thresholds, baseBudget, grace }: Wanted): LadderColumns {
  const { Tier, 'Min revenue': revenue, 'Min referrals': referrals, Match, ...rest } = ladderColumns;
  return {
    Tier,
    ...(thresholds && { 'Min revenue': revenue, 'Min referrals': referrals, Match }),
    ...(baseBudget && { 'Base budget': rest['Base budget'] }),
    ...(grace && { Grace: rest.Grace }),
  } as LadderColumns;
}

/** Headers that begin as thresholds do and of which a ladder knows nothing, such as Min. certified. */
export function otherThresholds(headers: readonly unknown[]): string[] {
  const known = ['minrevenue', 'minreferrals'];
  return headers
    .map((header) => headerOf(header))
    .filter(({ text, plain, beforeUnit }) => /^min/i.test(text) && !known.includes(beforeUnit || plain))
    .map(({ text }) => text);
}

/** Reads the tiers of a ladder; blank rows between or below them do not count. */
export function readTiers(given: unknown, wanted: Wanted, name: string, report: Report, calendar: Calendar) {
  const grid = asGrid(given, name, report);
  const { byHeader, filled, place, at } = readTable(given, columnsFor(wanted), name, report, calendar);
  const tiers: Tier[] = [];
  const rowOf: number[] = [];
  for (const i of filledRows(filled)) {
    rowOf.push(i);
    tiers.push({
      name: labelAt(byHeader.Tier, i),
      minRevenue: numberAt(byHeader['Min revenue'], i),
      minReferrals: numberAt(byHeader['Min referrals'], i),
      all: numberAt(byHeader.Match, i) === 1,
      baseBudget: numberAt(byHeader['Base budget'], i),
      grace: numberAt(byHeader.Grace, i) || 0,
    });
  }
  return { grid, tiers, rowOf, place, at };
}

export const noName: Finding = { found: 'the tier has no name.', fix: 'Enter one.' };

/** What is wrong with the names of tiers, as positions on the ladder. */
export function nameFindings(tiers: readonly Tier[]): { readonly tier: number; readonly finding: Finding }[] {
  const found: { tier: number; finding: Finding }[] = [];
  const seen = new Set<string>();
  tiers.forEach(({ name }, tier) => {
    if (name === '') found.push({ tier, finding: noName });
    else if (seen.has(fold(name)))
      found.push({ tier, finding: { found: `${name} stands twice.`, fix: 'Give each tier its own name.' } });
    seen.add(fold(name));
  });
  return found;
}

export const noTier: Finding = { found: 'it has no tier.', fix: 'Enter one below the header.' };

export const noThresholds: Finding = {
  found: 'it has neither Min revenue nor Min referrals.',
  fix: 'Add one of them.',
};

export const hasThresholds = (at: { readonly [H in keyof LadderColumns]: number }): boolean =>
  at['Min revenue'] >= 0 || at['Min referrals'] >= 0;

export const otherThreshold = (header: string): Finding => ({
  found: `tiers are earned by Min revenue and Min referrals, not by ${shown(header)}.`,
  fix: 'Rename that column, or use TIER_BY_RULES.',
});

/** A `tiers` argument: left out, it is the starting ladder. */
export function ladder(wanted: Wanted): SettingKind<Ladder> {
  const read = (given: unknown, name: string, report: Report, calendar: Calendar): Ladder => {
    const { grid, tiers, rowOf, place, at } = readTiers(given, wanted, name, report, calendar);
    const other = wanted.thresholds ? otherThresholds(grid[0] as readonly unknown[])[0] : undefined;
    if (other) report.stop(`${name}, row 1`, otherThreshold(other));
    if (wanted.thresholds && !hasThresholds(at)) report.stop(`${name}, row 1`, noThresholds);
    if (wanted.baseBudget && at['Base budget'] < 0)
      report.stop(`${name}, row 1`, { found: 'it has no Base budget.', fix: 'Add that column.' });
    report.throwIfAny();
    if (tiers.length === 0) report.stop(name, noTier);
    for (const { tier, finding } of nameFindings(tiers)) report.add(place(rowOf[tier] as number, 'Tier'), finding);
    if (wanted.thresholds)
      for (const { tier, column, found, fix } of thresholdFindings(tiers))
        report.add(place(rowOf[tier] as number, column), { found, fix });
    report.throwIfAny();
    return {
      tiers,
      known: knownNames(tiers.map((tier) => tier.name)),
      grid,
      rowOf,
    };
  };
  return {
    ...tableOf((given, name, report, calendar) => read(given ?? STARTING_LADDER, name, report, calendar)),
    optional: true,
  };
}

type WithLadder = { readonly tiers: Ladder };

/** A column of tier names of the ladder in `tiers`: positions from the lowest, NO_NAME for a blank. */
export const tierNames = columnOf('text', (settings) =>
  knownReader((settings as WithLadder).tiers.known, 'a tier of the ladder'),
);

/** A column of base budgets: amounts as they stand, or tier names looked up in Base budget. */
export const tierOrBase = columnOf('text or number', (settings) => baseReader((settings as WithLadder).tiers));

function baseReader({ tiers, known }: Ladder): ColumnReader<Float64Array> {
  const names = knownReader(known, 'a tier of the ladder');
  return {
    make: (count) => new Float64Array(count),
    read({ grid, at, from, height }, into, filled, look) {
      const seen = new Map<unknown, number>();
      const one = new Int32Array(1);
      const mark = new Uint8Array(1);
      const currency = { currency: '' };
      const amountOf = (cell: unknown, i: number): number => {
        const tell = (finding: Finding) => look.report.add(look.place(i), finding);
        if (typeof cell === 'number') return withinBounds(cell, notNegativeBounds, tell);
        const name = typeof cell === 'string' ? known.at.get(fold(cell)) : undefined;
        // text that is no tier may be an amount; what is neither is told as an unknown tier
        if (name === undefined && typeof cell === 'string' && (/^[^A-Za-z]*\d[^A-Za-z]*$/.test(cell) || numberOf(cell)))
          return numberInCell(cell, notNegativeBounds, currency, tell);
        names.read({ grid: [[cell]], at: 0, from: 0, height: 1 }, one, mark, { ...look, place: () => look.place(i) });
        const tier = tiers[one[0] as number];
        if (tier && Number.isNaN(tier.baseBudget))
          tell({ found: `${tier.name} has no Base budget on the ladder.`, fix: 'Enter one there; 0 is fine.' });
        return tier ? tier.baseBudget : Number.NaN;
      };
      for (let i = 0; i < height; i++) {
        const cell = (grid[from + i] as readonly unknown[])[at];
        // what was seen before is looked up before anything is asked of it
        let base = cell === '' ? undefined : seen.get(cell);
        if (base === undefined) {
          if (isBlank(cell)) {
            into[i] = Number.NaN;
            continue;
          }
          base = amountOf(cell, i);
          // what was refused is told for each of its rows
          if (typeof cell === 'string' && !Number.isNaN(base)) seen.set(cell, base);
        }
        filled[i] = 1;
        into[i] = base;
      }
    },
  };
}
