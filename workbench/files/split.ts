import Papa from 'papaparse';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface Split {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: Delimiter;
  /** A quote was opened and never closed: quotes were then read as they stand. */
  readonly openQuote: boolean;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_LINES = 200;

function parsed(text: string, delimiter: Delimiter, quotes: boolean, preview = 0) {
  return Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview,
    // a character that no file holds turns quoting off
    ...(quotes ? {} : { quoteChar: '\u0000' }),
  });
}

/** How alike the lines are when they are split so: the share of them that have the commonest number of fields above 1. */
function fit(text: string, delimiter: Delimiter): { readonly share: number; readonly fields: number } {
  const rows = parsed(text, delimiter, true, SAMPLE_LINES).data.filter((row) => row.some((cell) => cell !== ''));
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let share = 0;
  let fields = 1;
  for (const [count, lines] of counts) {
    if (count < 2 || lines / rows.length <= share) continue;
    share = lines / rows.length;
    fields = count;
  }
  return { share, fields };
}

/** Excel writes the separator as a first line of its own. */
const NAMED = /^sep=([,;|\t])\n/i;

function delimiterOf(text: string, decimalComma: boolean): Delimiter {
  // with a decimal comma, a comma that fits no better than another does is no separator
  const order: readonly Delimiter[] = decimalComma ? [';', '\t', ',', '|'] : DELIMITERS;
  let best = order[0] as Delimiter;
  let most = { share: 0, fields: 1 };
  for (const delimiter of order) {
    const found = fit(text, delimiter);
    if (found.share > most.share + 0.05 || (found.share > most.share - 0.05 && found.fields > most.fields)) {
      best = delimiter;
      most = found;
    }
  }
  return best;
}

/** Splits the text of a CSV into cells; blank lines stay rows. */
export function split(text: string, decimalComma: boolean): Split {
  // files of old Macs end their lines with a lone CR
  let body = text.includes('\n') ? text.replace(/\r\n/g, '\n') : text.replace(/\r/g, '\n');
  const named = NAMED.exec(body);
  if (named) body = body.slice(named[0].length);
  const delimiter = (named?.[1] as Delimiter | undefined) ?? delimiterOf(body, decimalComma);
  let result = parsed(body, delimiter, true);
  const openQuote = result.errors.some((one) => one.code === 'MissingQuotes');
  if (openQuote) result = parsed(body, delimiter, false);
  const rows = result.data;
  while (rows.length > 0 && (rows[rows.length - 1] as string[]).every((cell) => cell === '')) rows.pop();
  return { rows, delimiter, openQuote };
}
