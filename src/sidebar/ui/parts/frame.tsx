import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSession } from '../session.ts';

interface FrameProps {
  readonly title: string;
  /** null: there is no way back from here. */
  readonly back?: (() => void) | null;
  /** What is said before the title; the title then is no bar of its own. */
  readonly above?: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One screen: its title, which takes the focus when it changes, what it shows, and its buttons. */
export function Frame({ title, back, above, footer, children }: FrameProps) {
  const session = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const area = useRef<HTMLElement>(null);
  const goBack = back === undefined ? session.back : back;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another screen
  useLayoutEffect(() => {
    // never away from the sheet, while the person works there
    if (document.hasFocus()) heading.current?.focus();
  }, [title]);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    // what scrolls and holds nothing to stop at is a stop itself, or keys could not scroll it
    const scrolls =
      current.scrollHeight > current.clientHeight && !current.querySelector('button,input,select,summary');
    if (scrolls) current.tabIndex = 0;
    else current.removeAttribute('tabindex');
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // in these Esc closes what they have opened
      const closes = event.target instanceof Element && event.target.matches('select, [type="date"]');
      if (event.key === 'Escape' && !closes && !event.defaultPrevented) goBack?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [goBack]);
  const titled = (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
  if (above !== undefined)
    return (
      <>
        <main ref={area}>
          {above}
          {titled}
          {children}
        </main>
        {footer && <footer>{footer}</footer>}
      </>
    );
  return (
    <>
      <header class="head">
        {goBack && (
          <button type="button" class="back" aria-label="Back" onClick={goBack}>
            <svg width="16" height="16" aria-hidden="true">
              <path d="M10 3 5 8l5 5" />
            </svg>
          </button>
        )}
        {titled}
      </header>
      <main ref={area}>{children}</main>
      {footer && <footer>{footer}</footer>}
    </>
  );
}
