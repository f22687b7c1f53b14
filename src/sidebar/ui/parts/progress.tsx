import { useEffect, useRef } from 'preact/hooks';
import { Sign } from './button.tsx';

interface ProgressProps {
  readonly label: string;
  readonly words: string;
  readonly at: number;
  readonly of: number;
}

export function Progress({ label, words, at, of }: ProgressProps) {
  return (
    <div class="stack">
      <h2>{words}</h2>
      <div
        class="bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={at}
        aria-valuetext={words}
      >
        <i style={{ width: `${(100 * at) / of}%` }} />
      </div>
    </div>
  );
}

interface StepsProps {
  readonly steps: readonly string[];
  readonly at: number;
  readonly moving: boolean;
}

/** Every step by name; the one that is under way is kept in sight. */
export function Steps({ steps, at, moving }: StepsProps) {
  const now = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another line
  useEffect(() => now.current?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <ol class="steps">
      {steps.map((step, i) => {
        const of = i < at ? 'good' : i === at && moving ? 'now' : 'later';
        return (
          <li key={step} class={of} aria-current={of === 'now' ? 'step' : undefined} ref={i === at ? now : null}>
            <Sign of={of} />
            <span>
              {step}
              <span class="unseen">{of === 'good' ? ', done' : ''}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
