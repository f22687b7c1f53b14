/** What the sidebar knows about the functions. The build fills it from the definitions' pages. */

export interface IndexedParameter {
  readonly name: string;
  readonly optional: boolean;
  readonly text: string;
  /** What a blank, or leaving it out, means. */
  readonly blank: string;
  /** As a person would type it, such as `B2:B`. */
  readonly sample: string;
  /** True when it is read cell by cell: all such ranges of one call have the same number of rows. */
  readonly column: boolean;
}

export interface IndexedExample {
  /** With `,` between arguments and a decimal point; shown in the spelling of the sheet's locale. */
  readonly formula: string;
  readonly says: string;
  /** What the cells show, or the text of the error. */
  readonly result: string;
}

export interface IndexedFunction {
  readonly name: string;
  /** The heading that it is listed under, as people read it. */
  readonly family: string;
  readonly summary: string;
  readonly tasks: readonly string[];
  /** True when it gives one result for each row of its ranges, so that both belong beside each other. */
  readonly byRow: boolean;
  readonly parameters: readonly IndexedParameter[];
  readonly returns: string;
  readonly rule: string;
  readonly examples: readonly IndexedExample[];
  readonly related: readonly string[];
}

/** Families stand in the order in which they are listed. */
export type FunctionIndex = readonly IndexedFunction[];
