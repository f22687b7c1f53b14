import type { Backend } from '../apps-script/backend.ts';
import { EngineWorkbook } from './workbook.ts';

export interface CustomFunctions {
  readonly names: readonly string[];
  /** Calls one as a cell would; what it throws becomes the message of the cell's #ERROR!. */
  call(name: string, args: readonly unknown[]): unknown;
  /** A Date of the realm that the functions run in. */
  makeDate(ms: number): Date;
}

export interface EngineOptions {
  readonly locale: string;
  readonly timeZone: string;
  readonly name?: string;
  readonly functions: CustomFunctions;
  /** Further Univer plugins, as a class or as [class, settings]: the UI presets in the browser, none in Node. */
  readonly plugins?: readonly unknown[];
  /** Texts of the UI by Univer's locale name. */
  readonly locales?: unknown;
  /** Descriptions of the custom functions for the autocomplete. */
  readonly descriptions?: readonly unknown[];
  /** What `save()` gave, to open again. */
  readonly snapshot?: unknown;
}

export interface EngineBackend extends Backend {
  readonly univer: unknown;
  /** The FUniver facade, for the page. */
  readonly api: unknown;
  /** The message of the error in a cell (what Sheets shows on hover), or null. */
  messageAt(sheet: number, row: number, column: number): string | null;
  /** Called after an edit and its recalculation have settled. Returns how to stop. */
  onSettled(listener: () => void): () => void;
  /** Called at once after anything in the workbook has changed, by whomever. Returns how to stop. */
  onChanged(listener: () => void): () => void;
  /** Whether a formula may call it here. */
  knows(functionName: string): boolean;
  /** The workbook as it is stored; give it to `snapshot` of the options to open it again. */
  save(): unknown;
  /** Waits until no calculation runs, so that edits may be made; those made before may still wait for theirs. */
  quiet(): Promise<void>;
  /** Milliseconds that the last recalculation took. */
  calculationTime(): number;
}

/** A workbook that calculates as Google Sheets does, headless in Node or under Univer's UI in a page. */
export function createEngine(options: EngineOptions): EngineBackend {
  return new EngineWorkbook(options);
}
