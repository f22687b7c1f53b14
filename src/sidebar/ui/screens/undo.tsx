import { useState } from 'preact/hooks';
import type { UndoResult } from '../../api.ts';
import { Button, OnlyView, Sign, useWriting } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { PlaceLink, Refusal, Waiting } from '../parts/notes.tsx';
import { useDoing, useSession } from '../session.ts';
import { counted, shownPeriod } from '../words.ts';

export function UndoScreen() {
  const { home, refresh, say, toHome } = useSession();
  const [result, setResult] = useState<UndoResult | null>(null);
  const doing = useDoing();
  const onlyView = useWriting();
  if (result) return <UndoneScreen result={result} />;
  const last = home.value?.lastInsert ?? null;
  const undo = async () => {
    let all: UndoResult | null = null;
    do {
      const done: UndoResult | null = await doing.run({ kind: 'undo' });
      if (!done) break;
      all = all ? { ...done, removed: [...all.removed, ...done.removed], kept: [...all.kept, ...done.kept] } : done;
      if (done.left > 0) say(`${counted(done.left, 'sheet')} left.`);
    } while (all.left > 0);
    if (!all) return;
    if (all.left === 0) setResult(all);
    say(`Undone. ${counted(all.removed.length, 'sheet')} taken away.`);
    refresh();
  };
  return (
    <Frame
      title="Undo last insert"
      footer={
        last ? (
          <Button main busy={doing.busy} off={onlyView} onPress={undo}>
            {doing.busy ? 'Taking away' : `Take away ${counted(last.sheets.length, 'sheet')}`}
          </Button>
        ) : (
          <Button onPress={toHome}>Back to start</Button>
        )
      }
    >
      <OnlyView />
      <Refusal of={home.refused ?? doing.refused} />
      {!home.value && home.loading && <Waiting words="Reading this spreadsheet" />}
      {home.value && !last && <p>There is nothing to undo: nothing of Partnerbook stands in this spreadsheet.</p>}
      {last && (
        <>
          <p>
            {last.title}: these sheets and their names are taken away. A sheet with cells that you have changed stays,
            with those cells.{last.goesBack && ` Settings goes back to ${shownPeriod(last.goesBack)}.`}
          </p>
          <ul class="sheets">
            {last.sheets.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </Frame>
  );
}

const MOST_SHOWN = 50;

function UndoneScreen({ result }: { readonly result: UndoResult }) {
  const { toHome } = useSession();
  const more = result.kept.length - MOST_SHOWN;
  return (
    <Frame
      title="Undone"
      back={toHome}
      footer={
        <Button main onPress={toHome}>
          Back to start
        </Button>
      }
    >
      <p class="note good">
        <Sign of="good" />
        {counted(result.removed.length, 'sheet')} taken away
        {result.restored.length > 0 && `, ${counted(result.restored.length, 'range')} put back as before`}.
      </p>
      {result.kept.length > 0 && (
        <section class="stack">
          <h2>{counted(result.kept.length, 'cell')} kept</h2>
          <ul class="found">
            {result.kept.slice(0, MOST_SHOWN).map((one) => (
              <li key={`${one.place.sheetId} ${one.place.a1}`}>
                <PlaceLink place={one.place} />
                <p>{one.why}</p>
              </li>
            ))}
          </ul>
          {more > 0 && <p class="mute">{counted(more, 'more cell')}</p>}
        </section>
      )}
      {result.removed.length > 0 && (
        <details>
          <summary>What was taken away</summary>
          <ul class="names">
            {result.removed.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </Frame>
  );
}
