const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)/;

/** A cell that holds nothing; what a skipped argument comes as counts as that too. */
export const isBlank = (cell: unknown): boolean =>
  cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** An error value, which reaches a script as its text. */
export const isErrorCell = (cell: unknown): cell is string =>
  typeof cell === 'string' && ((cell[0] === '#' && ERROR.test(cell)) || cell === 'Loading...');
