import type { Surroundings } from './functions/calendar.ts';
import { catalogue } from './functions/catalogue.ts';
import { call } from './functions/road.ts';

const surroundings: Surroundings = {
  timeZone: () => SpreadsheetApp.getActive().getSpreadsheetTimeZone(),
  format: (date, timeZone, pattern) => Utilities.formatDate(date, timeZone, pattern),
};

/** What the stubs call: one function of the catalogue, by its name. */
export function callFunction(name: string, args: ArrayLike<unknown>): unknown {
  for (const definition of catalogue)
    if (definition.name === name) return call(definition, Array.prototype.slice.call(args), surroundings);
  throw new Error(`no function is called ${name}`);
}
