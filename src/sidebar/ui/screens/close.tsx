import { useState } from 'preact/hooks';
import type { CheckOff, ClosingPreview, InsertResult } from '../../api.ts';
import { Button, OnlyView, Sign, useWriting } from '../parts/button.tsx';
import { FieldError } from '../parts/field-error.tsx';
import { Frame } from '../parts/frame.tsx';
import { PlaceLink, PlaceLinks, Refusal, Waiting } from '../parts/notes.tsx';
import { PreviewList } from '../parts/preview-list.tsx';
import { useAsked, useSession } from '../session.ts';
import { counted, shownPeriod } from '../words.ts';
import { RunScreen } from './run.tsx';

const MOST_WHY = 200;

type Days = ClosingPreview['periods'][number];

/** Which quarter is closed, what is kept of it, and what Settings then shows, before anything is done. */
export function CloseScreen() {
  const [from, setFrom] = useState<string | null>(null);
  const [started, start] = useState<{ readonly preview: ClosingPreview; readonly why: string } | null>(null);
  if (!started) return <AskScreen from={from} setFrom={setFrom} start={(preview, why) => start({ preview, why })} />;
  const { preview, why } = started;
  const next = nextOf(preview, from) as Days;
  return (
    <RunScreen
      label="Closing"
      doing={`Closing ${preview.quarter}`}
      of={{
        title: preview.quarter,
        steps: preview.steps,
        last: 'Look at it',
        planHash: preview.planHash,
        begin: { kind: 'beginClosing', from: next.from, why, planHash: preview.planHash },
        stands: (home) => home.lastInsert?.goesBack?.asOf === preview.period?.asOf,
      }}
      again={() => start(null)}
      done={(result) => <ClosedScreen quarter={preview.quarter} next={next} result={result} />}
    />
  );
}

const nextOf = ({ periods }: ClosingPreview, from: string | null): Days | undefined =>
  periods.find((one) => one.from === from) ?? periods[0];

interface AskProps {
  readonly from: string | null;
  readonly setFrom: (from: string) => void;
  readonly start: (preview: ClosingPreview, why: string) => void;
}

function AskScreen({ from, setFrom, start }: AskProps) {
  const onlyView = useWriting();
  const [asked, again] = useAsked({ kind: 'previewClosing', from });
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const preview = asked.value;
  const ready = preview !== null && preview.blocked === null && !asked.loading && asked.refused === null;
  const press = () => {
    if (!ready) return;
    if (preview.checks.length === 0 || why.trim() !== '') start(preview, why);
    else {
      setMissing(true);
      document.getElementById('why')?.focus();
    }
  };
  return (
    <Frame
      title={preview?.quarter ? `Close ${preview.quarter}` : 'Close the quarter'}
      footer={
        <Button
          main
          busy={asked.loading}
          off={onlyView ?? (ready || asked.loading ? null : 'It cannot be closed as it stands above.')}
          onPress={press}
        >
          {preview?.quarter ? `Close ${preview.quarter}` : 'Close the quarter'}
        </Button>
      }
    >
      <OnlyView />
      <Refusal of={asked.refused} again={again} />
      {!preview && asked.loading && <Waiting words="Reading the figures and the checks" rows={6} />}
      {preview && asked.refused === null && (
        <section class="stack" aria-busy={asked.loading}>
          {preview.period && (
            <p>
              The figures of {shownPeriod(preview.period)} are kept as values, on sheets of their own. They then stay as
              they are.
            </p>
          )}
          <Next of={preview.periods} chosen={nextOf(preview, from)} choose={setFrom} />
          <Alerts of={preview.checks} />
          {preview.checks.length > 0 && (
            <Why
              value={why}
              change={(text) => {
                setWhy(text);
                setMissing(false);
              }}
              missing={missing}
            />
          )}
          <PreviewList
            preview={{ ...preview, names: [], nothingToDo: false }}
            stale={asked.loading}
            cure={
              <>
                {preview.place && (
                  <p>
                    <PlaceLink place={preview.place} />
                  </p>
                )}
                <button type="button" class="link" onClick={again}>
                  Look again
                </button>
              </>
            }
          />
        </section>
      )}
    </Frame>
  );
}

interface NextProps {
  readonly of: readonly Days[];
  readonly chosen: Days | undefined;
  readonly choose: (from: string) => void;
}

function Next({ of, chosen, choose }: NextProps) {
  if (of.length === 0) return null;
  return (
    <fieldset class="stack">
      <legend>What Settings shows next</legend>
      {of.map((one) => (
        <label class="check" key={one.from}>
          <input type="radio" name="next" checked={one === chosen} onChange={() => choose(one.from)} />
          <span>
            {shownPeriod(one)} <span class="mute">{one.what}</span>
          </span>
        </label>
      ))}
      {chosen && chosen.asOf > new Date().toISOString().slice(0, 10) && (
        <p class="hint">Its last day is still to come: the figures grow until then.</p>
      )}
    </fieldset>
  );
}

function Alerts({ of }: { readonly of: readonly CheckOff[] }) {
  if (of.length === 0) return null;
  return (
    <div class="note warn">
      <Sign of="warn" />
      <div>
        <p>{counted(of.length, 'check')} to look at before:</p>
        <ul class="links">
          {of.map((one) => (
            <li key={one.place.a1}>
              <PlaceLink place={one.place} label={one.says} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface WhyProps {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly missing: boolean;
}

function Why({ value, change, missing }: WhyProps) {
  return (
    <div class="field">
      <label for="why">Why is it closed all the same?</label>
      <input
        id="why"
        class={missing ? 'bad' : ''}
        maxLength={MOST_WHY}
        autocomplete="off"
        value={value}
        aria-invalid={missing}
        aria-describedby="why-error why-hint"
        onInput={(event) => change(event.currentTarget.value)}
      />
      <FieldError id="why-error" message={missing ? 'Is empty. Write a few words.' : null} />
      <p class="hint" id="why-hint">
        Stands in Log beside the closing.
      </p>
    </div>
  );
}

interface ClosedProps {
  readonly quarter: string;
  readonly next: Days;
  readonly result: InsertResult;
}

function ClosedScreen({ quarter, next, result }: ClosedProps) {
  const { go, toHome } = useSession();
  return (
    <Frame
      title={`${quarter} closed`}
      back={toHome}
      footer={
        <>
          <Button main onPress={toHome}>
            Back to start
          </Button>
          <Button onPress={() => go({ name: 'undo' })}>Undo</Button>
        </>
      }
    >
      <p class="note good">
        <Sign of="good" />
        Settings now shows {shownPeriod(next)}.
      </p>
      <p class="mute">Formulas calculate for a few seconds. The checks then stand on the first screen.</p>
      <PlaceLinks of={result.links} />
    </Frame>
  );
}
