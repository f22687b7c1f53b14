import type { ComponentChildren } from 'preact';
import type { Preview, PreviewSheet } from '../../api.ts';
import { counted } from '../words.ts';
import { Sign } from './button.tsx';

const words: { readonly [K in PreviewSheet['action']]: string } = { add: 'new', keep: 'stays', change: 'changes' };

interface PreviewListProps {
  readonly preview: Pick<Preview, 'blocked' | 'nothingToDo' | 'summary' | 'sheets' | 'names'>;
  readonly stale: boolean;
  /** What may be pressed when it is blocked. */
  readonly cure: ComponentChildren;
}

export function PreviewList({ preview, stale, cure }: PreviewListProps) {
  return (
    <div class={stale ? 'stack stale' : 'stack'}>
      {preview.blocked && (
        <div class="note bad" role="alert">
          <Sign of="bad" />
          <div>
            <p>{preview.blocked.message}</p>
            <p class="fix">{preview.blocked.fix}</p>
            {cure}
          </div>
        </div>
      )}
      {preview.summary !== '' && (
        <p class={preview.nothingToDo ? 'note good' : 'strong'}>
          {preview.nothingToDo && <Sign of="good" />}
          {preview.summary}
        </p>
      )}
      <ul class="sheets">
        {preview.sheets.map((sheet) => (
          <li key={sheet.name}>
            <span>
              {sheet.name}
              <small>{sheet.what}</small>
            </span>
            {!preview.nothingToDo && <em class={sheet.action}>{words[sheet.action]}</em>}
          </li>
        ))}
      </ul>
      {preview.names.length > 0 && (
        <details>
          <summary>{counted(preview.names.length, 'name')}</summary>
          <ul class="names">
            {preview.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
