import { amountOf, boundOf, type Figure, isMissed, type Unit } from './figure.ts';

/** What a part of the benchmark tells the process that started it. */
export type Told = { readonly figure: Figure } | { readonly skipped: string } | { readonly done: true };

let missed = false;

const tell = (told: Told): void => void process.send?.(told);

function take(figure: Figure): void {
  const bound = figure.most === null ? '' : `at most ${boundOf(figure.most, figure.unit)}`;
  const wrong = isMissed(figure) ? '   NOT HELD' : '';
  console.log(
    `${figure.what.padEnd(64)} ${amountOf(figure.figure, figure.unit).padStart(10)}   ${bound}${wrong}`.trimEnd(),
  );
  if (wrong !== '') missed = true;
  tell({ figure });
}

/** Prints a figure beside the most that it may be. One that is above makes the process end with 1. */
export const held = (what: string, figure: number, most: number, unit: Unit): void =>
  take({ what, figure, most, unit });

export const noted = (what: string, figure: number, unit: Unit): void => take({ what, figure, most: null, unit });

/** A figure of one of many things that are measured in the same ways; `most` is null where it is held to nothing. */
export const entered = (row: string, column: string, figure: number, unit: Unit, most: number | null = null): void =>
  take({ what: `${row}, ${column}`, figure, most, unit, cell: { row, column } });

/** What cannot be measured on this machine, and why. */
export function skipped(why: string): void {
  console.log(why);
  tell({ skipped: why });
}

// a fault ends the process before this, so that nobody takes half of the figures for all
process.once('beforeExit', () => {
  if (missed) process.exitCode = 1;
  tell({ done: true });
});
