import { FileRefusal } from '../refusal.ts';
import type { Unzip } from './unzip.ts';
import { readXml, unescaped } from './xml.ts';

export interface BookPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

export interface Book {
  readonly sheets: readonly BookPart[];
  /** Names as the file spells them: `Roster!$A$1:$B$5`. */
  readonly names: readonly { readonly name: string; readonly to: string }[];
  /** Dates count from 1904. */
  readonly late: boolean;
  readonly styles: string | null;
  readonly texts: string | null;
  readonly theme: string | null;
}

const MOST_SHEETS = 200;

interface Link {
  readonly type: string;
  readonly target: string;
}

/** `../media/a.xml` as seen from `xl/worksheets`. */
function resolved(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const one of target.split('/')) {
    if (one === '..') parts.pop();
    else if (one !== '' && one !== '.') parts.push(one);
  }
  return parts.join('/');
}

export function linksOf(zip: Unzip, path: string): Map<string, Link> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, slash));
  const xml = zip.text(`${folder === '' ? '' : `${folder}/`}_rels/${path.slice(slash + 1)}.rels`);
  const found = new Map<string, Link>();
  if (xml !== null)
    readXml(xml, 'The list of parts', {
      open(name, { Id, Type, Target, TargetMode }) {
        // what lies outside of the file is never asked for
        if (name !== 'Relationship' || TargetMode === 'External' || !Id || !Target) return;
        found.set(Id, { type: (Type ?? '').split('/').pop() ?? '', target: resolved(folder, Target) });
      },
    });
  return found;
}

export const typed = (links: ReadonlyMap<string, Link>, type: string): string | null =>
  [...links.values()].find((one) => one.type === type)?.target ?? null;

/** What a workbook is made of. */
export function readBook(zip: Unzip, fileName: string): Book {
  const main = typed(linksOf(zip, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (main.toLowerCase().endsWith('.bin') || zip.has('xl/workbook.bin'))
    throw new FileRefusal(`${fileName} is a binary Excel workbook (.xlsb).`, 'Save it as .xlsx.');
  const xml = zip.text(main);
  if (xml === null) throw new FileRefusal(`${fileName} is a zip file, not an Excel workbook.`, 'Unpack it first.');
  const links = linksOf(zip, main);
  const sheets: BookPart[] = [];
  const names: { name: string; to: string }[] = [];
  let late = false;
  let naming: { name: string; to: string } | null = null;
  readXml(xml, 'The list of sheets', {
    open(name, attributes) {
      if (name === 'workbookPr') late = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name === 'sheet') {
        const link = links.get(attributes.id ?? '');
        const hidden = (attributes.state ?? 'visible') !== 'visible';
        if (link?.type === 'worksheet') sheets.push({ name: attributes.name ?? 'Sheet', hidden, path: link.target });
      }
      if (name === 'definedName' && !attributes.name?.startsWith('_xlnm.'))
        naming = { name: attributes.name ?? '', to: '' };
    },
    text(text) {
      if (naming) naming.to += text;
    },
    close(name) {
      if (name !== 'definedName' || !naming) return;
      names.push(naming);
      naming = null;
    },
  });
  if (sheets.length === 0) throw new FileRefusal(`${fileName} has no sheet with cells.`, 'Save it again in Excel.');
  if (sheets.length > MOST_SHEETS)
    throw new FileRefusal(
      `${fileName} has ${sheets.length} sheets, and ${MOST_SHEETS} is the most.`,
      'Save those that you need as a file of their own.',
    );
  const [styles, texts, theme] = ['styles', 'sharedStrings', 'theme'].map((type) => typed(links, type));
  return { sheets, names, late, styles: styles ?? null, texts: texts ?? null, theme: theme ?? null };
}

/** Texts that cells share, without their looks and without the readings above Asian characters. */
export function readTexts(xml: string): string[] {
  const texts: string[] = [];
  let inText = false;
  let silent = 0;
  readXml(xml, 'The list of texts', {
    open(name) {
      if (name === 'si') texts.push('');
      if (name === 'rPh') silent++;
      if (name === 't') inText = silent === 0;
    },
    text(text) {
      if (inText) texts[texts.length - 1] += text;
    },
    close(name) {
      if (name === 'rPh') silent--;
      if (name === 't') inText = false;
    },
  });
  return texts.map(unescaped);
}
