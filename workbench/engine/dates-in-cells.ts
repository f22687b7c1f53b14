/** Whether a number format shows a date or a time: letters of dates outside quotes and brackets. */
export function isDatePattern(pattern: string | undefined | null): boolean {
  if (!pattern) return false;
  const bare = pattern.replace(/"[^"]*"|\\./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

const DAY_FIRST = new Set([
  'en_GB',
  'en_AU',
  'en_NZ',
  'en_IE',
  'en_IN',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'vi',
  'el',
  'id',
]);
const DOTTED = new Set(['de', 'ru', 'pl', 'cs', 'sk', 'fi', 'nb', 'no', 'da', 'tr', 'uk', 'ro', 'hr', 'sl', 'bg']);
const YEAR_FIRST = new Set(['ja', 'zh', 'ko', 'sv', 'lt', 'hu', 'en_CA', 'fr_CA']);

/** The format that Sheets gives a date which has none, under a locale. */
export function defaultDatePattern(locale: string, withTime: boolean): string {
  const name = locale.replace('-', '_');
  const language = name.split('_')[0] ?? '';
  const has = (set: ReadonlySet<string>) => set.has(name) || set.has(language);
  let date = 'M/d/yyyy';
  if (has(YEAR_FIRST)) date = 'yyyy-mm-dd';
  else if (has(DOTTED)) date = 'dd.mm.yyyy';
  else if (has(DAY_FIRST)) date = 'dd/mm/yyyy';
  return withTime ? `${date} h:mm:ss` : date;
}
