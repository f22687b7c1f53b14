import type { CellValidation, TemplateCell, TemplateLine, TemplateSource } from '../schema.ts';
import { type Own, sectionLine, settingLine, tableBlocks } from './settings.ts';
import { COMMON, OURS, type Setting } from './settings-values.ts';

const SETTINGS: readonly Setting[] = [
  {
    place: 'active_days',
    label: 'Days in which an active partner was active',
    value: 365,
    format: 'count',
    unit: 'days',
    source: COMMON,
    note: 'Up to the last day of the period. Active: a won deal with the partner, or a last activity.',
    validation: { number: [1, 36525], help: 'A whole number of days from 1.' },
  },
  {
    place: 'compare_months',
    label: 'Compared with so many months before',
    value: 12,
    format: 'count',
    unit: 'months',
    source: COMMON,
    note: 'The period before on Metrics: the same days, so many months earlier.',
    validation: { number: [1, 120], help: 'A whole number from 1 to 120.' },
  },
  {
    place: 'value_column',
    label: 'Column of the value in PROGRAM_METRICS',
    value: 2,
    format: 'count',
    unit: 'column',
    source: OURS,
    note: 'A fixed number: the function gives Metric, Value, Target, Status.',
    validation: { number: [2, 2], help: 'It is 2.' },
  },
];

const amount: CellValidation = { number: [-1e12, 1e12], help: 'A number; a share as 25% or 0.25.' };
const target = (cells: TemplateCell[], format: string): TemplateLine => ({
  cells: [...cells, null, null, OURS],
  style: ['', `input ${format}`, `input ${format}`, 'input', '', '', 'mute'],
  validations: [null, amount, amount, { list: ['higher', 'lower', 'within'] }],
});

/** The metrics that have a target; revenue per partner varies by tier, and has none. */
const TARGETS: TemplateLine[] = [
  target(['Partner-sourced revenue', 0.2, 0.3, 'within'], 'share'),
  target(['Partner-influenced revenue', 0.4, 0.5, 'within'], 'share'),
  target(['Partner activation rate', 0.6, null, 'higher'], 'share'),
  target(['Partner NPS', 50, null, 'higher'], 'count'),
  target(['Time to first deal', null, 90, 'lower'], 'count'),
];
export const TARGET_COUNT = TARGETS.length;

const TYPES: TemplateLine[] = ['Technology', 'Affiliate', 'Reseller', 'Strategic Alliance', 'OEM'].map((type) => ({
  cells: [type],
  style: 'input',
}));
export const TYPE_COUNT = TYPES.length;

// a blank row parts it from what stands above
const TITLE = 2;
const FIRST = TITLE + 1;
const TARGETS_AT = FIRST + SETTINGS.length + 1;
const TYPES_AT = TARGETS_AT + TARGETS.length + 3;

function places(): TemplateSource['places'] {
  const found: TemplateSource['places'] = {};
  const put = (name: string, range: string) => {
    found[name] = { sheet: 'settings', range, defined: null };
  };
  SETTINGS.forEach((one, i) => {
    put(one.place, `B${FIRST + i}`);
  });
  const column = (name: string, letter: string, at: number, rows: number) =>
    put(name, `${letter}${at + 2}:${letter}${at + 1 + rows}`);
  put('targets', `A${TARGETS_AT + 1}:D${TARGETS_AT + 1 + TARGETS.length}`);
  column('target_metrics', 'A', TARGETS_AT, TARGETS.length);
  column('target_min', 'B', TARGETS_AT, TARGETS.length);
  column('target_max', 'C', TARGETS_AT, TARGETS.length);
  column('types', 'A', TYPES_AT, TYPES.length);
  return found;
}

/** What the metric dashboard alone has on Settings. */
export const metricSettings = (): Own => ({
  places: places(),
  blocks: [
    { id: 'metric_title', at: `A${TITLE}`, about: 'section', kind: 'label', lines: [sectionLine('Program metrics')] },
    {
      id: 'metric_settings',
      at: `A${FIRST}`,
      about: 'settings of the metrics',
      kind: 'input',
      lines: SETTINGS.map(settingLine),
    },
    ...tableBlocks(TARGETS_AT, {
      id: 'targets',
      title: 'Targets',
      about: 'What each metric should be: at least the first, at most the second, or between both.',
      header: ['Metric', 'Target min', 'Target max', 'Better'],
      rows: TARGETS,
    }),
    ...tableBlocks(TYPES_AT, {
      id: 'types',
      title: 'Partnership types',
      about: 'As they are called in Partners; each has its key metric on Metrics.',
      header: ['Type'],
      rows: TYPES,
    }),
  ],
});
