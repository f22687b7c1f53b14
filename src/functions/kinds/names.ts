import { isBlank, isErrorCell } from '../../program/reading/cells.ts';
import { errorCellFinding, type Finding, nameFinding } from '../../program/reading/findings.ts';
import { fold, nearest, shown } from '../../program/reading/names.ts';
import { isDate } from '../calendar.ts';
import { type ColumnKind, type ColumnReader, columnOf, spread } from '../define.ts';

/** No name in the cell. */
export const NO_NAME = -1;

/** What a filled cell says as a name; null for what is none. */
export function nameIn(cell: unknown): string | null {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  return null;
}

export function notAName(cell: unknown): Finding {
  if (isErrorCell(cell)) return errorCellFinding(cell);
  const what = typeof cell === 'boolean' ? String(cell).toUpperCase() : shown(cell);
  return nameFinding(isDate(cell) ? 'a date' : what);
}

/** "Goldd" is not a tier. Known: Silver, Gold. Nearest: Gold. */
export function unknownName(found: string, what: string, known: readonly string[]): Finding {
  const near = nearest(found, known);
  const hint = near === null ? '' : `Did you mean ${near}? `;
  return { found: `${shown(found)} is not ${what}.`, fix: `${hint}Known: ${known.join(', ')}.` };
}

/** Names that a table of the call knows, by its position there. */
export interface KnownNames {
  readonly names: readonly string[];
  /** Folded name to position. */
  readonly at: ReadonlyMap<string, number>;
}

export function knownNames(names: readonly string[]): KnownNames {
  const at = new Map<string, number>();
  names.forEach((name, i) => {
    if (!at.has(fold(name))) at.set(fold(name), i);
  });
  return { names, at };
}

const REFUSED = -2;

/** Positions of known names, NO_NAME for a blank. Each spelling is looked up once. */
export function knownReader(known: KnownNames, what: string): ColumnReader<Int32Array> {
  return {
    make: (count) => new Int32Array(count),
    read({ grid, at, from, height }, into, filled, look) {
      const seen = new Map<unknown, number>();
      for (let i = 0; i < height; i++) {
        const cell = (grid[from + i] as readonly unknown[])[at];
        let position = cell === '' ? undefined : seen.get(cell);
        if (position === undefined) {
          if (isBlank(cell)) {
            into[i] = NO_NAME;
            continue;
          }
          const name = isErrorCell(cell) ? null : nameIn(cell);
          position = name === null ? REFUSED : (known.at.get(fold(name)) ?? REFUSED);
          seen.set(cell, position);
        }
        filled[i] = 1;
        if (position === REFUSED) {
          const name = isErrorCell(cell) ? null : nameIn(cell);
          look.report.add(look.place(i), name === null ? notAName(cell) : unknownName(name, what, known.names));
        }
        into[i] = position === REFUSED ? NO_NAME : position;
      }
    },
  };
}

/** Names as they come: one id per distinct name, in the spelling of its first appearance. */
export interface Names {
  readonly ids: Int32Array;
  readonly labels: string[];
}

export const nameReader: ColumnReader<Names> = {
  make: (count) => ({ ids: new Int32Array(count), labels: [] }),
  spread: ({ ids, labels }, filled) => ({ ids: spread(new Int32Array(filled.length), ids, filled), labels }),
  read({ grid, at, from, height }, into, filled, look) {
    const seen = new Map<unknown, number>();
    const byName = new Map<string, number>();
    for (let i = 0; i < height; i++) {
      const cell = (grid[from + i] as readonly unknown[])[at];
      let id = cell === '' ? undefined : seen.get(cell);
      if (id === undefined) {
        if (isBlank(cell)) {
          into.ids[i] = NO_NAME;
          continue;
        }
        filled[i] = 1;
        const name = isErrorCell(cell) ? null : nameIn(cell);
        if (name === null) {
          into.ids[i] = NO_NAME;
          look.report.add(look.place(i), notAName(cell));
          continue;
        }
        const folded = fold(name);
        id = byName.get(folded) ?? into.labels.push(name) - 1;
        byName.set(folded, id);
        seen.set(cell, id);
      }
      filled[i] = 1;
      into.ids[i] = id;
    }
  },
};

export const names: ColumnKind<Names> = columnOf('text', () => nameReader);
