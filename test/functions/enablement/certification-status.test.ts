import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CERTIFICATION_STATUS } from '../../../src/functions/enablement/certification-status.ts';
import { isoOfDay } from '../../../src/program/reading/days.ts';
import { column, errorOf, run, shown, spreadsheet } from '../spreadsheet.ts';

const at = spreadsheet('Europe/Berlin');
const status = (...args: unknown[]) => shown(run(CERTIFICATION_STATUS, args, at), at);
const on = (date: string) => ({ date });

it.each([
  // certified on, months, as of, warn days, status, expires
  ['2025-07-15', 12, '2026-05-15', '', 'Valid', '2026-07-15'],
  ['2025-07-15', 12, '2026-05-16', '', 'Expires soon', '2026-07-15'], // 60 days before is within
  ['2025-07-15', 12, '2026-07-15', '', 'Expires soon', '2026-07-15'], // the last valid day
  ['2025-07-15', 12, '2026-07-16', '', 'Expired', '2026-07-15'],
  ['2025-07-15', 12, '2026-07-14', 0, 'Valid', '2026-07-15'],
  ['2025-01-31', 1, '2025-01-31', 0, 'Valid', '2025-02-28'], // the last day of a shorter month
  ['2024-01-31', 1, '2024-01-31', 0, 'Valid', '2024-02-29'],
  ['2024-02-29', 12, '2024-03-01', '', 'Valid', '2025-02-28'],
  ['2026-07-15', 0, '2026-07-15', '', 'Expires soon', '2026-07-15'],
])('%s for %s months, as of %s, warned %s: %s', (certified, months, asOf, warn, said, expires) => {
  expect(status(certified, months, asOf, warn)).toEqual([[said, on(expires)]]);
  expect(status(at.date(certified, '22:45'), months, at.date(asOf, '00:10'), warn)).toEqual([[said, on(expires)]]);
});

it('says Missing where there is no certification yet', () => {
  expect(status(column('', '2027-01-01', ''), column(12, 12, ''), '2026-07-15')).toEqual([
    ['Missing', ''],
    ['Missing', ''], // a date after as_of has not happened
  ]);
});

it('says nothing where it is not known how long it is valid', () => {
  expect(status(column('2026-01-01', '2026-01-01'), column('', 6), '2026-02-01')).toEqual([
    ['', ''],
    ['Valid', on('2026-07-01')],
  ]);
});

it('leaves blank rows blank, whatever a single validity says', () => {
  expect(status(column('', '2026-01-01', ''), 6, '2026-02-01')).toEqual([
    ['', ''],
    ['Valid', on('2026-07-01')],
  ]);
});

it('tells what is wrong', () => {
  expect(
    errorOf(CERTIFICATION_STATUS, [column(45000, '1/2/2026'), column(12, 1.5), '2026-01-01']),
  ).toMatchInlineSnapshot(`
    "CERTIFICATION_STATUS certified_on, row 1: "45000" is not a date. Enter a date, or text such as 2026-01-31.
    certified_on, row 2: "1/2/2026" is not a date. Enter a date, or text such as 2026-01-31.
    validity_months, row 2: 1.5 is not a whole number. Enter a whole number from 0 to 1200."
  `);
  expect(errorOf(CERTIFICATION_STATUS, ['2026-01-01', 12, '01.02.2026'])).toMatchInlineSnapshot(
    `"CERTIFICATION_STATUS as_of: "01.02.2026" is not a date. Enter a date, or text such as 2026-01-31."`,
  );
  expect(errorOf(CERTIFICATION_STATUS, ['2026-01-01', 12, column('2026-01-01', '')])).toMatchInlineSnapshot(
    `"CERTIFICATION_STATUS as_of: it takes one value, not a range. Give one cell."`,
  );
});

it('law: as days pass, a certification goes from Valid over Expires soon to Expired, and never back', () => {
  const order = ['Valid', 'Expires soon', 'Expired'];
  fc.assert(
    fc.property(
      fc.integer({ min: 45000, max: 46000 }),
      fc.integer({ min: 1, max: 36 }),
      fc.nat(120),
      fc.nat(1500),
      (day, months, warn, later) => {
        const of = (asOf: number) =>
          run(CERTIFICATION_STATUS, [isoOfDay(day), months, isoOfDay(asOf), warn]) as [[string, Date]];
        const [[now, expires]] = of(day);
        const [[then, same]] = of(day + later);
        expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(now));
        expect(same).toEqual(expires);
        expect(now).not.toBe('Expired');
      },
    ),
  );
});
