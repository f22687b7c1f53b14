import { useState } from 'preact/hooks';
import type { SeriesChoice, SeriesChoices, SeriesPreview } from '../../api.ts';
import { Button, OnlyView, useWriting } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { Refusal, Waiting } from '../parts/notes.tsx';
import { PreviewList } from '../parts/preview-list.tsx';
import { useAsked, useSession } from '../session.ts';
import { counted } from '../words.ts';

const ALL: SeriesChoice = { by: 'all', value: '' };

/** For whom, and what that would make, before anything is made. */
export function ReviewsScreen() {
  const { go, home } = useSession();
  const onlyView = useWriting();
  const [chosen, choose] = useState<SeriesChoice>(ALL);
  const [asked, again] = useAsked({ kind: 'previewSeries', of: chosen });
  const preview = asked.value;
  const current = !asked.loading && asked.refused === null;
  const ready = current && preview !== null && preview.blocked === null && !preview.nothingToDo;
  const make = () => {
    if (ready) go({ name: 'making', chosen, run: runOf(preview) });
  };
  const count = preview?.sheets.filter((sheet) => sheet.action === 'add').length ?? 0;
  return (
    <Frame
      title="Make reviews"
      footer={
        preview?.nothingToDo && current ? (
          <Button main onPress={() => go({ name: 'home' })}>
            Back to start
          </Button>
        ) : (
          <Button
            main
            busy={asked.loading}
            off={onlyView ?? (ready || asked.loading ? null : 'Nothing can be made as it stands above.')}
            onPress={make}
          >
            {count > 0 ? `Make ${counted(count, 'sheet')}` : 'Make reviews'}
          </Button>
        )
      }
    >
      <OnlyView />
      {preview && preview.choices.all > 0 && <For choices={preview.choices} chosen={chosen} choose={choose} />}
      <section class="stack" aria-busy={asked.loading}>
        <Refusal of={asked.refused} again={again} />
        {preview && asked.refused === null ? (
          <PreviewList
            preview={{ ...preview, names: [] }}
            stale={!current}
            cure={
              home.value?.workbook.series ? (
                <button type="button" class="link" onClick={again}>
                  Look again
                </button>
              ) : (
                <button type="button" class="link" onClick={() => go({ name: 'gallery' })}>
                  Insert a template
                </button>
              )
            }
          />
        ) : (
          asked.loading && <Waiting words="Reading the partners" rows={6} />
        )}
      </section>
      <p class="mute">
        One sheet for each partner, made one by one. It can be stopped between two; what is made stays.
      </p>
    </Frame>
  );
}

const runOf = ({ title, planHash, sheets }: SeriesPreview) => ({
  title,
  planHash,
  startedAt: '',
  made: 0,
  step: 0,
  sheets: sheets.filter((sheet) => sheet.action === 'add').map((sheet) => sheet.name),
});

interface ForProps {
  readonly choices: SeriesChoices;
  readonly chosen: SeriesChoice;
  readonly choose: (chosen: SeriesChoice) => void;
}

function For({ choices, chosen, choose }: ForProps) {
  return (
    <fieldset class="stack">
      <legend>For which partners?</legend>
      <label class="check">
        <input type="radio" name="for" checked={chosen.by === 'all'} onChange={() => choose(ALL)} />
        All {counted(choices.all, 'partner')}
      </label>
      <Group by="tier" label="Of one tier" of={choices.tiers} chosen={chosen} choose={choose} />
      <Group by="owner" label="Of one owner" of={choices.owners} chosen={chosen} choose={choose} />
    </fieldset>
  );
}

interface GroupProps {
  readonly by: 'tier' | 'owner';
  readonly label: string;
  readonly of: SeriesChoices['tiers'];
  readonly chosen: SeriesChoice;
  readonly choose: (chosen: SeriesChoice) => void;
}

function Group({ by, label, of, chosen, choose }: GroupProps) {
  const first = of[0];
  if (!first) return null;
  const on = chosen.by === by;
  return (
    <>
      <label class="check">
        <input type="radio" name="for" checked={on} onChange={() => choose({ by, value: first.value })} />
        {label}
      </label>
      {on && (
        <div class="field">
          <select
            aria-label={by === 'tier' ? 'Tier' : 'Owner'}
            value={chosen.value}
            onChange={(event) => choose({ by, value: event.currentTarget.value })}
          >
            {of.map((one) => (
              <option key={one.value} value={one.value}>
                {one.value} ({one.partners})
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
