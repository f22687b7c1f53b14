import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Replies } from '../api.ts';
import { asRefused, call, type Refused } from './call.ts';

export type Target = Replies['activeCell'];

export interface TargetCell {
  readonly target: Target | null;
  readonly refused: Refused | null;
  /** The cell once no look at it is under way. */
  readonly settled: () => Promise<Target | null>;
  readonly look: () => void;
}

/** The cell that a formula would go to: looked at again whenever the person comes back from the sheet. */
export function useTargetCell(): TargetCell {
  const [target, setTarget] = useState<Target | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const known = useRef<Target | null>(null);
  const underWay = useRef<Promise<void> | null>(null);
  const look = useCallback(() => {
    underWay.current ??= call({ kind: 'activeCell' })
      .then(
        (cell) => {
          known.current = cell;
          setTarget(cell);
          setRefused(null);
        },
        (fault) => {
          known.current = null;
          setTarget(null);
          setRefused(asRefused(fault));
        },
      )
      .finally(() => {
        underWay.current = null;
      });
  }, []);
  useEffect(() => {
    look();
    // the pointer comes in before the press does, so that the button names the cell in time
    window.addEventListener('focus', look);
    document.documentElement.addEventListener('mouseenter', look);
    return () => {
      window.removeEventListener('focus', look);
      document.documentElement.removeEventListener('mouseenter', look);
    };
  }, [look]);
  const settled = async () => {
    await underWay.current;
    return known.current;
  };
  return { target, refused, settled, look };
}
