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

export function saveJournal(journal: Journal): void {
  const text = JSON.stringify(journal);
  const chunks: Record<string, string> = {};
  let count = 0;
  for (let at = 0; at < text.length; at += CHUNK) chunks[`${KEY}.${count++}`] = text.slice(at, at + CHUNK);
  chunks[KEY] = String(count);
  properties().setProperties(chunks);
}

export function readJournal(): Journal | null {
  const all = properties().getProperties();
  const count = all[KEY];
  if (count === undefined) return null;
  let text = '';
  for (let i = 0; i < Number(count); i++) text += all[`${KEY}.${i}`] ?? '';
  const journal = JSON.parse(text) as Journal;
  if (journal.v !== 1)
    throw new Failure(
      'version',
      'An insert by a later version of Partnerbook was interrupted here.',
      'Reload the spreadsheet to get that version, then put it back. Nothing was changed.',
    );
  return journal;
}

export function deleteJournal(): void {
  const store = properties();
  const rest = store.getProperties();
  for (const key of Object.keys(rest)) if (key === KEY || key.indexOf(`${KEY}.`) === 0) delete rest[key];
  // in one call: a run that is killed here leaves all of the journal, or nothing of it
  store.setProperties(rest, true);
}
