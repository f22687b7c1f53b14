import { useEffect, useState } from 'preact/hooks';
import type { InsertResult, Place } from '../../api.ts';
import type { Refused } from '../call.ts';
import { useDoing, useSession } from '../session.ts';
import { shownPlace } from '../words.ts';
import { Sign } from './button.tsx';

/** What went wrong and what to do, read aloud when it appears. */
export function Refusal({ of, again }: { readonly of: Refused | null; readonly again?: () => void }) {
  return (
    <div role="alert">
      {of && (
        <div class="note bad">
          <Sign of="bad" />
          <div>
            <p>{of.message}</p>
            <p class="fix">{of.fix}</p>
            {again && (
              <button type="button" class="link" onClick={again}>
                Try again
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

const PATIENCE = 8000;
const bones = [1, 2, 3, 4, 5, 6];

/** Stands in the place of what is asked for; after a while it says that it still waits. */
export function Waiting({ words, rows = 3 }: { readonly words: string; readonly rows?: number }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="waiting">
      <p role="status" class="mute">
        {long ? 'Still waiting for Sheets. Large spreadsheets take longer.' : words}
      </p>
      {bones.slice(0, rows).map((bone) => (
        <div class="bone" key={bone} />
      ))}
    </div>
  );
}

/** A place in the spreadsheet: pressing it goes there. */
export function PlaceLink({ place, label }: { readonly place: Place; readonly label?: string }) {
  const session = useSession();
  const doing = useDoing();
  const words = label ?? shownPlace(place);
  const go = async () => {
    const went = await doing.run({ kind: 'goTo', place: { sheetId: place.sheetId, a1: place.a1 } });
    if (went) session.say(`${shownPlace(place)} is shown in the sheet.`);
  };
  return (
    <>
      <button type="button" class="link place" aria-busy={doing.busy} onClick={go}>
        {words}
      </button>
      {doing.refused && <Refusal of={doing.refused} />}
    </>
  );
}

/** Where to go after something was done. */
export function PlaceLinks({ of }: { readonly of: InsertResult['links'] }) {
  if (of.length === 0) return null;
  return (
    <section>
      <h2>Go to</h2>
      <ul class="links">
        {of.map((link) => (
          <li key={link.label}>
            <PlaceLink place={link.place} label={link.label} />
          </li>
        ))}
      </ul>
    </section>
  );
}
