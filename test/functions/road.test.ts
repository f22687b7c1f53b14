import { describe, expect, it } from 'vitest';
import { COMARKETING_BUDGET } from '../../src/functions/comarketing/comarketing-budget.ts';
import { MDF_ALLOCATE } from '../../src/functions/comarketing/mdf-allocate.ts';
import { PIPELINE_POTENTIAL } from '../../src/functions/comarketing/pipeline-potential.ts';
import { define } from '../../src/functions/define.ts';
import { CERTIFICATION_STATUS } from '../../src/functions/enablement/certification-status.ts';
import { FunctionError } from '../../src/functions/errors.ts';
import { amounts } from '../../src/functions/kinds/numbers.ts';
import { word } from '../../src/functions/kinds/options.ts';
import { PARTNER_SUMMARY } from '../../src/functions/metrics/partner-summary.ts';
import { PARTNER_TIER } from '../../src/functions/tiers/partner-tier.ts';
import { TIER_GAP } from '../../src/functions/tiers/tier-gap.ts';
import { TIER_MIX } from '../../src/functions/tiers/tier-mix.ts';
import { TIER_REVIEW } from '../../src/functions/tiers/tier-review.ts';
import { TIER_VALUE } from '../../src/functions/tiers/tier-value.ts';
import { column, errorOf, run, spreadsheet } from './spreadsheet.ts';

const LADDER = [
  ['Tier', 'Min revenue', 'Min referrals', 'Base budget'],
  ['Silver', 100, 5, 10],
  ['Gold', 500, '', 20],
];

describe('arguments', () => {
  it('takes one value for every row of a range', () => {
    expect(run(PARTNER_TIER, [column(0, 20000), 6])).toEqual([['Silver'], ['Silver']]);
  });

  it('answers single values with one value, and a range of one cell is a single value', () => {
    expect(run(PARTNER_TIER, [10000, 0])).toBe('Silver');
    expect(run(PARTNER_TIER, [[[10000]], [[0]]])).toBe('Silver');
    expect(run(PARTNER_TIER, [column(10000, 60000), [[0]]])).toEqual([['Silver'], ['Gold']]);
  });

  it('answers single values with one row where a row has several results', () => {
    expect(run(TIER_GAP, [200000, 0])).toEqual([['', '', '', 1]]);
  });

  it('gives the result the shape of a wide range', () => {
    const wide = [
      [10000, 60000],
      ['', 200000],
    ];
    expect(run(PARTNER_TIER, [wide, 0])).toEqual([
      ['Silver', 'Gold'],
      ['', 'Platinum'],
    ]);
    expect(run(PIPELINE_POTENTIAL, [[[0, 50, 100]]])).toEqual([[0.5, 1, 2]]);
  });

  it('says row and column of a cell in a wide range', () => {
    expect(
      errorOf(PIPELINE_POTENTIAL, [
        [
          [1, 2],
          [3, 'x'],
        ],
      ]),
    ).toMatchInlineSnapshot(
      `"PIPELINE_POTENTIAL lead_quality, row 2, column 2: "x" is not a number. Enter digits only, such as 50."`,
    );
  });

  it('takes no wide range where a row has several results', () => {
    expect(errorOf(TIER_GAP, [[[1, 2]], [[1, 2]]])).toMatchInlineSnapshot(
      `"TIER_GAP revenue: it is 2 columns wide, and each row has a result of 4 columns. Give one column."`,
    );
  });

  it('takes ranges of one width only', () => {
    expect(errorOf(PARTNER_TIER, [[[1, 2]], [[1]].concat([[2]])])).toMatchInlineSnapshot(
      `"PARTNER_TIER referrals: it is 1 column wide, but revenue is 2. Give ranges of one size."`,
    );
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a blank', ''],
    ['blanks', '  '],
    ['a blank cell', [['']]],
  ])('reads an option or a table that is skipped as %s by its default', (_what, skipped) => {
    expect(run(PIPELINE_POTENTIAL, [75, skipped, skipped, 50])).toBe(1.5);
    expect(run(MDF_ALLOCATE, [10, column(1, 1), skipped, skipped, skipped])).toEqual([[5], [5]]);
    if (!Array.isArray(skipped)) expect(run(PARTNER_TIER, [10000, 0, skipped, true])).toBe('Silver');
  });

  it('reads a required column that is skipped as blank, and one that is left out as an error', () => {
    expect(run(PARTNER_TIER, [undefined, 5])).toBe('Silver');
    expect(run(PARTNER_TIER, ['', 5])).toBe('Silver');
    expect(errorOf(PARTNER_TIER, [5])).toMatchInlineSnapshot(
      `"PARTNER_TIER referrals: it is missing. Write PARTNER_TIER(revenue, referrals, [tiers], [signed])."`,
    );
    expect(errorOf(PARTNER_TIER, [])).toMatchInlineSnapshot(
      `"PARTNER_TIER revenue: it is missing. Write PARTNER_TIER(revenue, referrals, [tiers], [signed])."`,
    );
    expect(errorOf(CERTIFICATION_STATUS, ['', 12, ''])).toMatchInlineSnapshot(
      `"CERTIFICATION_STATUS as_of: it is missing. Write CERTIFICATION_STATUS(certified_on, validity_months, as_of, [warn_days])."`,
    );
  });

  it('refuses too many arguments and shows the syntax', () => {
    expect(errorOf(PARTNER_TIER, [1, 2, '', true, 5])).toMatchInlineSnapshot(
      `"PARTNER_TIER: 5 arguments, not 4. Write PARTNER_TIER(revenue, referrals, [tiers], [signed])."`,
    );
  });

  it('refuses a range where an option takes one value', () => {
    expect(errorOf(PIPELINE_POTENTIAL, [50, column(0.5, 0.6)])).toMatchInlineSnapshot(
      `"PIPELINE_POTENTIAL low: it takes one value, not a range. Give one cell."`,
    );
  });

  it('matches a word option like a name', () => {
    const WORDED = define({
      name: 'WORDED',
      kinds: { value: amounts, mode: word(['net', 'gross'], 'net') },
      rowLoop: ({ mode }, _columns, n, _filled, out) => {
        for (let i = 0; i < n; i++) out[i] = [mode];
      },
    });
    expect(run(WORDED, [1, ' GROSS '])).toBe('gross');
    expect(run(WORDED, [1, ''])).toBe('net');
    expect(errorOf(WORDED, [1, 'grss'])).toMatchInlineSnapshot(
      `"WORDED mode: "grss" is not one of the words here. Did you mean gross? Known: net, gross."`,
    );
  });
});

describe('blank is not zero', () => {
  it('gives a blank for a row that is blank in every range, whatever single values say', () => {
    expect(run(PARTNER_TIER, [column('', 20000, ''), column('', '', 7)])).toEqual([[''], ['Silver'], ['Silver']]);
    expect(run(PARTNER_TIER, [column('', 20000), 7])).toEqual([[''], ['Silver']]);
    expect(run(PARTNER_TIER, [column('', 20000), '', '', true])).toEqual([[''], ['Silver']]);
  });

  it('does not fill a row by FALSE in a yes or no column', () => {
    expect(run(TIER_GAP, [column('', 1), column('', 1), '', column(false, false)])).toEqual([
      ['', '', '', ''],
      ['Registered', '', '', 0],
    ]);
    expect(run(PARTNER_TIER, [column(1, ''), column(1, ''), '', column(true, false)])).toEqual([['Registered']]);
  });

  it('is blank with single values when the first column is', () => {
    expect(run(COMARKETING_BUDGET, ['', 1, 1])).toBe('');
    expect(run(CERTIFICATION_STATUS, ['', 12, '2026-01-01'])).toBe('');
  });

  it('is blank in PARTNER_TIER, TIER_GAP and TIER_REVIEW when all of them are', () => {
    expect(run(PARTNER_TIER, ['', ''])).toBe('');
    expect(run(PARTNER_TIER, ['', 0])).toBe('Registered');
    expect(run(PARTNER_TIER, ['', '', '', 'yes'])).toBe('Registered');
    expect(run(TIER_GAP, ['', ''])).toBe('');
    expect(run(TIER_REVIEW, ['', '', ''])).toBe('');
    expect(run(TIER_REVIEW, ['', 'Gold', ''])).toEqual([['Demote', 'Silver']]);
  });

  it('takes ranges of unequal height where the surplus is blank', () => {
    expect(run(PARTNER_TIER, [column(10000, 60000, '', ''), column(0, 0)])).toEqual([['Silver'], ['Gold']]);
    expect(run(PARTNER_TIER, [column(10000), column(0, '')])).toEqual([['Silver'], ['Silver']].slice(0, 1));
    expect(run(PARTNER_TIER, [column(10000, 1), column(0, 1), '', column(true, true, false, '')])).toEqual([
      ['Silver'],
      ['Registered'],
    ]);
    expect(errorOf(PARTNER_TIER, [column(10000, 60000, 1), column(0, 0)])).toMatchInlineSnapshot(
      `"PARTNER_TIER revenue: it is 3 rows, but referrals is 2. Give ranges of one height."`,
    );
    expect(errorOf(PARTNER_TIER, [column(1, 2), column(0, 0, false)])).toMatchInlineSnapshot(
      `"PARTNER_TIER referrals: it is 3 rows, but revenue is 2. Give ranges of one height."`,
    );
  });

  it('cuts trailing blank rows, and keeps those between', () => {
    expect(run(PARTNER_TIER, [column(10000, '', 60000, '', ' '), column('', '', '', '', '')])).toEqual([
      ['Silver'],
      [''],
      ['Gold'],
    ]);
  });

  it('gives one blank for a call whose columns are all blank', () => {
    expect(run(PARTNER_TIER, [column('', ''), column('', '')])).toEqual([['']]);
    expect(run(TIER_GAP, [column('', ''), column('', '')])).toEqual([['']]);
    expect(run(MDF_ALLOCATE, [100, column('', '')])).toEqual([['']]);
  });

  it('needs a row in a table of rules', () => {
    expect(errorOf(PARTNER_TIER, [1, 1, [['Tier', 'Min revenue']]])).toMatchInlineSnapshot(
      `"PARTNER_TIER tiers: it has no tier. Enter one below the header."`,
    );
  });

  it('skips the blank rows of a table, and rows of FALSE alone', () => {
    const withBlanks = [...LADDER.slice(0, 2), ['', '', '', ''], LADDER[2] as (string | number)[], ['', '', '', '']];
    expect(run(PARTNER_TIER, [column(500, 100), '', withBlanks])).toEqual([['Gold'], ['Silver']]);
    const deals = [
      ['Partner', 'Amount', 'Role', 'Closed on', 'Won'],
      ['', '', '', '', false],
    ];
    expect(run(PARTNER_SUMMARY, [[['Partner']], deals, '2026-01-01', '2026-12-31'])).toHaveLength(1);
  });
});

describe('dates', () => {
  it('reads a date cell as the day that it shows, and text yyyy-mm-dd', () => {
    const tokyo = spreadsheet('Asia/Tokyo');
    const args = (day: unknown) => [day, 12, '2026-06-30', 0];
    const at = (day: unknown) => (run(CERTIFICATION_STATUS, args(day), tokyo) as unknown[][])[0]?.[0];
    expect(at(tokyo.date('2025-06-30', '23:30'))).toBe('Expires soon');
    expect(at(tokyo.date('2025-06-29', '23:30'))).toBe('Expired');
    expect(at(' 2025-06-30 ')).toBe('Expires soon');
  });

  it.each([
    ['a plain number', 46000],
    ['other text', '30.06.2025'],
    ['a day that does not exist', '2025-02-30'],
    ['TRUE', true],
    ['a date without a value', new Date(Number.NaN)],
  ])('refuses %s', (_what, cell) => {
    expect(errorOf(CERTIFICATION_STATUS, [cell, 12, '2026-06-30'])).toMatch(
      /^CERTIFICATION_STATUS certified_on: .* is not a date\. Enter a date, or text such as 2026-01-31\.$/,
    );
  });

  it('asks for the zone once, and only if a date arrived', () => {
    const at = spreadsheet('Europe/Berlin');
    run(PARTNER_TIER, [1, 1], at);
    run(CERTIFICATION_STATUS, ['', 12, '2026-06-30'], at);
    expect(at.asked()).toBe(0);
    run(CERTIFICATION_STATUS, [column(at.date('2025-01-01'), at.date('2025-02-01')), 12, at.date('2026-06-30')], at);
    expect(at.asked()).toBe(1);
  });
});

describe('names', () => {
  it.each([' gold ', 'GOLD', '\uFF27\uFF4F\uFF4C\uFF44', 'Gold\u00A0', 'Go\u200Bld'])(
    'matches "%s" with Gold',
    (name) => {
      expect(run(TIER_VALUE, [name, 'Tier'])).toBe('Gold');
    },
  );

  it('matches by full case folding and whatever the accents are made of', () => {
    const own = [['Tier'], ['Stra\u00DFe'], ['\u00C9lite'], ['Silver']];
    expect(run(TIER_VALUE, [column('STRASSE', 'e\u0301lite', 'S\u0130LVER'), 'Tier', own])).toEqual([
      ['Stra\u00DFe'],
      ['\u00C9lite'],
      ['Silver'],
    ]);
  });

  it('takes hostile names for names', () => {
    const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '=1+1', "'x", '<b>'];
    const own = [['Tier', 'Min revenue', '__proto__'], ...hostile.map((name, i) => [name, (i + 1) * 10, `v${i}`])];
    expect(run(PARTNER_TIER, [column(10, 20, 30, 40, 50, 60, 70), '', own])).toEqual(hostile.map((name) => [name]));
    expect(run(TIER_VALUE, [column(...hostile), '__proto__', own])).toEqual(hostile.map((_name, i) => [`v${i}`]));
    expect(errorOf(TIER_VALUE, ['__proto__', 'Benefits'])).toMatch(/^TIER_VALUE tier: "__proto__" is not a tier/);
    expect(errorOf(TIER_VALUE, ['Gold', 'constructor'])).toMatch(/^TIER_VALUE tiers, row 1: it has no "constructor"/);
    const partners = [['Partner'], ...hostile.map((name) => [name])];
    const deals = [
      ['Partner', 'Amount', 'Role', 'Closed on'],
      ...hostile.map((name, i) => [name, i + 1, 'Sourced', '2026-02-01']),
    ];
    const rows = run(PARTNER_SUMMARY, [partners, deals, '2026-01-01', '2026-12-31']) as unknown[][];
    expect(rows.slice(1).map((row) => [row[0], row[1]])).toEqual(hostile.map((name, i) => [name, i + 1]));
    expect(({} as Record<string, unknown>).v0).toBeUndefined();
  });

  it('shows the known names and the nearest of one that is not known', () => {
    expect(errorOf(TIER_MIX, [column('Gold', 'G0ld')])).toMatchInlineSnapshot(
      `"TIER_MIX tier, row 2: "G0ld" is not a tier of the ladder. Did you mean Gold? Known: Registered, Silver, Gold, Platinum."`,
    );
    expect(errorOf(TIER_MIX, [column('Gold', 3)])).toMatchInlineSnapshot(
      `"TIER_MIX tier, row 2: "3" is not a tier of the ladder. Known: Registered, Silver, Gold, Platinum."`,
    );
    expect(errorOf(TIER_MIX, [column('Gold', true)])).toMatchInlineSnapshot(
      `"TIER_MIX tier, row 2: TRUE is not a name. Enter text."`,
    );
  });
});

describe('errors', () => {
  it('are FunctionErrors that Sheets shows as Error', () => {
    const thrown = (() => {
      try {
        run(PARTNER_TIER, ['x', 1]);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(FunctionError);
    expect((thrown as Error).name).toBe('Error');
  });

  it('tell error cells inside any argument', () => {
    expect(errorOf(PARTNER_TIER, [column(1, '#N/A'), column('Loading...', 1)])).toMatchInlineSnapshot(`
      "PARTNER_TIER revenue, row 2: the cell holds the error #N/A. Mend that cell first.
      referrals, row 1: the cell is still loading. Wait until it is calculated."
    `);
    expect(errorOf(PIPELINE_POTENTIAL, [50, '#REF!'])).toMatchInlineSnapshot(
      `"PIPELINE_POTENTIAL low: the cell holds the error #REF!. Mend that cell first."`,
    );
    expect(errorOf(TIER_MIX, [column('Gold', '#DIV/0!')])).toMatchInlineSnapshot(
      `"TIER_MIX tier, row 2: the cell holds the error #DIV/0!. Mend that cell first."`,
    );
    expect(errorOf(CERTIFICATION_STATUS, [column('#VALUE!', ''), 12, '2026-01-01'])).toMatchInlineSnapshot(
      `"CERTIFICATION_STATUS certified_on, row 1: the cell holds the error #VALUE!. Mend that cell first."`,
    );
    expect(errorOf(PARTNER_TIER, [column(1, 2), 1, '', column('yes', '#NAME?')])).toMatchInlineSnapshot(
      `"PARTNER_TIER signed, row 2: the cell holds the error #NAME?. Mend that cell first."`,
    );
    const broken = LADDER.map((row, i) => (i === 1 ? ['#N/A', '#NUM!', 5, 10] : row));
    expect(errorOf(PARTNER_TIER, [1, 1, broken])).toMatchInlineSnapshot(`
      "PARTNER_TIER tiers, row 2 (Tier): the cell holds the error #N/A. Mend that cell first.
      tiers, row 2 (Min revenue): the cell holds the error #NUM!. Mend that cell first."
    `);
    expect(
      errorOf(TIER_VALUE, [
        'Gold',
        'Perk',
        [
          ['Tier', 'Perk'],
          ['Gold', '#N/A'],
        ],
      ]),
    ).toMatchInlineSnapshot(`"TIER_VALUE tiers, row 2 (Perk): the cell holds the error #N/A. Mend that cell first."`);
  });

  it('tell the first five findings of all columns, and how many more', () => {
    expect(errorOf(PARTNER_TIER, [column('a', 1, 'b', 'c'), column('d', 'e', 'f', 1)])).toMatchInlineSnapshot(`
      "PARTNER_TIER revenue, row 1: "a" is not a number. Enter digits only, such as 12000.
      revenue, row 3: "b" is not a number. Enter digits only, such as 12000.
      revenue, row 4: "c" is not a number. Enter digits only, such as 12000.
      referrals, row 1: "d" is not a number. Enter digits only, such as 12000.
      referrals, row 2: "e" is not a number. Enter digits only, such as 12000.
      And 1 more."
    `);
  });

  it('cut what was found to 40 characters, and a finding to 140', () => {
    const long = `${'x'.repeat(30)}\n${'\u{1F600}'.repeat(200)}`;
    const message = errorOf(PARTNER_TIER, [long, 1]) as string;
    expect(message).toBe(
      `PARTNER_TIER revenue: "${'x'.repeat(30)} ${'\u{1F600}'.repeat(8)}\u2026" is not a number. Enter digits only, such as 12000.`,
    );
    const wide = Array.from({ length: 12 }, (_value, i) => `A long header number ${i}`);
    const missing = errorOf(PARTNER_TIER, [1, 1, [wide]]) as string;
    expect(Array.from(missing.slice(missing.indexOf(': ') + 2))).toHaveLength(140);
    expect(missing).toMatch(/ Add what is missing, or rename a column\.$/);
  });

  it('tell in one pass what shows in a cell and what shows between columns', () => {
    expect(errorOf(COMARKETING_BUDGET, [column('Gold', 'Gold', 'Gold'), column(1, '', 3), 1])).toMatchInlineSnapshot(
      `
      "COMARKETING_BUDGET pipeline_potential, row 3: 3 is outside 0.5 to 2. Enter a multiplier within, or give your own limits.
      pipeline_potential, row 2: it is blank beside a tier. Enter a multiplier; 1 changes nothing."
    `,
    );
  });
});

describe('size', () => {
  it('refuses more than 400,000 cells of result', () => {
    const many = (n: number) => Array.from({ length: n }, () => [1]);
    expect(run(PARTNER_TIER, [many(400000), 1])).toHaveLength(400000);
    expect(errorOf(PARTNER_TIER, [many(400001), 1])).toMatchInlineSnapshot(
      `"PARTNER_TIER: the result has 400001 cells, and Sheets takes about 400000. Use two ranges."`,
    );
    expect(errorOf(TIER_GAP, [many(100001), 1])).toMatchInlineSnapshot(
      `"TIER_GAP: the result has 400004 cells, and Sheets takes about 400000. Use two ranges."`,
    );
  });
});
