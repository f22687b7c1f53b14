import { COMARKETING_BUDGET } from '../../src/functions/comarketing/comarketing-budget.ts';
import { MDF_ALLOCATE } from '../../src/functions/comarketing/mdf-allocate.ts';
import { MDF_REIMBURSEMENT } from '../../src/functions/comarketing/mdf-reimbursement.ts';
import { MDF_ROI } from '../../src/functions/comarketing/mdf-roi.ts';
import { PIPELINE_POTENTIAL } from '../../src/functions/comarketing/pipeline-potential.ts';
import { STRATEGIC_VALUE } from '../../src/functions/comarketing/strategic-value.ts';
import { METRIC_STATUS } from '../../src/functions/metrics/metric-status.ts';
import { PARTNER_ACTIVATION_RATE } from '../../src/functions/metrics/partner-activation-rate.ts';
import { PARTNER_CONCENTRATION } from '../../src/functions/metrics/partner-concentration.ts';
import { PARTNER_INFLUENCED_SHARE } from '../../src/functions/metrics/partner-influenced-share.ts';
import { PARTNER_NPS } from '../../src/functions/metrics/partner-nps.ts';
import { PARTNER_SOURCED_SHARE } from '../../src/functions/metrics/partner-sourced-share.ts';
import { PARTNER_SUMMARY } from '../../src/functions/metrics/partner-summary.ts';
import { PROGRAM_METRICS } from '../../src/functions/metrics/program-metrics.ts';
import { COMMISSION } from '../../src/functions/revenue/commission.ts';
import { PARTNER_TIER } from '../../src/functions/tiers/partner-tier.ts';
import { TIER_GAP } from '../../src/functions/tiers/tier-gap.ts';
import { TIER_MIX } from '../../src/functions/tiers/tier-mix.ts';
import type { Block } from './block.ts';
import { cell, cellsOf, columnOf, day, rowsOf } from './ours.ts';
import type { Roster } from './rosters.ts';

const last = (rows: readonly unknown[]): number => rows.length;

/** The place on the ladder, as a person would write it for what the ladder asks. */
function rank(block: Block, i: number): string {
  const { asks, ladder } = block.roster;
  const [revenue, referrals] = [block.at('revenue', i), block.at('referrals', i)];
  const [R, S] = [block.range('minRevenue', last(ladder)), block.range('minReferrals', last(ladder))];
  if (asks === 'revenue') return `IFERROR(MATCH(${revenue},${R},1),0)`;
  // the lowest tier has no threshold, and is met by everyone
  const met = ladder.slice(1).map((_tier, t) => {
    const [min, count] = [block.at('minRevenue', t + 1), block.at('minReferrals', t + 1)];
    return `IF(OR(${revenue}>=${min},AND(${count}<>"",${referrals}>=${count})),${t + 2},1)`;
  });
  if (asks === 'any') return `MAX(${met.join(',')})`;
  return `SUMPRODUCT(MAX((ROW(${R})-ROW(${block.at('minRevenue', 0)})+1)*(${revenue}>=${R})*(${referrals}>=${S})))`;
}

export function tiers(block: Block): void {
  const { asks, partners, ladder } = block.roster;
  const table = [
    ['Tier', 'Min revenue', 'Min referrals', 'Match', 'Base budget'],
    ...ladder.map((one) => [
      one.name,
      cell(one.revenue),
      cell(one.referrals),
      asks === 'all' ? 'all' : 'any',
      one.base,
    ]),
  ];
  const figures = [columnOf(partners, (one) => one.revenue), columnOf(partners, (one) => one.referrals)];
  const [names, R] = [block.range('tier', last(ladder)), block.range('minRevenue', last(ladder))];
  const placed = cellsOf(PARTNER_TIER, ...figures, table);
  block.fill('rank', last(partners), (i) => rank(block, i));
  block.against(
    'PARTNER_TIER',
    placed,
    (i) => `IF(${block.at('rank', i)}=0,"",INDEX(${names},${block.at('rank', i)}))`,
  );
  const toGo = rowsOf(TIER_GAP, ...figures, table).map((row) => row[1]);
  block.against('TIER_GAP revenue', toGo, (i) => {
    const at = block.at('rank', i);
    return `IF(${at}=${last(ladder)},"",MAX(0,INDEX(${R},${at}+1)-${block.at('revenue', i)}))`;
  });
  const mix = rowsOf(
    TIER_MIX,
    placed.map((one) => [one]),
    table,
    figures[0],
  ).slice(1, last(ladder) + 1);
  const [held, revenue] = [block.range('PARTNER_TIER', last(partners)), block.range('revenue', last(partners))];
  const count = (i: number) => `COUNTIF(${held},${block.at('tier', i)})`;
  block.against(
    'TIER_MIX partners',
    mix.map((row) => row[1]),
    count,
  );
  block.against(
    'TIER_MIX share',
    mix.map((row) => row[2]),
    (i) => `${count(i)}/ROWS(${held})`,
  );
  const amount = (i: number) => `SUMIF(${held},${block.at('tier', i)},${revenue})`;
  block.against(
    'TIER_MIX amount',
    mix.map((row) => row[3]),
    amount,
  );
  budgets(block, placed, table);
}

function budgets(block: Block, placed: readonly unknown[], table: readonly unknown[][]): void {
  const { partners, ladder } = block.roster;
  const [quality, alignment] = [columnOf(partners, (one) => one.quality), columnOf(partners, (one) => one.alignment)];
  const potential = cellsOf(PIPELINE_POTENTIAL, quality);
  const value = cellsOf(STRATEGIC_VALUE, alignment);
  const line = (score: string, low: number, high: number) =>
    `IF(${score}<=50,${low}+(1-${low})*${score}/50,1+(${high}-1)*(${score}-50)/50)`;
  block.against('PIPELINE_POTENTIAL', potential, (i) => line(block.at('quality', i), 0.5, 2));
  block.against('STRATEGIC_VALUE', value, (i) => line(block.at('alignment', i), 0.8, 1.5));
  const columns = [placed, potential, value].map((all) => all.map((one) => [one]));
  const [names, base] = [block.range('tier', last(ladder)), block.range('base', last(ladder))];
  block.against(
    'COMARKETING_BUDGET',
    cellsOf(COMARKETING_BUDGET, ...columns, table),
    (i) =>
      `INDEX(${base},MATCH(${block.at('PARTNER_TIER', i)},${names},0))*${block.at('PIPELINE_POTENTIAL', i)}*${block.at('STRATEGIC_VALUE', i)}`,
  );
}

export function commissions(block: Block): void {
  const { partners, bands, commissionCap } = block.roster;
  const card = [['From', 'Rate'], ...bands.map((one) => [one.from, one.rate])];
  const amount = columnOf(partners, (one) => one.revenue);
  const prior = columnOf(partners, (one) => one.prior);
  const [U, V, W] = ['from', 'rate', 'step'].map((name) => block.range(name, last(bands))) as [string, string, string];
  block.fill('step', last(bands), (i) =>
    i === 0 ? block.at('rate', 0) : `${block.at('rate', i)}-${block.at('rate', i - 1)}`,
  );
  const rate = (at: string) => `IFERROR(INDEX(${V},MATCH(${at},${U},1)),0)`;
  const [sold, before] = [(i: number) => block.at('revenue', i), (i: number) => block.at('prior', i)];
  const byBand = (x: string) => `SUMPRODUCT((${x}>${U})*(${x}-${U})*${W})`;
  const capped = (x: string) => `MIN(${block.setting('commissionCap')},${byBand(x)})`;
  const [after, earlier] = [(i: number) => `(${sold(i)}+${before(i)})`, before];
  block.against('COMMISSION marginal', cellsOf(COMMISSION, amount, card, 'marginal'), (i) => byBand(sold(i)));
  block.against(
    'COMMISSION marginal with prior and cap',
    cellsOf(COMMISSION, amount, card, 'marginal', prior, commissionCap),
    (i) => `${capped(after(i))}-${capped(earlier(i))}`,
  );
  const whole = (x: string) => `ROUND(${x}*${rate(x)},2)`;
  block.against(
    'COMMISSION retroactive to the cent',
    cellsOf(COMMISSION, amount, card, 'retroactive', prior, '', 2),
    (i) => `${whole(after(i))}-${whole(earlier(i))}`,
  );
  block.against(
    'COMMISSION each',
    cellsOf(COMMISSION, amount, card, 'each', '', commissionCap),
    (i) => `MIN(${block.setting('commissionCap')},${sold(i)}*${rate(sold(i))})`,
  );
}

export function allocation(block: Block): void {
  const { partners, pool } = block.roster;
  const count = last(partners);
  const weights = columnOf(partners, (one) => one.weight);
  const sum = `SUM(${block.range('weight', count)})`;
  const cents = `ROUND(${block.setting('pool')}*100,0)`;
  // what is left over goes to the largest remainders, the first row first
  block.fill('whole cents', count, (i) => `INT(${cents}*${block.at('weight', i)}/${sum})`);
  block.fill('remainder', count, (i) => `${cents}*${block.at('weight', i)}-${block.at('whole cents', i)}*${sum}`);
  const rest = block.range('remainder', count);
  block.against('MDF_ALLOCATE', cellsOf(MDF_ALLOCATE, pool, weights), (i) => {
    const mine = block.at('remainder', i);
    const before = i === 0 ? '0' : `COUNTIF(${block.range('remainder', i)},${mine})`;
    const left = `${cents}-SUM(${block.range('whole cents', count)})`;
    return `(${block.at('whole cents', i)}+IF(COUNTIF(${rest},">"&${mine})+${before}<${left},1,0))/100`;
  });
  bounded(block, count);
}

/** Within floors and caps: the factor lies between two of the points at which a partner meets its floor or cap. */
function bounded(block: Block, count: number): void {
  const { partners, pool } = block.roster;
  const [w, low] = [block.range('weight', count), block.range('floor', count)];
  block.fill('limit', count, (i) => `IF(${block.at('cap', i)}="",1000000000,${block.at('cap', i)})`);
  const high = block.range('limit', count);
  const clamped = (k: string) => {
    const part = `${k}*${w}`;
    return `SUMPRODUCT((${part}<${low})*${low}+(${part}>${high})*${high}+(${part}>=${low})*(${part}<=${high})*${part})`;
  };
  for (const [name, bound] of [
    ['floor point', 'floor'],
    ['cap point', 'limit'],
  ] as const) {
    block.fill(name, count, (i) => `${block.at(bound, i)}/${block.at('weight', i)}`);
    block.fill(`sum at ${name}`, count, (i) => clamped(block.at(name, i)));
  }
  const pot = block.setting('pool');
  const reached = (name: string) =>
    `SUMPRODUCT(MAX((${block.range(`sum at ${name}`, count)}<=${pot}+0.000001)*${block.range(name, count)}))`;
  block.fill('factor below', 1, () => `MAX(${reached('floor point')},${reached('cap point')})`);
  const k = block.at('factor below', 0);
  block.fill('slope', 1, () => `SUMPRODUCT(${w}*(${k}*${w}>=${low}-0.000001)*(${k}*${w}<${high}-0.000001))`);
  const slope = block.at('slope', 0);
  block.fill('factor', 1, () => `${k}+IF(${slope}=0,0,(${pot}-${clamped(k)})/${slope})`);
  const given = [
    columnOf(partners, (one) => one.weight),
    columnOf(partners, (one) => one.floor),
    columnOf(partners, (one) => one.cap),
  ];
  block.against(
    'MDF_ALLOCATE within floors and caps',
    cellsOf(MDF_ALLOCATE, pool, ...given),
    (i) =>
      `MIN(${block.at('limit', i)},MAX(${block.at('floor', i)},$${block.at('factor', 0)}*${block.at('weight', i)}))`,
    0.01,
  );
  block.against(
    'MDF_REIMBURSEMENT',
    cellsOf(MDF_REIMBURSEMENT, ...[given[0], 0.5, given[2], columnOf(partners, (one) => one.floor), 300, 20]),
    (i) => {
      const least = `MIN(${block.at('weight', i)}/2,N(${block.at('cap', i)}),${block.at('floor', i)},300)`;
      return `IF(${least}<20,0,${least})`;
    },
  );
  block.against(
    'MDF_ROI',
    cellsOf(
      MDF_ROI,
      columnOf(partners, (one) => one.revenue),
      given[2],
    ),
    (i) => {
      const spend = block.at('cap', i);
      return `IF(N(${spend})=0,"",(${block.at('revenue', i)}-${spend})/${spend})`;
    },
  );
}

const dealTable = ({ deals }: Roster): unknown[][] => [
  ['Partner', 'Amount', 'Role', 'Closed on', 'Won'],
  ...deals.map((one) => [one.partner, one.amount, one.role, day(one.closedOn), one.won]),
];

export function sums(block: Block): void {
  const { roster } = block;
  const { partners, deals, from, asOf } = roster;
  const of = (name: string) => block.range(name, last(deals));
  const won = `${of('won')},"Won",${of('closedOn')},">="&${block.setting('from')},${of('closedOn')},"<="&${block.setting('asOf')}`;
  const list = [['Partner'], ...partners.map((one) => [one.name])];
  const rows = rowsOf(PARTNER_SUMMARY, list, dealTable(roster), day(from), day(asOf)).slice(1);
  const part = (i: number, role: string) =>
    `SUMIFS(${of('amount')},${of('dealPartner')},${block.at('partner', i)},${of('role')},"${role}",${won})`;
  block.against(
    'PARTNER_SUMMARY sourced',
    rows.map((row) => row[1]),
    (i) => part(i, 'Sourced'),
  );
  block.against(
    'PARTNER_SUMMARY revenue',
    rows.map((row) => row[3]),
    (i) => `${part(i, 'Sourced')}+${part(i, 'Influenced')}`,
  );
  block.against(
    'PARTNER_SUMMARY won deals',
    rows.map((row) => row[4]),
    (i) => `COUNTIFS(${of('dealPartner')},${block.at('partner', i)},${of('role')},"<>Direct",${won})`,
  );
  const metrics = rowsOf(
    PROGRAM_METRICS,
    [['Partner', 'Signed on'], ...partners.map((one) => [one.name, day(from - 400)])],
    ...[dealTable(roster), day(from), day(asOf), '', '', 500_000],
  );
  const all = (role: string) => `SUMIFS(${of('amount')},${of('role')},"${role}",${won})`;
  block.against('PROGRAM_METRICS sourced', [metrics[1]?.[1]], () => `${all('Sourced')}/500000`);
  block.against(
    'PROGRAM_METRICS influenced',
    [metrics[2]?.[1]],
    () => `(${all('Sourced')}+${all('Influenced')})/500000`,
  );
}

export function metrics(block: Block): void {
  const { partners, deals, asOf } = block.roster;
  const of = (name: string, rows: number) => block.range(name, rows);
  const [n, m] = [last(partners), last(deals)];
  const given = [columnOf(deals, (one) => one.amount), columnOf(deals, (one) => one.role)];
  const total = `SUM(${of('amount', m)})`;
  const share = (over: string) => `IF(${total}<=0,"",${over}/${total})`;
  const role = (one: string) => `SUMIF(${of('role', m)},"${one}",${of('amount', m)})`;
  const sourced = cellsOf(PARTNER_SOURCED_SHARE, ...given);
  block.against('PARTNER_SOURCED_SHARE', sourced, () => share(role('Sourced')));
  block.against('PARTNER_INFLUENCED_SHARE', cellsOf(PARTNER_INFLUENCED_SHARE, ...given), () =>
    share(`(${total}-${role('Direct')})`),
  );
  const x = block.at('PARTNER_SOURCED_SHARE', 0);
  block.against(
    'METRIC_STATUS',
    cellsOf(METRIC_STATUS, 'Sourced revenue', sourced[0]),
    () => `IF(${x}="","No data",IF(${x}<0.2,"Below range",IF(${x}>0.3,"Above range","In range")))`,
  );
  const active = of('activeOn', n);
  const asOfCell = block.setting('asOf');
  block.against(
    'PARTNER_ACTIVATION_RATE',
    cellsOf(
      PARTNER_ACTIVATION_RATE,
      columnOf(partners, (one) => one.name),
      partners.map((one) => [day(one.activeOn)]),
      day(asOf),
    ),
    () => `COUNTIFS(${active},">"&(${asOfCell}-365),${active},"<="&${asOfCell})/COUNTA(${of('partner', n)})`,
  );
  const scores = of('score', n);
  block.against(
    'PARTNER_NPS',
    cellsOf(
      PARTNER_NPS,
      columnOf(partners, (one) => one.score),
    ),
    () => `IF(COUNT(${scores})=0,"",100*(COUNTIF(${scores},">=9")-COUNTIF(${scores},"<=6"))/COUNT(${scores}))`,
  );
  const revenue = of('revenue', n);
  const hhi = cellsOf(
    PARTNER_CONCENTRATION,
    columnOf(partners, (one) => one.revenue),
  );
  block.against(
    'PARTNER_CONCENTRATION',
    hhi,
    () => `IF(SUM(${revenue})=0,"",SUMPRODUCT((${revenue}/SUM(${revenue}))^2))`,
  );
  block.against(
    'PARTNER_CONCENTRATION top1',
    cellsOf(
      PARTNER_CONCENTRATION,
      columnOf(partners, (one) => one.revenue),
      '',
      'top1',
    ),
    () => `IF(SUM(${revenue})=0,"",LARGE(${revenue},1)/SUM(${revenue}))`,
  );
}
