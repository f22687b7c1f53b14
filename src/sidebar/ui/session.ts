import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Home, Replies, Request, SeriesChoice, SeriesRun } from '../api.ts';
import { asRefused, call, type Refused } from './call.ts';

export type Screen =
  | {
      readonly name:
        | 'home'
        | 'gallery'
        | 'functions'
        | 'mapping'
        | 'clear'
        | 'problems'
        | 'undo'
        | 'help'
        | 'reviews'
        | 'close';
    }
  /** null: the only template there is, or the choice between them. */
  | { readonly name: 'insert'; readonly template: string | null }
  | { readonly name: 'function'; readonly of: string }
  /** Who was chosen; null: it was begun before, and goes on. */
  | { readonly name: 'making'; readonly chosen: SeriesChoice | null; readonly run: SeriesRun };

/** A reply that is asked for: the last value stays while it is asked for again, so that nothing jumps. */
export interface Asked<T> {
  readonly value: T | null;
  readonly refused: Refused | null;
  readonly loading: boolean;
}

export interface Session {
  readonly home: Asked<Home>;
  readonly refresh: () => void;
  readonly go: (screen: Screen) => void;
  readonly back: () => void;
  readonly toHome: () => void;
  /** Read aloud by screen readers. */
  readonly say: (text: string) => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A screen stands outside of the session.');
  return session;
}

/** Asks when shown, and again whenever the request changes; null asks nothing. */
export function useAsked<R extends Request>(request: R | null): [Asked<Replies[R['kind']]>, () => void] {
  const [asked, setAsked] = useState<Asked<Replies[R['kind']]>>({ value: null, refused: null, loading: true });
  // answers come back in any order: only that of the latest request counts
  const latest = useRef(0);
  const key = JSON.stringify(request);
  const ask = useCallback(() => {
    const mine = ++latest.current;
    const wanted = JSON.parse(key) as R | null;
    if (wanted === null) {
      setAsked((before) => ({ ...before, loading: false }));
      return;
    }
    setAsked((before) => ({ ...before, loading: true }));
    call(wanted).then(
      (value) => mine === latest.current && setAsked({ value, refused: null, loading: false }),
      (fault) =>
        mine === latest.current && setAsked((before) => ({ ...before, refused: asRefused(fault), loading: false })),
    );
  }, [key]);
  useEffect(() => {
    ask();
    return () => {
      latest.current++;
    };
  }, [ask]);
  return [asked, ask];
}

export interface Doing {
  readonly busy: boolean;
  readonly refused: Refused | null;
  /** Resolves to null when it was refused; the reason then stands in `refused`. */
  readonly run: <R extends Request>(request: R) => Promise<Replies[R['kind']] | null>;
  readonly clear: () => void;
}

/** Something that a person asks for by a button: one at a time. */
export function useDoing(): Doing {
  const [state, setState] = useState<{ busy: boolean; refused: Refused | null }>({ busy: false, refused: null });
  const busy = useRef(false);
  return {
    ...state,
    clear: () => setState({ busy: busy.current, refused: null }),
    run: async (request) => {
      if (busy.current) return null;
      busy.current = true;
      setState({ busy: true, refused: null });
      try {
        const value = await call(request);
        setState({ busy: false, refused: null });
        return value;
      } catch (fault) {
        setState({ busy: false, refused: asRefused(fault) });
        return null;
      } finally {
        busy.current = false;
      }
    },
  };
}
