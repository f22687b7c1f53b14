import { shown } from './names.ts';
import { doubtIn } from './number-text.ts';

/** What is wrong with a cell, and what to do: two sentences, whoever says them. */
export interface Finding {
  readonly found: string;
  readonly fix: string;
}

/** What is told of a cell that should say something, of a table and of a row of columns. */
export const IS_BLANK = 'it is blank.';
export const IS_BLANK_IN_ROW = 'it is blank in a row that is filled.';

export function errorCellFinding(cell: string): Finding {
  return cell === 'Loading...'
    ? { found: 'the cell is still loading.', fix: 'Wait until it is calculated.' }
    : { found: `the cell holds the error ${cell.slice(0, 40)}.`, fix: 'Mend that cell first.' };
}

/** Why a filled cell is not the number that belongs there. */
export function numberFinding(cell: unknown, example = '12000'): Finding {
  if (typeof cell === 'boolean')
    return { found: `${cell ? 'TRUE' : 'FALSE'} is not a number.`, fix: `Enter digits only, such as ${example}.` };
  if (typeof cell === 'object')
    return { found: 'a date is not a number.', fix: `Enter digits only, such as ${example}.` };
  const doubt = typeof cell === 'string' ? doubtIn(cell) : null;
  if (doubt)
    return {
      found: `${shown(cell)} can be read as ${doubt.readings[0]} or ${doubt.readings[1]}.`,
      fix: 'Enter the one that is meant as a number.',
    };
  return { found: `${shown(cell)} is not a number.`, fix: `Enter digits only, such as ${example}.` };
}

export const nameFinding = (what: string): Finding => ({ found: `${what} is not a name.`, fix: 'Enter text.' });

export function dateFinding(cell: unknown): Finding {
  const what = typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : shown(cell);
  return { found: `${what} is not a date.`, fix: 'Enter a date, or text such as 2026-01-31.' };
}

export function yesNoFinding(cell: unknown, alsoWon = false, alsoDate = false): Finding {
  return {
    found: `${typeof cell === 'object' ? 'a date' : shown(cell)} is neither yes nor no.`,
    fix: `Enter TRUE, FALSE, ${alsoWon ? 'Won or Lost' : alsoDate ? 'yes, no or a date such as 2026-01-31' : 'yes or no'}.`,
  };
}
