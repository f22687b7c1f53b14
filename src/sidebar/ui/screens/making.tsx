import { useEffect } from 'preact/hooks';
import type { SeriesChoice, SeriesResult, SeriesRun } from '../../api.ts';
import { Button, Sign } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { PlaceLink, Refusal } from '../parts/notes.tsx';
import { Progress, Steps } from '../parts/progress.tsx';
import { type SeriesDriver, useSeriesRun } from '../series-run.ts';
import { useSession } from '../session.ts';
import { counted, listed } from '../words.ts';

interface MakingProps {
  readonly chosen: SeriesChoice | null;
  readonly of: SeriesRun;
}

export function MakingScreen({ chosen, of }: MakingProps) {
  const { say, refresh, back } = useSession();
  const run = useSeriesRun(chosen, of);
  const { phase, at, made } = run;
  const total = of.sheets.length;
  const sentence = at < total ? `Sheet ${at + 1} of ${total}: ${of.sheets[at]}` : 'The last one is made';
  useEffect(() => {
    if (phase.name === 'running') say(sentence);
    if (phase.name === 'done') refresh();
  }, [sentence, phase.name, say, refresh]);
  if (phase.name === 'done') return <MadeScreen result={phase.result} />;
  if (phase.name === 'failed')
    return (
      <Frame
        title="It stopped"
        back={null}
        footer={phase.waits === false ? <Button onPress={back}>Look again</Button> : <GoOnOrEnd run={run} />}
      >
        <Refusal of={phase.refused} />
        <p class="mute">
          {phase.waits === null
            ? 'What was made stands. When the spreadsheet can be reached again, the first screen says what is left.'
            : phase.waits
              ? `${made} of ${total} made. They stay.`
              : 'What was made stands.'}
        </p>
      </Frame>
    );
  if (phase.name === 'stopped')
    return (
      <Frame title={`Stopped: ${made} of ${total} made`} back={null} footer={<GoOnOrEnd run={run} />}>
        <p>What is made stays. Go on makes the rest; end it, and the rest can be made another time.</p>
        <Steps steps={of.sheets} at={at} moving={false} />
      </Frame>
    );
  const stops = phase.name === 'stopping';
  return (
    <Frame
      title={`Making ${of.title.toLowerCase().split(',')[0]}`}
      back={null}
      footer={
        <Button busy={phase.name !== 'running'} onPress={run.stop}>
          {stops ? 'Stops after this sheet' : 'Stop'}
        </Button>
      }
    >
      <Progress
        label={of.title}
        words={at < total ? `Sheet ${at + 1} of ${total}` : `${counted(total, 'sheet')} done`}
        at={at}
        of={total}
      />
      <Steps steps={of.sheets} at={at} moving />
      <p class="mute">You can keep working in your own sheets. Stop ends it after the present sheet.</p>
    </Frame>
  );
}

const GoOnOrEnd = ({ run }: { readonly run: SeriesDriver }) => (
  <>
    <Button main onPress={run.goOn}>
      Go on
    </Button>
    <Button onPress={run.end}>End here</Button>
  </>
);

function MadeScreen({ result }: { readonly result: SeriesResult }) {
  const { go, toHome } = useSession();
  const { made, left, passed, links } = result;
  return (
    <Frame
      title={`${counted(made, 'sheet')} made`}
      back={toHome}
      footer={
        <>
          <Button main onPress={toHome}>
            Back to start
          </Button>
          {made > 0 && <Button onPress={() => go({ name: 'undo' })}>Undo</Button>}
        </>
      }
    >
      <p class="mute">{result.title}. Formulas calculate for a few seconds.</p>
      {left > 0 && <p>{left} not made. Choose Make reviews again for the rest; these stay as they are.</p>}
      {passed.length > 0 && (
        <p class="note warn">
          <Sign of="warn" />
          {`Not made, because sheets of yours have the name: ${listed(passed)}.`}
        </p>
      )}
      {links.length > 0 && (
        <section>
          <h2>Go to</h2>
          <ul class="links">
            {links.map((link) => (
              <li key={link.label}>
                <PlaceLink place={link.place} label={link.label} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  );
}
