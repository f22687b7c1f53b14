import type { Template } from '../../templates/schema.ts';
import { Failure } from './failure.ts';
import type { Shared } from './shared.ts';
import type { States } from './state.ts';

/** The shared sheets of a template that another one has added, by state and by named ranges; and for how many partners. */
export function sharedIn(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  template: Template,
  templates: readonly Template[],
  states: States,
): { readonly shared: Shared; readonly capacity: number } {
  const sheets: Record<string, Shared['sheets'][string]> = {};
  const names: Record<string, string> = {};
  let capacity = 0;
  const defined = spreadsheet.getNamedRanges().map((range) => range.getName());
  for (const { key, shared, name } of template.sheets) {
    const found = shared ? states.own.find(({ state }) => state.key === key && isKnown(state, templates)) : undefined;
    if (!found) continue;
    const { base } = found.state;
    for (const place of Object.keys(template.places)) {
      const { sheet, own, of, defined: wanted } = template.places[place] as Template['places'][string];
      if ((of ?? sheet) !== key || (own && of === undefined) || wanted === null) continue;
      const there = base.names[place];
      if (there === undefined || defined.indexOf(there) < 0)
        throw new Failure(
          'names',
          `The named range ${wanted} of ${name} is gone.`,
          'Undo the last insert, then insert both again. Nothing was changed.',
        );
      names[place] = there;
    }
    sheets[key] = { name: found.sheet.getName(), sheetId: found.state.sheetId, top: found.sheet.getLastRow() + 1 };
    capacity = Math.max(capacity, base.capacity);
  }
  return { shared: { sheets, names }, capacity };
}

const isKnown = (state: States['own'][number]['state'], templates: readonly Template[]): boolean =>
  state.v > 1 && templates.some((one) => one.id === state.template && one.version === state.version);
