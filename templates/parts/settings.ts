import { dataKinds } from '../../src/program/data-kinds.ts';
import type { TemplateCell, TemplateLine, TemplateSource } from '../schema.ts';
import { chipRules, HEIGHTS, heading } from './data-sheets.ts';

import {
  BANDS,
  CALCULATED,
  DECISIONS,
  GENERAL,
  LADDER,
  LADDER_HEADER,
  LADDER_NOTES,
  LADDER_ROWS,
  LADDER_RULES,
  LADDER_STYLE,
  LIMITS,
  ROW_WORDS,
  SECOND,
  type Setting,
} from './settings-values.ts';

type Sheet = TemplateSource['sheets'][number];
type Places = TemplateSource['places'];
type Block = Sheet['blocks'][number];

function ladderBlock(id: string, row: number, title: string, about: string, tiers: TemplateCell[][]): Block[] {
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

const settingLine = (one: Setting): TemplateLine => ({
  cells: [one.label, one.value, one.unit, 'Input', one.source, null, one.note],
  style: ['', `input ${one.format} right`, 'mute', 'mute', 'mute', '', 'mute'],
  validations: [null, one.validation ?? null],
});

const sectionLine = (title: string): TemplateLine => ({ cells: [title], style: 'section' });

interface Table {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly header: string[];
  readonly rows: TemplateLine[];
}

function tableBlocks(row: number, one: Table): Block[] {
  return [
    {
      id: `${one.id}_title`,
      at: `A${row}`,
      about: 'section',
      kind: 'label',
      lines: [{ cells: [one.title, null, one.about], style: ['section', '', 'help'] }],
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

function mappingBlocks(kind: 'partners' | 'deals', column: string, title: string): Block[] {
  return [
    {
      id: `map_${kind}_title`,
      at: `${column}2`,
      about: 'section',
      kind: 'label',
      lines: [{ cells: [title], style: 'section' }],
    },
    {
      id: `map_${kind}`,
      at: `${column}3`,
      about: 'our columns, and the header that stands for each',
      kind: 'input',
      lines: [
        {
          cells: ['Ours', 'Theirs'],
          style: 'header',
          notes: ['The column that templates read.', 'The header in the sheet that is read. Blank: there is none.'],
        },
        ...dataKinds[kind].columns.map((one): TemplateLine => ({ cells: [one.name, one.name], style: ['', 'input'] })),
      ],
    },
  ];
}

/** Every constant that a formula needs, with unit, source and note; nothing of it stands anywhere else. */
export function settingsSheet(): { readonly sheet: Sheet; readonly places: Places } {
  const places: Places = {};
  const put = (name: string, range: string, defined: string | null = null) => {
    places[name] = { sheet: 'settings', range, defined };
  };
  const first = 5;
  GENERAL.forEach((one, i) => {
    put(one.place, `B${first + i}`);
  });
  const calculated = first + GENERAL.length + 1;
  CALCULATED.forEach((one, i) => {
    put(one.place, `B${calculated + i}`);
  });
  const ladder = calculated + CALCULATED.length + 1;
  const second = ladder + LADDER_ROWS + 3;
  const limits = second + LADDER_ROWS + 3;
  const decisions = limits + LIMITS.length + 3;
  const words = decisions + DECISIONS.length + 3;
  const bands = words + ROW_WORDS.length + 3;
  put('ladder', `A${ladder + 1}:G${ladder + 1 + LADDER_ROWS}`, 'PB_ladder');
  put('ladder_tier', `A${ladder + 2}:A${ladder + 1 + LADDER_ROWS}`);
  put('benefits_header', `G${ladder + 1}`);
  put('second', `A${second + 1}:G${second + 1 + LADDER_ROWS}`);
  put('limits', `A${limits + 1}:C${limits + 1 + LIMITS.length}`);
  put('pipeline_low', `B${limits + 2}`);
  put('pipeline_high', `C${limits + 2}`);
  put('strategic_low', `B${limits + 3}`);
  put('strategic_high', `C${limits + 3}`);
  put('decisions', `A${decisions + 2}:A${decisions + 1 + DECISIONS.length}`);
  put('shown', `B${decisions + 2}:B${decisions + 1 + DECISIONS.length}`);
  ['promote', 'keep', 'grace', 'demote'].forEach((name, i) => {
    put(name, `A${decisions + 2 + i}`);
  });
  put('row_words', `B${words + 2}:B${words + 1 + ROW_WORDS.length}`);
  BANDS.forEach((_band, i) => {
    put(`band_${'abcde'[i]}`, `A${bands + 2 + i}`);
    put(`band_${'abcde'[i]}_from`, `B${bands + 2 + i}`);
    put(`band_${'abcde'[i]}_to`, `C${bands + 2 + i}`);
  });
  put('map_partners', `I3:J${3 + dataKinds.partners.columns.length}`, 'PB_map_partners');
  put('map_deals', `L3:M${3 + dataKinds.deals.columns.length}`, 'PB_map_deals');
  return { places, sheet: { ...sheetWith({ first, calculated, ladder, second, limits, decisions, words, bands }) } };
}

interface Rows {
  readonly first: number;
  readonly calculated: number;
  readonly ladder: number;
  readonly second: number;
  readonly limits: number;
  readonly decisions: number;
  readonly words: number;
  readonly bands: number;
}

function sheetWith(at: Rows): Sheet {
  return {
    key: 'settings',
    name: 'Settings',
    role: 'inputs',
    what: `${GENERAL.length} settings, two ladders, multipliers`,
    frozenRows: 3,
    frozenColumns: 1,
    rows: 100,
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
        lines: CALCULATED.map((one) => ({
          cells: [one.label, { formula: one.formula }, one.unit, 'Calculated', null, null, one.note],
          style: ['', 'right', 'mute', 'mute', '', '', 'mute'],
        })),
      },
      ...ladderBlock(
        'ladder',
        at.ladder,
        'Tier ladder',
        `Thresholds and benefits: starting point of Partnerbook. Base budgets and grace: a common starting point. Set your own.`,
        LADDER,
      ),
      ...ladderBlock(
        'second',
        at.second,
        'Second ladder',
        'What if: partners are placed on it too, and the cost is compared. It changes no tier.',
        SECOND,
      ),
      ...tableBlocks(at.limits, {
        id: 'limits',
        title: 'Multipliers',
        about: 'Budget = base budget of the tier x pipeline potential x strategic value.',
        header: ['Factor', 'Low', 'High'],
        rows: LIMITS,
      }),
      ...tableBlocks(at.decisions, {
        id: 'decisions',
        title: 'Words of decisions',
        about: 'How a review decision is shown on Tiers.',
        header: ['Decision', 'Shown as'],
        rows: DECISIONS,
      }),
      ...tableBlocks(at.words, {
        id: 'words',
        title: 'Words of rows',
        about: 'What stands on Tiers where there is no decision.',
        header: ['Row', 'Shown as'],
        rows: ROW_WORDS,
      }),
      ...tableBlocks(at.bands, {
        id: 'bands',
        title: 'Bands of progress',
        about: 'For the chart of how close partners are to their next tier.',
        header: ['Band', 'From', 'Below'],
        rows: BANDS,
      }),
      ...mappingBlocks('partners', 'I', 'Columns of partners'),
      ...mappingBlocks('deals', 'L', 'Columns of deals'),
    ],
  };
}
