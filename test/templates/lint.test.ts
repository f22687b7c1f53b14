import { describe, expect, it } from 'vitest';
import { type Area, areaOf } from '../../src/workbook/address.ts';
import { look, styleOf } from '../../src/workbook/look.ts';
import { cellIn, type Plan, type PlanCell, type PlanSheet, planOf } from '../../src/workbook/plan.ts';
import { templates } from '../../templates/index.ts';

// functions that templates may call: the native ones that every spreadsheet has, and ours
const NATIVE =
  'SUM COUNT COUNTA SUMIFS COUNTIF COUNTIFS AVERAGEIFS SUMPRODUCT INDEX MATCH IF AND OR NOT IFERROR MAX MIN ABS LARGE SMALL ISNUMBER ISBLANK DATE YEAR MONTH EDATE EOMONTH ROWS ROUND TEXT REPT HYPERLINK'.split(
    ' ',
  );
const OURS =
  'PARTNER_TIER TIER_GAP TIER_VALUE TIER_MIX TIER_LADDER_CHECK TIER_REVIEW COMARKETING_BUDGET PIPELINE_POTENTIAL STRATEGIC_VALUE MDF_ALLOCATE PARTNER_SUMMARY CERTIFICATION_STATUS CLEAN_TABLE ROW_PROBLEMS PROGRAM_METRICS METRIC_STATUS MDF_LEDGER PARTNER_CONCENTRATION PARTNER_TYPE_PROFILE'.split(
    ' ',
  );

interface Formula {
  readonly at: string;
  readonly sheet: PlanSheet;
  readonly text: string;
  /** Without text in quotes and sheet names. */
  readonly code: string;
}

const isFormula = (cell: PlanCell): cell is { readonly formula: string } =>
  cell !== null && typeof cell === 'object' && 'formula' in cell;
const withoutText = (formula: string) => formula.replace(/"[^"]*"/g, '""');
const withoutSheets = (formula: string) => formula.replace(/'(?:[^']|'')+'!/g, '').replace(/\b[A-Za-z_]+!/g, '');

function formulasOf(plan: Plan): Formula[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) =>
      block.lines.flatMap((line, r) =>
        line.cells.flatMap((_cell, c) => {
          const cell = cellIn(block, r, c);
          return isFormula(cell)
            ? [
                {
                  at: `${sheet.name} ${block.id} ${r + 1},${c + 1}`,
                  sheet,
                  text: cell.formula,
                  code: withoutSheets(withoutText(cell.formula)),
                },
              ]
            : [];
        }),
      ),
    ),
  );
}

const callsIn = (code: string) => Array.from(code.matchAll(/([A-Z][A-Z0-9_.]*)\(/g), (match) => match[1] as string);

function ifDepth(code: string): number {
  let most = 0;
  const open: boolean[] = [];
  for (const match of code.matchAll(/([A-Z_]*)\(|\)/g)) {
    if (match[0] === ')') open.pop();
    else open.push(match[1] === 'IF');
    most = Math.max(most, open.filter(Boolean).length);
  }
  return most;
}

const contrast = (a: string, b: string) => {
  const luminance = (color: string) => {
    const [r, g, bl] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

// 1280 x 800 less the bars of the browser and of Sheets, the numbers of the rows and the scroll bar
const SCREEN = { width: 1280 - 46 - 15, height: 800 - 310 };

/** Where an area from A1 ends, in pixels. */
function endOf({ widths, heights }: PlanSheet, { rows, columns }: Pick<Area, 'rows' | 'columns'>) {
  const widthOf = (at: number) =>
    widths.reduce((last, run) => (at >= run.from && at < run.from + run.count ? run.width : last), 100);
  const heightOf = (at: number) =>
    heights.reduce((last, run) => (at >= run.from && at < run.from + run.count ? run.height : last), 21);
  const sum = (count: number, sizeOf: (at: number) => number) =>
    Array.from({ length: count }, (_one, i) => sizeOf(i + 1)).reduce((all, one) => all + one, 0);
  return { width: sum(columns, widthOf), height: sum(rows, heightOf) };
}

it('has templates to look at', () => {
  expect(templates.length).toBeGreaterThan(0);
});

describe.each(templates.map((template) => [template.id, template] as const))('%s', (_id, template) => {
  const plan = planOf(
    template,
    { from: null, asOf: null, sampleData: true },
    { sheetNames: [], definedNames: [], capacity: template.capacity.least, instance: 1, today: '2026-10-01' },
  );
  const formulas = formulasOf(plan);
  const breaking = (rule: (formula: Formula) => boolean) =>
    formulas.filter(rule).map((one) => `${one.at}: ${one.text}`);
  const byRole = (role: string) => plan.sheets.filter((sheet) => sheet.role === role);

  it('has formulas to look at', () => {
    expect(formulas.length).toBeGreaterThan(50);
  });

  it('parses in every locale: semicolons, no decimals, no braces, no TRUE or FALSE', () => {
    expect(breaking(({ code }) => /[,{}]|\d\.\d|\b(TRUE|FALSE)\b/.test(code))).toEqual([]);
  });

  it('has no number in a criterion, and no date as text', () => {
    expect(breaking(({ text }) => /"[<>=]+\d|"\d{4}-\d{2}/.test(text))).toEqual([]);
  });

  it('L20: no number but 0, 1 and -1', () => {
    const numbers = (code: string) =>
      code
        .replace(/\$?[A-Z]{1,3}\$?\d+/g, '')
        .replace(/PB_[a-z_]+/g, '')
        .match(/\d+/g) ?? [];
    expect(breaking(({ code }) => numbers(code).some((number) => number !== '0' && number !== '1'))).toEqual([]);
  });

  it('L24: at most 120 characters without sheet names, four calls, one IF deep', () => {
    const own = (formula: Formula) => formula.code.replace(/""/g, '');
    const exempt = template.exemptions.filter((one) => one.rule === 'L24').map((one) => one.where);
    const counted = (wrong: (formula: Formula) => boolean) =>
      breaking((formula) => !exempt.some((where) => formula.at.startsWith(where)) && wrong(formula));
    expect(counted((formula) => withoutSheets(formula.text).length > 120)).toEqual([]);
    // a check that sums by four conditions, and a decision that has a word where there is none
    expect(counted((formula) => callsIn(own(formula)).length > 4)).toEqual([]);
    expect(breaking((formula) => ifDepth(own(formula)) > 1)).toEqual([]);
  });

  it('L25: calls only what it may', () => {
    expect(
      breaking(({ code }) => callsIn(code).some((name) => !NATIVE.includes(name) && !OURS.includes(name))),
    ).toEqual([]);
  });

  it('L26: turns an error into text, and only on an output', () => {
    expect(breaking(({ code, sheet }) => /IFERROR/.test(code) && sheet.role !== 'output')).toEqual([]);
  });

  it('L02: reads forward only: data, calculated, output; checks and headers may read all', () => {
    const rank: Record<string, number> = { inputs: 0, data: 0, calc: 1, output: 2, checks: 3, guide: 3, log: 3 };
    const backward = formulas.filter(({ sheet, at, text }) => {
      if (/ (chips|title) /.test(at) || sheet.role === 'checks' || sheet.role === 'guide') return false;
      return plan.sheets.some(
        (other) =>
          other !== sheet &&
          new RegExp(`('${other.name}'|\\b${other.name})!`).test(text) &&
          (rank[other.role] as number) > (rank[sheet.role] as number),
      );
    });
    expect(backward.map((one) => one.at)).toEqual([]);
  });

  it('L32: does not name its own sheet', () => {
    expect(
      breaking(({ sheet, text }) => text.includes(`'${sheet.name}'!`) || new RegExp(`\\b${sheet.name}!`).test(text)),
    ).toEqual([]);
  });

  it('L34: at most 50 calls of ours a sheet', () => {
    const counts = plan.sheets.map(
      (sheet) =>
        formulas
          .filter((one) => one.sheet === sheet)
          .flatMap((one) => callsIn(one.code))
          .filter((name) => OURS.includes(name)).length,
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(50);
  });

  it('gives every call of ours its tables: none rests on a default', () => {
    const needs = [
      'PARTNER_TIER',
      'TIER_GAP',
      'TIER_VALUE',
      'TIER_MIX',
      'TIER_REVIEW',
      'COMARKETING_BUDGET',
      'TIER_LADDER_CHECK',
    ];
    expect(
      breaking(
        ({ text, code }) =>
          callsIn(code).some((name) => needs.includes(name)) && !/PB_ladder\b|\$A\$\d+:\$G\$\d+/.test(text),
      ),
    ).toEqual([]);
  });

  it('L03, L04: the guide has its twelve fields, the log its columns and a row', () => {
    const fields = ['fields', 'own_fields'].flatMap((id) =>
      byRole('guide')[0]
        ?.blocks.find((block) => block.id === id)
        ?.lines.map((line) => line.cells[0]),
    );
    for (const field of [
      'Purpose',
      'For',
      'Owner',
      'As of',
      'Currency',
      'Fiscal year starts in month',
      'Template',
      'Template version',
      'Colour key',
      'Sign',
      'Known limits',
      'Names',
    ])
      expect(fields).toContain(field);
    const log = byRole('log')[0]?.blocks;
    expect(log?.find((block) => block.id === 'header')?.lines[0]?.cells).toEqual([
      'Date',
      'Version',
      'Who',
      'What',
      'Why',
    ]);
    expect(log?.find((block) => block.id === 'rows')?.lines.length).toBeGreaterThan(0);
  });

  it('L07, L46: headers are frozen, what is calculated warns before it is changed', () => {
    expect(plan.sheets.filter((sheet) => sheet.frozenRows < 3)).toEqual([]);
    expect([...byRole('calc'), ...byRole('output'), ...byRole('checks')].filter((sheet) => !sheet.protect)).toEqual([]);
    expect([...byRole('inputs'), ...byRole('data')].filter((sheet) => sheet.protect)).toEqual([]);
  });

  it('L14, L36: every setting has a unit, a source, a note and a format, and its own label', () => {
    const general = byRole('inputs')
      .flatMap((sheet) => sheet.blocks.filter((block) => block.kind === 'input' && block.columns === 7))
      .flatMap((block) => block.lines.filter((line) => line.cells[3] === 'Input'));
    expect(general.length).toBeGreaterThan(8);
    for (const line of general) {
      expect(line.cells.slice(2).filter((cell) => cell === null || cell === '').length, String(line.cells[0])).toBe(1);
      expect(line.style[1]).toContain('input');
    }
    expect(new Set(general.map((line) => line.cells[0])).size).toBe(general.length);
  });

  it('L16: only inputs look like inputs', () => {
    const wrong = plan.sheets.flatMap((sheet) =>
      sheet.blocks.flatMap((block) =>
        block.lines.flatMap((line) =>
          line.style.flatMap((words, c) =>
            styleOf(words).background === look.inputFill && isFormula(line.cells[c] ?? null)
              ? [`${sheet.name} ${block.id}`]
              : [],
          ),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('L18: every setting is read by a formula; a shared one by that of any template', () => {
    const source = (all: readonly unknown[]) => JSON.stringify(all);
    const [mine, any] = [source(template.sheets), source(templates.flatMap((one) => one.sheets))];
    const orphans = Object.entries(template.places).filter(
      ([name, place]) =>
        place.sheet === 'settings' &&
        !new RegExp(`@${name}(?![a-z_])|"listOf":"${name}"`).test(place.own ? mine : any) &&
        name !== 'keep',
    );
    expect(orphans.map(([name]) => name)).toEqual([]);
  });

  it('L40: at least eight checks, and their sum in the frozen rows of every sheet', () => {
    const checks = (byRole('checks')[0]?.blocks ?? [])
      .filter((block) => block.id === 'checks' || block.id === 'shared_checks')
      .flatMap((block) => block.lines);
    expect(checks.length).toBeGreaterThanOrEqual(8);
    for (const sheet of plan.sheets) {
      const chips = sheet.blocks.find((block) => block.id === 'chips');
      expect(chips && chips.row <= sheet.frozenRows, sheet.name).toBe(true);
    }
  });

  it('L45: names have a prefix, are used, and stand on the guide', () => {
    const listed = (byRole('guide')[0]?.blocks ?? [])
      .flatMap((block) => block.lines)
      .filter((line) => line.cells[0] === 'Names' || line.cells[0] === 'Own names')
      .flatMap((line) => String(line.cells[1]).split(', '));
    expect(plan.names.map((name) => name.name).sort()).toEqual(listed.sort());
    for (const name of plan.names) expect(name.name).toMatch(/^PB_/);
  });

  it('L48: every text has a contrast of 4.5 to its ground', () => {
    const words = plan.sheets.flatMap((sheet) => [
      ...sheet.body,
      ...sheet.blocks.flatMap((block) => block.lines.flatMap((line) => line.style)),
    ]);
    for (const one of new Set(words))
      expect(contrast(styleOf(one).color, styleOf(one).background ?? '#ffffff'), one).toBeGreaterThanOrEqual(4.5);
    for (const sheet of plan.sheets)
      for (const rule of sheet.rules)
        expect(contrast(rule.color, rule.background), `${sheet.name} ${rule.formula}`).toBeGreaterThanOrEqual(4.5);
  });

  it('L51: every sheet says in a line what to do there', () => {
    for (const sheet of plan.sheets)
      expect(
        sheet.blocks.some((block) => block.row <= 2 && block.lines.some((line) => line.style.includes('help'))),
        sheet.name,
      ).toBe(true);
  });

  it('L52: charts have a title, an axis and a source', () => {
    const charts = plan.sheets.flatMap((sheet) => sheet.charts);
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) expect(chart.title !== '' && chart.axis !== '' && chart.areas.length > 0).toBe(true);
  });

  const outputs = template.sheets.filter((sheet) => sheet.role === 'output');

  it.each(outputs.map((sheet) => [sheet.name, sheet] as const))(
    'shows the answer of %s on the first screen of 1280 x 800',
    (_name, { key, answer }) => {
      const sheet = plan.sheets.find((one) => one.key === key) as PlanSheet;
      const { width, height } = endOf(sheet, areaOf(answer as string, 0));
      expect(width).toBeLessThanOrEqual(SCREEN.width);
      expect(height).toBeLessThanOrEqual(SCREEN.height);
      // a chart that begins in sight is in sight
      const cut = sheet.charts.filter((chart) => {
        const from = endOf(sheet, { rows: chart.row - 1, columns: chart.column - 1 });
        const begins = from.width < width && from.height < height;
        return begins && (from.width + chart.width > SCREEN.width || from.height + chart.height > SCREEN.height);
      });
      expect(cut.map((chart) => chart.title)).toEqual([]);
    },
  );
});
