import type { Mistake } from '../formulas/mistakes.ts';
import { typedRange } from '../formulas/ranges.ts';
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
  /** Puts what is selected in the sheet into this field. */
  readonly takeSelection: () => void;
}

export function ArgumentField({ id, parameter, separator, value, mistake, change, takeSelection }: ArgumentFieldProps) {
  const takesCells = parameter.column || typedRange(parameter.sample) !== null;
  return (
    <div class="field">
      <div class="over-field">
        <label for={id}>
          {parameter.name}
          {parameter.optional && <span class="mute"> &middot; optional</span>}
        </label>
        {takesCells && (
          <button type="button" class="link" aria-label={`Use selection for ${parameter.name}`} onClick={takeSelection}>
            Use selection
          </button>
        )}
      </div>
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
