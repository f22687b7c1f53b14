import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalRule } from '../../apps-script/backend.ts';
import type { Core } from '../core.ts';
import { fromSheets, toSheets } from '../formula-text.ts';

function styleOf(rule: ConditionalRule): IStyleBase {
  return {
    ...(rule.background === null ? {} : { bg: { rgb: rule.background } }),
    ...(rule.fontColor === null ? {} : { cl: { rgb: rule.fontColor } }),
    ...(rule.bold === null ? {} : { bl: rule.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}

function rulesOf(core: Core, sheet: number): readonly IConditionFormattingRule[] {
  const model = core.injector.get(ConditionalFormattingRuleModel);
  return model.getSubunitRules(core.unitId, core.idOf(sheet)) ?? [];
}

const isFormula = (rule: IConditionFormattingRule['rule']): rule is IFormulaHighlightCell =>
  rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula;

/** First rule first, as Sheets lists them. Rules of other kinds, made in the page, are not the services' business. */
export function conditionalRules(core: Core, sheet: number): ConditionalRule[] {
  return rulesOf(core, sheet).flatMap(({ ranges, rule }) => {
    if (!isFormula(rule)) return [];
    const { bg, cl, bl } = rule.style;
    return {
      ranges: ranges.map((range) => core.rectOf(sheet, range)),
      formula: toSheets(rule.value, core.locale),
      background: bg?.rgb ?? null,
      fontColor: cl?.rgb ?? null,
      bold: bl === undefined ? null : bl === BooleanNumber.TRUE,
    };
  });
}

export function setConditionalRules(core: Core, sheet: number, rules: readonly ConditionalRule[]): void {
  for (const { cfId, rule } of [...rulesOf(core, sheet)]) {
    if (isFormula(rule)) core.run(DeleteConditionalRuleMutation.id, sheet, { cfId });
  }
  const model = core.injector.get(ConditionalFormattingRuleModel);
  // each new rule goes to the front, so the last one is added first
  for (const rule of [...rules].reverse()) {
    const added: IConditionFormattingRule<IFormulaHighlightCell> = {
      cfId: model.createCfId(core.unitId, core.idOf(sheet)),
      stopIfTrue: false,
      ranges: rule.ranges.map((rect) => core.rangeOf(rect)),
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: fromSheets(rule.formula, core.locale),
        style: styleOf(rule),
      },
    };
    core.run(AddConditionalRuleMutation.id, sheet, { rule: added });
  }
}
