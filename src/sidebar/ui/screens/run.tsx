import { useEffect } from 'preact/hooks';
import type { Answers, InsertResult, Preview } from '../../api.ts';
import { useInsertRun } from '../insert-run.ts';
import { Button } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { PlaceLink, Refusal } from '../parts/notes.tsx';
import { Progress, Steps } from '../parts/progress.tsx';
import { PutBack } from '../parts/put-back.tsx';
import { useSession } from '../session.ts';

interface RunProps {
  readonly preview: Preview;
  readonly answers: Answers;
  /** Shows again what would be added. */
  readonly again: () => void;
}

const leftWords = {
  part: 'What it added so far still stands. Put back takes it away.',
  all: 'It stands in this spreadsheet all the same: only the last answer was lost.',
  nothing: 'Nothing that it added is left in this spreadsheet.',
  unknown: 'When it can be reached again, the first screen says what is left.',
} as const;

export function RunScreen({ preview, answers, again }: RunProps) {
  const session = useSession();
  const run = useInsertRun(preview, answers);
  const { phase, steps, at } = run;
  const { say, refresh } = session;
  const sentence = `Step ${at + 1} of ${steps.length}: ${steps[at]}`;
  useEffect(() => {
    if (phase.name === 'running') say(sentence);
    if (phase.name === 'done') refresh();
  }, [sentence, phase.name, say, refresh]);

  if (phase.name === 'done') return <DoneScreen result={phase.result} sampleData={answers.sampleData} />;
  if (phase.name === 'failed')
    return (
      <Frame
        title="The insert stopped"
        back={null}
        footer={
          phase.left === 'part' ? (
            <PutBack />
          ) : (
            <>
              <Button main onPress={again}>
                Look again
              </Button>
              <Button onPress={session.toHome}>Back to start</Button>
            </>
          )
        }
      >
        <Refusal of={phase.refused} />
        <p class="mute">{leftWords[phase.left]}</p>
      </Frame>
    );
  if (phase.name === 'stopped')
    return (
      <Frame
        title={`Stopped before step ${at + 1}`}
        back={null}
        footer={
          <>
            <PutBack />
            <Button onPress={run.goOn}>Go on</Button>
          </>
        }
      >
        <p class="mute">Put back takes away what was added so far. Your own sheets were not touched.</p>
        <Steps steps={steps} at={at} moving={false} />
      </Frame>
    );
  return (
    <Frame
      title={`Inserting ${preview.title}`}
      back={null}
      footer={
        <Button busy={phase.name === 'stopping'} onPress={run.stop}>
          {phase.name === 'stopping' ? 'Stops after this step' : 'Stop'}
        </Button>
      }
    >
      <Progress label="Insert" words={`Step ${at + 1} of ${steps.length}`} at={at} of={steps.length} />
      <Steps steps={steps} at={at} moving />
      <p class="mute">You can keep working in your own sheets. Stop ends it after the present step.</p>
    </Frame>
  );
}

function DoneScreen({ result, sampleData }: { readonly result: InsertResult; readonly sampleData: boolean }) {
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
      {result.links.length > 0 && (
        <section>
          <h2>Go to</h2>
          <ul class="links">
            {result.links.map((link) => (
              <li key={link.label}>
                <PlaceLink place={link.place} label={link.label} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {sampleData && result.links.length > 0 && (
        <button type="button" class="link" onClick={() => go({ name: 'clear' })}>
          Clear the sample rows
        </button>
      )}
    </Frame>
  );
}
