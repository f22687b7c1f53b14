import { describe, expect, it } from 'vitest';
import type { Closing } from '../../src/workbook/closing/closing.ts';
import { closingTemplate } from '../../src/workbook/closing/closing-template.ts';
import { planOf } from '../../src/workbook/plan.ts';
import type { Shared } from '../../src/workbook/shared.ts';
import { templates } from '../../templates/index.ts';
import { template as schema, type Template } from '../../templates/schema.ts';

const OURS = ['closed_check', 'kept', 'kept_check'];

const closingOf = (one: Template): Closing => ({
  quarter: 'Q3 2026',
  from: 46204,
  asOf: 46295,
  why: '',
  before: { from: 46204, as_of: 46295, closed: 46295 },
  after: { from: 46296, as_of: 46387, closed: 46387 },
  of: [{ template: one.id, version: one.version, sheets: one.closing?.sheets ?? [], totals: [1, 2, 3] }],
});

/** All shared sheets stand, as when a quarter is closed. */
function standing(one: Template): Shared {
  const shared = one.sheets.filter((sheet) => sheet.shared);
  const named = Object.entries(one.places).flatMap(([key, { defined }]) => (defined === null ? [] : [[key, defined]]));
  return {
    sheets: Object.fromEntries(shared.map(({ key, name }, i) => [key, { name, sheetId: i, top: 100 }])),
    names: Object.fromEntries(named),
  };
}

describe.each(templates.map((one) => [one.id, one] as const))('%s, when a quarter is closed,', (_id, one) => {
  const plan = planOf(
    closingTemplate(closingOf(one), [one]),
    { from: null, asOf: null, sampleData: false },
    {
      sheetNames: [],
      definedNames: [],
      capacity: one.capacity.least,
      instance: 2,
      today: '2026-10-01',
      shared: standing(one),
    },
  );
  const formulas = plan.sheets.flatMap((sheet) =>
    sheet.blocks
      .filter((block) => OURS.includes(block.id))
      .flatMap((block) => block.lines.flatMap((line) => line.cells))
      .flatMap((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? [cell.formula] : [])),
  );

  it('keeps sheets that answer, and at least one key figure', () => {
    const kept = one.closing?.sheets ?? [];
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.map((key) => one.sheets.find((sheet) => sheet.key === key)?.role)).toEqual(kept.map(() => 'output'));
    expect(one.closing?.totals.length).toBeGreaterThan(0);
  });

  it('writes formulas that parse in every locale, and no number but 0 and 1', () => {
    expect(formulas.length).toBeGreaterThan(6);
    for (const formula of formulas) {
      const code = formula
        .replace(/"[^"]*"/g, '')
        .replace(/'(?:[^']|'')+'!|\b[A-Za-z_]+!/g, '')
        .replace(/\$?[A-Z]{1,2}\$?\d+|PB_[a-z_]+/g, '');
      expect(code, formula).not.toMatch(/[,{}]|TRUE|FALSE|[2-9]|\d\d/);
    }
  });

  it('reads the days of the closed period, and never those of Settings', () => {
    const again = formulas.filter((formula) => /SUMIFS|PARTNER_SUMMARY/.test(formula));
    expect(again).toHaveLength(one.closing?.totals.length ?? 0);
    for (const formula of again) expect(formula).toMatch(/\$B\d+.*\$C\d+/);
    expect(again.join()).not.toMatch(/PB_from|PB_as_of/);
  });
});

describe('the schema', () => {
  const [one] = templates as [Template];
  const issues = (closing: unknown) =>
    schema.safeParse({ ...one, closing }).error?.issues.map((issue) => issue.path.join('.')) ?? [];
  const total = { label: 'Revenue', format: 'money', sheet: 'workings', range: 'B4:B', again: '=SUM({from};{to})' };

  it('names the place of a sheet that is not there, and of a figure without its days', () => {
    expect(issues({ sheets: ['tiers'], totals: [total] })).toEqual([]);
    expect(issues({ sheets: ['tyres'], totals: [total] })).toEqual(['closing.sheets.0']);
    expect(issues({ sheets: ['tiers'], totals: [{ ...total, sheet: 'works' }] })).toEqual(['closing.totals.0.sheet']);
    expect(issues({ sheets: ['tiers'], totals: [{ ...total, again: '=SUM(@from)' }] })).toEqual([
      'closing.totals.0.again',
    ]);
    expect(issues({ sheets: [], totals: [total] })).toEqual(['closing.sheets']);
  });
});
