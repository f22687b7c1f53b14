import { addMonths } from '../../program/reading/days.ts';
import { Day, define, describe, type ResultCell } from '../define.ts';
import { days } from '../kinds/days.ts';
import { numbers, wholeBounds } from '../kinds/numbers.ts';
import { day, whole } from '../kinds/options.ts';

const LONGEST_MONTHS = 1200;
const LONGEST_WARNING = 3650;

function statusOf(certified: number, months: number, asOf: number, warnDays: number): ResultCell[] {
  // a certificate of a later day does not exist yet
  if (Number.isNaN(certified) || certified > asOf) return ['Missing', ''];
  if (Number.isNaN(months)) return ['', ''];
  const expires = addMonths(certified, months);
  const left = expires - asOf;
  return [left < 0 ? 'Expired' : left <= warnDays ? 'Expires soon' : 'Valid', new Day(expires)];
}

export const CERTIFICATION_STATUS = define({
  name: 'CERTIFICATION_STATUS',
  kinds: {
    certified_on: days,
    validity_months: numbers(wholeBounds(0, LONGEST_MONTHS)),
    as_of: day,
    warn_days: whole(0, LONGEST_WARNING, 60),
  },
  width: 2,
  rowLoop({ as_of, warn_days }, { certified_on, validity_months }, n, filled, out) {
    for (let i = 0; i < n; i++)
      out[i] =
        filled[i] === 0
          ? ['', '']
          : statusOf(certified_on[i] as number, validity_months[i] as number, as_of, warn_days);
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(CERTIFICATION_STATUS, {
  summary:
    'Tells whether each certification is valid, expires soon, has expired or is missing, and its last valid day.',
  tasks: ['track certifications', 'find certifications that run out'],
  whenElse: 'Use EDATE for the expiry date alone.',
  params: {
    certified_on: {
      text: 'Day of each certification.',
      blank: 'A blank beside a validity of its own row is Missing; a row that is blank in all ranges stays blank.',
      sample: 'C2:C',
    },
    validity_months: {
      text: 'Months that a certification is valid. One number may serve all rows.',
      blank: 'A blank gives a blank status: how long it is valid is not known.',
      sample: 'D2:D',
    },
    as_of: {
      text: 'Day on which to look, included.',
      blank: 'It must be given: no function reads a clock.',
      sample: 'Settings!B9',
    },
    warn_days: {
      text: 'Days before the last valid day from which it expires soon.',
      blank: 'Left out: 60.',
      sample: '60',
    },
  },
  returns: 'Status (Valid, Expires soon, Expired, Missing) and the last valid day.',
  rule: 'The expiry date is the day of certification plus the months, on the same day of the month or on its last one. On that day the certification is still valid. A certification after the day of looking has not happened and is Missing.',
  formula:
    'expires = certified on + months; Expired when as of > expires; Expires soon when expires − as of ≤ warn days',
  examples: [
    {
      kind: 'basic',
      says: 'Certified at the end of January for one month',
      args: [{ date: '2026-01-31' }, 1, { date: '2026-01-31' }, 7],
      result: [['Valid', { date: '2026-02-28' }]],
    },
    {
      kind: 'roster',
      says: 'Four people, one of them not certified yet',
      source: '15 January 2025 + 24 months = 15 January 2027; 1 September is 48 days after 15 July, within 60',
      args: [
        [[{ date: '2025-01-15' }], [{ date: '2024-09-01' }], [''], [{ date: '2024-03-01' }]],
        [[24], [24], [24], [24]],
        { date: '2026-07-15' },
      ],
      result: [
        ['Valid', { date: '2027-01-15' }],
        ['Expires soon', { date: '2026-09-01' }],
        ['Missing', ''],
        ['Expired', { date: '2026-03-01' }],
      ],
    },
    {
      kind: 'edge',
      says: 'Still valid on the last day',
      args: [{ date: '2025-07-15' }, 12, { date: '2026-07-15' }, 0],
      result: [['Expires soon', { date: '2026-07-15' }]],
    },
    {
      kind: 'edge',
      says: 'One day later',
      args: [{ date: '2025-07-15' }, 12, { date: '2026-07-16' }],
      result: [['Expired', { date: '2026-07-15' }]],
    },
    { kind: 'blank', says: 'No date', args: ['', 24, { date: '2026-07-15' }], result: '' },
    {
      kind: 'error',
      says: 'A date as a text that can be read in two ways',
      args: [[['03/04/2025']], 24, { date: '2026-07-15' }],
      error: 'CERTIFICATION_STATUS certified_on: "03/04/2025" is not a date. Enter a date, or text such as 2026-01-31.',
    },
  ],
  limits: 'Give ranges of one column each: a row has two results. Format the second column as dates.',
  builtIn: '=IF(C2="", "Missing", IF(B1>EDATE(C2, D2), "Expired", IF(EDATE(C2, D2)-B1<=60, "Expires soon", "Valid")))',
  related: ['PARTNER_SUMMARY', 'CLEAN_TABLE'],
  source: 'A warning of 60 days: a common starting point.',
});
