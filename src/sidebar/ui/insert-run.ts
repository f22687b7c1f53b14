import { useEffect, useRef, useState } from 'preact/hooks';
import type { Home, InsertResult, Request } from '../api.ts';
import { asRefused, call, type Refused } from './call.ts';

/** What stands after a failure: a part that waits to be put back, all of it, nothing, or nobody knows. */
type Left = 'part' | 'all' | 'nothing' | 'unknown';

export type RunPhase =
  | { readonly name: 'running' }
  | { readonly name: 'stopping' }
  | { readonly name: 'stopped' }
  | { readonly name: 'failed'; readonly refused: Refused; readonly left: Left }
  | { readonly name: 'done'; readonly result: InsertResult };

/** What is done in steps, one server call each: an insert, or the closing of a quarter. */
export interface Run {
  readonly title: string;
  readonly steps: readonly string[];
  /** What the last step is called, which is not the server's. */
  readonly last: string;
  readonly planHash: string;
  readonly begin: Extract<Request, { kind: 'begin' | 'beginClosing' }>;
  /** Whether all of it stands, as the first screen tells. */
  readonly stands: (home: Home) => boolean;
}

export interface RunState {
  readonly phase: RunPhase;
  /** Named steps in their order, the first and the last of them ours. */
  readonly steps: readonly string[];
  /** The step that is under way, or comes next; from 0. */
  readonly at: number;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** Drives it: one server call a step, so that it can be stopped between two. */
export function useRun(of: Run): RunState {
  const steps = ['Add the empty sheets', ...of.steps, of.last];
  const [phase, setPhase] = useState<RunPhase>({ name: 'running' });
  const [at, setAt] = useState(0);
  const wanted = useRef<'go' | 'stop'>('go');
  const next = useRef<number | null>(null);

  const begin = async (): Promise<InsertResult | null> => {
    const begun = await call(of.begin);
    next.current = begun.next;
    return begun.next === null ? { title: of.title, links: [], notes: [begun.done] } : null;
  };
  const rest = async (): Promise<InsertResult | null> => {
    while (next.current !== null) {
      setAt(next.current + 1);
      if (wanted.current === 'stop') return null;
      const done = await call({ kind: 'step', planHash: of.planHash, step: next.current });
      next.current = done.next;
    }
    setAt(steps.length - 1);
    return wanted.current === 'stop' ? null : call({ kind: 'finish', planHash: of.planHash });
  };
  const drive = async (first: boolean) => {
    wanted.current = 'go';
    setPhase({ name: 'running' });
    try {
      const result = (first ? await begin() : null) ?? (await rest());
      setPhase(result ? { name: 'done', result } : { name: 'stopped' });
    } catch (fault) {
      setPhase({ name: 'failed', refused: asRefused(fault), left: await whatIsLeft(of) });
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins once, when it is shown
  useEffect(() => {
    drive(true);
  }, []);
  return {
    phase,
    steps,
    at,
    stop: () => {
      wanted.current = 'stop';
      setPhase({ name: 'stopping' });
    },
    goOn: () => drive(false),
  };
}

/** The server puts back what a failed step has added; a run that never reached it leaves that to the person. */
async function whatIsLeft(of: Run): Promise<Left> {
  // when this call fails as well, the first reason is the one to show
  const home = await call({ kind: 'home' }).catch(() => null);
  if (!home) return 'unknown';
  if (home.interrupted) return 'part';
  return of.stands(home) ? 'all' : 'nothing';
}
