import { beforeAll, describe, expect, it } from 'vitest';
import { loadEngine } from '../engine/engine-bundle.ts';
import { Workbook } from '../engine/workbook.ts';
import { Book } from '../workbook/book.ts';
import { template } from './in-hand.ts';
import { insertInto } from './insert-steps.ts';

const LOCALES = ['en_US', 'de_DE', 'fr_FR', 'pt_BR', 'ja_JP', 'tr_TR'];
const ZONES = ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo'];

// a locale is about how a formula is spelt and shown, a zone about which day a moment is: neither asks for the other, so
// values are compared where each locale comes once and each zone twice; all eighteen pairs have their formulas parsed below
const PAIRS = LOCALES.map((locale, i) => [locale, ZONES[i % ZONES.length] as string] as const);

type Cells = ReturnType<Workbook['cells']>;
const LISTED = 20;

/** Cells that differ, in words: a comparison of whole sheets would print them whole. */
function differences(first: Cells, other: Cells): string[] {
  const found: string[] = [];
  for (const [name, rows] of Object.entries(first))
    for (const [r, row] of rows.entries())
      for (const [c, value] of row.entries()) {
        const there = other[name]?.[r]?.[c];
        if (value !== there && found.length < LISTED) found.push(`${name} ${r + 1},${c + 1}: ${value}, ${there}`);
      }
  return found;
}

/** All that is calculated, by a script whose own zone is UTC. */
async function calculated(locale: string, timeZone: string): Promise<Cells> {
  const workbook = new Workbook(locale, timeZone);
  await workbook.insert(template.id);
  expect(workbook.errors()).toEqual([]);
  expect(workbook.checksOff()).toEqual([]);
  // the day of the insert is another one on the other side of the world
  const { Log, ...cells } = workbook.cells();
  expect(Log?.length).toBeGreaterThan(3);
  await workbook.close();
  return cells;
}

describe('calculated', () => {
  let first: Cells;

  beforeAll(async () => {
    expect(new Date().getTimezoneOffset()).toBe(0);
    await loadEngine();
    first = await calculated(...(PAIRS[0] as (typeof PAIRS)[number]));
  });

  it.each(PAIRS.slice(1))('has the same values in %s, %s', async (locale, timeZone) => {
    const cells = await calculated(locale, timeZone);
    expect(Object.keys(cells)).toEqual(Object.keys(first));
    expect(differences(first, cells)).toEqual([]);
    expect(differences(cells, first)).toEqual([]);
  });
});

/** What the services took, and how the cells read: a date is a number, a formula is as the plan has it. */
function written(locale: string, timeZone: string): string {
  const book = new Book({ locale, timeZone, warm: true });
  insertInto(book, template.id);
  return book.sheetNames.map((name) => `${name} ${book.cells(name)}`).join('\n');
}

describe('written', () => {
  // the services refuse a formula that the locale cannot parse, and a text that it would change
  it.each(ZONES)('has the same formulas and values in every locale in %s', (zone) => {
    const plain = written('en_US', zone);
    for (const locale of LOCALES.slice(1)) expect(written(locale, zone) === plain, locale).toBe(true);
  });
});
