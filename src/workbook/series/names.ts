/** A partner of whom a sheet can be made, as the workbook lists it. */
export interface Listed {
  /** What the sheet's one input takes. */
  readonly choice: string;
  readonly name: string;
  readonly id: string;
  readonly tier: string;
  readonly owner: string;
}

/** Who a partner is, from one run to the next: its ID, or where it has none what it is chosen by. */
export const keyOf = ({ id, choice }: Listed): string => (id === '' ? choice : id);

const MOST = 100;

// the first seven are refused in an .xlsx, into which people download a spreadsheet
const FORBIDDEN = /[[\]*?:/\\\p{Cc}\u2028\u2029]+/gu;

/** At most so many characters, and no half of one. An .xlsx takes no apostrophe at the end. */
function cut(text: string, most: number): string {
  const short = text.slice(0, most);
  return (/[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short).replace(/['\s]+$/, '');
}

const mended = (name: string): string => name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();

const marked = (name: string, mark: string): string => `${cut(name, MOST - mark.length - 3)} (${mark})`;

/** The names of the sheets by key. Partners that would share one are told apart by their IDs, whoever is chosen. */
export function sheetNamesFor(prefix: string, listed: readonly Listed[]): ReadonlyMap<string, string> {
  const plain = (one: Listed) => cut(`${prefix} ${mended(one.name === '' ? one.choice : one.name)}`, MOST);
  const bearing = new Map<string, number>();
  for (const one of listed) bearing.set(plain(one).toLowerCase(), (bearing.get(plain(one).toLowerCase()) ?? 0) + 1);
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const one of listed) {
    const alone = bearing.get(plain(one).toLowerCase()) === 1;
    const wanted = alone ? plain(one) : marked(plain(one), cut(mended(keyOf(one)), MOST / 2));
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = marked(wanted, String(count));
    taken.add(name.toLowerCase());
    names.set(keyOf(one), name);
  }
  return names;
}
