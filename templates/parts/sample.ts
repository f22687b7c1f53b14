import { dayOfIso } from '../../src/program/reading/days.ts';
import type { TemplateLine } from '../schema.ts';

/** Forty made-up partners and three hundred deals over two years; the same on every build. No company here exists. */

const NAMES = [
  'Alder Cloud',
  'Basalt Software',
  'Birchline Partners',
  'Brightharbour',
  'Cinderpeak',
  'Clearfjord',
  'Cobaltry',
  'Copperleaf Labs',
  'Dawnriver Systems',
  'Driftstone',
  'Eastmoor Digital',
  'Emberwick',
  'Fernhollow',
  'Flintbridge',
  'Foxglade Consulting',
  'Glassmere',
  'Granitefold',
  'Greywater Apps',
  'Hazelpoint',
  'Heathrow Lane Media',
  'Inkwell Data',
  'Ironbrook',
  'Juniper Reach',
  'Kestrelworks',
  'Lakeshore Integrations',
  'Larkfield',
  'Limestone Group',
  'Maplegate',
  'Mossbank Technologies',
  'Northquay',
  'Oakenshaw',
  'Opaline',
  'Pebblecreek',
  'Quillstone',
  'Ravenspur',
  'Rookwood Analytics',
  'Saltmarsh',
  'Silverbirch Resale',
  'Thornfield Works',
  'Wrenhaven',
];
const TYPES = ['Technology', 'Reseller', 'Affiliate', 'Strategic Alliance', 'OEM'];
const REGIONS = ['Americas', 'Europe', 'Asia Pacific'];
export const OWNERS = ['M. Okafor', 'J. Lindqvist', 'P. Sato', 'A. Duarte'];
const ACCOUNTS = [
  'Harbour Foods',
  'Tidewell Bank',
  'Orchard Health',
  'Marlow Retail',
  'Vantage Freight',
  'Cresthill School',
  'Beacon Energy',
  'Lowland Dairy',
  'Summit Homes',
  'Riverton Press',
];
const TIERS = ['Registered', 'Silver', 'Gold', 'Platinum'];
const LEAST_REVENUE = [0, 10000, 50000, 200000];

export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const day = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
export const pick = <T>(list: readonly T[], at: number): T => list[Math.floor(at * list.length)] as T;

interface Deal {
  readonly partner: number | null;
  readonly role: 'Sourced' | 'Influenced' | 'Direct';
  readonly amount: number;
  readonly created: string;
  readonly closed: string | null;
  readonly won: boolean | null;
  readonly account: string;
  readonly motion: string | null;
  readonly probability: number;
}

// a few partners bring most of the revenue, as in real programs
const strength = (i: number) => 0.35 + (i % 8 === 0 ? 6 : i % 5 === 1 ? 2.2 : i % 3 === 0 ? 1 : 0.3);

function makeDeals(): Deal[] {
  const next = numbers(20260930);
  const weights = NAMES.map((_name, i) => strength(i));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const deals: Deal[] = [];
  for (let i = 0; i < 300; i++) {
    const created = day('2024-10-01', Math.floor(next() * 715));
    let at = next() * total;
    let partner = weights.findIndex((weight) => {
      at -= weight;
      return at < 0;
    });
    if (partner < 0) partner = NAMES.length - 1;
    const kind = next();
    const role = kind < 0.5 ? 'Sourced' : kind < 0.8 ? 'Influenced' : 'Direct';
    const closed = day(created, 20 + Math.floor(next() * 110));
    const open = closed > '2026-09-30';
    const won = open ? null : next() < 0.62;
    const size = 1500 + next() * next() * 46000 * Math.min(1.6, 0.4 + strength(partner) / 4);
    // what is sold without a partner are fewer and larger deals
    const amount = Math.round((role === 'Direct' ? size * 5 : size) / 100) * 100;
    deals.push({
      partner: role === 'Direct' ? null : partner,
      role,
      amount,
      created,
      closed: open ? null : closed,
      won,
      account: `${pick(ACCOUNTS, next())} ${1 + Math.floor(next() * 9)}`,
      motion: role === 'Sourced' ? pick(['Referred', 'Resold'], next()) : role === 'Influenced' ? 'Co-sold' : null,
      probability: won === true ? 1 : won === false ? 0 : pick([0.2, 0.4, 0.6, 0.8], next()),
    });
  }
  return deals;
}

const deals = makeDeals();

/** Most partners signed some weeks before their first won deal; the others long ago. */
function signedOn(partner: number, days: number): string {
  const won = deals.flatMap((deal) => (deal.partner === partner && deal.won === true ? [deal.closed as string] : []));
  const first = won.sort()[0];
  return first === undefined || partner % 4 === 3 ? day('2022-03-01', days) : day(first, -20 - (days % 110));
}

/** The tier on the books: what was earned a year before, so that some partners move. */
function tierBefore(partner: number): string {
  const revenue = deals
    .filter(
      (deal) =>
        deal.partner === partner &&
        deal.won === true &&
        deal.closed !== null &&
        deal.closed >= '2025-01-01' &&
        deal.closed <= '2025-12-31',
    )
    .reduce((sum, deal) => sum + deal.amount, 0);
  let tier = 0;
  LEAST_REVENUE.forEach((least, i) => {
    if (revenue >= least) tier = i;
  });
  return TIERS[tier] as string;
}

const date = (iso: string | null) => (iso === null ? null : dayOfIso(iso));
const partnerTypes = (() => {
  const next = numbers(41);
  return NAMES.map(() => pick(TYPES, next()));
})();
/** Products of others in which ours is built in are sold so. */
const motionOf = (deal: Deal): string | null =>
  deal.role === 'Sourced' && deal.partner !== null && partnerTypes[deal.partner] === 'OEM' ? 'Embedded' : deal.motion;
// no roster of a person's bears such IDs, so that sample deals never count for their partners
const partnerId = (partner: number) => `SAMPLE-${String(partner + 1).padStart(2, '0')}`;
const stageOf = (deal: Deal) =>
  deal.won === true
    ? 'Closed won'
    : deal.won === false
      ? 'Closed lost'
      : deal.probability > 0.5
        ? 'Proposal'
        : 'Discovery';

export function samplePartners(): TemplateLine[] {
  const next = numbers(40);
  return NAMES.map((name, i) => {
    const signed = signedOn(i, Math.floor(next() * 900));
    const own = deals.filter(
      (deal) => deal.partner === i && deal.won === true && deal.closed !== null && deal.closed >= '2025-10-01',
    );
    const before = tierBefore(i);
    const scored = i % 9 !== 4;
    return {
      cells: [
        partnerId(i),
        name,
        partnerTypes[i] as string,
        pick(REGIONS, next()),
        pick(OWNERS, next()),
        date(signed),
        i === 33 ? date('2026-06-30') : null,
        before,
        i % 7 === 2 ? 2 : null,
        i === 12 ? 'Gold' : null,
        i === 12 ? date('2026-12-31') : null,
        i === 12 ? 'Launch agreement' : null,
        own.reduce((sum, deal) => sum + deal.amount, 0),
        own.filter((deal) => deal.role === 'Sourced').length,
        Math.floor(next() * 7),
        Math.floor(next() * 4),
        date(day('2026-06-01', Math.floor(next() * 120))),
        scored ? 20 + Math.floor(next() * 75) : null,
        scored ? 25 + Math.floor(next() * 70) : null,
        scored ? 30 + Math.floor(next() * 65) : null,
        'Sample',
      ],
    };
  });
}

export function sampleDeals(): TemplateLine[] {
  return deals.map((deal, i) => ({
    cells: [
      `D-${String(i + 1).padStart(4, '0')}`,
      deal.account,
      deal.partner === null ? null : partnerId(deal.partner),
      deal.role,
      motionOf(deal),
      deal.amount,
      stageOf(deal),
      deal.probability,
      date(deal.created),
      date(deal.closed),
      deal.won,
      null,
      null,
      null,
    ],
  }));
}
