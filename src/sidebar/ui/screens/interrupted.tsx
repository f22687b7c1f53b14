import type { Home } from '../../api.ts';
import { OnlyView } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { Refusal } from '../parts/notes.tsx';
import { PutBack } from '../parts/put-back.tsx';
import { useSession } from '../session.ts';
import { shownMoment } from '../words.ts';

/** Stands alone before anything else while an insert that was stopped waits to be put back. */
export function InterruptedScreen({ of }: { readonly of: NonNullable<Home['interrupted']> }) {
  const { home, refresh } = useSession();
  return (
    <Frame
      title={of.closing ? 'A closing was interrupted' : 'An insert was interrupted'}
      back={null}
      footer={<PutBack />}
    >
      <p>
        {of.title}, begun {shownMoment(of.startedAt, home.value?.timeZone ?? 'UTC')}, stopped at {of.step}.
      </p>
      <p class="mute">Put back takes away what it added. Cells that you have changed since stay as they are.</p>
      <OnlyView />
      <Refusal of={home.refused} again={refresh} />
    </Frame>
  );
}
