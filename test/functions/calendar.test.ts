import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar } from '../../src/functions/calendar.ts';
import { CERTIFICATION_STATUS } from '../../src/functions/enablement/certification-status.ts';
import { dayOf, dayOfIso, isoOfDay } from '../../src/program/reading/days.ts';
import { dayShown, run, spreadsheet, wallClock } from './spreadsheet.ts';

// wherever the tests run, a script of Google's may be in another zone than the spreadsheet
process.env.TZ = 'UTC';

const ZONES = [
  'America/Los_Angeles',
  'UTC',
  'Europe/Berlin',
  'Asia/Tokyo',
  'Pacific/Auckland',
  'Asia/Kolkata', // half an hour
  'Pacific/Kiritimati', // 14 hours ahead
  'America/Havana', // the clock goes forward at midnight: a day without its first hour
];

it('is tested while the process is in UTC', () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(0);
});

it('knows that a date of Tokyo reaches a script on the day before', () => {
  const tokyo = spreadsheet('Asia/Tokyo');
  const cell = new Date('2025-12-31T15:00:00Z');
  expect(isoOfDay(new Calendar(tokyo.surroundings).dayOf(cell))).toBe('2026-01-01');
});

describe.each(ZONES)('in %s', (zone) => {
  const at = spreadsheet(zone);
  const calendar = new Calendar(at.surroundings);
  // Kiritimati had no 31 December 1994: it moved to the other side of the date line
  const days = fc.integer({ min: dayOf(1995, 1, 2), max: dayOf(2037, 12, 31) });

  it('a cell is the day that it shows, at any time of that day', () => {
    const moment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 11, 31) });
    fc.assert(
      fc.property(moment, (time) => {
        const date = new Date(time);
        expect(isoOfDay(calendar.dayOf(date))).toBe(dayShown(date, zone));
      }),
      { numRuns: 300 },
    );
  });

  it('a result shows its day, from its first moment', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = calendar.dateOf(day);
        expect(dayShown(date, zone)).toBe(isoOfDay(day));
        // Havana has days that begin at one o'clock
        if (zone !== 'America/Havana') expect(wallClock(date, zone).slice(11)).toBe('00:00');
        expect(dayShown(new Date(date.getTime() - 60000), zone)).toBe(isoOfDay(day - 1));
      }),
      { numRuns: 300 },
    );
  });

  it('there and back is the same day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(calendar.dayOf(calendar.dateOf(day))).toBe(day);
      }),
      { numRuns: 300 },
    );
  });
});

describe('both changes of the clock', () => {
  it.each([
    // zone, day of the change: every hour of it and of its neighbours
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['America/Los_Angeles', '2026-03-08'],
    ['America/Los_Angeles', '2026-11-01'],
    ['Pacific/Auckland', '2026-04-05'],
    ['Pacific/Auckland', '2026-09-27'],
    ['America/Havana', '2026-03-08'],
    ['America/Havana', '2026-11-01'],
  ])('%s on %s', (zone, iso) => {
    const calendar = new Calendar(spreadsheet(zone).surroundings);
    const noon = Date.parse(`${iso}T12:00:00Z`);
    for (let half = -72; half <= 72; half++) {
      const date = new Date(noon + half * 1800000);
      expect(isoOfDay(calendar.dayOf(date))).toBe(dayShown(date, zone));
    }
    const day = dayOfIso(iso);
    for (const near of [day - 1, day, day + 1]) {
      const begins = zone === 'America/Havana' && near === day && iso.includes('-03-') ? '01:00' : '00:00';
      expect(wallClock(calendar.dateOf(near), zone)).toBe(`${isoOfDay(near)} ${begins}`);
    }
  });

  it('a certification that ends on the day of the change', () => {
    for (const [zone, iso] of [
      ['Europe/Berlin', '2026-03-29'],
      ['Europe/Berlin', '2026-10-25'],
      ['Asia/Tokyo', '2026-03-29'],
      ['Pacific/Auckland', '2026-04-05'],
      ['America/Los_Angeles', '2026-11-01'],
    ] as const) {
      const at = spreadsheet(zone);
      const certified = at.date(iso.replace('2026', '2025'), '23:30');
      const [[status, expires]] = run(CERTIFICATION_STATUS, [certified, 12, at.date(iso, '00:30'), 0], at) as [
        [string, Date],
      ];
      expect(status).toBe('Expires soon');
      expect(dayShown(expires, zone)).toBe(iso);
    }
  });
});

it('asks Google once for a day, however many cells show it', () => {
  const at = spreadsheet('Asia/Tokyo');
  let formatted = 0;
  const calendar = new Calendar({
    timeZone: at.surroundings.timeZone,
    format: (...args) => {
      formatted++;
      return at.surroundings.format(...args);
    },
  });
  for (let i = 0; i < 1000; i++) calendar.dayOf(new Date(Date.UTC(2026, 0, 5, i % 24)));
  expect(formatted).toBe(2);
});

it.each(['GMT', 'GMT+0100', '+01:00', '+010000', '+0100 CET', ''])(
  'fails where Google gives "%s" for an offset, and does not guess',
  (given) => {
    const calendar = new Calendar({ timeZone: () => 'Nowhere', format: () => given });
    expect(() => calendar.dayOf(new Date(0))).toThrow('no offset for the zone Nowhere');
  },
);
