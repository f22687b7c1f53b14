import { fold } from './names.ts';

const WORDS = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);
const WON = new Map([
  ['won', true],
  ['closed won', true],
  ['lost', false],
  ['closed lost', false],
]);

/** Yes or no in a filled cell; null when it is neither. */
export function yesNoOf(cell: unknown, alsoWon = false): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell !== 'string' && typeof cell !== 'number') return null;
  const word = fold(String(cell));
  return WORDS.get(word) ?? (alsoWon ? (WON.get(word) ?? null) : null);
}
