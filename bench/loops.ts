import type { Cell, Column } from './roster.ts';

/** The same jobs written by hand: one loop each, the same checks, the same grids in and out, all bad rows counted. */

const MOST = 1e12;

function textNumber(cell: Cell): number {
  return typeof cell === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(cell) ? Number(cell) : Number.NaN;
}

function refuse(bad: number, told: readonly string[]): void {
  if (bad > 0) throw new Error(`${told.join('\n')}${bad > told.length ? `\nAnd ${bad - told.length} more.` : ''}`);
}

export function placeByHand(revenue: Column, referrals: Column, tiers: Cell[][]): Column {
  const n = revenue.length;
  if (referrals.length !== n) throw new Error(`revenue is ${n} rows, referrals is ${referrals.length}`);
  const steps = tiers.length - 1;
  const names: string[] = [];
  const least: number[] = [];
  const fewest: number[] = [];
  let open = -1;
  for (let t = 0; t < steps; t++) {
    const [name, sold, referred] = tiers[t + 1] as Cell[];
    names[t] = name as string;
    least[t] = sold === '' ? Number.NaN : (sold as number);
    fewest[t] = referred === '' ? Number.NaN : (referred as number);
    if (sold === '' && referred === '') open = t;
  }
  let end = n;
  while (end > 0 && (revenue[end - 1] as Cell[])[0] === '' && (referrals[end - 1] as Cell[])[0] === '') end--;
  const out: Column = new Array(end);
  const told: string[] = [];
  let bad = 0;
  for (let i = 0; i < end; i++) {
    let sold = (revenue[i] as Cell[])[0] as Cell;
    let referred = (referrals[i] as Cell[])[0] as Cell;
    if (sold === '' && referred === '') {
      out[i] = [''];
      continue;
    }
    if (typeof sold !== 'number') sold = sold === '' ? Number.NaN : textNumber(sold);
    if (typeof referred !== 'number') referred = referred === '' ? Number.NaN : textNumber(referred);
    const soldWrong = (revenue[i] as Cell[])[0] !== '' && !(sold >= -MOST && sold <= MOST);
    const referredWrong = (referrals[i] as Cell[])[0] !== '' && !(referred >= -MOST && referred <= MOST);
    if (soldWrong || referredWrong) {
      if (bad++ < 5) told.push(`row ${i + 1} is not a number`);
      continue;
    }
    let name = '';
    for (let t = steps - 1; t >= 0; t--)
      if (sold >= (least[t] as number) || referred >= (fewest[t] as number) || t === open) {
        name = names[t] as string;
        break;
      }
    out[i] = [name];
  }
  refuse(bad, told);
  return out;
}

export function budgetByHand(tier: Column, pipeline: Column, strategic: Column, tiers: Cell[][]): Column {
  const n = tier.length;
  if (pipeline.length < n || strategic.length < n) throw new Error('ranges of different height');
  const byName = new Map<string, number>();
  for (let t = 1; t < tiers.length; t++) {
    const row = tiers[t] as Cell[];
    byName.set((row[0] as string).normalize('NFKC').trim().toLowerCase(), row[3] as number);
  }
  const seen = new Map<Cell, number>();
  const out: Column = new Array(n);
  const told: string[] = [];
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const name = (tier[i] as Cell[])[0] as Cell;
    const potential = (pipeline[i] as Cell[])[0] as Cell;
    const value = (strategic[i] as Cell[])[0] as Cell;
    if (name === '') {
      out[i] = [''];
      continue;
    }
    let base = seen.get(name);
    if (base === undefined) {
      base = typeof name === 'number' ? name : byName.get(String(name).normalize('NFKC').trim().toLowerCase());
      if (base !== undefined) seen.set(name, base);
    }
    const fits =
      base !== undefined &&
      typeof potential === 'number' &&
      potential >= 0.5 &&
      potential <= 2 &&
      typeof value === 'number' &&
      value >= 0.8 &&
      value <= 1.5;
    if (!fits) {
      if (bad++ < 5) told.push(`row ${i + 1} is out of range`);
      continue;
    }
    out[i] = [(base as number) * (potential as number) * (value as number)];
  }
  refuse(bad, told);
  return out;
}
