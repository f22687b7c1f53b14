import { isMissing } from '../../program/missing.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { type Bands, compileBands } from '../../program/schedule.ts';
import { madeOf } from '../define.ts';
import { rules } from '../kinds/entries.ts';
import { notNegativeBounds, numberReader, shareBounds } from '../kinds/numbers.ts';
import { filledRows, needed } from '../kinds/table.ts';

export const bandColumns = {
  From: needed(numberReader(notNegativeBounds)),
  Rate: needed(numberReader(shareBounds)),
};

interface BandRows {
  readonly rows: number;
  readonly filled: Uint8Array;
  readonly byHeader: { readonly From: Float64Array; readonly Rate: Float64Array };
  readonly refuse: (row: number, header: 'From' | 'Rate', found: string, fix: string) => void;
}

/** Bands from some rows of a table; what is not one from low to high is told. */
export function bandsIn({ byHeader, refuse }: BandRows, rows: readonly number[]): Bands {
  let last = NaN;
  for (const i of rows) {
    const from = byHeader.From[i] as number;
    if (isMissing(from))
      refuse(i, 'From', IS_BLANK, 'Enter the amount from which the rate counts; the first is mostly 0.');
    else if (from <= last)
      refuse(i, 'From', `${from} is not above ${last} of the band before.`, 'Put the lowest band first.');
    if (isMissing(byHeader.Rate[i])) refuse(i, 'Rate', IS_BLANK, 'Enter a rate; 0 is fine.');
    if (!isMissing(from)) last = from;
  }
  const pick = (column: Float64Array) => Float64Array.from(rows, (i) => column[i] as number);
  return compileBands(pick(byHeader.From), pick(byHeader.Rate));
}

const table = rules(bandColumns);

/** A table of bands: From, Rate. */
export const bands = madeOf(table, (read) => bandsIn(read, filledRows(read.filled)));
