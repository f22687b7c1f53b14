import type { TemplateSource } from '../schema.ts';
import { ladderBlocks, type Own, sectionLine, settingLine, tableBlocks } from './settings.ts';
import { LADDER_ROWS } from './settings-values.ts';
import { BANDS, DECISIONS, LIMITS, ROW_WORDS, SECOND, TIER_SETTINGS } from './tier-settings-values.ts';

// a blank row parts it from what stands above
const TITLE = 2;
const FIRST = TITLE + 1;
const SECOND_AT = FIRST + TIER_SETTINGS.length + 1;
const LIMITS_AT = SECOND_AT + LADDER_ROWS + 3;
const DECISIONS_AT = LIMITS_AT + LIMITS.length + 3;
const WORDS_AT = DECISIONS_AT + DECISIONS.length + 3;
const BANDS_AT = WORDS_AT + ROW_WORDS.length + 3;

function places(): TemplateSource['places'] {
  const found: TemplateSource['places'] = {};
  const put = (name: string, range: string) => {
    found[name] = { sheet: 'settings', range, defined: null };
  };
  TIER_SETTINGS.forEach((one, i) => {
    put(one.place, `B${FIRST + i}`);
  });
  put('second', `A${SECOND_AT + 1}:G${SECOND_AT + 1 + LADDER_ROWS}`);
  put('limits', `A${LIMITS_AT + 1}:C${LIMITS_AT + 1 + LIMITS.length}`);
  put('pipeline_low', `B${LIMITS_AT + 2}`);
  put('pipeline_high', `C${LIMITS_AT + 2}`);
  put('strategic_low', `B${LIMITS_AT + 3}`);
  put('strategic_high', `C${LIMITS_AT + 3}`);
  put('decisions', `A${DECISIONS_AT + 2}:A${DECISIONS_AT + 1 + DECISIONS.length}`);
  put('shown', `B${DECISIONS_AT + 2}:B${DECISIONS_AT + 1 + DECISIONS.length}`);
  ['promote', 'keep', 'grace', 'demote'].forEach((name, i) => {
    put(name, `A${DECISIONS_AT + 2 + i}`);
  });
  put('row_words', `B${WORDS_AT + 2}:B${WORDS_AT + 1 + ROW_WORDS.length}`);
  BANDS.forEach((_band, i) => {
    put(`band_${'abcde'[i]}`, `A${BANDS_AT + 2 + i}`);
    put(`band_${'abcde'[i]}_from`, `B${BANDS_AT + 2 + i}`);
    put(`band_${'abcde'[i]}_to`, `C${BANDS_AT + 2 + i}`);
  });
  return found;
}

/** What the tier sheet alone has on Settings. */
export const tierSettings = (): Own => ({
  places: places(),
  blocks: [
    { id: 'tier_title', at: `A${TITLE}`, about: 'section', kind: 'label', lines: [sectionLine('Partner tiers')] },
    {
      id: 'tier_settings',
      at: `A${FIRST}`,
      about: 'settings of the tiers',
      kind: 'input',
      lines: TIER_SETTINGS.map(settingLine),
    },
    ...ladderBlocks(
      'second',
      SECOND_AT,
      'Second ladder',
      'What if: partners are placed on it too, and the cost is compared. It changes no tier.',
      SECOND,
    ),
    ...tableBlocks(LIMITS_AT, {
      id: 'limits',
      title: 'Multipliers',
      about: 'Budget = base budget of the tier x pipeline potential x strategic value.',
      header: ['Factor', 'Low', 'High'],
      rows: LIMITS,
    }),
    ...tableBlocks(DECISIONS_AT, {
      id: 'decisions',
      title: 'Words of decisions',
      about: 'How a review decision is shown on Tiers.',
      header: ['Decision', 'Shown as'],
      rows: DECISIONS,
    }),
    ...tableBlocks(WORDS_AT, {
      id: 'words',
      title: 'Words of rows',
      about: 'What stands on Tiers where there is no decision.',
      header: ['Row', 'Shown as'],
      rows: ROW_WORDS,
    }),
    ...tableBlocks(BANDS_AT, {
      id: 'bands',
      title: 'Bands of progress',
      about: 'For the chart of how close partners are to their next tier.',
      header: ['Band', 'From', 'Below'],
      rows: BANDS,
    }),
  ],
});
