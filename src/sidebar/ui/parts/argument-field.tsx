import type { Mistake } from '../formulas/mistakes.ts';
import { inLocale, type Separator } from '../formulas/spelling.ts';
import type { IndexedParameter } from '../function-index.ts';
import { FieldError } from './field-error.tsx';

interface ArgumentFieldProps {
  readonly id: string;
  readonly parameter: IndexedParameter;
  readonly separator: Separator;
  readonly value: string;
  readonly mistake: Mistake | null;
  readonly change: (value: string) => void;
}

export function ArgumentField({ id, parameter, separator, value, mistake, change }: ArgumentFieldProps) {
  return (
    <div class="field">
      <label for={id}>
        {parameter.name}
        {parameter.optional && <span class="mute"> &middot; optional</span>}
      </label>
      <input
        id={id}
        class={mistake ? 'mono bad' : 'mono'}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={value}
        aria-invalid={mistake !== null}
        aria-describedby={`${id}-error ${id}-hint`}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <FieldError
        id={`${id}-error`}
        message={mistake?.message ?? null}
        cure={mistake?.cure ?? null}
        use={() => {
          if (mistake?.cure) change(mistake.cure);
          document.getElementById(id)?.focus();
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {parameter.text}
        {parameter.optional && ` ${parameter.blank}`}
        {parameter.optional && parameter.sample !== '' && ` Such as ${inLocale(parameter.sample, separator)}`}
      </p>
    </div>
  );
}
