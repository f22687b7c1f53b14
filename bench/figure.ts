export type Unit = 'x' | 'ms' | 's' | 'KB' | 'MB';

export interface Figure {
  readonly what: string;
  readonly figure: number;
  /** null: reported, and held to nothing. */
  readonly most: number | null;
  readonly unit: Unit;
  /** Where it stands in a table of many things, each measured in the same ways. */
  readonly cell?: { readonly row: string; readonly column: string };
}

export const isMissed = ({ figure, most }: Figure): boolean => most !== null && !(figure <= most);

/** Three digits that count, and no more than a person reads. */
export function amountOf(figure: number, unit: Unit): string {
  const decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
  return `${figure.toFixed(decimals)}${unit === 'x' ? 'x' : ` ${unit}`}`;
}

export const boundOf = (most: number, unit: Unit): string => `${most}${unit === 'x' ? 'x' : ` ${unit}`}`;
