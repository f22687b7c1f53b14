import { useState } from 'preact/hooks';
import type { Replies } from '../../api.ts';
import { Button, OnlyView, Sign, useWriting } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { PlaceLink, Refusal } from '../parts/notes.tsx';
import { useDoing, useSession } from '../session.ts';
import { counted } from '../words.ts';

export function ClearSampleScreen() {
  const { say, refresh, toHome } = useSession();
  const doing = useDoing();
  const onlyView = useWriting();
  const [cleared, setCleared] = useState<Replies['clearSample'] | null>(null);
  const clear = async () => {
    const done = await doing.run({ kind: 'clearSample' });
    if (!done) return;
    setCleared(done);
    say(`${counted(done.removed, 'sample row')} cleared.`);
    refresh();
  };
  if (!cleared)
    return (
      <Frame
        title="Clear the sample rows?"
        footer={
          <Button main busy={doing.busy} off={onlyView} onPress={clear}>
            {doing.busy ? 'Clearing' : 'Clear sample rows'}
          </Button>
        }
      >
        <p>Sample rows leave Partners and Deals. A row with a cell that you have changed stays.</p>
        <p class="mute">Then paste your rows under the headers there.</p>
        <OnlyView />
        <Refusal of={doing.refused} />
      </Frame>
    );
  return (
    <Frame
      title="Sample rows cleared"
      back={toHome}
      footer={
        <Button main onPress={toHome}>
          Back to start
        </Button>
      }
    >
      <p class="note good">
        <Sign of="good" />
        {cleared.removed === 0 ? 'There were no sample rows.' : `${counted(cleared.removed, 'row')} cleared.`}
      </p>
      {cleared.kept.length > 0 && (
        <section>
          <h2>Kept, because you have changed them</h2>
          <ul class="links">
            {cleared.kept.map((place) => (
              <li key={`${place.sheetId} ${place.a1}`}>
                <PlaceLink place={place} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  );
}
