import type { Rect, SheetInfo, Validation } from '../../apps-script/backend.ts';
import { columnLetters, quotedName } from '../../apps-script/grid/references.ts';
import { type Area, areasOf } from './areas.ts';
import { type ExcelSheet, toExcel } from './excel-formula.ts';
import { cellName, type Shared } from './sheet-cells.ts';
import { escaped } from './xml.ts';

const isRect = (value: unknown): value is Rect => typeof value === 'object' && value !== null && 'sheet' in value;

const relative = ({ row, column, rows, columns }: Area): string =>
  rows === 1 && columns === 1
    ? cellName(row, column)
    : `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

/** `'My sheet'!$A$1:$B$5` */
export function absolute(rect: Rect, sheets: readonly ExcelSheet[]): string {
  const sheet = sheets.find((one) => one.id === rect.sheet);
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(rect.row, rect.column);
  const end = corner(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return `${quotedName(sheet?.excelName ?? '#REF')}!${first === end ? first : `${first}:${end}`}`;
}

const OPERATORS: Readonly<Record<string, string>> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
};

const LONGEST_LIST = 255;
const LONGEST_TITLE = 225;

interface Check {
  readonly attributes: string;
  readonly first: string;
  readonly second?: string;
}

function listOf(items: readonly unknown[], shared: Shared): Check | null {
  const text = items.join(',');
  if (text.length <= LONGEST_LIST && !items.some((one) => String(one).includes(',')))
    return { attributes: 'type="list"', first: `"${text.replace(/"/g, '""')}"` };
  shared.lost.add('lists to choose from that are longer than Excel allows');
  return null;
}

function checkOf({ criteria, args }: Validation, home: SheetInfo, shared: Shared): Check | null {
  const [first, second] = args;
  if (criteria === 'CHECKBOX') return { attributes: 'type="list"', first: '"TRUE,FALSE"' };
  if (criteria === 'VALUE_IN_LIST') return listOf(Array.isArray(first) ? first : [], shared);
  if (criteria === 'VALUE_IN_RANGE' && isRect(first))
    return { attributes: 'type="list"', first: absolute(first, shared.sheets) };
  if (criteria === 'DATE_IS_VALID_DATE') return { attributes: 'type="date" operator="greaterThanOrEqual"', first: '1' };
  const operator = OPERATORS[/^NUMBER_(.+)$/.exec(criteria)?.[1] ?? ''];
  if (operator)
    return {
      attributes: `type="decimal" operator="${operator}"`,
      first: String(first ?? 0),
      ...(second === undefined || second === null ? {} : { second: String(second) }),
    };
  const formula =
    criteria === 'CUSTOM_FORMULA' ? toExcel(String(first), home, shared.sheets, shared.backend.locale) : null;
  if (formula !== null) return { attributes: 'type="custom"', first: formula };
  shared.lost.add('checks of input that Excel does not have');
  return null;
}

export function validationsXml(sheet: SheetInfo, shared: Shared): string {
  const whole = { sheet: sheet.id, row: 0, column: 0, rows: sheet.rows, columns: sheet.columns };
  const made = [...areasOf(shared.backend.validations(whole), JSON.stringify).values()].flatMap(
    ({ value: rule, areas }) => {
      const check = checkOf(rule, sheet, shared);
      if (!check) return [];
      const help = rule.helpText === null ? '' : escaped(rule.helpText.slice(0, LONGEST_TITLE));
      const told = help === '' ? '' : ` showInputMessage="1" error="${help}" prompt="${help}"`;
      const style = rule.allowInvalid ? ' errorStyle="warning"' : '';
      const formulas = `<formula1>${escaped(check.first)}</formula1>${check.second === undefined ? '' : `<formula2>${escaped(check.second)}</formula2>`}`;
      return [
        `<dataValidation ${check.attributes}${style} allowBlank="1" showErrorMessage="1"${told} sqref="${areas.map(relative).join(' ')}">${formulas}</dataValidation>`,
      ];
    },
  );
  return made.length === 0 ? '' : `<dataValidations count="${made.length}">${made.join('')}</dataValidations>`;
}

export function conditionsXml(sheet: SheetInfo, shared: Shared): string {
  return shared.backend
    .conditionalRules(sheet.id)
    .map((rule, i) => {
      const formula = toExcel(rule.formula, sheet, shared.sheets, shared.backend.locale);
      if (formula === null || rule.ranges.length === 0) {
        shared.lost.add('conditional formats whose formula Excel does not have');
        return '';
      }
      const look = shared.looks.placeCondition(rule);
      return `<conditionalFormatting sqref="${rule.ranges.map(relative).join(' ')}"><cfRule type="expression" dxfId="${look}" priority="${i + 1}"><formula>${escaped(formula)}</formula></cfRule></conditionalFormatting>`;
    })
    .join('');
}
