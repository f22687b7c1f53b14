import type { Backend, ConditionalRule, Rect, Validation } from '../../apps-script/backend.ts';
import { type Area, within } from './areas.ts';
import { type OpenedBook, type OpenedSheet, placeOf } from './open-xlsx.ts';
import type { FileCheck, FileCondition } from './read-rules.ts';
import { cellName } from './sheet-cells.ts';

/** A sheet of the file that stands in the workbook now. */
export interface PlacedSheet {
  readonly sheet: OpenedSheet;
  readonly id: number;
  readonly rows: number;
  readonly columns: number;
}

/** How the formulas of a file are carried. */
export interface Carried {
  readonly made: readonly PlacedSheet[];
  readonly names: OpenedBook['names'];
  readonly conditionLooks: OpenedBook['conditionLooks'];
  /** A formula of the file as it is spelled here, or null where it cannot stand. */
  carry(formula: string): string | null;
}

/** How many of a file's rules could not be carried. */
export interface LostRules {
  checks: number;
  conditions: number;
}

const LIST = /^"((?:[^"]|"")*)"$/;
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQUAL_TO',
  notEqual: 'NOT_EQUAL_TO',
  greaterThan: 'GREATER_THAN',
  greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'LESS_THAN',
  lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
};

// kinds that come with the formula that they stand for
const FORMULAS = new Set(
  'expression containsText notContainsText beginsWith endsWith containsBlanks notContainsBlanks'.split(' '),
);
const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

const rectsOf = (areas: readonly Area[], { id, rows, columns }: PlacedSheet): Rect[] =>
  areas.flatMap((area) => {
    const inside = within(area, { rows, columns });
    return inside === null ? [] : [{ sheet: id, ...inside }];
  });

type Criteria = Pick<Validation, 'criteria' | 'args'>;

function listed(text: string): Criteria {
  const items = text
    .replace(/""/g, '"')
    .split(',')
    .map((one) => one.trim());
  // what Excel can say of a box to tick
  if (items.join().toUpperCase() === 'TRUE,FALSE') return { criteria: 'CHECKBOX', args: [] };
  return { criteria: 'VALUE_IN_LIST', args: [items, true] };
}

/** A list that stands in cells: `$A$2:$A$9` of the same sheet, of another, or by its name. */
function listedIn(reference: string, home: PlacedSheet, { made, names }: Carried): Criteria | null {
  const named = names.find((one) => one.name.toLowerCase() === reference.toLowerCase());
  const quoted = `'${home.sheet.name.split("'").join("''")}'`;
  const place = named ?? placeOf('', reference) ?? placeOf('', `${quoted}!${reference}`);
  const target = made.find((one) => one.sheet.name.toLowerCase() === place?.sheet.toLowerCase());
  const [rect] = place && target ? rectsOf([place], target) : [];
  return rect ? { criteria: 'VALUE_IN_RANGE', args: [rect, true] } : null;
}

function compared({ operator, first, second }: FileCheck): Criteria | null {
  const limits = (operator === 'between' || operator === 'notBetween' ? [first, second] : [first]).map(Number);
  const name = OPERATORS[operator];
  const isPlain = first !== '' && limits.every(Number.isFinite);
  return name && isPlain ? { criteria: `NUMBER_${name}`, args: limits } : null;
}

function criteriaOf(check: FileCheck, home: PlacedSheet, carried: Carried): Criteria | null {
  const { type, operator, first } = check;
  const list = type === 'list' ? LIST.exec(first)?.[1] : undefined;
  if (list !== undefined) return listed(list);
  if (type === 'list') return listedIn(first, home, carried);
  if (type === 'decimal' || type === 'whole') return compared(check);
  // any day that there is
  if (type === 'date' && operator === 'greaterThanOrEqual' && Number(first) <= 1)
    return { criteria: 'DATE_IS_VALID_DATE', args: [] };
  const formula = type === 'custom' ? carried.carry(first) : null;
  return formula === null ? null : { criteria: 'CUSTOM_FORMULA', args: [formula] };
}

function placeChecks(backend: Backend, home: PlacedSheet, carried: Carried): number {
  let lost = 0;
  for (const check of home.sheet.checks) {
    const criteria = criteriaOf(check, home, carried);
    if (criteria === null) {
      lost++;
      continue;
    }
    const rule: Validation = { ...criteria, allowInvalid: check.allowInvalid, helpText: check.helpText };
    for (const rect of rectsOf(check.areas, home)) {
      const line = new Array<Validation>(rect.columns).fill(rule);
      backend.setValidations(rect, new Array(rect.rows).fill(line));
    }
  }
  return lost;
}

/** A condition as one formula about the first of its cells; null for scales, bars, icons and ranks. */
function conditionOf({ type, operator, formula, areas }: FileCondition): string | null {
  if (type !== 'cellIs') return FORMULAS.has(type) ? formula : null;
  const sign = SIGNS[operator];
  const [first] = areas;
  return sign && first ? `${cellName(first.row, first.column)}${sign}(${formula})` : null;
}

function ruleOf(one: FileCondition, home: PlacedSheet, carried: Carried): ConditionalRule | null {
  const change = carried.conditionLooks[one.look];
  const ranges = rectsOf(one.areas, home);
  const condition = conditionOf(one);
  const formula = change && condition !== null ? carried.carry(condition) : null;
  // a condition of Sheets reads its own sheet only
  return !change || formula === null || formula.includes('!') || ranges.length === 0
    ? null
    : { ...change, ranges, formula };
}

function placeConditions(backend: Backend, home: PlacedSheet, carried: Carried): number {
  const inOrder = [...home.sheet.conditions].sort((a, b) => a.priority - b.priority);
  const rules = inOrder.map((one) => ruleOf(one, home, carried));
  const kept = rules.filter((one): one is ConditionalRule => one !== null);
  if (kept.length > 0) backend.setConditionalRules(home.id, kept);
  return rules.length - kept.length;
}

/** Checks of input, conditional formats and notes of the sheets of a file. */
export function placeRules(backend: Backend, carried: Carried): LostRules {
  const lost: LostRules = { checks: 0, conditions: 0 };
  for (const home of carried.made) {
    for (const { text, ...area } of home.sheet.notes)
      for (const rect of rectsOf([area], home)) backend.setNotes(rect, [[text]]);
    lost.checks += placeChecks(backend, home, carried);
    lost.conditions += placeConditions(backend, home, carried);
  }
  return lost;
}
