import type { Locale } from '../apps-script/locale/locale.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { type Reading, TEXT, value } from './reading.ts';

const ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

function booleanOf(text: string, locale: Locale): boolean | null {
  const word = text.toLowerCase();
  const isWord = (i: 0 | 1, english: string) => word === english || word === locale.booleans[i].toLowerCase();
  return isWord(0, 'true') ? true : isWord(1, 'false') ? false : null;
}

const MOST_CHARACTERS = 60;
// text that can be none of the rest is most of a file
const SURELY_TEXT = /^[A-Za-z][^\d#]*$/;

/** What a text of a file is under the locale, read as Sheets reads it when it opens the file. Formulas stay text. */
export function readCell(original: string, locale: Locale): Reading {
  // wide digits and signs are read as the plain ones
  const text = original.normalize('NFKC').trim();
  if (text === '' || text.length > MOST_CHARACTERS) return TEXT;
  const said = text.length < 12 ? booleanOf(text, locale) : null;
  if (said !== null) return value(said, null);
  if (SURELY_TEXT.test(text) && !/[A-Z]{3}|\$/.test(text)) return TEXT;
  if (ERRORS.test(text)) return value({ error: text }, null);
  const date = readDate(text, locale);
  if (date.is !== 'text') return date;
  if (/^[=@]/.test(text)) return TEXT;
  return readNumber(text, locale);
}
