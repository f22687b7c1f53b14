import { useState } from 'preact/hooks';
import type { SeriesRun } from '../../api.ts';
import { Button, OnlyView, useWriting } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { Refusal } from '../parts/notes.tsx';
import { useDoing, useSession } from '../session.ts';
import { shownMoment } from '../words.ts';

/** Stands alone before anything else while a series that was stopped waits. */
export function WaitingSeriesScreen({ of }: { readonly of: SeriesRun }) {
  const { home, refresh, go, say, toHome } = useSession();
  const doing = useDoing();
  const onlyView = useWriting();
  const [ended, setEnded] = useState(false);
  // it stays still until the first screen has been read again
  const busy = doing.busy || (ended && home.refused === null);
  const end = async () => {
    const result = await doing.run({ kind: 'endSeries', planHash: of.planHash });
    if (!result) return;
    setEnded(true);
    say(`Ended. ${result.made} made.`);
    toHome();
  };
  const next = of.sheets[of.step];
  return (
    <Frame
      title={`${of.made} of ${of.sheets.length} made`}
      back={null}
      footer={
        <>
          <Button main off={onlyView} onPress={() => go({ name: 'making', chosen: null, run: of })}>
            Go on
          </Button>
          <Button busy={busy} off={onlyView} onPress={end}>
            {busy ? 'Ending' : 'End here'}
          </Button>
        </>
      }
    >
      <p>
        {of.title}, begun {shownMoment(of.startedAt, home.value?.timeZone ?? 'UTC')}
        {next && `, stopped at ${next}`}.
      </p>
      <p class="mute">
        What is made stays. If somebody else is making them just now, leave it to them: close this, and open it later.
      </p>
      <OnlyView />
      <Refusal of={doing.refused} />
      <Refusal of={home.refused} again={refresh} />
    </Frame>
  );
}
