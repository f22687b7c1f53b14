import { dayOfIso } from '../../src/program/reading/days.ts';
import type { TemplateCell, TemplateLine } from '../schema.ts';
import { numbers, OWNERS, pick, samplePartners } from './sample.ts';

/** Co-marketing funds of the sample partners over seven quarters: credited by tier, asked for, claimed, paid, and some left to expire. */

const CREDIT: Readonly<Record<string, number>> = { Silver: 500, Gold: 2500, Platinum: 12500 };
const ACTIVITIES = ['Joint webinar', 'Trade show', 'Search ads', 'Customer story', 'Newsletter'];
const PROOFS = ['Invoice and photos', 'Invoice and report', 'Invoice'];
const QUARTERS = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01'];
const LATEST_REQUEST = 75;
const CLAIM_DAYS = 90;
const LAST_DAY = dayOfIso('2026-09-30');

interface Entry {
  readonly partner: TemplateCell;
  readonly date: number;
  readonly type: string;
  readonly amount: number | null;
  readonly expires?: number;
  readonly ref?: string;
  readonly activity?: string;
  readonly proof?: string | null;
  readonly result?: number;
  readonly by?: string;
}

const lineOf = (one: Entry): TemplateLine => ({
  cells: [
    one.partner,
    one.date,
    one.type,
    one.amount,
    one.expires ?? null,
    one.ref ?? null,
    one.activity ?? null,
    one.proof ?? null,
    one.result ?? null,
    one.by ?? null,
  ],
});

const round = (amount: number) => Math.round(amount / 50) * 50;

/** What became of an approval: paid and sometimes less than approved, called off, or never claimed. */
function outcomes(approval: Entry & { readonly amount: number }, next: () => number): Entry[] {
  const { partner, ref, activity } = approval;
  const luck = next();
  const paidOn = approval.date + 25 + Math.floor(next() * 45);
  const amount = next() < 0.5 ? approval.amount : round(approval.amount * (0.8 + next() * 0.15));
  const proof = next() < 0.12 ? null : pick(PROOFS, next());
  const result = Math.round(amount * (0.8 + next() * 5));
  const by = pick(OWNERS, next());
  const releasedOn = approval.date + 14 + Math.floor(next() * 30);
  const both = { partner, ...(ref === undefined ? {} : { ref }), ...(activity === undefined ? {} : { activity }) };
  // the deadline passes, and the credit is free again
  if (luck < 0.1) return [];
  if (luck < 0.18) return [{ ...both, date: releasedOn, type: 'release', amount: null, by }];
  const paid: Entry = { ...both, date: paidOn, type: 'pay', amount, proof, result, by };
  if (amount === approval.amount || luck > 0.7) return [paid];
  return [paid, { ...both, date: paidOn + 1, type: 'release', amount: null, by }];
}

/** What stands in a ledger beside the usual: a goodwill credit, a correction, and an agency that paid back. */
function exceptions(first: TemplateCell, paid: Entry | undefined): Entry[] {
  const by = OWNERS[0] as string;
  const goodwill: Entry = {
    partner: first,
    date: dayOfIso('2026-02-12'),
    type: 'adjust',
    amount: 1000,
    expires: dayOfIso('2026-12-31'),
    activity: 'Goodwill for the launch event',
    by,
  };
  const correction: Entry = {
    partner: first,
    date: dayOfIso('2026-03-05'),
    type: 'adjust',
    amount: -250,
    activity: 'Credited twice',
    by,
  };
  if (!paid) return [goodwill, correction];
  const { partner, activity } = paid;
  const back: Entry = {
    partner,
    date: paid.date + 20,
    type: 'pay',
    amount: -100,
    ...(activity === undefined ? {} : { activity }),
    proof: 'Credit note',
    by,
  };
  return [goodwill, correction, back];
}

export function sampleLedger(): TemplateLine[] {
  const next = numbers(1812);
  const entries: Entry[] = [];
  let requests = 0;
  const partners = samplePartners().map(({ cells }) => ({
    id: cells[0] as TemplateCell,
    signed: cells[5] as number | null,
    ended: (cells[6] as number | null) ?? Number.POSITIVE_INFINITY,
    credit: CREDIT[cells[7] as string] ?? 0,
  }));
  const funded = partners.filter((one) => one.credit > 0);
  QUARTERS.forEach((quarter, i) => {
    const begins = dayOfIso(quarter);
    const expires = dayOfIso(`${Number(quarter.slice(0, 4)) + 1}${quarter.slice(4)}`) - 1;
    for (const { id, signed, ended, credit } of funded) {
      if (signed === null || signed > begins || ended <= begins) continue;
      entries.push({ partner: id, date: begins, type: 'accrue', amount: credit, expires });
      if (next() < 0.3) continue;
      const date = begins + 5 + Math.floor(next() * LATEST_REQUEST);
      const approval = {
        partner: id,
        date,
        type: 'approve',
        amount: round(credit * (0.4 + next() * 0.5)),
        expires: date + CLAIM_DAYS,
        ref: `MDF-${String(++requests).padStart(3, '0')}`,
        activity: pick(ACTIVITIES, next()),
        by: pick(OWNERS, next()),
      };
      entries.push(approval, ...outcomes(approval, next));
    }
    if (i === 4)
      entries.push(
        ...exceptions(
          funded[0]?.id ?? null,
          entries.find((one) => one.type === 'pay'),
        ),
      );
  });
  return entries
    .filter((one) => one.date <= LAST_DAY)
    .sort((one, other) => one.date - other.date)
    .map(lineOf);
}
