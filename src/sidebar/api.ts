/**
 * The shapes that the sidebar and the server agree on. Everything is plain JSON: numbers, strings, booleans, null,
 * arrays and records of those, because nothing else passes google.script.run.
 */

/** A place in the spreadsheet that a link can go to. `a1` is without the sheet's name: "C14". */
export interface Place {
  readonly sheetId: number;
  readonly sheetName: string;
  readonly a1: string;
}

export interface TemplateCard {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly questions: readonly string[];
}

export type CheckState = 'fine' | 'problems' | 'loading' | 'none';

/** Rows that the inserted template reads, by the name of its sheet for them. */
export interface DataKind {
  readonly kind: string;
  readonly label: string;
  /** The person's own sheet that is read in place of that one, without an id when it is gone; null: that one is read. */
  readonly reads: { readonly sheetId: number | null; readonly name: string } | null;
}

/** What the home screen shows. One round trip. */
export interface Home {
  readonly workbook: {
    readonly templates: readonly {
      readonly id: string;
      readonly title: string;
      readonly period: string;
      readonly place: Place;
    }[];
    readonly checks: CheckState;
    readonly checksTotal: number;
    /** Rows that the clean sheets leave out, over all kinds, and the amount in them, as text in the sheet's locale; '' when there is none. */
    readonly rowsLeftOut: number;
    readonly amountLeftOut: string;
    readonly partnersCounted: number | null;
    readonly partnersTotal: number | null;
    /** What `suggestMapping` and `useMapping` take. */
    readonly kinds: readonly DataKind[];
    /** Where a sheet about one partner stands: how many of its series were made. */
    readonly series: { readonly title: string; readonly made: number } | null;
  };
  readonly templates: readonly TemplateCard[];
  /** An insert that was stopped before it ended, and waits to be put back. */
  readonly interrupted: {
    readonly title: string;
    readonly startedAt: string;
    readonly step: string;
    /** True when it is the closing of a quarter. */
    readonly closing: boolean;
  } | null;
  /** A series that was stopped before it ended, and waits to be gone on with or ended. */
  readonly waiting: SeriesRun | null;
  /** What `undo` would take away. */
  readonly lastInsert: {
    readonly title: string;
    readonly sheets: readonly string[];
    /** The period that Settings goes back to, when it is the closing of a quarter. */
    readonly goesBack?: { readonly from: string; readonly asOf: string };
  } | null;
  /** 'view': the person may look but not edit. */
  readonly access: 'edit' | 'view';
  readonly locale: string;
  readonly timeZone: string;
  /** The separator between arguments in this locale, for formulas shown to people: ',' or ';'. */
  readonly separator: ',' | ';';
}

export interface PreviewSheet {
  readonly name: string;
  /** 'add': new. 'keep': stands already, nothing changes. 'change': a block of ours is rewritten. */
  readonly action: 'add' | 'keep' | 'change';
  /** "24 inputs", "40 sample rows", "ladder, gaps, budgets". */
  readonly what: string;
}

/** ISO days, or what stands in the cells as it is shown. */
export interface Period {
  readonly from: string;
  readonly asOf: string;
  readonly place: Place;
}

/** What an insert would do, before it does anything. */
export interface Preview {
  readonly template: string;
  readonly title: string;
  /** "Adds 10 sheets and 14 names; changes nothing else." */
  readonly summary: string;
  readonly sheets: readonly PreviewSheet[];
  readonly names: readonly string[];
  /** Named steps in their order; one server call each. */
  readonly steps: readonly string[];
  readonly planHash: string;
  /** The period of Settings where it stands, which counts in place of the answers; null: the answers count. */
  readonly period: Period | null;
  /** Whether it would add a sheet for which sample rows can be chosen. */
  readonly samples: boolean;
  /** A reason why it cannot be inserted now, with its cure; null when it can. */
  readonly blocked: { readonly message: string; readonly fix: string } | null;
  /** True when a second run would change nothing. */
  readonly nothingToDo: boolean;
}

export interface Answers {
  /** ISO days; null: the template's own default. */
  readonly from: string | null;
  readonly asOf: string | null;
  readonly sampleData: boolean;
}

export interface StepResult {
  /** The next step's index, or null when the insert is complete. */
  readonly next: number | null;
  /** "Settings: 24 inputs". */
  readonly done: string;
}

/** After the last step. Checks are read later, by `home`: our formulas still calculate when this returns. */
export interface InsertResult {
  readonly title: string;
  readonly links: readonly { readonly label: string; readonly place: Place }[];
  readonly notes: readonly string[];
}

/** Whose sheets are made: those of all partners, of a tier, or of an owner. */
export interface SeriesChoice {
  readonly by: 'all' | 'tier' | 'owner';
  /** The tier or the owner; '' for all. */
  readonly value: string;
}

interface SeriesGroup {
  readonly value: string;
  readonly partners: number;
}

export interface SeriesChoices {
  readonly all: number;
  readonly tiers: readonly SeriesGroup[];
  readonly owners: readonly SeriesGroup[];
}

/** What a series would make, before it makes anything. */
export interface SeriesPreview {
  /** "Reviews". */
  readonly title: string;
  readonly choices: SeriesChoices;
  /** "Makes 12 sheets; 3 stand already, and stay. Changes nothing else." */
  readonly summary: string;
  /** 'add': a step each, in their order. 'keep': stands, or its name is taken. */
  readonly sheets: readonly PreviewSheet[];
  readonly planHash: string;
  readonly blocked: { readonly message: string; readonly fix: string } | null;
  readonly nothingToDo: boolean;
}

/** A series under way: where it stands, and all that it needs to go on. */
export interface SeriesRun {
  readonly title: string;
  readonly planHash: string;
  readonly startedAt: string;
  readonly made: number;
  /** The step that comes next. */
  readonly step: number;
  /** One for each step. */
  readonly sheets: readonly string[];
}

/** When a series has ended, done or not. */
export interface SeriesResult {
  readonly title: string;
  readonly made: number;
  /** Not made, because it was ended before. */
  readonly left: number;
  /** Not made, because a sheet of the person has the name. */
  readonly passed: readonly string[];
  readonly links: readonly { readonly label: string; readonly place: Place }[];
}

/** A check that is not 0. */
export interface CheckOff {
  readonly says: string;
  /** 'Error': a figure is wrong. 'Alert': something to look at. */
  readonly kind: 'Error' | 'Alert';
  readonly place: Place;
}

/** What closing the quarter would do, before it does anything. */
export interface ClosingPreview {
  /** "Q3 2026". */
  readonly quarter: string;
  /** The period whose figures are kept; ISO days. */
  readonly period: { readonly from: string; readonly asOf: string } | null;
  /** What Settings may go on to; the first unless the person chooses another. */
  readonly periods: readonly { readonly from: string; readonly asOf: string; readonly what: string }[];
  readonly summary: string;
  readonly sheets: readonly PreviewSheet[];
  readonly steps: readonly string[];
  /** Alerts that are on: it is closed with a written reason. */
  readonly checks: readonly CheckOff[];
  readonly planHash: string;
  readonly blocked: { readonly message: string; readonly fix: string } | null;
  /** Where to look when it is blocked. */
  readonly place: Place | null;
}

export interface UndoResult {
  readonly removed: readonly string[];
  readonly restored: readonly string[];
  /** Cells that the person changed since, kept as they are. */
  readonly kept: readonly { readonly place: Place; readonly why: string }[];
  /** Sheets of a long series that wait for the next `undo`. */
  readonly left: number;
}

/** One row of the problem list: a cell, what was found there, and what to do. */
export interface Problem {
  readonly kind: string;
  readonly place: Place;
  readonly column: string;
  readonly found: string;
  readonly fix: string;
}

export interface Problems {
  readonly problems: readonly Problem[];
  readonly total: number;
}

export interface SheetChoice {
  readonly sheetId: number;
  readonly name: string;
}

/** A column of theirs that may serve as a column of ours. */
export interface ColumnMatch {
  readonly ours: string;
  readonly required: boolean;
  readonly about: string;
  /** The header in their sheet, or null when none fits. */
  readonly theirs: string | null;
  /** 'same': the header is ours. 'synonym': a known word for it. 'chosen': it is read so now. 'none'. */
  readonly how: 'same' | 'synonym' | 'chosen' | 'none';
  /** The first filled cells of that column, as shown. */
  readonly examples: readonly string[];
}

export interface Mapping {
  readonly kind: string;
  readonly sheet: SheetChoice;
  /** The row that holds the headers, from 1. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly rows: number;
  readonly columns: readonly ColumnMatch[];
  /** Required columns that nothing stands for; the mapping cannot be used before they are chosen. */
  readonly missing: readonly string[];
}

/** An argument as it was typed: cells to read, one value, or nothing. */
export type TriedArgument =
  | { readonly range: string }
  | { readonly value: string | number | boolean }
  | Readonly<Record<string, never>>;

/** What a formula would show. Days are ISO text. */
export interface Tried {
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** What stands in the first column of the sheet beside each row; empty where the result is no row beside a row. */
  readonly labels: readonly string[];
  /** Rows beyond those. */
  readonly more: number;
  /** The text of the error that the cell would show, in place of rows. */
  readonly error: string | null;
}

/** A sheet of theirs for a kind of rows, and the header that stands for each of our columns. */
export interface ChosenColumns {
  readonly data: string;
  readonly sheetId: number;
  readonly headerRow: number;
  readonly columns: readonly { readonly ours: string; readonly theirs: string }[];
}

/** Every request that the one server target takes. Unknown kinds and unknown keys are refused. */
export type Request =
  | { readonly kind: 'home' }
  | { readonly kind: 'preview'; readonly template: string; readonly answers: Answers }
  | { readonly kind: 'begin'; readonly template: string; readonly answers: Answers; readonly planHash: string }
  | { readonly kind: 'previewClosing'; readonly from: string | null }
  | { readonly kind: 'beginClosing'; readonly from: string; readonly why: string; readonly planHash: string }
  | { readonly kind: 'step'; readonly planHash: string; readonly step: number }
  | { readonly kind: 'finish'; readonly planHash: string }
  | { readonly kind: 'putBack' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'problems'; readonly limit: number }
  | { readonly kind: 'goTo'; readonly place: { readonly sheetId: number; readonly a1: string } }
  | { readonly kind: 'activeCell' }
  | { readonly kind: 'selection' }
  | {
      readonly kind: 'tryFormula';
      /** Where the formula would stand: ranges without a sheet are of that one. */
      readonly sheetId: number;
      readonly name: string;
      readonly arguments: readonly TriedArgument[];
    }
  | {
      readonly kind: 'insertFormula';
      readonly place: { readonly sheetId: number; readonly a1: string };
      readonly formula: string;
      readonly replace: boolean;
    }
  | { readonly kind: 'sheets' }
  | { readonly kind: 'suggestMapping'; readonly data: string; readonly sheetId: number }
  | ({ readonly kind: 'checkMapping' } & ChosenColumns)
  | ({ readonly kind: 'useMapping' } & ChosenColumns)
  | { readonly kind: 'undoMapping'; readonly data: string }
  | { readonly kind: 'clearSample' }
  | { readonly kind: 'previewSeries'; readonly of: SeriesChoice }
  | { readonly kind: 'beginSeries'; readonly of: SeriesChoice; readonly planHash: string }
  | { readonly kind: 'stepSeries'; readonly planHash: string; readonly step: number }
  | { readonly kind: 'endSeries'; readonly planHash: string };

export interface Replies {
  home: Home;
  preview: Preview;
  begin: StepResult;
  previewClosing: ClosingPreview;
  /** Then `step` and `finish`, as of an insert. */
  beginClosing: StepResult;
  step: StepResult;
  finish: InsertResult;
  putBack: { readonly restored: readonly string[] };
  undo: UndoResult;
  problems: Problems;
  goTo: { readonly ok: true };
  /** `empty`: false when a formula there would replace something. */
  activeCell: { readonly place: Place; readonly empty: boolean; readonly shown: string };
  /** The range that is selected; one that goes down to the last row is open below: "D2:D". */
  selection: Place;
  tryFormula: Tried;
  insertFormula: { readonly place: Place };
  sheets: { readonly sheets: readonly SheetChoice[] };
  suggestMapping: Mapping;
  /** Rows of their sheet, how many of them would be left out, and why, by cell. Nothing is written. */
  checkMapping: { readonly rows: number; readonly leftOut: number; readonly problems: Problems };
  /** What the clean sheet's formula now reads, and the problems that this brings, by cell. */
  useMapping: { readonly place: Place; readonly problems: Problems };
  /** The sheet of ours that is read again. */
  undoMapping: { readonly place: Place; readonly reads: SheetChoice };
  clearSample: { readonly removed: number; readonly kept: readonly Place[] };
  previewSeries: SeriesPreview;
  beginSeries: StepResult;
  stepSeries: StepResult;
  endSeries: SeriesResult;
}

export type Answer<K extends keyof Replies = keyof Replies> =
  | { readonly ok: true; readonly value: Replies[K] }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly fix: string };
