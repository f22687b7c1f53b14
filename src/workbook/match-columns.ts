import type { ColumnMatch } from '../sidebar/api.ts';

export interface WantedColumn {
  readonly name: string;
  readonly required: boolean;
  readonly about: string;
  readonly synonyms: readonly string[];
}

const HEADER_ROWS = 15;
const EXAMPLES = 3;

/** Headers are the same when they differ in case, blanks, marks and a unit in brackets only. */
export function plainHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)\s*$/, '')
    .replace(/[\s_\-./#:*]+/g, '');
}

/** What stands for each of our columns in a row of headers; a header stands for one column only. */
function matchRow(
  headers: readonly string[],
  wanted: readonly WantedColumn[],
): Map<string, { readonly at: number; readonly how: 'same' | 'synonym' }> {
  const plainHeaders = headers.map(plainHeader);
  const used = new Set<number>();
  const matches = new Map<string, { at: number; how: 'same' | 'synonym' }>();
  const take = (column: WantedColumn, words: readonly string[], how: 'same' | 'synonym') => {
    if (matches.has(column.name)) return;
    for (const word of words) {
      const plain = plainHeader(word);
      const at = plainHeaders.findIndex((header, i) => header !== '' && header === plain && !used.has(i));
      if (at < 0) continue;
      used.add(at);
      matches.set(column.name, { at, how });
      return;
    }
  };
  for (const column of wanted) take(column, [column.name], 'same');
  for (const column of wanted) take(column, column.synonyms, 'synonym');
  return matches;
}

export interface HeaderRow {
  /** From 1. */
  readonly row: number;
  readonly headers: readonly string[];
  readonly columns: readonly ColumnMatch[];
  readonly missing: readonly string[];
}

/** What was chosen before stands for our columns, as far as the headers are still there. */
function chosenRow(headers: readonly string[], wanted: readonly WantedColumn[], chosen: ReadonlyMap<string, string>) {
  const plainHeaders = headers.map(plainHeader);
  const matches = new Map<string, { at: number; how: 'same' | 'chosen' }>();
  for (const { name } of wanted) {
    const plain = plainHeader(chosen.get(name) ?? '');
    const at = plain === '' ? -1 : plainHeaders.indexOf(plain);
    if (at >= 0) matches.set(name, { at, how: plain === plainHeader(name) ? 'same' : 'chosen' });
  }
  return matches;
}

function describe(
  rows: readonly (readonly string[])[],
  row: number,
  wanted: readonly WantedColumn[],
  chosen?: ReadonlyMap<string, string>,
): HeaderRow {
  const headers = rows[row - 1] ?? [];
  const matches = chosen ? chosenRow(headers, wanted, chosen) : matchRow(headers, wanted);
  const columns = wanted.map((column): ColumnMatch => {
    const match = matches.get(column.name);
    const examples: string[] = [];
    if (match)
      for (let r = row; r < rows.length && examples.length < EXAMPLES; r++) {
        const shown = rows[r]?.[match.at] ?? '';
        if (shown !== '') examples.push(shown);
      }
    return {
      ours: column.name,
      required: column.required,
      about: column.about,
      theirs: match ? (headers[match.at] as string) : null,
      how: match ? match.how : 'none',
      examples,
    };
  });
  return {
    row,
    headers,
    columns,
    missing: columns.filter((column) => column.required && column.theirs === null).map((column) => column.ours),
  };
}

/** The row of the first few that names the most of our columns: above it may stand a title. */
export function findHeaders(rows: readonly (readonly string[])[], wanted: readonly WantedColumn[]): HeaderRow {
  let best = 1;
  let most = -1;
  for (let row = 1; row <= Math.min(rows.length, HEADER_ROWS); row++) {
    const headers = rows[row - 1] ?? [];
    const filled = headers.filter((header) => header !== '').length;
    const matched = matchRow(headers, wanted).size;
    // with nothing known, the first row of several words is taken
    const score = matched * 100 + (filled > 1 ? 1 : 0);
    if (score > most) {
      most = score;
      best = row;
    }
  }
  return describe(rows, best, wanted);
}

export const headersAt = describe;
