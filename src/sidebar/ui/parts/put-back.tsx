import { useDoing, useSession } from '../session.ts';
import { Button, useWriting } from './button.tsx';
import { Refusal } from './notes.tsx';

/** Takes away what a stopped insert has added, then starts from the first screen. */
export function PutBack() {
  const session = useSession();
  const doing = useDoing();
  const onlyView = useWriting();
  const putBack = async () => {
    const done = await doing.run({ kind: 'putBack' });
    if (!done) return;
    session.say(`Put back. ${done.restored.length} sheets and names were taken away.`);
    session.toHome();
  };
  return (
    <>
      {doing.refused && (
        <div class="over">
          <Refusal of={doing.refused} />
        </div>
      )}
      <Button main busy={doing.busy} off={onlyView} onPress={putBack}>
        {doing.busy ? 'Putting back' : 'Put back'}
      </Button>
    </>
  );
}
