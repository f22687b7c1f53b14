import type { InsertResult } from '../../api.ts';
import { Button } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { PlaceLinks } from '../parts/notes.tsx';
import { useSession } from '../session.ts';

export function InsertedScreen({
  result,
  sampleData,
}: {
  readonly result: InsertResult;
  readonly sampleData: boolean;
}) {
  const { go, toHome } = useSession();
  return (
    <Frame
      title={`${result.title} inserted`}
      back={toHome}
      footer={
        <>
          <Button main onPress={() => go({ name: 'mapping' })}>
            Use my own rows
          </Button>
          <Button onPress={() => go({ name: 'undo' })}>Undo</Button>
        </>
      }
    >
      <p class="mute">Formulas calculate for a few seconds. The checks then stand on the first screen.</p>
      {result.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <PlaceLinks of={result.links} />
      {sampleData && result.links.length > 0 && (
        <button type="button" class="link" onClick={() => go({ name: 'clear' })}>
          Clear the sample rows
        </button>
      )}
    </Frame>
  );
}
