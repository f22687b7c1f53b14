import { inLocale, type Separator } from '../formulas/spelling.ts';
import type { IndexedFunction } from '../function-index.ts';
import { functionIndex } from '../functions-listed.ts';
import { useSession } from '../session.ts';

const syntaxOf = (one: IndexedFunction): string =>
  `${one.name}(${one.parameters.map((part) => (part.optional ? `[${part.name}]` : part.name)).join(', ')})`;

/** Examples, the rule, what comes back, and where to go on. */
export function FunctionHelp({ one, separator }: { readonly one: IndexedFunction; readonly separator: Separator }) {
  const { go } = useSession();
  const related = one.related.filter((name) => functionIndex.some((entry) => entry.name === name));
  return (
    <>
      {one.examples.length > 0 && (
        <details>
          <summary>Examples</summary>
          {one.examples.map((example) => (
            <div class="example" key={example.formula}>
              <p>{example.says}</p>
              <code>{inLocale(example.formula, separator)}</code>
              <pre>{example.result}</pre>
            </div>
          ))}
        </details>
      )}
      <details>
        <summary>The rule and the result</summary>
        <p>
          <code>{inLocale(syntaxOf(one), separator)}</code>
        </p>
        <p>{one.rule}</p>
        <p>{one.returns}</p>
      </details>
      {related.length > 0 && (
        <section>
          <h2>See also</h2>
          <ul class="links">
            {related.map((name) => (
              <li key={name}>
                <button type="button" class="link" onClick={() => go({ name: 'function', of: name })}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
