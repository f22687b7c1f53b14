import { expect } from 'vitest';
import type { Book } from './book.ts';

/** Which service calls of a request go wrong, one after the other: each by a fault, or with all of its run. */
export interface Tried {
  readonly how: 'failAt' | 'killAt';
  readonly first?: number;
  readonly by?: number;
}

/** False when the server refuses, or when the request does not get as far as the server. */
export function settles(book: Book, asked: unknown): boolean {
  try {
    return book.answer(asked).ok;
  } catch (fault) {
    expect(String(fault)).toMatch(/^Exception: (Service Spreadsheets failed|Exceeded maximum execution time)/);
    return false;
  }
}

/** Tries a request with a fault at its first call, and so on to its last, each time from where it began; gives their number. */
export function atCalls(
  book: Book,
  { how, first = 1, by = 1 }: Tried,
  asked: unknown,
  after: (call: number) => void,
): number {
  const back = book.checkpoint();
  for (let call = first, tried = 0; ; call += by, tried++) {
    book.host[how] = call;
    const done = settles(book, asked);
    const reached = book.host[how] === null;
    book.host[how] = null;
    if (!reached) {
      expect(done).toBe(true);
      back();
      return tried;
    }
    after(call);
    back();
  }
}
