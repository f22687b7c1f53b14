const MOST_CHARACTERS = 60;

/** A name for the sheet of a file: without its ending, and without what breaks references. */
export function sheetNameOf(fileName: string): string {
  const name = (fileName.split(/[\\/]/).pop() ?? '')
    .replace(/\.(csv|tsv|txt|tab)$/i, '')
    .replace(/[[\]*?:\\/\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  return Array.from(name).slice(0, MOST_CHARACTERS).join('').trim() || 'Opened file';
}

/** The same name, or with a number behind it where a sheet has it already. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((one) => one.toLowerCase()));
  if (!known.has(name.toLowerCase())) return name;
  for (let n = 2; ; n++) if (!known.has(`${name} (${n})`.toLowerCase())) return `${name} (${n})`;
}
