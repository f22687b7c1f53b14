import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook, type Workbook } from './workbook.ts';

let workbook: Workbook;

beforeAll(async () => {
  workbook = await openWorkbook('en_US');
  await workbook.insert('tier-sheet');
});

describe('the tier sheet', () => {
  it('finds in its checks what it should', () => {
    const [found, expected] = [workbook.column('Checks', 17, 2, 3), workbook.column('Checks', 17, 3, 3)];
    expect(found).toEqual(expected);
    expect(found[0]).toBe(40);
    expect(Number(found[1])).toBeGreaterThan(0);
  });

  it('shows half-open ranges as its plan has them', () => {
    expect(workbook.formula('Partners clean', 3, 1)).toBe('=CLEAN_TABLE(Partners!A3:U,"partners",PB_map_partners)');
  });

  it('answers an edit of a deal with new totals', async () => {
    const total = () => Number(workbook.value('Checks', 9, 2));
    const before = total();
    await workbook.type('Deals', 5, 6, [[Number(workbook.value('Deals', 5, 6)) + 1000]]);
    expect(total()).toBe(before + 1000);
    expect(workbook.checksOff()).toEqual([]);
  });
});

it('answers an edit over 2,000 rows', async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [
    `Partner ${i}`,
    i * 40,
    i % 30,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  workbook.addSheet('Roster', [
    ['Partner', 'Revenue', 'Referrals', null, null, null, 'Tier', 'Min revenue', 'Min referrals'],
    ...rows,
  ]);
  await workbook.type('Roster', 2, 7, [
    ['Registered', null, null],
    ['Gold', 50000, 20],
  ]);
  await workbook.type('Roster', 1, 5, [['=PARTNER_TIER(B2:B;C2:C;G1:I3)']]);
  expect(workbook.column('Roster', 1, 5, 2)).toEqual(['Registered', 'Registered']);
  await workbook.type('Roster', 2, 2, [[60000]]);
  expect(workbook.value('Roster', 1, 5)).toBe('Gold');
});
