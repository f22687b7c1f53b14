import { useState } from 'preact/hooks';
import { FieldError } from './field-error.tsx';

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly wrong?: string | null;
}

export function DayField({ id, label, value, change, wrong = null }: DayFieldProps) {
  const [partial, setPartial] = useState(false);
  const shown = wrong ?? (partial ? 'Is not a whole date.' : null);
  const look = (field: HTMLInputElement) => {
    setPartial(field.validity.badInput);
    change(field.value);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        class={shown ? 'bad' : ''}
        aria-invalid={shown !== null}
        aria-describedby={`${id}-error`}
        onInput={(event) => look(event.currentTarget)}
        onBlur={(event) => look(event.currentTarget)}
      />
      <FieldError id={`${id}-error`} message={shown} />
    </div>
  );
}
