import { useEffect, useState } from 'preact/hooks';
import { byFamily, search } from '../formulas/search.ts';
import type { FunctionIndex } from '../function-index.ts';
import { functionIndex } from '../functions-listed.ts';
import { Frame } from '../parts/frame.tsx';
import { useSession } from '../session.ts';
import { counted } from '../words.ts';

// what was searched for stands there again on the way back
let lastQuery = '';

const TYPING = 500;

export function FunctionsScreen() {
  const { say } = useSession();
  const [query, setQuery] = useState(lastQuery);
  const found = search(functionIndex, query);
  lastQuery = query;
  const spoken = query === '' ? '' : `${counted(found.length, 'function')} found`;
  useEffect(() => {
    const timer = setTimeout(() => say(spoken), TYPING);
    return () => clearTimeout(timer);
  }, [spoken, say]);

  /** Arrow keys go through the results as Tab does, and back to the search; Esc empties it. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      setQuery('');
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...document.querySelectorAll<HTMLElement>('#search, .functions button')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <Frame title="Write a formula">
      <search onKeyDown={onKey} class="stack wide">
        <div class="field">
          <label for="search">What do you want to work out?</label>
          <input
            id="search"
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <p class="hint">A task or a name, such as budget or tier</p>
        </div>
        {found.length === 0 && (
          <p>
            Nothing fits "{query}". Try one word of the task, or{' '}
            <button type="button" class="link" onClick={() => setQuery('')}>
              show all
            </button>
            .
          </p>
        )}
        {query.trim() === '' ? (
          byFamily(found).map(([family, functions]) => (
            <section key={family}>
              <h2>{family}</h2>
              <List functions={functions} />
            </section>
          ))
        ) : (
          <List functions={found} />
        )}
      </search>
    </Frame>
  );
}

function List({ functions }: { readonly functions: FunctionIndex }) {
  const { go } = useSession();
  return (
    <ul class="functions">
      {functions.map((one) => (
        <li key={one.name}>
          <button type="button" class="choice" onClick={() => go({ name: 'function', of: one.name })}>
            <span>
              <b>{one.name}</b>
              <small>{one.summary}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
