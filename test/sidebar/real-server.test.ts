import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/sidebar/api.ts';
import { Book } from '../workbook/book.ts';
import { Refusal, type Sidebar, sidebarTests } from './open-sidebar.ts';
import { press } from './person.ts';
import { well } from './replies.ts';

const open = sidebarTests();

/** The sidebar before the add-on that ships, over a spreadsheet without calculation. */
async function overWorkbook(screen: string): Promise<{ readonly sidebar: Sidebar; readonly book: Book }> {
  const book = new Book();
  const serve = (request: unknown) => {
    const said: Answer = book.answer(request);
    return said.ok ? said.value : new Refusal(said.code, said.message, said.fix);
  };
  const handlers = Object.fromEntries(Object.keys(well).map((kind) => [kind, serve]));
  return { sidebar: await open({ screen, handlers }), book };
}

describe('before the real server', () => {
  it('a tier sheet is inserted, stands, and is undone', async () => {
    const { sidebar, book } = await overWorkbook('insert tier-sheet');
    const { page } = sidebar;
    const before = book.snapshot();
    await press(page, /^Insert \d+ sheets/);
    // ten sheets, on a machine that may have much else to do
    await page.getByText('inserted').first().waitFor({ timeout: 20000 });
    expect(book.snapshot()).not.toBe(before);
    await press(page, 'Undo');
    await press(page, /^Take away/);
    await page.getByText('taken away').first().waitFor();
    expect(book.snapshot()).toBe(before);
  });
});
