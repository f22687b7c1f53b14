import type { TemplateCell, TemplateLine } from '../schema.ts';
import { COMMON, OURS, type Setting } from './settings-values.ts';

/** What the tier sheet alone reads. */
export const TIER_SETTINGS: readonly Setting[] = [
  {
    place: 'neutral',
    label: 'Neutral score',
    value: 50,
    format: 'count',
    unit: 'score',
    source: COMMON,
    note: 'A lead quality or brand alignment of this score multiplies by 1.',
    validation: { number: [1, 99], help: 'A score from 1 to 99.' },
  },
  {
    place: 'unscored',
    label: 'Multiplier while unscored',
    value: 1,
    format: 'multiplier',
    unit: 'factor',
    source: COMMON,
    note: 'Used for partners without a score.',
    validation: { number: [0.8, 1.5], help: 'A factor from 0.8 to 1.5.' },
  },
];

export const SECOND: TemplateCell[][] = [
  ['Registered', null, null, 'any', 0, 0, 'Logo use, basic portal access'],
  ['Silver', 15000, 8, 'any', 2500, 1, 'Co-marketing funds, training'],
  ['Gold', 75000, 25, 'any', 12000, 1, 'Dedicated partner manager, joint campaigns'],
  ['Platinum', 250000, null, 'any', 60000, 2, 'Custom pricing, executive sponsor'],
];

export const LIMITS: TemplateLine[] = [
  {
    cells: ['Pipeline potential', 0.5, 2, 'Input', OURS, null, 'Multiplier at a lead quality of 0 and of 100.'],
    style: ['', 'input multiplier', 'input multiplier', 'mute', 'mute', '', 'mute'],
    validations: [
      null,
      { number: [0, 1], help: 'A factor from 0 to 1.' },
      { number: [1, 10], help: 'A factor from 1 to 10.' },
    ],
  },
  {
    cells: ['Strategic value', 0.8, 1.5, 'Input', OURS, null, 'Multiplier at a brand alignment of 0 and of 100.'],
    style: ['', 'input multiplier', 'input multiplier', 'mute', 'mute', '', 'mute'],
    validations: [
      null,
      { number: [0, 1], help: 'A factor from 0 to 1.' },
      { number: [1, 10], help: 'A factor from 1 to 10.' },
    ],
  },
];

export const DECISIONS: TemplateLine[] = [
  ['Promote', '\u25B2 Promote'],
  ['Keep', 'Keep'],
  ['Grace', '\u25CF Grace'],
  ['Demote', '\u25BC Demote'],
].map((cells) => ({ cells, style: ['', 'input'] }));
export const ROW_WORDS: TemplateLine[] = [
  ['No partner in the row', null],
  ['A problem in the row', 'Left out'],
  ['Not signed yet, or ended', 'Not in program'],
].map((cells) => ({ cells, style: ['', 'input'] }));
export const BANDS: TemplateLine[] = (
  [
    ['Under a quarter', 0, 0.25],
    ['A quarter to half', 0.25, 0.5],
    ['Half to three quarters', 0.5, 0.75],
    ['Three quarters or more', 0.75, 1],
    ['Top tier', 1, 1.01],
  ] as TemplateCell[][]
).map((cells) => ({
  cells,
  style: ['', 'input share', 'input share'],
  validations: [null, { number: [0, 2], help: 'A share from 0.' }, { number: [0, 2], help: 'A share from 0.' }],
}));
