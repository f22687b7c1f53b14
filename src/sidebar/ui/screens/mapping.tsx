import { useState } from 'preact/hooks';
import type { DataKind, Replies, SheetChoice } from '../../api.ts';
import { Button, OnlyView } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { Refusal, Waiting } from '../parts/notes.tsx';
import { Options } from '../parts/options.tsx';
import { useAsked, useSession } from '../session.ts';
import { ColumnsScreen } from './columns.tsx';
import { ReadScreen, UndoneScreen, UsedScreen } from './rows-read.tsx';

type Stage =
  | { readonly name: 'kind' }
  | { readonly name: 'read' | 'sheet' | 'undone'; readonly kind: DataKind }
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
    case 'read':
      return (
        <ReadScreen
          kind={stage.kind}
          back={() => show(FIRST)}
          columns={(sheet) => show({ name: 'columns', kind: stage.kind, sheet })}
          other={() => show({ name: 'sheet', kind: stage.kind })}
          undone={() => show({ name: 'undone', kind: stage.kind })}
        />
      );
    case 'undone':
      return <UndoneScreen kind={stage.kind} again={() => show(FIRST)} />;
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
      return (
        <UsedScreen {...stage} again={() => show(FIRST)} undone={() => show({ name: 'undone', kind: stage.kind })} />
      );
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
            about: kind.reads ? `Read from ${kind.reads.name} now` : 'Read in place',
            choose: () => show({ name: kind.reads ? 'read' : 'sheet', kind }),
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
