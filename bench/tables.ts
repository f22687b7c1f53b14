import { type Cell, seeded } from './roster.ts';

/** Seeded tables as an export has them: dates and amounts as text where a file is meant. */

const ROLES = ['Sourced', 'Influenced', 'Direct'];
const TIERS = ['Registered', 'Silver', 'Gold', 'Platinum'];

const pick = <T>(list: readonly T[], at: number): T => list[Math.floor(at * list.length)] as T;
const day = (days: number): string => new Date(Date.UTC(2024, 9, 1) + days * 86400000).toISOString().slice(0, 10);
const partnerId = (i: number): string => `P-${String(i + 1).padStart(5, '0')}`;

export function partnersTable(rows: number): Cell[][] {
  const next = seeded(11);
  const header = ['Partner ID', 'Partner', 'Type', 'Region', 'Signed on', 'Current tier'];
  const partner = (i: number): Cell[] => [
    partnerId(i),
    `Partner ${i + 1}`,
    pick(['Technology', 'Reseller', 'Affiliate'], next()),
    pick(['Americas', 'Europe', 'Asia Pacific'], next()),
    day(Math.floor(next() * 300)),
    pick(TIERS, next()),
  ];
  return [header, ...Array.from({ length: rows }, (_row, i) => partner(i))];
}

/** One amount in fifty is text with a separator of thousands, which has two readings. */
export function dealsTable(rows: number, partners: number): Cell[][] {
  const next = seeded(13);
  const header = ['Deal', 'Account', 'Partner ID', 'Role', 'Amount', 'Stage', 'Created on', 'Closed on', 'Won'];
  const deal = (i: number): Cell[] => {
    const created = Math.floor(next() * 600);
    const won = next() < 0.6;
    return [
      `D-${i + 1}`,
      `Account ${Math.floor(next() * 700)}`,
      partnerId(Math.floor(next() * partners)),
      pick(ROLES, next()),
      i % 50 === 0 ? '12,500' : Math.round(next() * 4000000) / 100,
      won ? 'Closed Won' : 'Closed Lost',
      day(created),
      day(created + 20 + Math.floor(next() * 100)),
      won,
    ];
  };
  return [header, ...Array.from({ length: rows }, (_row, i) => deal(i))];
}

const field = (cell: Cell): string => {
  const text = typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `${rows.map((row) => row.map(field).join(',')).join('\n')}\n`;
