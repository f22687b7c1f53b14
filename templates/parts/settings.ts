import type { TemplateCell, TemplateLine, TemplateSource } from '../schema.ts';
import { chipRules, HEIGHTS, heading } from './data-sheets.ts';
import { type KindOfRows, OF_EVERY_WORKBOOK } from './kinds.ts';
import { mappingPlaces, mappingTables, withTheirSheets } from './mapping-tables.ts';
import {
  CALCULATED,
  type Calculated,
  GENERAL,
  LADDER,
  LADDER_HEADER,
  LADDER_NOTES,
  LADDER_ROWS,
  LADDER_RULES,
  LADDER_STYLE,
  QUARTERS,
  type Setting,
} from './settings-values.ts';

type Sheet = TemplateSource['sheets'][number];
type Places = TemplateSource['places'];
type Block = Sheet['blocks'][number];

/** What a template alone has on a shared sheet; rows count from the first free one. */
export interface Own {
  readonly blocks: readonly Block[];
  readonly places: Places;
}

/** Named ranges of Settings, which templates that come later find it by. */
const NAMED = new Set(
  [
    'currency decimals fiscal_start from as_of tolerance closed source bar_length bar_mark quarter_length tie',
    'fiscal_year quarter_start deals_chosen signed_from',
  ]
    .join(' ')
    .split(' '),
);

export function ladderBlocks(id: string, row: number, title: string, about: string, tiers: TemplateCell[][]): Block[] {
  const blank: TemplateCell[] = LADDER_HEADER.map(() => null);
  const rows = Array.from(
    { length: LADDER_ROWS },
    (_one, i): TemplateLine => ({ cells: tiers[i] ?? blank, style: LADDER_STYLE, validations: LADDER_RULES }),
  );
  return [
    {
      id: `${id}_title`,
      at: `A${row}`,
      about: 'section',
      kind: 'label',
      lines: [{ cells: [title, null, about], style: ['section', '', 'help'] }],
    },
    {
      id: `${id}_header`,
      at: `A${row + 1}`,
      about: 'columns of a ladder',
      kind: 'label',
      lines: [
        {
          cells: LADDER_HEADER,
          style: LADDER_HEADER.map((_one, i) => ([1, 2, 4, 5].includes(i) ? 'header right' : 'header')),
          notes: LADDER_NOTES,
        },
      ],
    },
    { id, at: `A${row + 2}`, about: 'tiers, lowest first', kind: 'input', lines: rows },
  ];
}

export const settingLine = (one: Setting): TemplateLine => ({
  cells: [one.label, one.value, one.unit, 'Input', one.source, null, one.note],
  style: ['', `input ${one.format} right`, 'mute', 'mute', 'mute', '', 'mute'],
  validations: [null, one.validation ?? null],
});

export const calculatedLine = (one: Calculated): TemplateLine => ({
  cells: [one.label, { formula: one.formula }, one.unit, 'Calculated', null, null, one.note],
  style: ['', one.unit === 'day' ? 'date' : 'right', 'mute', 'mute', '', '', 'mute'],
});

export const sectionLine = (title: string, about?: string): TemplateLine =>
  about === undefined
    ? { cells: [title], style: 'section' }
    : { cells: [title, null, about], style: ['section', '', 'help'] };

interface Table {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly header: string[];
  readonly rows: TemplateLine[];
}

export function tableBlocks(row: number, one: Table): Block[] {
  return [
    {
      id: `${one.id}_title`,
      at: `A${row}`,
      about: 'section',
      kind: 'label',
      lines: [sectionLine(one.title, one.about)],
    },
    {
      id: `${one.id}_header`,
      at: `A${row + 1}`,
      about: `columns of ${one.id}`,
      kind: 'label',
      lines: [{ cells: one.header, style: one.header.map((_cell, i) => (i > 0 ? 'header right' : 'header')) }],
    },
    { id: one.id, at: `A${row + 2}`, about: one.title, kind: 'input', lines: one.rows },
  ];
}

export const ownBlocks = (blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, own: true }));
export const ownPlaces = (places: Places): Places =>
  Object.fromEntries(Object.entries(places).map(([key, place]) => [key, { ...place, own: true }]));

/** Every constant that a formula needs, with unit, source and note; nothing of it stands anywhere else. */
export function settingsSheet(
  wanted: Own,
  kinds: readonly KindOfRows[],
): { readonly sheet: Sheet; readonly places: Places } {
  const every = mappingTables(OF_EVERY_WORKBOOK);
  const more = withTheirSheets(mappingTables(kinds));
  const own: Own = {
    blocks: [...wanted.blocks, ...more.flatMap(({ blocks }) => blocks)],
    places: { ...wanted.places, ...mappingPlaces(more) },
  };
  const places: Places = mappingPlaces(every);
  const put = (name: string, range: string, defined: string | null = null) => {
    places[name] = { sheet: 'settings', range, defined };
  };
  const first = 5;
  const named = (name: string) => (NAMED.has(name) ? `PB_${name}` : null);
  GENERAL.forEach((one, i) => {
    put(one.place, `B${first + i}`, named(one.place));
  });
  const calculated = first + GENERAL.length + 1;
  CALCULATED.forEach((one, i) => {
    put(one.place, `B${calculated + i}`, named(one.place));
  });
  const ladder = calculated + CALCULATED.length + 1;
  put('ladder', `A${ladder + 1}:G${ladder + 1 + LADDER_ROWS}`, 'PB_ladder');
  put('ladder_tier', `A${ladder + 2}:A${ladder + 1 + LADDER_ROWS}`, 'PB_ladder_tier');
  put('benefits_header', `G${ladder + 1}`, 'PB_benefits');
  const quarters = ladder + LADDER_ROWS + 3;
  put('quarter_names', `A${quarters + 2}:A${quarters + 1 + QUARTERS.length}`, 'PB_quarter_names');
  put('quarter_months', `B${quarters + 2}:B${quarters + 1 + QUARTERS.length}`, 'PB_quarter_months');
  return {
    places: { ...places, ...ownPlaces(own.places) },
    sheet: sheetWith(
      { first, calculated, ladder, quarters },
      every.flatMap(({ blocks }) => blocks),
      own.blocks,
    ),
  };
}

interface Rows {
  readonly first: number;
  readonly calculated: number;
  readonly ladder: number;
  readonly quarters: number;
}

function sheetWith(at: Rows, mappings: readonly Block[], own: readonly Block[]): Sheet {
  return {
    key: 'settings',
    name: 'Settings',
    role: 'inputs',
    what: 'period, currency, ladder, and what the template needs',
    shared: true,
    frozenRows: 3,
    frozenColumns: 1,
    rows: 300,
    columns: 13,
    widths: [
      { from: 1, count: 1, width: 210 },
      { from: 2, count: 12, width: 110 },
      { from: 7, count: 1, width: 400 },
    ],
    heights: HEIGHTS,
    checksAt: 'E1',
    rules: chipRules('E1', 'E1:F1'),
    blocks: [
      ...heading('Settings', 'Change what is yellow. Every figure that a formula uses stands here once.', 'E1'),
      {
        id: 'header',
        at: 'A3',
        about: 'columns of the settings',
        kind: 'label',
        lines: [
          {
            cells: ['Setting', 'Value', 'Unit', 'Type', 'Source', null, 'Note'],
            style: ['header', 'header right', 'header', 'header', 'header', 'header', 'header'],
          },
        ],
      },
      { id: 'general_title', at: 'A4', about: 'section', kind: 'label', lines: [sectionLine('Program and period')] },
      { id: 'general', at: `A${at.first}`, about: 'settings', kind: 'input', lines: GENERAL.map(settingLine) },
      {
        id: 'calculated',
        at: `A${at.calculated}`,
        about: 'what follows from the settings',
        kind: 'calc',
        lines: CALCULATED.map(calculatedLine),
      },
      ...ladderBlocks(
        'ladder',
        at.ladder,
        'Tier ladder',
        `Thresholds and benefits: starting point of Partnerbook. Base budgets and grace: a common starting point. Set your own.`,
        LADDER,
      ),
      ...tableBlocks(at.quarters, {
        id: 'quarters',
        title: 'Fiscal quarters',
        about: 'The month of the fiscal year in which each begins.',
        header: ['Quarter', 'First month'],
        rows: QUARTERS,
      }),
      ...mappings,
      ...ownBlocks(own),
    ],
  };
}
