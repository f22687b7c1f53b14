/** What a deal says of itself in a column Won; NO_COLUMN where the table has none. */
export const SAYS_LOST = 0;
export const SAYS_WON = 1;
export const SAYS_NOTHING = 2;
export const NO_COLUMN = 3;

export type DealState = 'won' | 'lost' | 'open' | 'undated';

/** Where a deal stands at the end of a day. What is dated later has not happened; won or lost without a date is undated. */
export function dealStateBy(asOf: number, says: number, closedOn: number): DealState {
  const isClosed = closedOn <= asOf;
  if (says === NO_COLUMN) return isClosed ? 'won' : 'open';
  if (says === SAYS_NOTHING || closedOn > asOf) return 'open';
  if (!isClosed) return 'undated';
  return says === SAYS_WON ? 'won' : 'lost';
}

/** What a column Won says of a deal, where there is such a column. */
export const wonAt = (won: Uint8Array | null, i: number): number => (won ? (won[i] as number) : NO_COLUMN);
