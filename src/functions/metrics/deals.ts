import { isMissing, numberAt } from '../../program/missing.ts';
import { isBlank } from '../../program/reading/cells.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { type ColumnReader, madeOf, type SettingKind } from '../define.ts';
import { dayReader } from '../kinds/days.ts';
import { knownNames, knownReader, nameReader } from '../kinds/names.ts';
import { amountBounds, numberReader, shareBounds } from '../kinds/numbers.ts';
import { maybe, needed, type Table, table } from '../kinds/table.ts';
import { yesNoReader } from '../kinds/yes-no.ts';

export const SOURCED = 0;
export const INFLUENCED = 1;
const ROLES = knownNames(['Sourced', 'Influenced', 'Direct']);

/** 1 where anything stands in the cell, which then fills its row. */
export const markReader: ColumnReader<Uint8Array> = {
  make: (count) => new Uint8Array(count),
  read({ grid, at, from, height }, into, filled) {
    for (let i = 0; i < height; i++) {
      if (isBlank((grid[from + i] as readonly unknown[])[at])) continue;
      into[i] = 1;
      filled[i] = 1;
    }
  },
};

const columns = {
  Partner: needed(nameReader, 'Partner ID'),
  'Partner ID': maybe(nameReader),
  Amount: needed(numberReader(amountBounds)),
  Role: needed(knownReader(ROLES, 'a role')),
  'Closed on': needed(dayReader),
  Won: maybe(yesNoReader({ alsoWon: true })),
  'Created on': maybe(dayReader),
  Probability: maybe(numberReader(shareBounds)),
  // as CLEAN_TABLE adds it: such a row has no numbers
  Problem: maybe(markReader),
};

export type Deals = Table<typeof columns>;

export const isInvolved = ({ byHeader: { Role } }: Deals, i: number): boolean =>
  Role[i] === SOURCED || Role[i] === INFLUENCED;

export const hasProblem = ({ byHeader: { Problem } }: Deals, i: number): boolean => numberAt(Problem, i) === 1;

/** A `deals` table; the deals that count need an amount. */
export const dealsThat = (count: (deals: Deals, i: number) => boolean): SettingKind<Deals> =>
  madeOf(table(columns), (read, _name, report) => {
    for (let i = 0; i < read.rows; i++) {
      const place = read.place(i, 'Amount');
      // what could not be read was told already
      if (count(read, i) && isMissing(read.byHeader.Amount[i]) && !hasProblem(read, i) && !report.has(place))
        report.add(place, { found: IS_BLANK, fix: 'Enter the amount; 0 is fine.' });
    }
    return read;
  });

/** A deal counts that a partner brought or helped with. */
export const deals = dealsThat(isInvolved);
