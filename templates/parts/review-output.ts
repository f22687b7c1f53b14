import { look } from '../../src/workbook/look.ts';
import type { TemplateSource } from '../schema.ts';
import { keyFigure } from './key-figure.ts';
import {
  actionsOf,
  byQuarter,
  fromLastTime,
  goals,
  joint,
  mdf,
  pipeline,
  quarterDay,
  quarterNamed,
  scorecard,
  tier,
  wins,
} from './review-blocks.ts';
import { own, QUARTERS } from './review-columns.ts';
import { AT, type Block, CHOICE, D, isPartner, ofPartner, P, rows, W } from './review-page.ts';
import { samplePartners } from './sample.ts';

type Sheet = TemplateSource['sheets'][number];

const firstSample = String(samplePartners()[0]?.cells[1]);
const chosen = { listOf: 'review_choices', help: 'One of the partners in program. Blank: the first of them.' };
const T = rows.tier;

const heading = (): Block[] => [
  {
    id: 'title',
    at: 'A1',
    about: 'the partner',
    kind: 'output',
    lines: [{ cells: [{ formula: `=IF(${AT}="";"Choose a partner";INDEX(${P}B4:B{end};${AT}))` }], style: 'title' }],
  },
  {
    id: 'subtitle',
    at: 'A2',
    about: 'quarter, period, currency',
    kind: 'output',
    lines: [
      {
        cells: [
          {
            formula: `="Quarterly review "&${quarterNamed('now')}&" \u00B7 "&TEXT(${quarterDay('first')};"d mmm yyyy")&" to "&TEXT(${quarterDay('last')};"d mmm yyyy")&" \u00B7 "&@currency`,
          },
        ],
        style: 'help',
      },
    ],
  },
  {
    id: 'chips',
    at: 'L1',
    about: 'sum of the checks, deals of the partner that are left out',
    kind: 'output',
    lines: [
      {
        cells: [{ formula: '=@checks_total' }, { formula: `=SUMPRODUCT((${isPartner(`${D}C4:C`)})*(${D}O4:O<>""))` }],
        style: ['chip checks', 'chip leftout'],
      },
    ],
  },
  {
    id: 'partner',
    at: 'A3',
    about: 'the one input: whose review it is; blank is the first in program',
    kind: 'input',
    lines: [
      {
        cells: [null],
        style: 'input strong',
        validations: [chosen],
      },
    ],
  },
  {
    id: 'partner_sample',
    at: 'A3',
    about: 'a sample partner',
    kind: 'input',
    sample: true,
    lines: [{ cells: [firstSample] }],
  },
  {
    id: 'about',
    at: 'B3',
    about: 'who it is',
    kind: 'output',
    lines: [
      {
        cells: [
          { formula: `=IF(${AT}="";"";INDEX(${P}C4:C{end};${AT})&" \u00B7 "&INDEX(${P}D4:D{end};${AT}))` },
          null,
          null,
          null,
          null,
          'No.',
          {
            formula: `=IFERROR(IF(${CHOICE}="";MATCH(1;${W}N4:N{end};0);MATCH(${CHOICE};${W}${own.choice}4:${own.choice}{end};0));"")`,
          },
          { formula: `=IF(${AT}="";"";"Partner manager: "&INDEX(${P}E4:E{end};${AT}))` },
          null,
          null,
          'Partner ID',
          { formula: ofPartner(W, own.key) },
        ],
        style: ['mute', '', '', '', '', 'mute right', 'mute center', 'mute', '', '', 'mute right', 'right'],
      },
    ],
  },
];

const keyFigures = (): Block[] => [
  keyFigure(
    'revenue',
    'A',
    'Revenue of the quarter',
    `=IF(COUNT(B${rows.score})=0;"";ROUND(B${rows.score};@decimals))`,
    'money',
    [{ formula: `=D${rows.score}` }],
    'before',
  ),
  keyFigure(
    'reached',
    'B',
    'Of its target',
    `=F${rows.score}`,
    'share',
    [{ formula: `=IF(COUNT(E${rows.score})=0;"no target";E${rows.score})` }],
    'of',
  ),
  keyFigure(
    'tier_now',
    'D',
    'Tier',
    `=J${T + 1}`,
    'left',
    [{ formula: `=J${T + 3}` }, { formula: `=IF(J${T + 2}="";"";"to "&J${T + 2})` }],
    ['togo', 'mute'],
  ),
  keyFigure('done', 'F', 'Actions done', actionsOf('F', 'H'), 'count', [{ formula: actionsOf('F') }], 'of'),
];

const state = (area: string, sign: string, background: string, color: string) => ({
  range: area,
  formula: `=COUNTIF(${area.split(':')[0]};"${sign}*")>0`,
  background,
  color,
  bold: true,
});

const STATES = `G${rows.last}:G${rows.last + rows.lastCount - 1}`;
const STATUS = `G${rows.score}:G${rows.score + rows.scoreCount - 1}`;

/** One partner's quarter on two landscape pages, to be read with the partner: nothing on it is for us alone, not even a note. */
export function reviewOutput(): Sheet {
  return {
    key: 'review',
    name: 'Review',
    role: 'output',
    what: 'one partner: actions, scorecard, wins, tier; pipeline, funds, goals, joint actions',
    frozenRows: 3,
    frozenColumns: 0,
    hideGridlines: true,
    protect: true,
    rows: rows.end,
    columns: 13,
    widths: [
      { from: 1, count: 1, width: 170 },
      { from: 2, count: 6, width: 84 },
      { from: 8, count: 1, width: 36 },
      { from: 9, count: 1, width: 150 },
      { from: 10, count: 4, width: 84 },
    ],
    heights: [
      { from: 1, count: 0, height: 23 },
      { from: 1, count: 1, height: 34 },
      { from: 5, count: 1, height: 30 },
    ],
    pages: { columns: 13, ends: [rows.pageEnd, rows.end] },
    checksAt: 'L1',
    // the key figures, and what became of the last actions
    answer: `A1:M${rows.last + rows.lastCount - 1}`,
    rules: [
      state(STATES, '\u2713', look.goodFill, look.good),
      state(STATES, '\u25BC', look.badFill, look.bad),
      state(STATUS, '\u2713', look.goodFill, look.good),
      state(STATUS, '\u25BC', look.badFill, look.bad),
      { range: 'L1:M1', formula: '=L1<>0', background: look.warnFill, color: look.warn, bold: true },
    ],
    charts: [
      {
        id: 'quarters',
        type: 'column',
        stacked: true,
        title: 'How has revenue moved by quarter',
        ranges: [`I${rows.quarters - 1}:K${rows.quarters + QUARTERS - 1}`],
        at: 'I4',
        width: 486,
        height: 280,
        axis: 'Won revenue',
        about: 'Won revenue of the partner by quarter: sourced and influenced.',
        colors: look.series.slice(0, 2),
      },
      {
        id: 'score',
        type: 'bar',
        share: true,
        title: 'How much of each target is reached',
        ranges: [
          `A${rows.score - 1}:A${rows.score + rows.scoreCount - 1}`,
          `F${rows.score - 1}:F${rows.score + rows.scoreCount - 1}`,
        ],
        at: 'I16',
        width: 486,
        height: 200,
        axis: 'Share of the target',
        about: 'Each metric of the quarter as a share of its target.',
        colors: [look.series[0]],
      },
    ],
    blocks: [
      ...heading(),
      ...keyFigures(),
      ...fromLastTime(),
      ...scorecard(),
      ...wins(),
      ...tier(),
      ...pipeline(),
      ...mdf(),
      ...goals(),
      ...byQuarter(),
      ...joint(),
      {
        id: 'words',
        at: `A${rows.end}`,
        about: 'what the words mean',
        kind: 'label',
        lines: [
          {
            cells: [
              'Sourced: the partner brought the deal. Influenced: the partner helped to win it. Revenue is both, by the day of closing. Referrals: sourced deals that were created.',
            ],
            style: 'help',
          },
        ],
      },
    ],
  };
}
