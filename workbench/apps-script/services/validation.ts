import { liveRect } from '../addresses.ts';
import type { Rect, Validation } from '../backend.ts';
import { checkFormula, checkSize } from '../cell-input.ts';
import type { ScriptContext, States } from '../context.ts';
import type { EnumValue } from '../enums.ts';
import { enumOf } from '../enums.ts';
import { type Call, edits, free, type Method, reads, type ServiceClass } from '../service-class.ts';
import { filled } from './range-formats.ts';

type Builder = Call<States['DataValidationBuilder']>;
type Rule = Call<States['DataValidation'] | States['DataValidationBuilder']>;
type RangeCall = Call<States['Range']>;

export const noRule: Validation = { criteria: '', args: [], allowInvalid: true, helpText: null };

function require(call: Builder, criteria: string, args: Validation['args']): object {
  call.state.rule = { ...call.state.rule, criteria, args };
  return call.self;
}

/** A custom formula is not known to work in a rule or a conditional format with functions of an add-on. */
export function checkRuleFormula(context: ScriptContext, formula: string, method: string): void {
  checkFormula(context, formula, method);
  const ours = context.functionNames.find((name) => new RegExp(`\\b${name}\\s*\\(`, 'i').test(formula));
  if (ours) throw context.refusal(`${method}: rules cannot call ${ours}; put its result into a column and test that.`);
}

const numbers = (name: string, count: 1 | 2): [string, Method<States['DataValidationBuilder']>] => {
  const method = `requireNumber${name}`;
  const criteria = `NUMBER${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
  return [
    method,
    free(count === 1 ? 'Number' : 'Number,Number', (call: Builder, ...args: number[]) => require(call, criteria, args)),
  ];
};

const texts = (name: string, criteria: string): [string, Method<States['DataValidationBuilder']>] => [
  name,
  free('String', (call: Builder, text: string) => require(call, criteria, [text])),
];

function valueInList(call: Builder, values: readonly string[], dropdown = true): object {
  if (values.length === 0) throw call.context.exception('The list of values is empty.');
  if (values.length > 500) throw call.context.exception('The list of values has more than the maximum of 500 items.');
  return require(call, 'VALUE_IN_LIST', [values.slice(), dropdown]);
}

const criteriaValues = ({ context, state }: Rule): unknown[] =>
  state.rule.args.map((arg) =>
    typeof arg === 'object' && arg !== null && 'sheet' in arg ? context.make('Range', arg) : arg,
  );

const readers = {
  copy: free('', ({ context, state }: Rule) => context.make('DataValidationBuilder', { rule: state.rule })),
  getAllowInvalid: free('', ({ state }: Rule) => state.rule.allowInvalid),
  getCriteriaType: free('', ({ state }: Rule) => enumOf('DataValidationCriteria')[state.rule.criteria] ?? null),
  getCriteriaValues: free('', criteriaValues),
  getHelpText: free('', ({ state }: Rule) => state.rule.helpText),
};

export const dataValidation: ServiceClass<'DataValidation'> = {
  name: 'DataValidation',
  path: 'SpreadsheetApp.DataValidation',
  counts: 'builder',
  reaches: false,
  methods: readers,
};

export const dataValidationBuilder: ServiceClass<'DataValidationBuilder'> = {
  name: 'DataValidationBuilder',
  path: 'SpreadsheetApp.DataValidationBuilder',
  counts: 'builder',
  reaches: false,
  methods: {
    ...readers,
    build: free('', ({ context, state }: Builder) => {
      if (state.rule.criteria === '') throw context.exception('The data validation rule has no criteria.');
      return context.make('DataValidation', { rule: state.rule });
    }),
    ...Object.fromEntries([
      numbers('Between', 2),
      numbers('NotBetween', 2),
      numbers('EqualTo', 1),
      numbers('NotEqualTo', 1),
      numbers('GreaterThan', 1),
      numbers('GreaterThanOrEqualTo', 1),
      numbers('LessThan', 1),
      numbers('LessThanOrEqualTo', 1),
      texts('requireTextContains', 'TEXT_CONTAINS'),
      texts('requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN'),
      texts('requireTextEqualTo', 'TEXT_EQUAL_TO'),
    ]),
    requireCheckbox: free('|Object|Object,Object', (call: Builder, ...values: string[]) =>
      require(call, 'CHECKBOX', values),
    ),
    requireDate: free('', (call: Builder) => require(call, 'DATE_IS_VALID_DATE', [])),
    requireFormulaSatisfied: free('String', (call: Builder, formula: string) => {
      checkRuleFormula(call.context, formula, 'requireFormulaSatisfied');
      return require(call, 'CUSTOM_FORMULA', [formula]);
    }),
    requireTextIsEmail: free('', (call: Builder) => require(call, 'TEXT_IS_VALID_EMAIL', [])),
    requireTextIsUrl: free('', (call: Builder) => require(call, 'TEXT_IS_VALID_URL', [])),
    requireValueInList: free('String[]|String[],Boolean', valueInList),
    requireValueInRange: free('Range|Range,Boolean', (call: Builder, range: unknown, dropdown = true) =>
      require(call, 'VALUE_IN_RANGE', [call.context.stateOf('Range', range) as Rect, dropdown]),
    ),
    setAllowInvalid: free('Boolean', ({ self, state }: Builder, allowInvalid: boolean) => {
      state.rule = { ...state.rule, allowInvalid };
      return self;
    }),
    setHelpText: free('String', ({ self, state }: Builder, helpText: string) => {
      state.rule = { ...state.rule, helpText };
      return self;
    }),
    withCriteria: free(
      'DataValidationCriteria,Object[]',
      (call: Builder, criteria: EnumValue, args: Validation['args']) =>
        require(call, criteria.name(), args.map((arg) => call.context.stateOf('Range', arg) ?? arg)),
    ),
  },
};

function put({ context, self, state }: RangeCall, rules: readonly (readonly unknown[])[]): object {
  const rect = liveRect(context, state);
  checkSize(context, rect, rules);
  const built = rules.map((line) => line.map((rule) => context.stateOf('DataValidation', rule)?.rule ?? null));
  context.backend.setValidations(rect, built);
  return self;
}

const made = (context: ScriptContext, rule: Validation | null | undefined): object | null =>
  rule ? context.make('DataValidation', { rule }) : null;

const isCheckbox = (rule: Validation | null): boolean => rule?.criteria === 'CHECKBOX';

function setChecked({ context, self, state }: RangeCall, checked: boolean): object {
  const rect = liveRect(context, state);
  const cells = context.backend
    .validations(rect)
    .map((line) => line.map((rule) => (isCheckbox(rule) ? { value: rule?.args[checked ? 0 : 1] ?? checked } : null)));
  context.backend.write(rect, cells as Parameters<typeof context.backend.write>[1]);
  return self;
}

export const validationMethods: Readonly<Record<string, Method<States['Range']>>> = {
  getDataValidation: reads('', ({ context, state }: RangeCall) =>
    made(context, context.backend.validations(liveRect(context, { ...state, rows: 1, columns: 1 }))[0]?.[0]),
  ),
  getDataValidations: reads('', ({ context, state }: RangeCall) =>
    context.backend.validations(liveRect(context, state)).map((line) => line.map((rule) => made(context, rule))),
  ),
  setDataValidation: edits('DataValidation?', (call: RangeCall, rule: unknown) =>
    put(call, filled(call.state.rows, call.state.columns, rule)),
  ),
  setDataValidations: edits('DataValidation?[][]', put),
  clearDataValidations: edits('', (call: RangeCall) => put(call, filled(call.state.rows, call.state.columns, null))),
  insertCheckboxes: edits('|Object|Object,Object', ({ context, self, state }: RangeCall, ...args: string[]) => {
    const rect = liveRect(context, state);
    const rule: Validation = { criteria: 'CHECKBOX', args, allowInvalid: false, helpText: null };
    context.backend.setValidations(rect, filled(rect.rows, rect.columns, rule));
    context.backend.write(rect, filled(rect.rows, rect.columns, { value: args[1] ?? false }));
    return self;
  }),
  removeCheckboxes: edits('', ({ context, self, state }: RangeCall) => {
    const rect = liveRect(context, state);
    const rules = context.backend.validations(rect);
    context.backend.setValidations(
      rect,
      rules.map((line) => line.map((rule) => (isCheckbox(rule) ? null : rule))),
    );
    context.backend.write(
      rect,
      rules.map((line) => line.map((rule) => (isCheckbox(rule) ? { value: null } : null))),
    );
    return self;
  }),
  check: edits('', (call: RangeCall) => setChecked(call, true)),
  uncheck: edits('', (call: RangeCall) => setChecked(call, false)),
  isChecked: reads('', ({ context, state }: RangeCall) => {
    const rect = liveRect(context, state);
    const values = context.backend.values(rect).flat();
    if (!context.backend.validations(rect).flat().every(isCheckbox)) return null;
    return values.every((one) => one === values[0]) ? values[0] === true : null;
  }),
};
