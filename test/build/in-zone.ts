import { expect } from 'vitest';
import { zoneOffset } from '../../workbench/apps-script/dates.ts';
import { bareContext, functionsJs, type Globals, load } from './built.ts';

const DAY = 86400000;

function offsetText(date: Date, timeZone: string): string {
  const minutes = Math.round(zoneOffset(date.getTime(), timeZone) / 60000);
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
}

/** The built functions, where they may ask what Google lets a custom function ask: the zone of the spreadsheet, and an offset in it. */
export function inZone(timeZone: string): Globals {
  const { globals } = bareContext({
    SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => timeZone }) },
    Utilities: {
      formatDate: (date: Date, zone: string, pattern: string) => {
        if (pattern !== 'Z') throw new Error(`formatDate was asked for "${pattern}"`);
        return offsetText(date, zone);
      },
    },
  });
  load(globals, [functionsJs]);
  return globals;
}

/** The day as a cell of the spreadsheet holds it. */
export function midnight(day: string, timeZone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const near = utc - zoneOffset(utc, timeZone);
  return new Date(utc - zoneOffset(near, timeZone));
}

/** A result as examples write it. */
export function asWritten(value: unknown, timeZone: string): unknown {
  if (Array.isArray(value)) return Array.from(value, (one) => asWritten(one, timeZone));
  if (Object.prototype.toString.call(value) !== '[object Date]') return value;
  const time = (value as Date).getTime();
  const shown = time + zoneOffset(time, timeZone);
  // a result that is a day and an hour is no day
  expect(shown % DAY).toBe(0);
  return { date: new Date(shown).toISOString().slice(0, 10) };
}
