import { useState } from 'preact/hooks';
import type { DataKind, Replies, SheetChoice } from '../../api.ts';
import { Button, OnlyView, Sign } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { PlaceLink, Refusal, Waiting } from '../parts/notes.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { useAsked, useSession } from '../session.ts';
import { ColumnsScreen } from './columns.tsx';

type Stage =
  | { readonly name: 'kind' }
  | { readonly name: 'sheet'; readonly kind: DataKind }
  | { readonly name: 'columns'; readonly kind: DataKind; readonly sheet: SheetChoice }
  | { readonly name: 'used'; readonly kind: DataKind; readonly sheet: SheetChoice; readonly used: Used };
type Used = Replies['useMapping'];

const FIRST: Stage = { name: 'kind' };

/** Use in this spreadsheet: which rows, on which sheet, by which columns. */
export function MappingScreen() {
  const { home } = useSession();
  const [stage, show] = useState<Stage>(FIRST);
  if (home.value && home.value.workbook.templates.length === 0) return <NothingStands />;
  switch (stage.name) {
    case 'kind':
      return <KindScreen show={show} />;
    case 'sheet':
      return <SheetScreen kind={stage.kind} show={show} />;
    case 'columns':
      return (
        <ColumnsScreen
          key={stage.sheet.sheetId}
          kind={stage.kind}
          sheet={stage.sheet}
          back={() => show({ name: 'sheet', kind: stage.kind })}
          used={(used) => show({ ...stage, name: 'used', used })}
        />
      );
    case 'used':
      return <UsedScreen {...stage} again={() => show(FIRST)} />;
  }
}

function NothingStands() {
  const { go } = useSession();
  return (
    <Frame
      title="Use in this spreadsheet"
      footer={
        <Button main onPress={() => go({ name: 'gallery' })}>
          Insert a template
        </Button>
      }
    >
      <p>Your rows feed a template, and none stands in this spreadsheet yet. Insert one first.</p>
    </Frame>
  );
}

interface Option {
  readonly id: string;
  readonly label: string;
  readonly about?: string;
  readonly choose: () => void;
}

function Options({ of }: { readonly of: readonly Option[] }) {
  return (
    <ul class="choices">
      {of.map((option) => (
        <li key={option.id}>
          <button type="button" class="choice" onClick={option.choose}>
            <span>
              <b>{option.label}</b>
              {option.about && <small>{option.about}</small>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function KindScreen({ show }: { readonly show: (stage: Stage) => void }) {
  const { go, home } = useSession();
  const kinds = home.value?.workbook.kinds ?? [];
  return (
    <Frame title="Where are your rows?">
      <OnlyView />
      <Options
        of={[
          ...kinds.map((kind) => ({
            id: kind.kind,
            label: `${kind.label} on a sheet here`,
            about: 'Read in place',
            choose: () => show({ name: 'sheet', kind }),
          })),
          {
            id: 'clear',
            label: 'I paste them in',
            about: 'Clears the sample rows first',
            choose: () => go({ name: 'clear' }),
          },
        ]}
      />
      <p class="mute">A sheet of yours is read where it stands. It is never written.</p>
    </Frame>
  );
}

const MOST_BUTTONS = 5;

function SheetScreen({ kind, show }: { readonly kind: DataKind; readonly show: (stage: Stage) => void }) {
  const [asked, again] = useAsked({ kind: 'sheets' });
  const [chosen, choose] = useState<number | null>(null);
  const sheets = asked.value?.sheets ?? [];
  const go = (sheet: SheetChoice) => show({ name: 'columns', kind, sheet });
  const selected = sheets.find((sheet) => sheet.sheetId === chosen) ?? sheets[0];
  const many = sheets.length > MOST_BUTTONS;
  return (
    <Frame
      title={`Which sheet holds the ${kind.label.toLowerCase()}?`}
      back={() => show(FIRST)}
      footer={
        many &&
        selected && (
          <Button main onPress={() => go(selected)}>
            Look at its columns
          </Button>
        )
      }
    >
      <Refusal of={asked.refused} again={again} />
      {asked.loading && <Waiting words="Reading the sheets" />}
      {many ? (
        <div class="field">
          <label for="sheet">Sheet</label>
          <select id="sheet" value={selected?.sheetId} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {sheets.map((sheet) => (
              <option key={sheet.sheetId} value={sheet.sheetId}>
                {sheet.name}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <Options
          of={sheets.map((sheet) => ({
            id: String(sheet.sheetId),
            label: sheet.name,
            choose: () => go(sheet),
          }))}
        />
      )}
    </Frame>
  );
}

interface UsedProps {
  readonly kind: DataKind;
  readonly sheet: SheetChoice;
  readonly used: Used;
  readonly again: () => void;
}

function UsedScreen({ kind, sheet, used, again }: UsedProps) {
  const { home, go, toHome } = useSession();
  const { problems } = used;
  return (
    <Frame
      title={`Using ${sheet.name}`}
      back={toHome}
      footer={
        <>
          <Button main onPress={toHome}>
            Back to start
          </Button>
          <Button onPress={again}>Other rows</Button>
        </>
      }
    >
      <p>
        {kind.label} now come from {sheet.name}: <PlaceLink place={used.place} />
      </p>
      {problems.total === 0 ? (
        <p class="note good">
          <Sign of="good" />
          Every row can be read.
        </p>
      ) : (
        <section class="stack">
          <h2>To mend</h2>
          <p class="mute">A row with a problem is left out until it is mended.</p>
          <ProblemList found={problems} locale={home.value?.locale ?? 'en_US'} more={() => go({ name: 'problems' })} />
        </section>
      )}
    </Frame>
  );
}
