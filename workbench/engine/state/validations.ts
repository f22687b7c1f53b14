import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  generateRandomId,
  type IRange,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { serializeRangeWithSheet } from '@univerjs/engine-formula';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from '@univerjs/sheets-data-validation';
import type { Rect, Validation } from '../../apps-script/backend.ts';
import { type Core, mapRect } from '../core.ts';
import { fromSheets } from '../formula-text.ts';

type RuleBase = Pick<ISheetDataValidationRule, 'type' | 'operator' | 'formula1' | 'formula2'>;

const isRect = (value: unknown): value is Rect => typeof value === 'object' && value !== null && 'sheet' in value;

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  BETWEEN: DataValidationOperator.BETWEEN,
  NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  EQUAL_TO: DataValidationOperator.EQUAL,
  NOT_EQUAL_TO: DataValidationOperator.NOT_EQUAL,
  GREATER_THAN: DataValidationOperator.GREATER_THAN,
  GREATER_THAN_OR_EQUAL_TO: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LESS_THAN: DataValidationOperator.LESS_THAN,
  LESS_THAN_OR_EQUAL_TO: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** Univer's lists are text with commas between; a range is a formula. */
function rangeFormula(core: Core, rect: Rect): string {
  return `=${serializeRangeWithSheet(core.sheet(rect.sheet).getName(), core.rangeOf(rect))}`;
}

function baseOf(core: Core, rule: Validation): RuleBase {
  const [first, second] = rule.args;
  const number = (value: unknown) => (value === undefined || value === null ? '' : String(value));
  if (rule.criteria === 'CHECKBOX') return { type: DataValidationType.CHECKBOX };
  if (rule.criteria === 'VALUE_IN_LIST') {
    return { type: DataValidationType.LIST, formula1: (Array.isArray(first) ? first : []).join(',') };
  }
  if (rule.criteria === 'VALUE_IN_RANGE') {
    return { type: DataValidationType.LIST, formula1: isRect(first) ? rangeFormula(core, first) : '' };
  }
  if (rule.criteria === 'CUSTOM_FORMULA') {
    return { type: DataValidationType.CUSTOM, formula1: fromSheets(String(first ?? ''), core.locale) };
  }
  const numbers = /^NUMBER_(.+)$/.exec(rule.criteria);
  const operator = numbers && OPERATORS[numbers[1] ?? ''];
  if (operator) {
    return { type: DataValidationType.DECIMAL, operator, formula1: number(first), formula2: number(second) };
  }
  if (rule.criteria === 'DATE_IS_VALID_DATE') {
    // any day that Sheets knows
    return {
      type: DataValidationType.DATE,
      operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
      formula1: '1',
    };
  }
  return { type: DataValidationType.ANY };
}

/** The rule as the script made it, kept with Univer's own so that it is read back exactly. */
type Kept = ISheetDataValidationRule & { bizInfo?: { script?: Validation } };

function ruleOf(core: Core, rule: Validation, ranges: IRange[]): ISheetDataValidationRule {
  return {
    ...baseOf(core, rule),
    uid: generateRandomId(8),
    ranges,
    allowBlank: true,
    errorStyle: rule.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showErrorMessage: rule.helpText !== null,
    ...(rule.helpText === null ? {} : { error: rule.helpText, prompt: rule.helpText, showInputMessage: true }),
    bizInfo: { script: rule },
  } as Kept;
}

/** A rule that a person made in the page, told in the script's words as far as they reach. */
function scriptRuleOf(rule: ISheetDataValidationRule): Validation {
  const common = { allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP, helpText: rule.error ?? null };
  if (rule.type === DataValidationType.CHECKBOX) return { criteria: 'CHECKBOX', args: [], ...common };
  if (rule.type === DataValidationType.LIST && !rule.formula1?.startsWith('=')) {
    return { criteria: 'VALUE_IN_LIST', args: [(rule.formula1 ?? '').split(','), true], ...common };
  }
  return { criteria: 'CUSTOM_FORMULA', args: [rule.formula1 ?? ''], ...common };
}

export function validations(core: Core, rect: Rect): (Validation | null)[][] {
  const model = core.injector.get(SheetDataValidationModel);
  const sheetId = core.idOf(rect.sheet);
  return mapRect(rect, (row, column) => {
    const rule = model.getRuleByLocation(core.unitId, sheetId, row, column) as Kept | undefined;
    return rule ? (rule.bizInfo?.script ?? scriptRuleOf(rule)) : null;
  });
}

/** Cells with the same rule, joined downwards, so that a column is one range. */
function byRule(rect: Rect, rules: readonly (readonly (Validation | null)[])[]): Map<string, [Validation, IRange[]]> {
  const groups = new Map<string, [Validation, IRange[]]>();
  for (let c = 0; c < rect.columns; c++) {
    for (let r = 0; r < rect.rows; r++) {
      const rule = rules[r]?.[c];
      if (!rule) continue;
      const key = JSON.stringify(rule);
      const group = groups.get(key) ?? [rule, []];
      groups.set(key, group);
      const last = group[1][group[1].length - 1];
      const row = rect.row + r;
      const column = rect.column + c;
      if (last && last.startColumn === column && last.endRow === row - 1) last.endRow = row;
      else group[1].push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    }
  }
  return groups;
}

export function setValidations(core: Core, rect: Rect, rules: readonly (readonly (Validation | null)[])[]): void {
  core.run(ClearRangeDataValidationCommand.id, rect.sheet, { ranges: [core.rangeOf(rect)] });
  for (const [rule, ranges] of byRule(rect, rules).values()) {
    core.run(AddSheetDataValidationCommand.id, rect.sheet, { rule: ruleOf(core, rule, ranges) });
  }
}
