import type { Closing, Digest } from './closing/closing.ts';
import { hashOf } from './hash.ts';
import type { Plan, PlanSheet } from './plan.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const STATE_KEY = 'partnerbook';
export const STATE_VERSION = 2;

/** What is remembered of a sheet of ours, in its developer metadata. */
export interface State {
  readonly v: number;
  readonly template: string;
  readonly version: number;
  readonly instance: number;
  readonly key: string;
  readonly sheetId: number;
  /** What the plan was made of, so that it can be made again and compared with what stands there. */
  readonly base: {
    readonly from: string;
    readonly asOf: string;
    readonly sampleData: boolean;
    readonly capacity: number;
    readonly today: string;
    /** Sheet names by key, as they were then. */
    readonly sheets: Readonly<Record<string, string>>;
    /** Named ranges by place: those of other templates too, which stood. */
    readonly names: Readonly<Record<string, string>>;
    /** Named ranges that this insert added. */
    readonly added: readonly string[];
    /** Keys of the shared sheets that stood already. */
    readonly kept: readonly string[];
    readonly hash: string;
    /** The quarter that was closed; none: it was an insert. */
    readonly closing?: Closing;
    /** Fingerprints of the values that were copied to this sheet. */
    readonly digest?: Digest;
  };
}

export interface OwnSheet {
  readonly state: State;
  readonly sheet: Sheet;
}

export interface States {
  readonly own: readonly OwnSheet[];
  /** Sheets whose state is of a later version of Partnerbook: nothing may be changed. */
  readonly unknown: readonly string[];
}

export function stateFor(plan: Plan, sheet: PlanSheet, sheetId: number, today: string): State {
  return {
    v: STATE_VERSION,
    template: plan.template,
    version: plan.version,
    instance: plan.instance,
    key: sheet.key,
    sheetId,
    base: {
      from: plan.from,
      asOf: plan.asOf,
      sampleData: plan.sampleData,
      capacity: plan.capacity,
      today,
      sheets: plan.allSheets,
      names: plan.allNames,
      added: plan.names.map((one) => one.name),
      kept: plan.kept,
      hash: hashOf(sheet),
      ...(plan.closing ? { closing: plan.closing } : {}),
      ...(sheet.copy ? { digest: sheet.copy.digest } : {}),
    },
  };
}

type FirstBase = Omit<State['base'], 'sheets' | 'names' | 'added' | 'kept'> & { readonly names: readonly string[] };

/** A state of the first version knew one template only, and listed its names; what it knew is still told. */
function current(state: State): State {
  if (state.v !== 1) return state;
  const base = state.base as unknown as FirstBase;
  return { ...state, base: { ...base, sheets: {}, names: {}, added: base.names, kept: [] } };
}

/** What we wrote on sheets, as it stands; a person's copy of a sheet of ours is not one of ours. */
export function readStates(spreadsheet: Spreadsheet): States {
  const own: OwnSheet[] = [];
  const unknown: string[] = [];
  for (const entry of spreadsheet.createDeveloperMetadataFinder().withKey(STATE_KEY).find()) {
    const sheet = entry.getLocation().getSheet();
    if (!sheet) continue;
    const state = JSON.parse(entry.getValue() ?? '{}') as State;
    if (state.v > STATE_VERSION || typeof state.v !== 'number') unknown.push(sheet.getName());
    else if (state.sheetId === sheet.getSheetId()) own.push({ state: current(state), sheet });
  }
  return { own, unknown };
}

export const instancesOf = (states: States): number[] =>
  Array.from(new Set(states.own.map((one) => one.state.instance))).sort((a, b) => a - b);
