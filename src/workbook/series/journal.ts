import type { SeriesChoice } from '../../sidebar/api.ts';
import { Failure } from '../failure.ts';
import { deleteRecord, readRecord, saveRecord } from '../journal.ts';
import type { Source } from './plan.ts';

const KEY = 'partnerbook.series';
// under the first key's name, so that both leave together
const PROGRESS = `${KEY}.at`;

/** A series that is being made, saved before its first sheet. */
export interface SeriesJournal {
  readonly v: 1;
  readonly template: string;
  readonly title: string;
  readonly planHash: string;
  readonly chosen: SeriesChoice;
  readonly instance: number;
  /** The instance whose sheet is made once more. */
  readonly of: number;
  readonly source: Source;
  /** Ids of the sheets by key: links need them. */
  readonly ids: Readonly<Record<string, number>>;
  readonly startedAt: string;
  /** Copies that stood before. */
  readonly before: number;
  readonly partners: readonly { readonly key: string; readonly choice: string; readonly sheet: string }[];
}

/** How far it has come; saved twice a step, so it is kept apart from what is long. */
export interface Progress {
  /** The step that is next, or under way. */
  readonly step: number;
  /** Whether it was begun: then a part of its sheet may stand. */
  readonly begun: boolean;
  /** Steps that made nothing, because a sheet of the person has the name. */
  readonly passed: readonly number[];
}

const NOT_BEGUN: Progress = { step: 0, begun: false, passed: [] };

export const saveSeries = (journal: SeriesJournal): void => saveRecord(KEY, journal);

export const saveProgress = (progress: Progress): void => saveRecord(PROGRESS, progress);

export function readSeries(): { readonly journal: SeriesJournal; readonly progress: Progress } | null {
  const journal = readRecord(KEY) as SeriesJournal | null;
  if (journal === null) return null;
  if (journal.v !== 1)
    throw new Failure(
      'version',
      'A series by a later version of Partnerbook was interrupted here.',
      'Reload the spreadsheet to get that version, then go on. Nothing was changed.',
    );
  return { journal, progress: (readRecord(PROGRESS) as Progress | null) ?? NOT_BEGUN };
}

export const deleteSeries = (): void => deleteRecord(KEY);

export const madeIn = ({ step, passed }: Progress): number => step - passed.length;

/** Why nothing else may be inserted or undone now; null when no series is under way. */
export function seriesUnderWay(): { readonly message: string; readonly fix: string } | null {
  const found = readSeries();
  if (!found) return null;
  const { journal, progress } = found;
  return {
    message: `${journal.title}: ${madeIn(progress)} of ${journal.partners.length} stand, and the rest waits.`,
    fix: 'Go on with them, or end it where it is.',
  };
}
