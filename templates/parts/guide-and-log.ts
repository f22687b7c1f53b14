import type { TemplateLine, TemplateSource } from '../schema.ts';
import { chipRules, HEIGHTS, heading } from './data-sheets.ts';
import { ownBlocks } from './settings.ts';

type Sheet = TemplateSource['sheets'][number];

interface Guide {
  readonly title: string;
  readonly purpose: string;
  readonly audience: string;
  readonly templateId: string;
  readonly limits: string;
  readonly steps: readonly string[];
  /** Its own sheets, and those of every workbook. */
  readonly sheets: readonly Listed[];
  readonly shared: readonly Listed[];
  readonly names: readonly string[];
  readonly sharedNames: readonly string[];
}

type Listed = { readonly key: string; readonly name: string; readonly what: string };

const field = (label: string, value: TemplateLine['cells'][number], style = ''): TemplateLine => ({
  cells: [label, value],
  style: ['mute', style],
});

const link = (sheet: Listed): TemplateLine => ({
  cells: [{ link: sheet.key, label: sheet.name }, sheet.what],
  style: ['', 'mute'],
});

/** What it is for, the first steps, the key, and a link to every sheet; below it, the same of each template. */
export function guideSheet(guide: Guide): Sheet {
  const fields = [
    field('Owner', 'Enter the name of who looks after it', 'input'),
    field('As of', { formula: '=@as_of' }, 'date left'),
    field('Currency', { formula: '=@currency' }),
    field('Fiscal year starts in month', { formula: '=@fiscal_start' }, 'left'),
    field(
      'Colour key',
      'Blue on yellow is an input; blue ink is a row that you type or paste; all else is calculated.',
    ),
    field(
      'Sign',
      'Revenue and budgets are positive; a refund lowers them. A difference is the later figure less the first.',
    ),
    field('Names', guide.sharedNames.join(', '), 'wrap'),
  ];
  const sheetsAt = 4 + fields.length + 1;
  const own = [
    field('Purpose', guide.purpose),
    field('For', guide.audience),
    field('Template', guide.templateId),
    field('Template version', { fill: 'version' }, 'left'),
    field('Known limits', guide.limits),
    field('Own names', guide.names.join(', ')),
  ];
  const stepsAt = 2 + own.length + 2;
  return {
    key: 'guide',
    name: 'Guide',
    role: 'guide',
    what: 'purpose, first steps, links to every sheet',
    shared: true,
    frozenRows: 3,
    frozenColumns: 0,
    hideGridlines: true,
    rows: 200,
    columns: 4,
    widths: [
      { from: 1, count: 1, width: 210 },
      { from: 2, count: 1, width: 620 },
      { from: 3, count: 2, width: 110 },
    ],
    heights: HEIGHTS,
    checksAt: 'C1',
    rules: chipRules('C1', 'C1:D1'),
    blocks: [
      ...heading('Guide', 'What this workbook answers, and where to begin.', 'C1'),
      {
        id: 'header',
        at: 'A3',
        about: 'columns of the guide',
        kind: 'label',
        lines: [{ cells: ['About', null], style: 'header' }],
      },
      { id: 'fields', at: 'A4', about: 'what holds for every template', kind: 'label', lines: fields },
      {
        id: 'sheets',
        at: `A${sheetsAt}`,
        about: 'shared sheets with links',
        kind: 'label',
        lines: [{ cells: ['Sheets of every template'], style: 'section' }, ...guide.shared.map(link)],
      },
      ...ownBlocks([
        {
          id: 'own_fields',
          at: 'A2',
          about: 'what this template is',
          kind: 'label',
          lines: [{ cells: [guide.title], style: 'section' }, ...own],
        },
        {
          id: 'steps',
          at: `A${stepsAt}`,
          about: 'first steps and own sheets',
          kind: 'label',
          lines: [
            { cells: ['First steps'], style: 'section' },
            ...guide.steps.map((step, i) => ({ cells: [i + 1, step], style: ['mute left', ''] })),
            { cells: [null] },
            { cells: [`Sheets of ${guide.title}`], style: 'section' },
            ...guide.sheets.map(link),
          ],
        },
      ]),
    ],
  };
}

/** One row per insert, update, roll-forward and snapshot. */
export function logSheet(title: string): Sheet {
  return {
    key: 'log',
    name: 'Log',
    role: 'log',
    what: 'who changed what, and why',
    shared: true,
    frozenRows: 3,
    frozenColumns: 1,
    rows: 500,
    columns: 5,
    widths: [
      { from: 1, count: 3, width: 120 },
      { from: 4, count: 2, width: 360 },
    ],
    heights: HEIGHTS,
    checksAt: 'D1',
    rules: chipRules('D1', 'D1:E1'),
    blocks: [
      ...heading('Log', 'One row for each change of the model. Add yours below.', 'D1'),
      {
        id: 'header',
        at: 'A3',
        about: 'columns of the log',
        kind: 'label',
        lines: [
          {
            cells: ['Date', 'Version', 'Who', 'What', 'Why'],
            style: ['header right', 'header right', 'header', 'header', 'header'],
          },
        ],
      },
      ...ownBlocks([
        {
          id: 'rows',
          at: 'A1',
          about: 'the insert',
          kind: 'data',
          lines: [
            {
              cells: [{ fill: 'today' }, { fill: 'version' }, 'Partnerbook', `Inserted ${title}`, 'First insert'],
              style: ['date', 'right', '', '', ''],
            },
          ],
        },
      ]),
    ],
  };
}
