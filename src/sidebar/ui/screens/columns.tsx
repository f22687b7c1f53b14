import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ChosenColumns, ColumnMatch, DataKind, Mapping, Replies, SheetChoice } from '../../api.ts';
import { Button, OnlyView, Sign } from '../parts/button.tsx';
import { FieldError } from '../parts/field-error.tsx';
import { Frame } from '../parts/frame.tsx';
import { Refusal, Waiting } from '../parts/notes.tsx';
import { useAsked, useDoing, useSession } from '../session.ts';
import { counted, listed } from '../words.ts';
import { CheckScreen } from './rows-checked.tsx';

interface ColumnsProps {
  readonly kind: DataKind;
  readonly sheet: SheetChoice;
  readonly back: () => void;
  readonly used: (used: Replies['useMapping']) => void;
}

const NONE = '';
const fieldId = (ours: string): string => `column-${ours.replace(/\W+/g, '-')}`;

/** Which of their columns stands for each of ours; what is suggested can be changed. */
export function ColumnsScreen({ kind, sheet, back, used }: ColumnsProps) {
  const { home } = useSession();
  const [asked, again] = useAsked({ kind: 'suggestMapping', data: kind.kind, sheetId: sheet.sheetId });
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const [checked, setChecked] = useState<Replies['checkMapping'] | null>(null);
  const doing = useDoing();
  const mapping = asked.value;
  const theirs = (column: ColumnMatch): string => own[column.ours] ?? column.theirs ?? NONE;
  const missing = (mapping?.columns ?? []).filter((column) => column.required && theirs(column) === NONE);
  const chosen = (mapping?.columns ?? []).filter((column) => theirs(column) !== NONE);
  const choice: ChosenColumns = {
    data: kind.kind,
    sheetId: sheet.sheetId,
    headerRow: mapping?.headerRow ?? 1,
    columns: chosen.map((column) => ({ ours: column.ours, theirs: theirs(column) })),
  };
  const look = async () => {
    if (missing[0]) {
      document.getElementById(fieldId(missing[0].ours))?.focus();
      return;
    }
    setChecked(await doing.run({ kind: 'checkMapping', ...choice }));
  };
  if (checked)
    return (
      <CheckScreen
        kind={kind}
        sheet={sheet}
        choice={choice}
        checked={checked}
        back={() => setChecked(null)}
        used={used}
      />
    );
  return (
    <Frame
      title={`${kind.label} on ${sheet.name}`}
      back={back}
      footer={
        mapping && (
          <Button main busy={doing.busy} onPress={look}>
            {doing.busy ? 'Reading the rows' : `Look at ${counted(chosen.length, 'column')}`}
          </Button>
        )
      }
    >
      <OnlyView />
      <Refusal of={asked.refused} again={again} />
      <Refusal of={doing.refused} />
      {!mapping && asked.loading && <Waiting words="Reading its columns" rows={6} />}
      {mapping && (
        <>
          <p class="mute">
            {counted(mapping.rows, 'row', home.value?.locale)}, headers in row {mapping.headerRow}. Check what stands
            for each column.
          </p>
          <div aria-live="polite">
            {missing.length > 0 && (
              <p class="note bad">
                <Sign of="bad" />
                Choose a column for {listed(missing.map((column) => column.ours))}.
              </p>
            )}
          </div>
          <Fields mapping={mapping} theirs={theirs} choose={(ours, value) => setOwn({ ...own, [ours]: value })} />
        </>
      )}
    </Frame>
  );
}

interface FieldsProps {
  readonly mapping: Mapping;
  readonly theirs: (column: ColumnMatch) => string;
  readonly choose: (ours: string, theirs: string) => void;
}

/** What is needed or was guessed stands open; what is certain or left out is a press away. */
function Fields({ mapping, theirs, choose }: FieldsProps) {
  const open = mapping.columns.filter(
    (column) => column.required || column.how === 'synonym' || column.how === 'chosen',
  );
  const found = mapping.columns.filter((column) => !column.required && column.how === 'same');
  const others = mapping.columns.filter((column) => !column.required && column.how === 'none');
  const field = (column: ColumnMatch) => (
    <ColumnField
      key={column.ours}
      column={column}
      headers={mapping.headers}
      value={theirs(column)}
      sharedWith={
        theirs(column) === NONE
          ? []
          : mapping.columns.filter((one) => one !== column && theirs(one) === theirs(column)).map((one) => one.ours)
      }
      choose={(value) => choose(column.ours, value)}
    />
  );
  return (
    <>
      {open.map(field)}
      <Folded words={`${counted(found.length, 'column')} found by name`} columns={found} field={field} />
      <Folded words={`${counted(others.length, 'more column')}, none needed`} columns={others} field={field} />
    </>
  );
}

interface FoldedProps {
  readonly words: string;
  readonly columns: readonly ColumnMatch[];
  readonly field: (column: ColumnMatch) => ComponentChildren;
}

function Folded({ words, columns, field }: FoldedProps) {
  return columns.length === 0 ? null : (
    <details>
      <summary>{words}</summary>
      <div class="stack wide">{columns.map(field)}</div>
    </details>
  );
}

interface ColumnFieldProps {
  readonly column: ColumnMatch;
  readonly headers: readonly string[];
  readonly value: string;
  readonly sharedWith: readonly string[];
  readonly choose: (value: string) => void;
}

function ColumnField({ column, headers, value, sharedWith, choose }: ColumnFieldProps) {
  const id = fieldId(column.ours);
  const wanted = column.required && value === NONE;
  const suggested = value !== NONE && value === column.theirs;
  return (
    <div class="field">
      <label for={id}>
        {column.ours}
        {!column.required && <span class="mute"> &middot; optional</span>}
      </label>
      <select
        id={id}
        value={value}
        class={wanted ? 'bad' : ''}
        aria-invalid={wanted}
        aria-describedby={`${id}-error ${id}-hint`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value={NONE}>None</option>
        {headers.map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </select>
      <FieldError
        id={`${id}-error`}
        message={
          wanted
            ? 'Choose the column that holds it.'
            : sharedWith.length > 0
              ? `Stands for ${listed(sharedWith)} as well.`
              : null
        }
      />
      <p class="hint" id={`${id}-hint`}>
        {suggested && column.examples.length > 0 ? `Such as ${column.examples.join(' · ')}` : column.about}
      </p>
    </div>
  );
}
