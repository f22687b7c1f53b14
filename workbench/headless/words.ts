function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** "C7", from a row and a column that count from 0. */
export const cellName = (row: number, column: number): string => `${letters(column)}${row + 1}`;

export const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;
