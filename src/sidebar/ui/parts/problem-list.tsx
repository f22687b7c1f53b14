import type { Problems } from '../../api.ts';
import { shownNumber } from '../words.ts';
import { PlaceLink } from './notes.tsx';

interface ProblemListProps {
  readonly found: Problems;
  readonly locale: string;
  /** Asks for more of them; null when it cannot. */
  readonly more: (() => void) | null;
}

/** One row a problem: the cell, what was found there, and what to do. */
export function ProblemList({ found, locale, more }: ProblemListProps) {
  const left = found.total - found.problems.length;
  return (
    <>
      <ul class="found">
        {found.problems.map((one) => (
          <li key={`${one.place.sheetId} ${one.place.a1} ${one.fix}`}>
            <div class="between">
              <PlaceLink place={one.place} />
              <small>{one.column}</small>
            </div>
            <p>{one.found}</p>
            <p class="fix">{one.fix}</p>
          </li>
        ))}
      </ul>
      {left > 0 &&
        (more ? (
          <button type="button" class="link" onClick={more}>
            {shownNumber(left, locale)} more
          </button>
        ) : (
          <p class="mute">{shownNumber(left, locale)} more</p>
        ))}
    </>
  );
}
