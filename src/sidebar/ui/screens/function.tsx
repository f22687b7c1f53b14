import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../api.ts';
import { mistakesIn, shifted } from '../formulas/mistakes.ts';
import { cellOf } from '../formulas/ranges.ts';
import { formulaOf, inLocale } from '../formulas/spelling.ts';
import { selectedRange, triedRequest } from '../formulas/tried.ts';
import type { IndexedFunction } from '../function-index.ts';
import { functionIndex } from '../functions-listed.ts';
import { ArgumentField } from '../parts/argument-field.tsx';
import { Button, OnlyView, Sign, useWriting } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { FunctionHelp } from '../parts/function-help.tsx';
import { PlaceLink, Refusal } from '../parts/notes.tsx';
import { Result } from '../parts/result.tsx';
import { useDoing, useSession } from '../session.ts';
import { useTargetCell } from '../target-cell.ts';

export function FunctionScreen({ of }: { readonly of: string }) {
  const { back } = useSession();
  const one = functionIndex.find((entry) => entry.name === of);
  if (one) return <Wizard key={of} one={one} />;
  return (
    <Frame title={of}>
      <p>This version has no function of that name.</p>
      <Button onPress={back}>Back to the list</Button>
    </Frame>
  );
}

const fieldId = (at: number): string => `argument-${at}`;

function Wizard({ one }: { readonly one: IndexedFunction }) {
  const { home, say } = useSession();
  const separator = home.value?.separator ?? ',';
  const onlyView = useWriting();
  const doing = useDoing();
  const cell = useTargetCell();
  const [fields, setFields] = useState(
    one.parameters.map((part) => (part.optional ? '' : inLocale(part.sample, separator))),
  );
  const [inserted, setInserted] = useState<Place | null>(null);
  const [replaceAt, setReplaceAt] = useState('');
  const [note, setNote] = useState('');
  const place = cell.target?.place ?? null;
  const at = place ? cellOf(place) : null;
  const mistakes = mistakesIn(one.parameters, fields, separator, at);
  const wrong = mistakes.findIndex((found) => found !== null);
  const formula = formulaOf(one.name, fields, separator);
  const replaces = place !== null && replaceAt === placeKey(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was inserted is no longer what stands here
  useEffect(() => setInserted(null), [formula]);

  const change = (i: number, value: string) => setFields(fields.map((field, j) => (j === i ? value : field)));
  const takeSelection = async (i: number) => {
    const selected = await doing.run({ kind: 'selection' });
    if (!selected) return;
    const range = selectedRange(selected, place?.sheetId ?? null);
    change(i, range);
    document.getElementById(fieldId(i))?.focus();
    say(`${range} is used for ${one.parameters[i]?.name}.`);
  };
  const tried = place ? triedRequest(one.name, fields, separator, place.sheetId) : null;
  // a result is shown of a call that is whole; where it would stand does not matter for it
  const misread = mistakesIn(one.parameters, fields, separator, null).some((found) => found !== null);
  const insert = async () => {
    setNote('');
    if (wrong >= 0) {
      document.getElementById(fieldId(wrong))?.focus();
      return;
    }
    const now = await cell.settled();
    if (!now || !place) return;
    if (placeKey(now.place) !== placeKey(place)) {
      setNote(`The chosen cell is now ${now.place.a1}. Press again to insert there.`);
      return;
    }
    if (!now.empty && !replaces) {
      setReplaceAt(placeKey(place));
      say(`${place.a1} is not empty. Press again to replace what stands there.`);
      return;
    }
    const target = { sheetId: place.sheetId, a1: place.a1 };
    const done = await doing.run({ kind: 'insertFormula', place: target, formula, replace: replaces });
    if (!done) return;
    setInserted(done.place);
    setReplaceAt('');
    say(`Inserted in ${done.place.a1}.`);
    cell.look();
  };
  const fieldsOf = (optional: boolean) =>
    one.parameters.map(
      (part, i) =>
        part.optional === optional && (
          <ArgumentField
            key={part.name}
            id={fieldId(i)}
            parameter={part}
            separator={separator}
            value={fields[i] ?? ''}
            mistake={mistakes[i] ?? null}
            change={(value) => change(i, value)}
            takeSelection={() => takeSelection(i)}
          />
        ),
    );
  return (
    <Frame
      title={one.name}
      footer={
        <>
          <div class="over stack">
            <p class="formula">
              <span class="unseen">The formula is </span>
              <code>{formula}</code>
            </p>
            <Warnings lines={[note, wrong < 0 ? shifted(one, fields, at) : null]} />
            {replaces && (
              <p class="note warn">
                <Sign of="warn" />
                {place.a1} holds "{cell.target?.shown.slice(0, 40)}". Replace it, or choose another cell in the sheet.
              </p>
            )}
            <Refusal of={doing.refused ?? cell.refused} />
            {inserted && (
              <p class="note good">
                <Sign of="good" />
                <span>
                  Inserted in <PlaceLink place={inserted} />
                </span>
              </p>
            )}
          </div>
          <Button main busy={doing.busy} off={onlyView ?? (place ? null : 'No cell is chosen.')} onPress={insert}>
            {place ? `${replaces ? 'Replace' : 'Insert in'} ${place.a1}` : 'Insert'}
          </Button>
        </>
      }
    >
      <p>{one.summary}</p>
      <OnlyView />
      {fieldsOf(false)}
      <Result
        request={misread ? null : tried}
        unasked={misread ? 'Shown once every field can be read.' : 'Shown when it is inserted.'}
        locale={home.value?.locale ?? 'en_US'}
      />
      {fieldsOf(true)}
      <FunctionHelp one={one} separator={separator} />
    </Frame>
  );
}

const placeKey = (place: Place): string => `${place.sheetId} ${place.a1}`;

function Warnings({ lines }: { readonly lines: readonly (string | null)[] }) {
  return (
    <div aria-live="polite" class="stack">
      {lines.map(
        (line) =>
          line && (
            <p class="note warn" key={line}>
              <Sign of="warn" />
              {line}
            </p>
          ),
      )}
    </div>
  );
}
