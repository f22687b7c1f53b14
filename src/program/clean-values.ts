import type { Cell, FoundColumn } from './clean-columns.ts';
import type { DataColumn } from './data-kinds.ts';
import {
  amountBounds,
  type Bounds,
  numberInCell,
  scoreBounds,
  shareBounds,
  wholeBounds,
  withinBounds,
} from './reading/bounds.ts';
import { isErrorCell } from './reading/cells.ts';
import { dayOfIso, isoOfDay } from './reading/days.ts';
import { dateFinding, errorCellFinding, type Finding, nameFinding, yesNoFinding } from './reading/findings.ts';
import { fold, nearest, shown } from './reading/names.ts';
import { yesNoOf } from './reading/yes-no.ts';

/** What a filled cell is: its value, or why it is none. */
export type Reading = Cell | Finding;
export type Reader = (cell: Cell, isDate: boolean) => Reading;

export const isFinding = (reading: Reading): reading is Finding => typeof reading === 'object';

// from here on digits of a number are lost, and an ID with them
const DIGITS_LOST = 1e15;
const FIRST_DAY = 2;
const LAST_DAY = 2958465;
const MOST = 1e9;

const anyNumber: Bounds = { ...amountBounds, example: '3' };

function boundsOf(column: DataColumn): Bounds {
  switch (column.type) {
    case 'amount':
      return amountBounds;
    case 'share':
    case 'done':
      return shareBounds;
    case 'score':
      return scoreBounds;
    case 'count':
      return wholeBounds(0, column.most ?? MOST);
    default:
      return anyNumber;
  }
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;

function numberReader(bounds: Bounds, currency: string): Reader {
  const seen = { currency };
  let told: Finding | null = null;
  const tell = (finding: Finding): void => {
    told = finding;
  };
  return (cell, isDate) => {
    if (isDate)
      return { found: `the date ${isoOfDay(Number(cell))} is not a number.`, fix: 'Enter digits only, such as 12000.' };
    if (typeof cell === 'number' && !Number.isFinite(cell))
      return { found: 'it is not a finite number.', fix: 'Enter digits only, such as 12000.' };
    told = null;
    const value = typeof cell === 'number' ? withinBounds(cell, bounds, tell) : numberInCell(cell, bounds, seen, tell);
    // the sum with 0 takes the sign off a zero
    return told ?? value + 0;
  };
}

const readDate: Reader = (cell, isDate) => {
  const day = isDate ? Math.floor(Number(cell)) : typeof cell === 'string' ? dayOfIso(cell) : Number.NaN;
  return Number.isNaN(day) ? dateFinding(cell) : day;
};

function yesNoReader(alsoWon: boolean): Reader {
  return (cell, isDate) => {
    const said = isDate ? null : yesNoOf(cell, alsoWon);
    if (said !== null) return said;
    return isDate
      ? { ...yesNoFinding('', alsoWon), found: 'a date is neither yes nor no.' }
      : yesNoFinding(cell, alsoWon);
  };
}

const textOf = (cell: Cell): string => (typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell).trim());

const readText: Reader = (cell, isDate) => (isDate ? isoOfDay(Number(cell)) : textOf(cell));

const readName: Reader = (cell, isDate) => {
  if (isDate)
    return {
      found: `the date ${isoOfDay(Number(cell))} is not a name.`,
      fix: 'Format the column as plain text, and enter it again.',
    };
  if (typeof cell === 'number' && Math.abs(cell) >= DIGITS_LOST)
    return {
      found: `the long number ${cell} has lost digits.`,
      fix: 'Format the column as plain text, and enter it again.',
    };
  return typeof cell === 'boolean' ? nameFinding(textOf(cell)) : textOf(cell);
};

function choiceReader(choices: readonly string[]): Reader {
  const known = new Map(choices.map((name) => [fold(name), name]));
  return (cell, isDate) => {
    const text = isDate ? isoOfDay(Number(cell)) : textOf(cell);
    const found = known.get(fold(text));
    if (found !== undefined) return found;
    const near = nearest(text, choices);
    return {
      found: `${shown(text)} is not one of ${listed(choices)}.`,
      fix: near ? `Did you mean ${near}?` : 'Enter one of them.',
    };
  };
}

const percentBounds: Bounds = {
  low: 0,
  high: 100,
  example: '25',
  outside: (value) => ({ found: `${value} is not from 0% to 100%.`, fix: 'Enter 25 or 25%.' }),
};

/** Percent points, of which a text that bears its own % is none. */
function percentReader(): Reader {
  const points = numberReader(percentBounds, '');
  const share = numberReader(shareBounds, '');
  return (cell, isDate) => {
    if (typeof cell === 'string' && cell.includes('%')) return share(cell, isDate);
    const read = points(cell, isDate);
    // 12.3 / 100 is off in its last digit
    return typeof read === 'number' ? Number((read / 100).toPrecision(15)) : read;
  };
}

function doneReader(): Reader {
  const share = numberReader(shareBounds, '');
  return (cell, isDate) => {
    const said = isDate || typeof cell === 'number' ? null : yesNoOf(cell);
    return said === null ? share(cell, isDate) : said ? 1 : 0;
  };
}

function typeReader({ column, currency }: FoundColumn): Reader {
  switch (column.type) {
    case 'id':
    case 'name':
      return readName;
    case 'text':
      return readText;
    case 'choice':
      return choiceReader(column.choices ?? []);
    case 'date':
      return readDate;
    case 'yes/no':
      return yesNoReader(column.name === 'Won');
    case 'done':
      return doneReader();
    default:
      return numberReader(boundsOf(column), currency);
  }
}

// serial 0 is what an empty or zero cell becomes under a date's format
const outOfRange: Finding = {
  found: 'the date is before 1900 or after 9999.',
  fix: 'It may stand for an empty cell: enter the day.',
};

/** Reads one filled cell after the other of a column. */
export function readerOf(found: FoundColumn, isPercent: boolean): Reader {
  const read = isPercent ? percentReader() : typeReader(found);
  return (cell, isDate) => {
    if (isDate && !(Number(cell) >= FIRST_DAY && Number(cell) < LAST_DAY + 1)) return outOfRange;
    return isErrorCell(cell) ? errorCellFinding(cell) : read(cell, isDate);
  };
}
