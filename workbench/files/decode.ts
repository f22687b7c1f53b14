import { FileRefusal } from './refusal.ts';

export const MOST_BYTES = 50 * 1024 * 1024;

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const EXPORT = 'Open it in its own program and save it as CSV.';

const MAGIC: readonly { readonly bytes: readonly number[]; readonly what: string; readonly fix: string }[] = [
  {
    bytes: [0x50, 0x4b, 3, 4],
    what: 'an Excel workbook or a zip file',
    fix: 'Save it as CSV, or unpack it first.',
  },
  { bytes: [0x50, 0x4b, 5, 6], what: 'an empty zip file', fix: 'Save the table as CSV.' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook', fix: 'Save it as CSV.' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', fix: 'Ask for the table as CSV.' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture', fix: 'Choose the table as CSV.' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture', fix: 'Choose the table as CSV.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture', fix: 'Choose the table as CSV.' },
  { bytes: [0x1f, 0x8b], what: 'a packed file', fix: 'Unpack it first.' },
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((one, i) => bytes[i] === one);

/** Refuses by size alone, so that a page need not read what is too large. */
export function checkSize(bytes: number, fileName: string): void {
  if (bytes > MOST_BYTES)
    throw new FileRefusal(
      `${fileName} is ${Math.ceil(bytes / 1024 / 1024)} MB, and 50 MB is the most.`,
      'Export fewer rows or columns.',
    );
  if (bytes === 0) throw new FileRefusal(`${fileName} is empty.`, 'Export it again.');
}

const LOOKED_AT = 4096;

/** UTF-16 without its mark: every other byte of plain text is 0. */
function utf16Without(bytes: Uint8Array): Encoding | null {
  const count = Math.min(bytes.length, LOOKED_AT) & ~1;
  if (count < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < count; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = count / 2;
  if (odd > most * 0.7 && even === 0) return 'UTF-16LE';
  return even > most * 0.7 && odd === 0 ? 'UTF-16BE' : null;
}

function decodedAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

function isBinary(text: string): boolean {
  const part = text.slice(0, 65536);
  return part.includes('\u0000') || (part.match(CONTROL)?.length ?? 0) > part.length / 100;
}

function refuseOtherText(text: string, fileName: string): void {
  const start = text.slice(0, 300).trimStart().toLowerCase();
  if (/^<(!doctype|html|table|\?xml|svg)/.test(start))
    throw new FileRefusal(`${fileName} is a web page or XML, not a CSV.`, EXPORT);
  if (/^(\{\s*"|\[\s*[[{"\d])/.test(start) && /[}\]]\s*$/.test(text))
    throw new FileRefusal(`${fileName} is JSON, not a CSV.`, 'Ask for the table as CSV.');
  if (start.startsWith('{\\rtf')) throw new FileRefusal(`${fileName} is a text document, not a CSV.`, EXPORT);
}

/** The text of a file, whatever program wrote it. What is no text is refused. */
export function decode(bytes: Uint8Array, fileName: string): Decoded {
  checkSize(bytes.length, fileName);
  const magic = MAGIC.find((one) => startsWith(bytes, one.bytes));
  if (magic) throw new FileRefusal(`${fileName} is ${magic.what}, not a CSV.`, magic.fix);
  const tried: Encoding[] = startsWith(bytes, [0xff, 0xfe])
    ? ['UTF-16LE']
    : startsWith(bytes, [0xfe, 0xff])
      ? ['UTF-16BE']
      : [utf16Without(bytes) ?? 'UTF-8', 'Windows-1252'];
  for (const encoding of tried) {
    const text = decodedAs(bytes, encoding);
    if (text === null) continue;
    if (isBinary(text)) break;
    if (text.trim() === '') throw new FileRefusal(`${fileName} holds nothing but blanks.`, 'Export it again.');
    refuseOtherText(text, fileName);
    return { text, encoding };
  }
  throw new FileRefusal(`${fileName} is not a text file.`, 'Choose a CSV, or save the table as one.');
}
