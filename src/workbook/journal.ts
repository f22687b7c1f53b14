import type { Closing } from './closing/closing.ts';
import type { Digests } from './closing/closing-plan.ts';
import { Failure } from './failure.ts';
import type { PlanAnswers, Seen } from './plan.ts';

const KEY = 'partnerbook.journal';
// a property holds 9 KB; a character may take three bytes
const CHUNK = 2800;

/** What a run is about to do, saved before its first write, so that a run that was killed can be put back. */
export interface Journal {
  readonly v: 1;
  readonly template: string;
  readonly title: string;
  readonly planHash: string;
  readonly answers: PlanAnswers;
  /** The quarter that it closes; none: it is an insert. */
  readonly closing?: { readonly of: Closing; readonly digests: Digests };
  readonly seen: Seen;
  readonly startedAt: string;
  /** The sheet that was shown when the run began. */
  readonly activeSheetId: number;
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  /** Ids of the sheets by key, once they are added: links need them. */
  readonly ids: Readonly<Record<string, number>>;
  /** The step that runs next, or ran when the run ended. */
  readonly step: number;
}

const properties = () => PropertiesService.getDocumentProperties();

/** Keeps a record in the document's properties, in pieces that they take. */
export function saveRecord(key: string, record: object): void {
  const text = JSON.stringify(record);
  const chunks: Record<string, string> = {};
  let count = 0;
  for (let at = 0; at < text.length; at += CHUNK) chunks[`${key}.${count++}`] = text.slice(at, at + CHUNK);
  chunks[key] = String(count);
  properties().setProperties(chunks);
}

export function readRecord(key: string): unknown {
  const all = properties().getProperties();
  const count = all[key];
  if (count === undefined) return null;
  let text = '';
  for (let i = 0; i < Number(count); i++) text += all[`${key}.${i}`] ?? '';
  return JSON.parse(text);
}

/** Deletes a record, and all whose keys begin with its own and a point. */
export function deleteRecord(key: string): void {
  const store = properties();
  const rest = store.getProperties();
  for (const one of Object.keys(rest)) if (one === key || one.indexOf(`${key}.`) === 0) delete rest[one];
  // in one call: a run that is killed here leaves all of the record, or nothing of it
  store.setProperties(rest, true);
}

export const saveJournal = (journal: Journal): void => saveRecord(KEY, journal);

export function readJournal(): Journal | null {
  const journal = readRecord(KEY) as Journal | null;
  if (journal === null) return null;
  if (journal.v !== 1)
    throw new Failure(
      'version',
      'An insert by a later version of Partnerbook was interrupted here.',
      'Reload the spreadsheet to get that version, then put it back. Nothing was changed.',
    );
  return journal;
}

export const deleteJournal = (): void => deleteRecord(KEY);
