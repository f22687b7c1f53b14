import { a1Of, liveRect } from '../addresses.ts';
import type { CellInput, Rect } from '../backend.ts';
import { checkAgainst, checkFormula, checkSize, inputOf, scriptValue } from '../cell-input.ts';
import type { ScriptContext, States } from '../context.ts';
import { displayed } from '../locale/display.ts';
import { shownFormula } from '../locale/formula-text.ts';
import { fromR1C1, toR1C1 } from '../r1c1.ts';
import { type Call, edits, type Method, reads } from '../service-class.ts';

type RangeCall = Call<States['Range']>;

export const corner = (rect: Rect): Rect => ({ ...rect, rows: 1, columns: 1 });

function writeAll(context: ScriptContext, rect: Rect, values: readonly (readonly unknown[])[], method: string): void {
  const patterns = context.backend.formats(rect, 'numberFormat');
  const rules = context.backend.validations(rect);
  const inputs = values.map((line, r) =>
    line.map((value, c): CellInput => {
      const pattern = patterns[r]?.[c] as string;
      const input = inputOf(context, value, method, rect.row + r, rect.column + c, pattern);
      checkAgainst(context, rules[r]?.[c] ?? null, input, rect.row + r, rect.column + c, pattern);
      return input;
    }),
  );
  context.backend.write(rect, inputs);
}

const setValues = (call: RangeCall, values: unknown[][]) => {
  const rect = liveRect(call.context, call.state);
  checkSize(call.context, rect, values);
  writeAll(call.context, rect, values, 'setValues');
  return call.self;
};

function setValue({ context, self, state }: RangeCall, value: unknown): object {
  const rect = liveRect(context, state);
  const line = new Array<unknown>(rect.columns).fill(value);
  writeAll(context, rect, new Array<unknown[]>(rect.rows).fill(line), 'setValue');
  return self;
}

function writeFormulas(
  context: ScriptContext,
  rect: Rect,
  formulas: readonly (readonly string[])[],
  method: string,
): void {
  checkSize(context, rect, formulas);
  const inputs = formulas.map((line) =>
    line.map((text): CellInput => {
      if (text === '') return { value: null };
      const formula = text.charAt(0) === '=' ? text : `=${text}`;
      checkFormula(context, formula, method);
      return { formula };
    }),
  );
  context.backend.write(rect, inputs);
}

function a1Formula(context: ScriptContext, formula: string, row: number, column: number, method: string): string {
  const text = formula === '' ? '' : fromR1C1(formula, row, column);
  if (text === null) throw context.refusal(`${method}: "${formula}" refers to a cell outside of the sheet.`);
  return text;
}

const setFormulas = ({ context, self, state }: RangeCall, formulas: string[][]) => {
  writeFormulas(context, liveRect(context, state), formulas, 'setFormulas');
  return self;
};

const setFormula = ({ context, self, state }: RangeCall, formula: string) => {
  const rect = liveRect(context, state);
  // a formula for several cells would have its references moved on, cell by cell
  if (rect.rows > 1 || rect.columns > 1)
    throw context.refusal(
      `setFormula on ${a1Of(rect)}: Google would adapt it for each cell; write them with setFormulas.`,
    );
  writeFormulas(context, rect, [[formula]], 'setFormula');
  return self;
};

const setFormulasR1C1 = ({ context, self, state }: RangeCall, formulas: string[][]) => {
  const rect = liveRect(context, state);
  checkSize(context, rect, formulas);
  const texts = formulas.map((line, r) =>
    line.map((one, c) => a1Formula(context, one, rect.row + r, rect.column + c, 'setFormulasR1C1')),
  );
  writeFormulas(context, rect, texts, 'setFormulasR1C1');
  return self;
};

const setFormulaR1C1 = ({ context, self, state }: RangeCall, formula: string) => {
  const rect = liveRect(context, state);
  const texts = Array.from({ length: rect.rows }, (_r, r) =>
    Array.from({ length: rect.columns }, (_c, c) =>
      a1Formula(context, formula, rect.row + r, rect.column + c, 'setFormulaR1C1'),
    ),
  );
  writeFormulas(context, rect, texts, 'setFormulaR1C1');
  return self;
};

function valuesOf(context: ScriptContext, rect: Rect): unknown[][] {
  const patterns = context.backend.formats(rect, 'numberFormat');
  return context.backend
    .values(rect)
    .map((line, r) => line.map((value, c) => scriptValue(context, value, patterns[r]?.[c] as string)));
}

function displayedValues(context: ScriptContext, rect: Rect): string[][] {
  const { backend } = context;
  const patterns = backend.formats(rect, 'numberFormat');
  return backend
    .values(rect)
    .map((line, r) => line.map((value, c) => displayed(value, patterns[r]?.[c] as string, backend.locale)));
}

const formulasOf = (context: ScriptContext, rect: Rect): string[][] =>
  context.backend.formulas(rect).map((line) => line.map((one) => shownFormula(one, context.backend.locale)));

const formulasR1C1Of = (context: ScriptContext, rect: Rect): string[][] =>
  formulasOf(context, rect).map((line, r) => line.map((one, c) => toR1C1(one, rect.row + r, rect.column + c)));

/** A getter of one cell and of the whole range. */
const both = <T>(one: string, many: string, read: (context: ScriptContext, rect: Rect) => T[][]) => ({
  [one]: reads('', ({ context, state }: RangeCall) => read(context, corner(liveRect(context, state)))[0]?.[0]),
  [many]: reads('', ({ context, state }: RangeCall) => read(context, liveRect(context, state))),
});

export const sheetValues = valuesOf;

export const valueMethods: Readonly<Record<string, Method<States['Range']>>> = {
  ...both('getValue', 'getValues', valuesOf),
  ...both('getDisplayValue', 'getDisplayValues', displayedValues),
  ...both('getFormula', 'getFormulas', formulasOf),
  ...both('getFormulaR1C1', 'getFormulasR1C1', formulasR1C1Of),
  isBlank: reads('', ({ context, state }: RangeCall) => {
    const rect = liveRect(context, state);
    return (
      context.backend.values(rect).every((line) => line.every((value) => value === null || value === '')) &&
      context.backend.formulas(rect).every((line) => line.every((formula) => formula === ''))
    );
  }),
  setValue: edits('Object?', setValue),
  setValues: edits('Object?[][]', setValues),
  setFormula: edits('String', setFormula),
  setFormulas: edits('String[][]', setFormulas),
  setFormulaR1C1: edits('String', setFormulaR1C1),
  setFormulasR1C1: edits('String[][]', setFormulasR1C1),
};
