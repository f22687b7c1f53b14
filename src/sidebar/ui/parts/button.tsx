import type { ComponentChildren } from 'preact';
import { useSession } from '../session.ts';

export const ONLY_VIEW = 'You may look at this spreadsheet, but not change it. Ask its owner for the right to edit.';

interface ButtonProps {
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  readonly main?: boolean;
  readonly busy?: boolean;
  /** Why it cannot be pressed now; told to screen readers, and shown beside it by the screen. */
  readonly off?: string | null;
}

/** It stays in the tab order when it is off, so that the reason can be found. */
export function Button({ onPress, children, main = false, busy = false, off = null }: ButtonProps) {
  const still = busy || off !== null;
  return (
    <button
      type="button"
      class={main ? 'button main' : 'button'}
      aria-disabled={still}
      aria-busy={busy}
      title={off ?? undefined}
      onClick={() => {
        if (!still) onPress();
      }}
    >
      {children}
    </button>
  );
}

/** The reason that no writing is possible here, or null. */
export function useWriting(): string | null {
  return useSession().home.value?.access === 'view' ? ONLY_VIEW : null;
}

export function OnlyView() {
  return useWriting() ? (
    <p class="note warn">
      <Sign of="warn" />
      {ONLY_VIEW}
    </p>
  ) : null;
}

const signs = { good: '\u2713', warn: '\u25b2', bad: '\u25b2', now: '\u25cf', later: '\u25cb' } as const;

export const Sign = ({ of }: { readonly of: keyof typeof signs }) => (
  <span class={`sign ${of}`} aria-hidden="true">
    {signs[of]}
  </span>
);
