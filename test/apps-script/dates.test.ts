import { describe, expect, it } from 'vitest';
import { instantOfSerial, serialOfInstant } from '../../workbench/apps-script/dates.ts';

const zones = ['America/Los_Angeles', 'UTC', 'Europe/Berlin', 'Asia/Tokyo', 'Pacific/Auckland', 'Asia/Kolkata'];

describe('a serial number', () => {
  it('is midnight of a day in the zone of the spreadsheet', () => {
    expect(instantOfSerial(46023, 'Asia/Tokyo').toISOString()).toBe('2025-12-31T15:00:00.000Z');
    expect(instantOfSerial(46023, 'UTC').toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect(instantOfSerial(46023, 'America/Los_Angeles').toISOString()).toBe('2026-01-01T08:00:00.000Z');
    expect(instantOfSerial(0, 'UTC').toISOString()).toBe('1899-12-30T00:00:00.000Z');
    expect(instantOfSerial(46023.75, 'Europe/Berlin').toISOString()).toBe('2026-01-01T17:00:00.000Z');
  });

  it('comes back from its instant, every day of 2026, at midnight and at noon', () => {
    for (const zone of zones) {
      for (let serial = 46023; serial < 46023 + 365; serial += 0.5)
        expect(serialOfInstant(instantOfSerial(serial, zone), zone), `${zone} ${serial}`).toBe(serial);
    }
  });

  it('of a time that the clock skips is the hour after', () => {
    // 29 March 2026, 2:30 in Berlin does not exist
    const skipped = instantOfSerial(46110 + 2.5 / 24, 'Europe/Berlin');
    expect(skipped.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(serialOfInstant(skipped, 'Europe/Berlin')).toBeCloseTo(46110 + 3.5 / 24, 9);
  });

  it('of a time that the clock has twice is the first one', () => {
    // 25 October 2026, 2:30 in Berlin
    expect(instantOfSerial(46320 + 2.5 / 24, 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is found before 1900 and in summers of the south', () => {
    expect(serialOfInstant(new Date('1899-12-30T12:00:00Z'), 'UTC')).toBe(0.5);
    expect(instantOfSerial(46023, 'Pacific/Auckland').toISOString()).toBe('2025-12-31T11:00:00.000Z');
    expect(serialOfInstant(instantOfSerial(10000, 'Europe/Berlin'), 'Europe/Berlin')).toBe(10000);
  });
});
