import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Action, actions } from '../../../menus/actions.ts';
import type { Home } from '../../api.ts';
import { Button, OnlyView, Sign, useWriting } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { icons } from '../parts/icons.tsx';
import { PlaceLink, Refusal, Waiting } from '../parts/notes.tsx';
import { type Screen, useSession } from '../session.ts';
import { counted, shownNumber } from '../words.ts';

interface Choice {
  readonly icon: ComponentChildren;
  readonly label: string;
  readonly about: string;
  readonly screen: Screen;
  readonly off?: string | null;
}

const labelOf = (screen: Action['screen']): string =>
  actions.find((action) => action.screen === screen)?.label ?? screen;

function aboutSeries({ workbook: { series }, locale }: Home): string {
  if (!series) return 'Insert the quarterly review first';
  return series.made > 0 ? `${shownNumber(series.made, locale)} made` : 'A sheet for each partner of a tier or owner';
}

function choicesOf(home: Home, onlyView: string | null): readonly Choice[] {
  const none = home.workbook.templates.length === 0 ? 'Insert a template first' : null;
  return [
    {
      icon: icons.template,
      label: 'Insert a template',
      about: onlyView ? 'Needs the right to edit' : home.templates.map((one) => one.title).join(', '),
      screen: { name: 'gallery' },
      off: onlyView,
    },
    {
      icon: icons.pages,
      label: labelOf('reviews'),
      about: onlyView ? 'Needs the right to edit' : aboutSeries(home),
      screen: { name: 'reviews' },
      off: onlyView ?? (home.workbook.series ? null : 'Insert the quarterly review first'),
    },
    {
      icon: icons.close,
      label: labelOf('close'),
      about: onlyView ? 'Needs the right to edit' : (none ?? 'Keep its figures, go on to the next one'),
      screen: { name: 'close' },
      off: onlyView ?? none,
    },
    {
      icon: icons.formula,
      label: 'Write a formula',
      about: 'Find a function by task or name',
      screen: { name: 'functions' },
    },
    {
      icon: icons.rows,
      label: labelOf('mapping'),
      about: onlyView ? 'Needs the right to edit' : (none ?? 'Your own rows, read in place'),
      screen: { name: 'mapping' },
      off: onlyView ?? none,
    },
  ];
}

function ChoiceRow({ choice }: { readonly choice: Choice }) {
  const { go } = useSession();
  return (
    <li>
      <button
        type="button"
        class="choice"
        aria-disabled={Boolean(choice.off)}
        onClick={() => {
          if (!choice.off) go(choice.screen);
        }}
      >
        {choice.icon}
        <span>
          <b>{choice.label}</b>
          <small>{choice.about}</small>
        </span>
      </button>
    </li>
  );
}

function Checks({ home }: { readonly home: Home }) {
  const { checks, checksTotal } = home.workbook;
  if (checks === 'none') return null;
  const shown = {
    fine: { of: 'good', words: 'All checks are fine' },
    problems: { of: 'bad', words: `Checks: ${shownNumber(checksTotal, home.locale)} to look at` },
    loading: { of: 'later', words: 'Checks still calculate' },
  } as const;
  const { of, words } = shown[checks];
  return (
    <p class={`chip ${of}`}>
      <Sign of={of} />
      {words}
    </p>
  );
}

function LeftOut({ home }: { readonly home: Home }) {
  const { go } = useSession();
  const { rowsLeftOut, amountLeftOut } = home.workbook;
  if (rowsLeftOut === 0) return null;
  return (
    <button type="button" class="chip warn" onClick={() => go({ name: 'problems' })}>
      <Sign of="warn" />
      {counted(rowsLeftOut, 'row', home.locale)} left out
      {amountLeftOut !== '' && `, ${amountLeftOut} not counted`}
    </button>
  );
}

function Standing({ home }: { readonly home: Home }) {
  const { templates, partnersCounted, partnersTotal } = home.workbook;
  if (templates.length === 0)
    return (
      <p class="mute">
        Nothing of Partnerbook stands in this spreadsheet yet. Start with a template: it comes with sample rows.
      </p>
    );
  return (
    <>
      {templates.map((one) => (
        <p key={one.id}>
          <PlaceLink place={one.place} label={one.title} />
          <span class="mute"> {one.period}</span>
        </p>
      ))}
      {partnersCounted !== null && partnersTotal !== null && (
        <p class="mute">
          {shownNumber(partnersCounted, home.locale)} of {counted(partnersTotal, 'partner', home.locale)} counted
        </p>
      )}
    </>
  );
}

// what was just inserted calculates for a while; then the checks can be read
const LATER = [2000, 3000, 5000, 8000, 13000];

function useLaterLook(wanted: boolean, look: () => void): void {
  const looks = useRef(0);
  useEffect(() => {
    const after = LATER[looks.current];
    if (!wanted || after === undefined) return;
    const timer = setTimeout(() => {
      looks.current++;
      look();
    }, after);
    return () => clearTimeout(timer);
  }, [wanted, look]);
}

export function HomeScreen() {
  const { home, refresh, go } = useSession();
  const onlyView = useWriting();
  useLaterLook(home.value?.workbook.checks === 'loading' && !home.loading, refresh);
  if (!home.value && home.loading)
    return (
      <Frame title="Partnerbook" back={null}>
        <Waiting words="Reading this spreadsheet" rows={6} />
      </Frame>
    );
  return (
    <Frame
      title="What do you want to do?"
      back={null}
      above={
        <div class="chips">
          {home.value ? (
            <>
              <LeftOut home={home.value} />
              <Checks home={home.value} />
              <OnlyView />
            </>
          ) : null}
        </div>
      }
      footer={
        <>
          <Button onPress={() => go({ name: 'help' })}>{labelOf('help')}</Button>
          {home.value?.lastInsert && (
            <Button off={onlyView} onPress={() => go({ name: 'undo' })}>
              {labelOf('undo')}
            </Button>
          )}
        </>
      }
    >
      <Refusal of={home.refused} again={refresh} />
      {home.value && (
        <>
          <ul class="choices">
            {choicesOf(home.value, onlyView).map((choice) => (
              <ChoiceRow key={choice.label} choice={choice} />
            ))}
          </ul>
          <section aria-busy={home.loading} class="stack">
            <h2>In this spreadsheet</h2>
            <Standing home={home.value} />
          </section>
        </>
      )}
    </Frame>
  );
}
