import { useState } from 'preact/hooks';
import { useDoing, useSession } from '../session.ts';
import { Button, useWriting } from './button.tsx';
import { Refusal } from './notes.tsx';

/** Takes away what a stopped insert has added, then starts from the first screen. */
export function PutBack() {
  const session = useSession();
  const doing = useDoing();
  const onlyView = useWriting();
  const [done, setDone] = useState(false);
  // it stays still until the first screen has been read again
  const busy = doing.busy || (done && session.home.refused === null);
  const putBack = async () => {
    const put = await doing.run({ kind: 'putBack' });
    if (!put) return;
    setDone(true);
    session.say(`Put back. ${put.restored.length} sheets and names were taken away.`);
    session.toHome();
  };
  return (
    <>
      {doing.refused && (
        <div class="over">
          <Refusal of={doing.refused} />
        </div>
      )}
      <Button main busy={busy} off={onlyView} onPress={putBack}>
        {busy ? 'Putting back' : 'Put back'}
      </Button>
    </>
  );
}
