import type { TemplateLine } from '../schema.ts';
import { type Own, sectionLine, settingLine, tableBlocks } from './settings.ts';
import { COMMON, type Setting } from './settings-values.ts';

const SETTINGS: readonly Setting[] = [
  {
    place: 'warn_days',
    label: 'Days ahead in which MDF expires soon',
    value: 90,
    format: 'count',
    unit: 'days',
    source: COMMON,
    note: 'From the as-of day on: a quarter, so that the next review is not too late.',
    validation: { number: [0, 3650], help: 'A whole number of days from 0.' },
  },
];

const STATES: TemplateLine[] = [
  ['Neither due nor done', '\u25CB Open'],
  ['Due, and not done', '\u25BC Late'],
  ['Done, not yet due', '\u2713 Done'],
  ['Done, and due', '\u2713 Done'],
].map((cells) => ({ cells, style: ['', 'input'] }));

// a blank row parts it from what stands above
const TITLE = 2;
const FIRST = TITLE + 1;
const STATES_AT = FIRST + SETTINGS.length + 1;

/** What the quarterly review alone has on Settings. */
export const reviewSettings = (): Own => ({
  places: {
    ...Object.fromEntries(
      SETTINGS.map((one, i) => [one.place, { sheet: 'settings', range: `B${FIRST + i}`, defined: null }]),
    ),
    action_states: { sheet: 'settings', range: `B${STATES_AT + 2}:B${STATES_AT + 1 + STATES.length}`, defined: null },
  },
  blocks: [
    { id: 'review_title', at: `A${TITLE}`, about: 'section', kind: 'label', lines: [sectionLine('Quarterly review')] },
    {
      id: 'review_settings',
      at: `A${FIRST}`,
      about: 'settings of the review',
      kind: 'input',
      lines: SETTINGS.map(settingLine),
    },
    ...tableBlocks(STATES_AT, {
      id: 'action_states',
      title: 'Words of actions',
      about: 'How the state of an action is shown on Review.',
      header: ['Action', 'Shown as'],
      rows: STATES,
    }),
  ],
});
