import { labelAt } from '../../program/missing.ts';
import { fold } from '../../program/reading/names.ts';
import { leftOut, madeOf } from '../define.ts';
import { rules } from '../kinds/entries.ts';
import { nameReader, unknownName } from '../kinds/names.ts';
import { notNegativeBounds, numberReader } from '../kinds/numbers.ts';
import { filledRows, needed } from '../kinds/table.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What the two multipliers of a co-marketing budget may be. */
export interface Limits {
  readonly pipelinePotential: Range;
  readonly strategicValue: Range;
}

export const STARTING_LIMITS: Limits = {
  pipelinePotential: { low: 0.5, high: 2 },
  strategicValue: { low: 0.8, high: 1.5 },
};

const FACTORS = ['Pipeline potential', 'Strategic value'];
const bound = numberReader(notNegativeBounds);
const columns = { Factor: needed(nameReader), Low: needed(bound), High: needed(bound) };

/** A `limits` table: Factor, Low, High. A factor that it does not name keeps its own limits. */
const givenLimits = madeOf(rules(columns), (table, _name, report): Limits => {
  report.throwIfAny();
  const found: Range[] = [];
  for (const i of filledRows(table.filled)) {
    const factor = labelAt(table.byHeader.Factor, i);
    const at = FACTORS.findIndex((known) => fold(known) === fold(factor));
    const low = table.byHeader.Low[i] as number;
    const high = table.byHeader.High[i] as number;
    if (at < 0) report.add(table.place(i, 'Factor'), unknownName(factor, 'a factor', FACTORS));
    else if (found[at])
      report.add(table.place(i, 'Factor'), { found: `${FACTORS[at]} stands twice.`, fix: 'Remove one.' });
    else if (!(low <= high))
      report.add(table.place(i, 'High'), {
        found: 'Low and High are not a range.',
        fix: 'Enter Low, and a High at or above it.',
      });
    else found[at] = { low, high };
  }
  report.throwIfAny();
  return {
    pipelinePotential: found[0] ?? STARTING_LIMITS.pipelinePotential,
    strategicValue: found[1] ?? STARTING_LIMITS.strategicValue,
  };
});

export const limits = leftOut(givenLimits, () => STARTING_LIMITS);
