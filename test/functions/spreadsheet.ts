import type { Surroundings } from '../../src/functions/calendar.ts';
import type { Definition } from '../../src/functions/define.ts';
import type { Example, ExampleArgument } from '../../src/functions/page.ts';
import { call } from '../../src/functions/road.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}

/** The wall clock of a zone at a moment, as `2026-03-29 02:30`. */
export function wallClock(date: Date, zone: string): string {
  const of = Object.fromEntries(
    clockOf(zone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  return `${of.year}-${of.month}-${of.day} ${of.hour}:${of.minute}`;
}

export const dayShown = (date: Date, zone: string): string => wallClock(date, zone).slice(0, 10);

function offset(date: Date, zone: string): string {
  const wall = new Date(`${wallClock(date, zone).replace(' ', 'T')}:00Z`);
  const minutes = Math.round((wall.getTime() - Math.floor(date.getTime() / 60000) * 60000) / 60000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
}

export interface Spreadsheet {
  readonly zone: string;
  readonly surroundings: Surroundings;
  /** How often the zone was asked for. */
  asked(): number;
  /** A cell that shows this day, at this time of it. */
  date(iso: string, time?: string): Date;
}

/** What a function may ask of its surroundings, in a spreadsheet of a time zone, while the process runs in UTC. */
export function spreadsheet(zone = 'UTC'): Spreadsheet {
  let asked = 0;
  const surroundings: Surroundings = {
    timeZone: () => {
      asked++;
      return zone;
    },
    format: (date, timeZone, pattern) => {
      if (pattern !== 'Z') throw new Error(`no pattern but Z is expected, not ${pattern}`);
      return offset(date, timeZone);
    },
  };
  const date = (iso: string, time = '00:00') => {
    // the earliest moment, to the half hour, at which the clock of the zone shows that time of that day or later
    const wanted = `${iso} ${time}`;
    let moment = Date.parse(`${iso}T${time}:00Z`) - 15 * 3600000;
    while (wallClock(new Date(moment), zone) < wanted) moment += 1800000;
    return new Date(moment);
  };
  return { zone, surroundings, asked: () => asked, date };
}

type Cell = string | number | boolean | Date | null | undefined;

/** Calls a function as a formula does, in UTC unless said otherwise. */
export const run = (definition: Definition, args: readonly unknown[], at = spreadsheet()): unknown =>
  call(definition, args, at.surroundings);

/** The text of the error that a call ends with; undefined when it ends well. */
export function errorOf(definition: Definition, args: readonly unknown[], at = spreadsheet()): string | undefined {
  try {
    run(definition, args, at);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

const isDay = (value: unknown): value is { readonly date: string } =>
  typeof value === 'object' && value !== null && 'date' in value;

/** An argument of an example as a formula receives it. */
export function received(argument: ExampleArgument, at: Spreadsheet): unknown {
  const cell = (one: unknown): Cell => (isDay(one) ? at.date(one.date) : (one as Cell));
  if (Array.isArray(argument)) return argument.map((row: readonly unknown[]) => row.map(cell));
  if (typeof argument === 'object' && 'skipped' in argument) return '';
  return cell(argument);
}

/** A result with its dates as examples write them. */
export function shown(result: unknown, at: Spreadsheet): unknown {
  if (Array.isArray(result)) return result.map((one) => shown(one, at));
  return result instanceof Date ? { date: dayShown(result, at.zone) } : result;
}

export const runExample = (definition: Definition, { args }: Example, at = spreadsheet()): unknown =>
  shown(
    run(
      definition,
      args.map((one) => received(one, at)),
      at,
    ),
    at,
  );

/** A column as a range. */
export const column = (...cells: Cell[]): Cell[][] => cells.map((cell) => [cell]);
