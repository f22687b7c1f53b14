import type { ChosenColumns, DataKind, Replies, SheetChoice } from '../../api.ts';
import { Button, OnlyView, useWriting } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { Refusal } from '../parts/notes.tsx';
import { useDoing, useSession } from '../session.ts';
import { counted, shownNumber } from '../words.ts';
import { Mending } from './rows-read.tsx';

interface CheckProps {
  readonly kind: DataKind;
  readonly sheet: SheetChoice;
  readonly choice: ChosenColumns;
  readonly checked: Replies['checkMapping'];
  readonly back: () => void;
  readonly used: (used: Replies['useMapping']) => void;
}

/** What reading the sheet so would bring, by cell; nothing is written before it is confirmed. */
export function CheckScreen({ kind, sheet, choice, checked, back, used }: CheckProps) {
  const { home, say, refresh } = useSession();
  const onlyView = useWriting();
  const doing = useDoing();
  const locale = home.value?.locale ?? 'en_US';
  const { rows, leftOut, problems } = checked;
  const use = async () => {
    const done = await doing.run({ kind: 'useMapping', ...choice });
    if (!done) return;
    say(`${sheet.name} is read. ${counted(done.problems.total, 'problem')} found.`);
    refresh();
    used(done);
  };
  return (
    <Frame
      title={`${kind.label}: what will be read`}
      back={back}
      footer={
        <>
          <Button main busy={doing.busy} off={onlyView} onPress={use}>
            {doing.busy ? 'Setting it up' : `Use ${sheet.name}`}
          </Button>
          <Button onPress={back}>Back to the columns</Button>
        </>
      }
    >
      <OnlyView />
      <Refusal of={doing.refused} />
      <p>
        {shownNumber(rows - leftOut, locale)} of {counted(rows, 'row', locale)} on {sheet.name} can be read. Nothing is
        changed yet.
      </p>
      <Mending problems={problems} more={null} />
    </Frame>
  );
}
