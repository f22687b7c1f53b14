import { useEffect, useState } from 'preact/hooks';
import type { Answers, Period, Preview } from '../../api.ts';
import { Button, OnlyView, useWriting } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Frame } from '../parts/frame.tsx';
import { PlaceLink, Refusal, Waiting } from '../parts/notes.tsx';
import { PreviewList } from '../parts/preview-list.tsx';
import { useAsked, useSession } from '../session.ts';
import { counted, shownDay } from '../words.ts';
import { GalleryScreen } from './gallery.tsx';
import { InsertedScreen } from './inserted.tsx';
import { RunScreen } from './run.tsx';

/** The template that was chosen; without a choice the only one, or the gallery. */
export function InsertScreen({ template }: { readonly template: string | null }) {
  const { home } = useSession();
  const [started, start] = useState<{ readonly preview: Preview; readonly answers: Answers } | null>(null);
  const cards = home.value?.templates ?? [];
  const card = cards.find((one) => one.id === template) ?? (cards.length === 1 ? cards[0] : undefined);
  if (!card) return <GalleryScreen />;
  if (started) {
    const { preview, answers } = started;
    return (
      <RunScreen
        label="Insert"
        doing={`Inserting ${preview.title}`}
        of={{
          title: preview.title,
          steps: preview.steps,
          last: 'Open it',
          planHash: preview.planHash,
          begin: { kind: 'begin', template: preview.template, answers, planHash: preview.planHash },
          stands: (now) => now.workbook.templates.some((one) => one.id === preview.template),
        }}
        again={() => start(null)}
        done={(result) => <InsertedScreen result={result} sampleData={answers.sampleData} />}
      />
    );
  }
  return <AskScreen template={card.id} title={card.title} start={(preview, answers) => start({ preview, answers })} />;
}

const TYPING = 400;

/** The value once it has not changed for a moment. */
function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: two records with the same content are the same value
  useEffect(() => {
    const timer = setTimeout(() => settle(value), TYPING);
    return () => clearTimeout(timer);
  }, [JSON.stringify(value)]);
  return settled;
}

interface AskProps {
  readonly template: string;
  readonly title: string;
  readonly start: (preview: Preview, answers: Answers) => void;
}

function AskScreen({ template, title, start }: AskProps) {
  const { go, home } = useSession();
  const onlyView = useWriting();
  const [from, setFrom] = useState('');
  const [asOf, setAsOf] = useState('');
  const [sampleData, setSampleData] = useState(true);
  const answers: Answers = { from: from || null, asOf: asOf || null, sampleData };
  const settled = useSettled(answers);
  const wrongOrder = from !== '' && asOf !== '' && from > asOf;
  const [asked, again] = useAsked(wrongOrder ? null : { kind: 'preview', template, answers: settled });
  const preview = asked.value;
  const current = !asked.loading && !wrongOrder && asked.refused === null && same(answers, settled);
  const ready = current && preview !== null && preview.blocked === null && !preview.nothingToDo;
  // where a template stands, only the server knows whether Settings and the data sheets do
  const alone = home.value?.workbook.templates.length === 0;
  const asksPeriod = preview ? preview.period === null && !preview.nothingToDo : alone;
  const asksSamples = preview ? preview.samples : alone;
  return (
    <Frame
      title={title}
      footer={
        preview?.nothingToDo ? (
          <Button main onPress={() => go({ name: 'home' })}>
            Back to start
          </Button>
        ) : (
          <Button
            main
            busy={asked.loading && !wrongOrder}
            off={onlyView ?? (ready || asked.loading ? null : 'It cannot be inserted as it stands above.')}
            onPress={() => {
              if (ready) start(preview, answers);
            }}
          >
            {preview && addedIn(preview) > 0 ? `Insert ${counted(addedIn(preview), 'sheet')}` : 'Insert'}
          </Button>
        )
      }
    >
      <OnlyView />
      {preview?.period && <StandingPeriod period={preview.period} />}
      {(asksPeriod || asksSamples) && (
        <fieldset class="stack">
          <legend>{asksPeriod ? 'Which period?' : 'Which rows?'}</legend>
          {asksPeriod && (
            <>
              <div class="pair">
                <DayField id="from" label="First day" value={from} change={setFrom} />
                <DayField
                  id="as-of"
                  label="As of"
                  value={asOf}
                  change={setAsOf}
                  wrong={wrongOrder ? 'Is before the first day. Choose that day or a later one.' : null}
                />
              </div>
              <p class="hint">Left empty: the period of the sample rows.</p>
            </>
          )}
          {asksSamples && (
            <label class="check">
              <input
                type="checkbox"
                checked={sampleData}
                onChange={(event) => setSampleData(event.currentTarget.checked)}
              />
              With sample rows, to look around
            </label>
          )}
        </fieldset>
      )}
      <section class="stack" aria-busy={asked.loading}>
        {!preview?.nothingToDo && <h2>What will be added</h2>}
        <Refusal of={asked.refused} again={again} />
        {preview && asked.refused === null ? (
          <PreviewList
            preview={preview}
            stale={!current}
            cure={
              home.value?.lastInsert && (
                <button type="button" class="link" onClick={() => go({ name: 'undo' })}>
                  Undo last insert
                </button>
              )
            }
          />
        ) : (
          asked.loading && <Waiting words="Looking at this spreadsheet" rows={6} />
        )}
      </section>
    </Frame>
  );
}

function StandingPeriod({ period }: { readonly period: Period }) {
  return (
    <p>
      Period: {shownDay(period.from)} to {shownDay(period.asOf)}, from{' '}
      <PlaceLink place={period.place} label={period.place.sheetName} />
    </p>
  );
}

const addedIn = ({ sheets }: Preview): number => sheets.filter((sheet) => sheet.action === 'add').length;

const same = (one: Answers, other: Answers): boolean => JSON.stringify(one) === JSON.stringify(other);
