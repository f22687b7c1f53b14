import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Home, Mapping, Problem } from '../../src/sidebar/api.ts';
import { checkSize } from '../files/decode.ts';
import { type OpenedFile, openCsv } from '../files/open-csv.ts';
import { placeFile } from '../files/place-file.ts';
import { FileRefusal } from '../files/refusal.ts';
import { isExcel, type OpenedBook, openXlsx } from '../files/xlsx/open-xlsx.ts';
import { firstSheetOf, type LeftCell, placeBook } from '../files/xlsx/place-book.ts';
import type { Session } from './session.ts';
import { NothingMade, type Wishes } from './wishes.ts';

export interface ReadFile {
  readonly kind: string;
  readonly path: string;
  /** A CSV, or the first sheet of an Excel workbook. */
  readonly file: OpenedFile | OpenedBook;
}

export interface UsedFile extends ReadFile {
  /** Formulas of an Excel file that stand as their last values. */
  readonly left: readonly LeftCell[];
  readonly remarks: readonly string[];
  readonly mapping: Mapping;
}

export interface Made {
  readonly title: string;
  readonly files: readonly UsedFile[];
  readonly problems: readonly Problem[];
  readonly total: number;
  readonly home: Home;
}

const LISTED = 500;

export const isBook = (file: OpenedFile | OpenedBook): file is OpenedBook => 'sheets' in file;

function readFile(file: string, locale: string): OpenedFile | OpenedBook {
  const name = path.basename(file);
  try {
    checkSize(statSync(file).size, name);
    const bytes = readFileSync(file);
    return isExcel(bytes, name) ? firstSheetOf(openXlsx(bytes, name)) : openCsv(bytes, name, locale);
  } catch (fault) {
    if (fault instanceof FileRefusal) throw new NothingMade(fault.message, fault.fix);
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new NothingMade(`${file} is not there.`, 'Check its path.');
    if (code === 'EISDIR') throw new NothingMade(`${file} is a folder.`, 'Name a file in it.');
    if (code === 'EACCES') throw new NothingMade(`${file} may not be read.`, 'Check its permissions.');
    throw fault;
  }
}

/** Reads the files that were named, before anything is made. */
export const readFiles = ({ files, locale }: Wishes): ReadFile[] =>
  [...files].map(([kind, path]) => ({ kind, path, file: readFile(path, locale) }));

/** The file under a name that the sheets of the template leave free. */
function besides(taken: readonly string[], file: OpenedFile): OpenedFile {
  const isTaken = taken.some((one) => one.toLowerCase() === file.sheetName.toLowerCase());
  return isTaken ? { ...file, sheetName: `${file.sheetName} file` } : file;
}

/** The columns of a file for a kind of rows, as the sidebar suggests them. */
function mapped(session: Session, kind: string, file: string, sheetId: number): Mapping {
  const mapping = session.ask({ kind: 'suggestMapping', data: kind, sheetId });
  if (mapping.missing.length > 0)
    throw new NothingMade(
      `${file} has no column for ${mapping.missing.join(', ')}; row ${mapping.headerRow} holds ${mapping.headers.join(', ')}.`,
      'Rename a column.',
    );
  const columns = mapping.columns.map(({ ours, theirs }) => ({ ours, theirs: theirs ?? '' }));
  session.ask({ kind: 'useMapping', data: kind, sheetId, headerRow: mapping.headerRow, columns });
  return mapping;
}

function placed(session: Session, taken: readonly string[], file: OpenedFile | OpenedBook) {
  const { backend } = session;
  if (!isBook(file)) {
    const named = besides(taken, file);
    return { file: named, sheetId: placeFile(backend, named), left: [], remarks: named.remarks };
  }
  const { sheets, left, remarks } = placeBook(backend, file, (name) => backend.knows(name), taken);
  return { file, sheetId: sheets[0] as number, left, remarks };
}

/** Puts the files on sheets, inserts the template as the sidebar does, and lets it read them. */
export async function make(session: Session, wishes: Wishes, files: readonly ReadFile[]): Promise<Made> {
  const { template, from, asOf } = wishes;
  const { templates } = session.ask({ kind: 'home' });
  if (!templates.some((one) => one.id === template))
    throw new NothingMade(
      `"${template}" is not a template.`,
      `There ${templates.length === 1 ? 'is' : 'are'}: ${templates.map((one) => one.id).join(', ')}.`,
    );
  const answers = { from, asOf, sampleData: files.length === 0 };
  const taken = session.ask({ kind: 'preview', template, answers }).sheets.map((one) => one.name);
  // they stand first, so that room is made for as many rows as they have
  const opened = files.map((one) => ({ ...one, ...placed(session, taken, one.file) }));
  const preview = session.ask({ kind: 'preview', template, answers });
  if (preview.blocked) throw new NothingMade(preview.blocked.message, preview.blocked.fix);
  const { planHash } = preview;
  let { next } = session.ask({ kind: 'begin', template, answers, planHash });
  while (next !== null) ({ next } = session.ask({ kind: 'step', planHash, step: next }));
  session.ask({ kind: 'finish', planHash });
  const used = opened.map(({ sheetId, ...one }) => ({ ...one, mapping: mapped(session, one.kind, one.path, sheetId) }));
  await session.backend.settled();
  const { problems, total } = session.ask({ kind: 'problems', limit: LISTED });
  return { title: preview.title, files: used, problems, total, home: session.ask({ kind: 'home' }) };
}
