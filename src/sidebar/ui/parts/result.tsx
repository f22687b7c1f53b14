import { useEffect, useState } from 'preact/hooks';
import type { Request, Tried } from '../../api.ts';
import { useAsked } from '../session.ts';
import { Sign } from './button.tsx';

type TryFormula = Extract<Request, { kind: 'tryFormula' }>;

const PAUSE = 700;

/** The request once nobody has typed for a moment; null while somebody does. */
function useSettled(request: TryFormula | null): TryFormula | null {
  const [settled, setSettled] = useState<string | null>(null);
  const key = request && JSON.stringify(request);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), PAUSE);
    return () => clearTimeout(timer);
  }, [key]);
  return settled === key && key !== null ? (JSON.parse(key) as TryFormula) : null;
}

interface ResultProps {
  /** null: a field is wrong, or holds a formula of its own. */
  readonly request: TryFormula | null;
  /** What to say in place of a result when there is nothing to ask. */
  readonly unasked: string;
  readonly locale: string;
}

/** The first rows of what the formula would show, read from the sheet before anything is inserted. */
export function Result({ request, unasked, locale }: ResultProps) {
  const settled = useSettled(request);
  const [asked] = useAsked(settled);
  const waits = request !== null && (settled === null || asked.loading);
  const { refused, value } = asked;
  return (
    <section class="result" aria-label="Result" aria-busy={waits}>
      <h2>Result, first rows</h2>
      <div aria-live="polite">
        {request === null && <p class="hint">{unasked}</p>}
        {request !== null && refused && (
          <p class="hint">
            {refused.message} {refused.fix}
          </p>
        )}
        {request !== null && !refused && !value && <p class="hint">Reading the sheet...</p>}
        {request !== null && !refused && value && <Rows of={value} locale={locale} />}
      </div>
    </section>
  );
}

function Rows({ of, locale }: { readonly of: Tried; readonly locale: string }) {
  const { rows, labels, more, error } = of;
  if (error !== null)
    return (
      <p class="error">
        <Sign of="bad" /> {error}
      </p>
    );
  const shape = new Intl.NumberFormat(locale.replace('_', '-'), { maximumFractionDigits: 4 });
  const shown = (value: string | number | boolean) =>
    typeof value === 'number'
      ? shape.format(value)
      : String(value).replace(/^(true|false)$/, (one) => one.toUpperCase());
  return (
    // a result of many columns is wider than the sidebar
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="rows" aria-label="First rows" tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={i}>
              {labels.length > 0 && (labels[i] ? <th scope="row">{labels[i]}</th> : <td />)}
              {row.map((value, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
                <td key={j} class={typeof value === 'number' ? 'number' : ''}>
                  {shown(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="hint">and {shape.format(more)} more</p>}
    </section>
  );
}
