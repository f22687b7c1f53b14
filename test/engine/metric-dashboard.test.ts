import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook, type Workbook } from './workbook.ts';

let workbook: Workbook;

const column = (name: string, row: number, columnAt: number, rows: number) =>
  workbook.column(name, row, columnAt, rows);

beforeAll(async () => {
  workbook = await openWorkbook();
  await workbook.insert('metric-dashboard');
});

describe('the metric dashboard', () => {
  it('shows the six metrics, each with its status', () => {
    expect(column('Metrics', 9, 1, 6)).toEqual([
      'Partner-sourced revenue',
      'Partner-influenced revenue',
      'Partner activation rate',
      'Partner NPS',
      'Time to first deal',
      'Revenue per partner',
    ]);
    expect(column('Metrics', 9, 7, 6)).toEqual(['In range', 'In range', 'Met', 'Met', 'Missed', 'Varies by tier']);
  });

  it('adds up: won revenue of the period by role, and the shares of it', () => {
    const deals = workbook.values('Deals', 4, 1, 300, 14);
    const sum = (role?: string) =>
      deals
        .filter((row) => row[10] === true && Number(row[9]) >= 45931 && Number(row[9]) <= 46295)
        .filter((row) => role === undefined || row[3] === role)
        .reduce((all, row) => all + Number(row[5]), 0);
    const [sourced, influenced, all] = [sum('Sourced'), sum('Influenced'), sum()];
    expect(column('Metrics by quarter', 11, 2, 4)).toEqual([sourced, influenced, all, all - sourced - influenced]);
    expect(Number(column('Metrics', 9, 2, 1)[0])).toBeCloseTo(sourced / all, 12);
    expect(Number(column('Metrics', 10, 2, 1)[0])).toBeCloseTo((sourced + influenced) / all, 12);
    expect(column('Metrics', 19, 5, 8).reduce<number>((total, value) => total + Number(value), 0)).toBeGreaterThan(all);
  });

  it('counts no refund among the co-sold deals', async () => {
    const coSold = () => column('Metric workings', 4, 20, 40).reduce<number>((all, one) => all + Number(one), 0);
    const before = coSold();
    const at = workbook
      .values('Deals', 4, 1, 300, 14)
      .findIndex(
        (row) => row[4] === 'Co-sold' && row[10] === true && Number(row[9]) >= 45931 && Number(row[9]) <= 46295,
      );
    const putBack = await workbook.typeOver('Deals', 4 + at, 6, -100);
    const after = coSold();
    await putBack();
    expect([before > 1, after]).toEqual([true, before - 1]);
  });

  it('ranks ten partners, largest first', () => {
    const revenue = column('Metrics', 30, 2, 10).map(Number);
    expect(revenue).toEqual(revenue.slice().sort((one, other) => other - one));
    const every = column('Metric workings', 4, 4, 40).map(Number);
    expect(revenue).toEqual(every.sort((one, other) => other - one).slice(0, 10));
  });
});

/** Types text over a figure, tells what that does, and puts the figure back. */
async function offWithText(sheet: string, row: number, columnAt: number) {
  const putBack = await workbook.typeOver(sheet, row, columnAt, 'soon');
  const found = {
    off: workbook.checksOff(),
    total: workbook.value('Checks', 4, 2),
    states: workbook.checks().map((one) => one.off),
  };
  await putBack();
  return found;
}

describe('text typed over a checked figure', () => {
  it.each([
    ['Settings', 9, 2, 'The period is closed'],
    ['Metrics by quarter', 11, 2, 'Sourced revenue of partners agrees with the metrics'],
    ['Metrics by quarter', 12, 2, 'Influenced revenue of partners agrees with the metrics'],
    ['Metrics by quarter', 13, 2, 'The sourced share agrees with its revenue'],
    ['Metrics', 9, 2, 'The sourced share agrees with its revenue'],
    ['Metrics', 20, 5, 'Eight quarters add up to their days together'],
    ['Metrics', 31, 2, 'The top ten are the ten largest'],
    ['Metric workings', 4, 17, 'The top ten are the ten largest'],
    ['Metric workings', 6, 13, 'Revenue by tier agrees with partners in program'],
    ['Metric workings', 5, 28, 'Types of partners are on Settings'],
  ] as const)('on %s in row %d, column %d counts in "%s"', async (sheet, row, columnAt, check) => {
    const { off, total, states } = await offWithText(sheet, row, columnAt);
    expect(off).toContain(check);
    expect(states.filter((state) => typeof state === 'object' && state !== null)).toEqual([]);
    expect(total).toBe(off.length);
    expect(workbook.checksOff()).toEqual([]);
  });
});

describe('the tier sheet beside it', () => {
  it('shares its sheets; no cell has an error, and no check is off', async () => {
    await workbook.insert('tier-sheet');
    expect(workbook.sheetNames).toHaveLength(16);
    expect(workbook.errors()).toEqual([]);
    expect(workbook.checksOff()).toEqual([]);
    const { workbook: home } = workbook.ask({ kind: 'home' });
    expect(home).toMatchObject({ checks: 'fine', partnersCounted: 40, partnersTotal: 40 });
    expect(home.templates).toHaveLength(2);
    const byTier = (name: string, row: number, from: number) => column(name, row, from, 4);
    expect(byTier('Metrics', 50, 2)).toEqual(byTier('Tiers', 9, 17));
  }, 60000);

  it('has its own checks count in the sum of all', async () => {
    expect(workbook.checks()).toHaveLength(20);
    await workbook.type('Tiers', 5, 7, [[5]]);
    expect(workbook.checksOff()).toEqual(['Budget on Tiers agrees with the tier mix']);
    expect(workbook.value('Checks', 4, 2)).toBe(1);
  });

  it.each([
    ['Tiers', 5, 7, 'Budget on Tiers agrees with the tier mix'],
    ['Tiers', 10, 17, 'Every partner in program has a tier'],
    ['Tier workings', 6, 2, 'Sourced revenue agrees with the deals'],
    ['Tier workings', 6, 14, 'Every partner in program has a tier'],
  ] as const)('counts text on %s in row %d, column %d in "%s"', async (sheet, row, columnAt, check) => {
    const before = workbook.checksOff();
    const { off, total, states } = await offWithText(sheet, row, columnAt);
    expect(off).toContain(check);
    expect(states.filter((state) => typeof state === 'object' && state !== null)).toEqual([]);
    expect(total).toBe(off.length);
    expect(workbook.checksOff()).toEqual(before);
  });
});
