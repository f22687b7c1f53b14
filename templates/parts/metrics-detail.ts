import type { TemplateSource } from '../schema.ts';
import { TYPE_COUNT } from './metric-settings.ts';
import { TOP } from './metric-workings.ts';

type Sheet = TemplateSource['sheets'][number];
type Block = Sheet['blocks'][number];

const W = '#metric_workings!';
const P = '#partners_clean!';
export const TOP_ROW = 30;
export const CONCENTRATION = 43;
const TIERS = 49;
const TYPES = 60;
const TIER_ROWS = 8;

export const range = (from: number, count: number) => Array.from({ length: count }, (_one, i) => from + i);
export const section = (id: string, row: number, title: string, about?: string): Block => ({
  id: `${id}_title`,
  at: `A${row}`,
  about: 'section',
  kind: 'label',
  lines: [
    about === undefined
      ? { cells: [title], style: 'section' }
      : { cells: [title, null, about], style: ['section', '', 'help'] },
  ],
});

export const header = (id: string, row: number, names: readonly string[], notes?: readonly string[]): Block => ({
  id: `${id}_header`,
  at: `A${row}`,
  about: 'columns',
  kind: 'label',
  lines: [
    {
      cells: names.slice(),
      style: names.map((_one, i) => (i === 0 ? 'header' : 'header right')),
      ...(notes ? { notes: notes.slice() } : {}),
    },
  ],
});

export function topTen(): Block[] {
  const of = (source: string, i: number) => `=IF(${W}$Y${4 + i}="";"";INDEX(${source};${W}$Y${4 + i}))`;
  return [
    section('top', TOP_ROW - 2, 'Top ten partners'),
    header('top', TOP_ROW - 1, ['Partner', 'Revenue', 'Share', 'Tier', 'Type']),
    {
      id: 'top',
      at: `A${TOP_ROW}`,
      about: 'partners by revenue of the period',
      kind: 'output',
      lines: range(0, TOP).map((i) => ({
        cells: [
          { formula: of(`${P}B$4:B\${end}`, i) },
          { formula: of(`${W}D$4:D\${end}`, i) },
          { formula: `=IF(${W}$Y${4 + i}="";"";B${TOP_ROW + i}/SUM(${W}W$4:W\${end}))` },
          { formula: of(`${W}P$4:P\${end}`, i) },
          { formula: of(`${P}C$4:C\${end}`, i) },
        ],
        style: ['', 'money', 'share', 'right', 'right'],
      })),
    },
  ];
}

const MEASURES = [
  { label: 'Share of the largest partner', measure: 'top1', style: 'share' },
  { label: 'Share of the five largest', measure: 'top5', style: 'share' },
  { label: 'Share of the ten largest', measure: 'top10', style: 'share' },
  { label: 'As concentrated as so many equal partners', measure: 'effective', style: 'number' },
];

export const concentration = (): Block[] => [
  section('concentration', CONCENTRATION - 1, 'Concentration'),
  {
    id: 'concentration',
    at: `A${CONCENTRATION}`,
    about: 'how much revenue depends on a few partners',
    kind: 'output',
    lines: MEASURES.map(({ label, measure, style }, i) => ({
      cells: [
        label,
        null,
        null,
        { formula: `=PARTNER_CONCENTRATION(${W}W$4:W\${end};${P}B$4:B\${end};E${CONCENTRATION + i})` },
        measure,
      ],
      style: ['', '', '', `strong ${style}`, 'mute right'],
    })),
  },
];

export const tiers = (): Block[] => [
  section('tiers', TIERS - 1, 'Revenue by tier'),
  {
    id: 'tiers',
    at: `A${TIERS}`,
    about: 'partners in program and their revenue by effective tier',
    kind: 'output',
    spill: { rows: TIER_ROWS, columns: 5 },
    lines: [
      {
        cells: [{ formula: `=TIER_MIX(${W}P4:P{end};@ladder;${W}M4:M{end})` }, null, null, null, null, 'Per partner'],
        style: ['header', ...Array.from({ length: 5 }, () => 'header right')],
      },
      ...range(TIERS + 1, TIER_ROWS - 1).map((row) => ({
        cells: [null, null, null, null, null, { formula: `=IF(SUM(B${row})>0;D${row}/B${row};"")` }],
        style: ['', 'count', 'share', 'money', 'share', 'strong money'],
      })),
    ],
  },
];

export const types = (): Block[] => [
  section('types', TYPES - 2, 'Partnership types by their key metric'),
  {
    id: 'types_header',
    at: `A${TYPES - 1}`,
    about: 'columns',
    kind: 'label',
    lines: [
      {
        cells: ['Type', 'Partners', 'Value', 'Key metric', null],
        style: ['header', 'header right', 'header right', 'header', 'header'],
      },
    ],
  },
  {
    id: 'types',
    at: `A${TYPES}`,
    about: 'type, partners in program, key metric',
    kind: 'output',
    lines: range(0, TYPE_COUNT).map((i) => ({
      cells: [
        { formula: `=${W}AA${4 + i}` },
        { formula: `=${W}AB${4 + i}` },
        { formula: `=INDEX(${W}AC${4 + i}:AG${4 + i};1;MATCH(D${TYPES + i};${W}AC$3:AG$3;0))` },
      ],
      style: ['', 'count', 'strong money'],
    })),
  },
  {
    id: 'type_metrics',
    at: `D${TYPES}`,
    about: 'the key metric of each type, by one call',
    kind: 'output',
    spill: { rows: TYPE_COUNT, columns: 1 },
    lines: range(0, TYPE_COUNT).map((i) => ({
      cells: [
        i === 0 ? { formula: `=PARTNER_TYPE_PROFILE(A${TYPES}:A${TYPES + TYPE_COUNT - 1};D${TYPES - 1})` } : null,
      ],
      style: 'mute',
    })),
  },
];
