import { parseArgs } from 'node:util';
import { knownLocale } from '../apps-script/locale/locale.ts';

/** Nothing can be made: what is wrong, and what to do. */
export class NothingMade extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** Kinds of rows that come in a file. */
const FILE_KINDS = ['partners', 'deals', 'ledger', 'survey'] as const;
type FileKind = (typeof FILE_KINDS)[number];

/** What the person asked for. */
export interface Wishes {
  readonly template: string;
  /** Path of a file by kind of rows. */
  readonly files: ReadonlyMap<FileKind, string>;
  readonly from: string | null;
  readonly asOf: string | null;
  readonly locale: string;
  /** A folder for one CSV per sheet, or an .xlsx. */
  readonly out: string | null;
}

export const USAGE = `npm run workbook -- <template> [--partners F] [--deals F] [--ledger F] [--survey F] [--from D] [--as-of D] [--locale L] [--out FOLDER | F.xlsx]

  <template>   tier-sheet, metric-dashboard or quarterly-review
  --partners   your roster; --deals, your deals; --ledger, your MDF ledger; --survey, answers of partners: each a CSV, or the first sheet of an .xlsx.
               Without any of them the workbook holds its sample rows
  --from       the first day of the period, such as 2026-01-01; --as-of, its last
  --locale     how your files write numbers and dates, such as en_US (the default) or de_DE
  --out        a folder for one CSV per sheet, or the name of an .xlsx`;

const OPTIONS = {
  partners: { type: 'string' },
  deals: { type: 'string' },
  ledger: { type: 'string' },
  survey: { type: 'string' },
  from: { type: 'string' },
  'as-of': { type: 'string' },
  locale: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function day(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const made = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!made || Number.isNaN(made.getTime()) || made.toISOString().slice(0, 10) !== text)
    throw new NothingMade(`--${option} ${text} is not a day.`, 'Write it as 2026-01-31.');
  return text;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (fault) {
    // the option that it does not know stands first in Node's words
    const said = (fault as Error).message.split(/[.\n]/)[0];
    throw new NothingMade(`${said}.`, `Write ${USAGE.split('\n')[0]}`);
  }
}

/** Reads the command line; null where only help is wanted. */
export function wishesOf(args: readonly string[]): Wishes | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [template, ...more] = positionals;
  if (template === undefined) throw new NothingMade('No template is named.', `Write ${USAGE.split('\n')[0]}`);
  if (more.length > 0)
    throw new NothingMade(
      `${more.join(' ')} is one word too many.`,
      'Name one template; put a path with blanks in quotes.',
    );
  const locale = knownLocale((values.locale ?? 'en_US').replace('-', '_'));
  if (locale === null) throw new NothingMade(`${values.locale} is not a locale.`, 'Write it as en_US, de_DE or ja_JP.');
  const [from, asOf] = [day('from', values.from), day('as-of', values['as-of'])];
  if (from !== null && asOf !== null && from > asOf)
    throw new NothingMade(`--from ${from} is after --as-of ${asOf}.`, 'Swap them.');
  if (values.out !== undefined && /\.(xls|xlsm|xlsb|ods)$/i.test(values.out))
    throw new NothingMade(`${values.out} is a kind of file that is not written.`, 'Name a folder, or an .xlsx.');
  const files = new Map<FileKind, string>();
  for (const kind of FILE_KINDS) if (values[kind] !== undefined) files.set(kind, values[kind]);
  return { template, files, from, asOf, locale, out: values.out ?? null };
}
