import { beforeAll, expect, it } from 'vitest';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { at, formulaAt, openEngine, put, valueAt } from './engine-bundle.ts';

let engine: EngineBackend;

beforeAll(async () => {
  engine = await openEngine({
    locale: 'de_DE',
    functions: {
      names: ['SIGNED_ON'],
      call: () => [[new Date(Date.UTC(2025, 5, 30, 22))]],
      makeDate: (ms) => new Date(ms),
    },
  });
});

it('takes formulas as de_DE spells them, and shows them so', async () => {
  put(engine, 0, 0, [['=SUM(1,5;2)', '=ROUND(10/4;1)', '={1\\2}']]);
  await engine.settled();
  expect(engine.values(at(0, 0, 1, 4))).toEqual([[3.5, 2.5, 1, 2]]);
  expect(engine.formulas(at(0, 0, 1, 3))).toEqual([['=SUM(1,5;2)', '=ROUND(10/4;1)', '={1\\2}']]);
});

it('gives dates the format of the locale', async () => {
  put(engine, 1, 0, [['=SIGNED_ON()']]);
  await engine.settled();
  expect(valueAt(engine, 1, 0)).toBe(45839);
  expect(engine.formats(at(1, 0), 'numberFormat')).toEqual([['dd.mm.yyyy']]);
});

it('gives dates of built-in functions that format too', async () => {
  put(engine, 2, 0, [['=DATE(2026;1;31)', '=EDATE(A3;1)', '=A3+1']]);
  await engine.settled();
  expect(engine.values(at(2, 0, 1, 3))).toEqual([[46053, 46081, 46054]]);
  expect(engine.formats(at(2, 0, 1, 2), 'numberFormat')).toEqual([['dd.mm.yyyy', 'dd.mm.yyyy']]);
});

it('spells formulas of conditional rules in the locale too', () => {
  const rule = {
    ranges: [at(0, 0)],
    formula: '=AND(A1>0;$B1=1,5)',
    background: '#ffffff',
    fontColor: null,
    bold: null,
  };
  engine.setConditionalRules(0, [rule]);
  expect(engine.conditionalRules(0)).toEqual([rule]);
});

it('spells the same formula otherwise when the locale changes', () => {
  engine.locale = 'en_US';
  expect(formulaAt(engine, 0, 0)).toBe('=SUM(1.5,2)');
  engine.locale = 'de_DE';
  expect(formulaAt(engine, 0, 0)).toBe('=SUM(1,5;2)');
});

it('reads dates again when the zone changes', async () => {
  engine.timeZone = 'Asia/Tokyo';
  await engine.settled();
  expect(valueAt(engine, 1, 0)).toBeCloseTo(45838 + 7 / 24 + 1, 9);
});
