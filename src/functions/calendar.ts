const DAY = 86400000;
// day number of 1 January 1970
const UNIX = 25569;

/** What a call may ask of its surroundings: nothing but the time zone, and how Google writes a moment in it. */
export interface Surroundings {
  timeZone(): string;
  format(date: Date, timeZone: string, pattern: string): string;
}

/** Days of the spreadsheet's time zone. The zone is asked for when the first date arrives. */
export class Calendar {
  private readonly surroundings: Surroundings;
  private zone: string | null = null;
  // the offset of a whole UTC day, where it does not change within it
  private readonly offsets = new Map<number, number>();

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  private askOffset(time: number): number {
    if (this.zone === null) this.zone = this.surroundings.timeZone();
    const match = /^([+-])(\d\d)(\d\d)$/.exec(this.surroundings.format(new Date(time), this.zone, 'Z'));
    if (!match) throw new Error(`no offset for the zone ${this.zone}`);
    const minutes = Number(match[2]) * 60 + Number(match[3]);
    return (match[1] === '-' ? -minutes : minutes) * 60000;
  }

  private offsetAt(time: number): number {
    const utcDay = Math.floor(time / DAY);
    const known = this.offsets.get(utcDay);
    if (known !== undefined) return known;
    const offset = this.askOffset(utcDay * DAY);
    if (offset !== this.askOffset(utcDay * DAY + DAY - 60000)) return this.askOffset(time);
    this.offsets.set(utcDay, offset);
    return offset;
  }

  /** The day that a date cell shows. */
  dayOf(date: Date): number {
    const time = date.getTime();
    return Math.floor((time + this.offsetAt(time)) / DAY) + UNIX;
  }

  /** The first moment of a day. */
  dateOf(day: number): Date {
    const midnight = (day - UNIX) * DAY;
    let time = midnight - this.offsetAt(midnight);
    time = midnight - this.offsetAt(time);
    // a clock that jumps over midnight has no such moment: the next full hour is the first
    while (this.dayOf(new Date(time)) < day) time += 3600000;
    return new Date(time);
  }
}

export const isDate = (cell: unknown): cell is Date =>
  typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]';
