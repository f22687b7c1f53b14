import type { Surroundings } from './functions/calendar.ts';
import { catalogue, type Family } from './functions/catalogue.ts';
import type { Definition } from './functions/define.ts';
import { call } from './functions/road.ts';

const surroundings: Surroundings = {
  timeZone: () => SpreadsheetApp.getActive().getSpreadsheetTimeZone(),
  format: (date, timeZone, pattern) => Utilities.formatDate(date, timeZone, pattern),
};

// by place in the catalogue
const families: Family[] = [];
const definitions: Definition[][] = [];

function familyAt(place: number): Family {
  const family = families[place] ?? (catalogue[place] as () => Family)();
  families[place] = family;
  return family;
}

/** What the stubs call: the function that stands there in the catalogue. */
export function callFunction(family: number, place: number, args: ArrayLike<unknown>): unknown {
  const made = definitions[family] ?? [];
  definitions[family] = made;
  const definition = made[place] ?? (familyAt(family)[place] as () => Definition)();
  made[place] = definition;
  return call(definition, Array.prototype.slice.call(args), surroundings);
}
