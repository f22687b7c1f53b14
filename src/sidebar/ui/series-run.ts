import { useEffect, useRef, useState } from 'preact/hooks';
import type { SeriesChoice, SeriesResult, SeriesRun } from '../api.ts';
import { asRefused, call, type Refused } from './call.ts';

export type SeriesPhase =
  | { readonly name: 'running' | 'stopping' | 'stopped' | 'ending' }
  /** `waits`: the rest can be made yet; null: nobody knows. */
  | { readonly name: 'failed'; readonly refused: Refused; readonly waits: boolean | null }
  | { readonly name: 'done'; readonly result: SeriesResult };

export interface SeriesDriver {
  readonly phase: SeriesPhase;
  /** The step that is under way, or comes next; from 0. */
  readonly at: number;
  readonly made: number;
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly end: () => void;
}

/** Drives a series: one server call for each sheet, so that it can be stopped between two. */
export function useSeriesRun(chosen: SeriesChoice | null, run: SeriesRun): SeriesDriver {
  const { planHash } = run;
  const [phase, setPhase] = useState<SeriesPhase>({ name: 'running' });
  const [{ at, made }, setAt] = useState({ at: run.step, made: run.made });
  const stops = useRef(false);
  const next = useRef<number | null>(run.step < run.sheets.length ? run.step : null);

  const look = async (): Promise<boolean | null> => {
    // when this call fails as well, the first reason is the one to show
    const home = await call({ kind: 'home' }).catch(() => null);
    const waiting = home?.waiting;
    if (waiting?.planHash === planHash) {
      next.current = waiting.step < waiting.sheets.length ? waiting.step : null;
      setAt({ at: waiting.step, made: waiting.made });
      return true;
    }
    return home ? false : null;
  };
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (fault) {
      setPhase({ name: 'failed', refused: asRefused(fault), waits: await look() });
    }
  };
  const end = async () => {
    setPhase({ name: 'ending' });
    setPhase({ name: 'done', result: await call({ kind: 'endSeries', planHash }) });
  };
  const rest = async () => {
    while (next.current !== null) {
      const step: number = next.current;
      setAt((before) => ({ ...before, at: step }));
      if (stops.current) {
        await look();
        setPhase({ name: 'stopped' });
        return;
      }
      next.current = (await call({ kind: 'stepSeries', planHash, step })).next;
    }
    setAt((before) => ({ ...before, at: run.sheets.length }));
    await end();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins once, when it is shown
  useEffect(() => {
    guarded(async () => {
      if (!chosen) return rest();
      const begun = await call({ kind: 'beginSeries', of: chosen, planHash });
      next.current = begun.next;
      if (begun.next !== null) return rest();
      setPhase({ name: 'done', result: { title: run.title, made: 0, left: 0, passed: [], links: [] } });
    });
  }, []);
  return {
    phase,
    at,
    made,
    stop: () => {
      stops.current = true;
      setPhase({ name: 'stopping' });
    },
    goOn: () => {
      stops.current = false;
      setPhase({ name: 'running' });
      guarded(rest);
    },
    end: () => guarded(end),
  };
}
