import { pages } from '../../src/functions/pages.ts';
import { run, shown, spreadsheet } from '../functions/spreadsheet.ts';
import { type Place, workOut } from './work-out.ts';

const at = spreadsheet('Europe/Berlin');

/** The functions as the sources have them. */
export const inTheSources = (sheets: Place['sheets'] = {}): Place => ({
  sheets,
  day: (iso) => at.date(iso),
  call(name, args) {
    const definition = pages.find((one) => one.definition.name === name)?.definition;
    if (!definition) throw new Error(`There is no function ${name}.`);
    return run(definition, args, at);
  },
});

/** What a formula shows, days as `{ date }`. */
export const result = (formula: string, sheets: Place['sheets'] = {}): unknown =>
  shown(workOut(formula, inTheSources(sheets)), at);
