import type { SeriesChoice } from '../../sidebar/api.ts';
import type { Plan, PlanSheet } from '../plan.ts';
import { type State, stateFor } from '../state.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A key of its own: nothing that looks for the sheets of a template comes upon the copies of one. */
export const COPY_KEY = 'partnerbook.copy';
const COPY_VERSION = 1;

/** What is remembered of a sheet that was made once more, for one partner. */
export interface CopyState extends State {
  readonly copy: {
    /** The instance whose sheet it is one more of. */
    readonly of: number;
    readonly chosen: SeriesChoice;
    /** Who the partner is, and what the sheet's input holds. */
    readonly partner: string;
    readonly choice: string;
  };
}

export interface Copy {
  readonly state: CopyState;
  readonly sheet: Sheet;
}

export interface Copies {
  readonly made: readonly Copy[];
  /** Sheets of a later version of Partnerbook. */
  readonly unknown: readonly string[];
}

export function copyStateFor(
  plan: Plan,
  sheet: PlanSheet,
  sheetId: number,
  today: string,
  copy: CopyState['copy'],
): CopyState {
  const state = stateFor(plan, sheet, sheetId, today);
  return { ...state, v: COPY_VERSION, base: { ...state.base, added: [] }, copy };
}

/** The copies that stand; what a person has duplicated is the person's. */
export function readCopies(spreadsheet: Spreadsheet): Copies {
  const made: Copy[] = [];
  const unknown: string[] = [];
  for (const entry of spreadsheet.createDeveloperMetadataFinder().withKey(COPY_KEY).find()) {
    const sheet = entry.getLocation().getSheet();
    if (!sheet) continue;
    const state = JSON.parse(entry.getValue() ?? '{}') as CopyState;
    if (state.v !== COPY_VERSION) unknown.push(sheet.getName());
    else if (state.sheetId === sheet.getSheetId()) made.push({ state, sheet });
  }
  return { made, unknown };
}

const last = (instances: readonly number[]): number => Math.max(0, ...instances);

/** The copies of the last series, if it came after every insert that stands. */
export function lastSeries(inserts: readonly number[], { made }: Copies): readonly Copy[] {
  const instance = last(made.map((one) => one.state.instance));
  return instance > last(inserts) ? made.filter((one) => one.state.instance === instance) : [];
}

export const nextInstance = (inserts: readonly number[], { made }: Copies): number =>
  1 + Math.max(last(inserts), last(made.map((one) => one.state.instance)));
