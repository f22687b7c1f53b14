import { liveRect, overlaps } from '../addresses.ts';
import type { ConditionalRule, Rect } from '../backend.ts';
import type { BuiltRule, States } from '../context.ts';
import { type Call, edits, free, type Method, reads, type ServiceClass } from '../service-class.ts';
import { colorOf } from './range-formats.ts';
import { checkRuleFormula } from './validation.ts';

type Builder = Call<States['ConditionalFormatRuleBuilder']>;
type Rule = Call<States['ConditionalFormatRule'] | States['ConditionalFormatRuleBuilder']>;
type SheetCall = Call<States['Sheet']>;

export const noCondition: BuiltRule = { ranges: [], formula: null, background: null, fontColor: null, bold: null };

const change = ({ self, state }: Builder, part: Partial<BuiltRule>): object => {
  state.rule = { ...state.rule, ...part };
  return self;
};

function color(call: Builder, text: string | null, method: string): string | null {
  const read = colorOf(text);
  if (read === undefined) throw call.context.refusal(`${method}: "${text}" is no colour.`);
  return read;
}

const readers = {
  copy: free('', ({ context, state }: Rule) => context.make('ConditionalFormatRuleBuilder', { rule: state.rule })),
  getRanges: free('', ({ context, state }: Rule) => state.rule.ranges.map((rect) => context.make('Range', rect))),
};

export const conditionalFormatRule: ServiceClass<'ConditionalFormatRule'> = {
  name: 'ConditionalFormatRule',
  path: 'SpreadsheetApp.ConditionalFormatRule',
  counts: 'builder',
  reaches: false,
  methods: readers,
};

function whenFormulaSatisfied(call: Builder, formula: string): object {
  checkRuleFormula(call.context, formula, 'whenFormulaSatisfied');
  if (formula.charAt(0) !== '=')
    throw call.context.refusal(`whenFormulaSatisfied: "${formula}" does not begin with "=".`);
  // names of functions and texts aside, a "!" is a reference to a sheet
  if (/!/.test(formula.replace(/"(?:[^"]|"")*"/g, '')))
    throw call.context.exception('Conditional format rule cannot reference a different sheet.');
  return change(call, { formula });
}

function build({ context, state }: Builder): object {
  if (state.rule.formula === null) throw context.exception('A conditional format rule needs a condition.');
  if (state.rule.ranges.length === 0) throw context.exception('A conditional format rule needs at least one range.');
  return context.make('ConditionalFormatRule', { rule: state.rule });
}

export const conditionalFormatRuleBuilder: ServiceClass<'ConditionalFormatRuleBuilder'> = {
  name: 'ConditionalFormatRuleBuilder',
  path: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  counts: 'builder',
  reaches: false,
  methods: {
    ...readers,
    build: free('', build),
    setBackground: free('String?', (call: Builder, text: string | null) =>
      change(call, { background: color(call, text, 'setBackground') }),
    ),
    setBold: free('Boolean?', (call: Builder, bold: boolean | null) => change(call, { bold })),
    setFontColor: free('String?', (call: Builder, text: string | null) =>
      change(call, { fontColor: color(call, text, 'setFontColor') }),
    ),
    setRanges: free('Range[]', (call: Builder, ranges: readonly unknown[]) =>
      change(call, { ranges: ranges.map((one) => call.context.stateOf('Range', one) as Rect) }),
    ),
    whenFormulaSatisfied: free('String', whenFormulaSatisfied),
  },
};

export const conditionMethods: Readonly<Record<string, Method<States['Sheet']>>> = {
  getConditionalFormatRules: reads('', ({ context, state }: SheetCall) =>
    context.backend.conditionalRules(state.id).map((rule) => context.make('ConditionalFormatRule', { rule })),
  ),
  setConditionalFormatRules: edits('ConditionalFormatRule[]', ({ context, state }: SheetCall, rules: unknown[]) => {
    const built = rules.map((one) => context.stateOf('ConditionalFormatRule', one)?.rule as ConditionalRule);
    for (const rule of built) {
      for (const rect of rule.ranges) {
        liveRect(context, rect);
        if (rect.sheet !== state.id)
          throw context.exception('Conditional format rules cannot be set on ranges of another sheet.');
      }
      const [first, ...more] = rule.ranges as readonly [Rect, ...Rect[]];
      if (more.some((one) => overlaps(first, one))) throw context.refusal('The ranges of a rule overlap each other.');
    }
    context.backend.setConditionalRules(state.id, built);
  }),
  clearConditionalFormatRules: edits('', ({ context, state }: SheetCall) =>
    context.backend.setConditionalRules(state.id, []),
  ),
};
