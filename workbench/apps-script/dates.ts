/** Serial numbers of Sheets (30 December 1899 is 0) and instants, in an IANA time zone. */

const DAY = 86400000;
const QUARTER = 900000;
const EPOCH = 25569;
const MOST_KNOWN = 20000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const zone = { format, offsets: new Map<number, number>() };
  zones.set(name, zone);
  return zone;
}

function measuredOffset(zone: Zone, instant: number): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of zone.format.formatToParts(instant)) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  // setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return wall.getTime() - instant;
}

/** Milliseconds that the zone's clock is ahead of UTC. Clocks change on quarters of an hour only. */
export function zoneOffset(instant: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const quarter = Math.floor(instant / QUARTER);
  const known = zone.offsets.get(quarter);
  if (known !== undefined) return known;
  if (zone.offsets.size > MOST_KNOWN) zone.offsets.clear();
  const offset = measuredOffset(zone, quarter * QUARTER);
  zone.offsets.set(quarter, offset);
  return offset;
}

/** Milliseconds since 1970 of a wall clock, as if it were UTC. */
function instantOfWall(wall: number, timeZone: string): number {
  const before = zoneOffset(wall - DAY, timeZone);
  const after = zoneOffset(wall + DAY, timeZone);
  if (before === after || zoneOffset(wall - before, timeZone) === before) return wall - before;
  if (zoneOffset(wall - after, timeZone) === after) return wall - after;
  // a time that the clock skips: as if the clock had not been changed yet, so 2:30 becomes 3:30
  return wall - before;
}

export function instantOfSerial(serial: number, timeZone: string): Date {
  return new Date(instantOfWall(Math.round((serial - EPOCH) * DAY), timeZone));
}

export function serialOfInstant(date: Date, timeZone: string): number {
  const instant = date.getTime();
  return (instant + zoneOffset(instant, timeZone)) / DAY + EPOCH;
}
