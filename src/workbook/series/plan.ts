import type { Template, TemplateBlock, TemplateLine, TemplateSheet } from '../../../templates/schema.ts';
import { cellAt } from '../address.ts';
import { type Plan, type PlanAnswers, type PlanSheet, planOf, type Seen } from '../plan.ts';

/** What every copy of a series is planned from; plain data, so that a run that was killed goes on from the same. */
export interface Source {
  readonly answers: PlanAnswers;
  readonly seen: Seen;
}

export interface PlannedCopy {
  readonly plan: Plan;
  readonly sheet: PlanSheet;
}

/** The same template with a partner in the one input, which offers no other. */
function aboutPartner(template: Template, sheet: string, cell: string, choice: string): Template {
  const places: Record<string, Template['places'][string]> = {};
  for (const key of Object.keys(template.places)) {
    const place = template.places[key] as Template['places'][string];
    // a name leads to the sheet that was inserted; what the copy reads of itself it reaches by address
    places[key] = place.sheet === sheet ? { ...place, defined: null } : place;
  }
  return {
    ...template,
    places,
    sheets: template.sheets.map((one) => (one.key === sheet ? withInput(one, cell, choice) : one)),
  };
}

function withInput(sheet: TemplateSheet, cell: string, choice: string): TemplateSheet {
  const { row, column } = cellAt(cell);
  let found = false;
  const blocks = sheet.blocks.map((block): TemplateBlock => {
    const at = cellAt(block.at);
    const line = block.lines[row - at.row];
    const c = column - at.column;
    if (!line || c < 0 || c >= line.cells.length) return block;
    found = true;
    return { ...block, lines: block.lines.map((one) => (one === line ? inLine(line, c, choice) : one)) };
  });
  if (!found) throw new Error(`No block of "${sheet.key}" holds ${cell}.`);
  return { ...sheet, blocks };
}

const inLine = (line: TemplateBlock['lines'][number], at: number, choice: string): TemplateLine => ({
  ...line,
  cells: line.cells.map((cell, i) => (i === at ? choice : cell)),
  validations: line.cells.map((_cell, i) => (i === at ? { list: [choice] } : (line.validations?.[i] ?? null))),
});

/** One more of the sheet that a series is about, for one partner. */
export function planCopy(template: Template, source: Source, name: string, choice: string): PlannedCopy {
  const { series } = template;
  if (!series) throw new Error(`"${template.id}" has no series.`);
  const given = source.seen.given ?? { sheets: {}, names: {} };
  const plan = planOf(aboutPartner(template, series.sheet, series.cell, choice), source.answers, {
    ...source.seen,
    given: { ...given, sheets: { ...given.sheets, [series.sheet]: name } },
  });
  return { plan, sheet: plan.sheets.find((one) => one.key === series.sheet) as PlanSheet };
}
