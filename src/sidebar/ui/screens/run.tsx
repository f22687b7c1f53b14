import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { InsertResult } from '../../api.ts';
import { type Run, useRun } from '../insert-run.ts';
import { Button } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { Refusal } from '../parts/notes.tsx';
import { Progress, Steps } from '../parts/progress.tsx';
import { PutBack } from '../parts/put-back.tsx';
import { useSession } from '../session.ts';

interface RunProps {
  readonly of: Run;
  /** What it is called: "Insert". */
  readonly label: string;
  /** "Inserting Tier sheet". */
  readonly doing: string;
  /** Shows again what would be done. */
  readonly again: () => void;
  readonly done: (result: InsertResult) => ComponentChildren;
}

const leftWords = {
  part: 'What it added so far still stands. Put back takes it away.',
  all: 'It stands in this spreadsheet all the same: only the last answer was lost.',
  nothing: 'Nothing that it added is left in this spreadsheet.',
  unknown: 'When it can be reached again, the first screen says what is left.',
} as const;

export function RunScreen({ of, label, doing, again, done }: RunProps) {
  const session = useSession();
  const run = useRun(of);
  const { phase, steps, at } = run;
  const { say, refresh } = session;
  const sentence = `Step ${at + 1} of ${steps.length}: ${steps[at]}`;
  useEffect(() => {
    if (phase.name === 'running') say(sentence);
    if (phase.name === 'done') refresh();
  }, [sentence, phase.name, say, refresh]);

  if (phase.name === 'done') return <>{done(phase.result)}</>;
  if (phase.name === 'failed')
    return (
      <Frame
        title={`The ${label.toLowerCase()} stopped`}
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
      title={doing}
      back={null}
      footer={
        <Button busy={phase.name === 'stopping'} onPress={run.stop}>
          {phase.name === 'stopping' ? 'Stops after this step' : 'Stop'}
        </Button>
      }
    >
      <Progress label={label} words={`Step ${at + 1} of ${steps.length}`} at={at} of={steps.length} />
      <Steps steps={steps} at={at} moving />
      <p class="mute">You can keep working in your own sheets. Stop ends it after the present step.</p>
    </Frame>
  );
}
