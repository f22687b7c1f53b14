import type { Definition } from './define.ts';

/** A cell as a formula sees it. A date is written `{ date: '2026-01-31' }` in examples, so that pages and tests agree on the day. */
export type ExampleCell = number | string | boolean | { readonly date: string };
export type ExampleGrid = readonly (readonly ExampleCell[])[];
/** `{ skipped: true }` prints as nothing between two separators. */
export type ExampleArgument = ExampleCell | ExampleGrid | { readonly skipped: true };

interface ExampleBase {
  readonly kind: 'basic' | 'roster' | 'edge' | 'blank' | 'error';
  /** What the example shows, as a sentence without the result. */
  readonly says: string;
  readonly args: readonly ExampleArgument[];
  /** Where the figures come from, or the arithmetic written out. */
  readonly source?: string;
}

export type Example =
  | (ExampleBase & { readonly result: ExampleCell | ExampleGrid; readonly error?: undefined })
  | (ExampleBase & { readonly error: string; readonly result?: undefined });

export interface ParameterText {
  /** What it is, with its unit; one sentence, fit for the help card. */
  readonly text: string;
  /** What a blank, or leaving it out, means. */
  readonly blank: string;
  /** A range as a person would type it, such as `B2:B`. */
  readonly sample: string;
}

/** Everything that people read about one function. It never ships in functions.js, except in the comment above its stub. */
export interface Page {
  /** One sentence, verb first or noun phrase, fit for the help card. */
  readonly summary: string;
  /** The task that a person has in mind, for the index by task and the search: "place partners in tiers". */
  readonly tasks: readonly string[];
  readonly whenElse: string;
  readonly params: Readonly<Record<string, ParameterText>>;
  readonly returns: string;
  readonly rule: string;
  /** The rule as a formula. */
  readonly formula: string;
  readonly rounding?: string;
  readonly examples: readonly Example[];
  readonly limits: string;
  /** The same with built-in formulas, or as much of it as they can do, a line each, and a last line of words; where nothing, a sentence that says why. */
  readonly builtIn: string;
  readonly related: readonly string[];
  readonly source: string;
}

export interface DescribedFunction {
  readonly definition: Definition;
  readonly page: Page;
}
