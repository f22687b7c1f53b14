import type { DataKind, Problems, Replies, SheetChoice } from '../../api.ts';
import { Button, OnlyView, Sign, useWriting } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { PlaceLink, Refusal } from '../parts/notes.tsx';
import { Options } from '../parts/options.tsx';
import { ProblemList } from '../parts/problem-list.tsx';
import { type Doing, useDoing, useSession } from '../session.ts';

/** The sheet of Partnerbook is read again, and its columns are those of its own headers. */
function useUndo(kind: DataKind, undone: () => void): Doing & { readonly undo: () => void } {
  const { say, refresh } = useSession();
  const doing = useDoing();
  const undo = async () => {
    const done = await doing.run({ kind: 'undoMapping', data: kind.kind });
    if (!done) return;
    say(`${done.reads.name} is read again.`);
    refresh();
    undone();
  };
  return { ...doing, undo };
}

interface ReadProps {
  readonly kind: DataKind;
  readonly back: () => void;
  readonly columns: (sheet: SheetChoice) => void;
  readonly other: () => void;
  readonly undone: () => void;
}

/** A sheet of theirs is read already: other columns, another sheet, or none. */
export function ReadScreen({ kind, back, columns, other, undone }: ReadProps) {
  const onlyView = useWriting();
  const { undo, busy, refused } = useUndo(kind, undone);
  const { sheetId, name } = kind.reads ?? { sheetId: null, name: kind.label };
  return (
    <Frame
      title={`${kind.label} from ${name}`}
      back={back}
      footer={
        <Button busy={busy} off={onlyView} onPress={undo}>
          {busy ? 'Undoing' : `Undo: read ${kind.label} again`}
        </Button>
      }
    >
      <OnlyView />
      <Refusal of={refused} />
      <p>
        {sheetId === null
          ? 'The sheet that was read is gone. Choose another one, or undo.'
          : `${name} is read where it stands.`}
      </p>
      <Options
        of={[
          ...(sheetId === null
            ? []
            : [{ id: 'columns', label: 'Change its columns', choose: () => columns({ sheetId, name }) }]),
          { id: 'other', label: 'Choose another sheet', choose: other },
        ]}
      />
    </Frame>
  );
}

export function UndoneScreen({ kind, again }: { readonly kind: DataKind; readonly again: () => void }) {
  const { toHome } = useSession();
  return (
    <Frame
      title={`${kind.label} as before`}
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
      <p class="note good">
        <Sign of="good" />
        The sheet {kind.label} is read again. Yours is as it was.
      </p>
    </Frame>
  );
}

/** What cannot be read, by cell; or that all can. */
export function Mending({ problems, more }: { readonly problems: Problems; readonly more: (() => void) | null }) {
  const { home } = useSession();
  if (problems.total === 0)
    return (
      <p class="note good">
        <Sign of="good" />
        Every row can be read.
      </p>
    );
  return (
    <section class="stack">
      <h2>To mend</h2>
      <p class="mute">A row with a problem is left out until it is mended.</p>
      <ProblemList found={problems} locale={home.value?.locale ?? 'en_US'} more={more} />
    </section>
  );
}

interface UsedProps {
  readonly kind: DataKind;
  readonly sheet: SheetChoice;
  readonly used: Replies['useMapping'];
  readonly again: () => void;
  readonly undone: () => void;
}

export function UsedScreen({ kind, sheet, used, again, undone }: UsedProps) {
  const { toHome, go } = useSession();
  const { undo, busy, refused } = useUndo(kind, undone);
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
          <Button busy={busy} onPress={undo}>
            {busy ? 'Undoing' : 'Undo'}
          </Button>
        </>
      }
    >
      <Refusal of={refused} />
      <p>
        {kind.label} now come from {sheet.name}: <PlaceLink place={used.place} />
      </p>
      <Mending problems={used.problems} more={() => go({ name: 'problems' })} />
    </Frame>
  );
}
