import { describe, expect, it } from 'vitest';
import type { ExampleArgument, ExampleCell } from '../../src/functions/page.ts';
import { pages } from '../../src/functions/pages.ts';
import { zoneOffset } from '../../workbench/apps-script/dates.ts';
import { bareContext, functionsJs, type Globals, load, run } from './built.ts';

const DAY = 86400000;

function offsetText(date: Date, timeZone: string): string {
  const minutes = Math.round(zoneOffset(date.getTime(), timeZone) / 60000);
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
}

/** What a custom function may ask of Google: the zone of the spreadsheet, and an offset in it. */
function inZone(timeZone: string): Globals {
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

const isDay = (value: unknown): value is { readonly date: string } =>
  typeof value === 'object' && value !== null && 'date' in value;

function midnight(day: string, timeZone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const near = utc - zoneOffset(utc, timeZone);
  return new Date(utc - zoneOffset(near, timeZone));
}

function given(argument: ExampleArgument, timeZone: string): unknown {
  const cell = (one: ExampleCell): unknown => (isDay(one) ? midnight(one.date, timeZone) : one);
  if (Array.isArray(argument)) return argument.map((row) => row.map(cell));
  return typeof argument === 'object' && 'skipped' in argument ? undefined : cell(argument as ExampleCell);
}

/** A result as examples write it. */
function asWritten(value: unknown, timeZone: string): unknown {
  if (Array.isArray(value)) return Array.from(value, (one) => asWritten(one, timeZone));
  if (Object.prototype.toString.call(value) !== '[object Date]') return value;
  const time = (value as Date).getTime();
  const shown = time + zoneOffset(time, timeZone);
  // a result that is a day and an hour is no day
  expect(shown % DAY).toBe(0);
  return { date: new Date(shown).toISOString().slice(0, 10) };
}

describe.each(['Etc/UTC', 'America/Los_Angeles', 'Asia/Tokyo'])('the examples in the built file, in %s', (timeZone) => {
  const globals = inZone(timeZone);
  const examples = pages.flatMap(({ definition: { name }, page }) =>
    page.examples.map((example) => [name, example.says, example] as const),
  );

  it.each(examples)('%s: %s', (name, _says, example) => {
    const args = example.args.map((argument) => given(argument, timeZone));
    if (example.error !== undefined) expect(() => run(globals, name, ...args)).toThrow(new Error(example.error));
    else expect(asWritten(run(globals, name, ...args), timeZone)).toEqual(example.result);
  });
});
