import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { sidebarTests } from './open-sidebar.ts';
import { filled } from './replies.ts';
import { press } from './tour.ts';

const open = sidebarTests();
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
/** Time for a request that should not come. */
const quiet = (page: Page) => page.waitForTimeout(250);

describe('own rows', () => {
  it('are of the kinds that the server names', async () => {
    const kinds = [{ kind: 'payments', label: 'Payments' }];
    const sidebar = await open({
      screen: 'mapping',
      handlers: { home: () => ({ ...filled, workbook: { ...filled.workbook, kinds } }) },
    });
    await press(sidebar.page, 'Payments on');
    expect(await sidebar.page.getByRole('button', { name: 'Partners on' }).count()).toBe(0);
    await shows(sidebar.page, 'Which sheet holds the payments?');
    await press(sidebar.page, 'Roster 2026');
    await vi.waitFor(() =>
      expect(sidebar.requested('suggestMapping')).toEqual([{ kind: 'suggestMapping', data: 'payments', sheetId: 21 }]),
    );
  });

  it('need a column for what is required, then are read and their problems shown', async () => {
    const sidebar = await open({ screen: 'mapping' });
    const { page } = sidebar;
    await press(page, 'Partners on');
    await press(page, 'Roster 2026');
    await press(page, 'Use 2');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('column-Partner');
    await quiet(sidebar.page);
    expect(sidebar.requested('useMapping')).toHaveLength(0);
    await page.getByLabel('Partner', { exact: true }).selectOption('Company name');
    await page.getByText('1 column found').click();
    await page.getByLabel('Signed on').selectOption('None');
    await press(page, 'Use 2');
    await shows(page, 'Using Roster 2026');
    expect(sidebar.requested('useMapping')).toEqual([
      {
        kind: 'useMapping',
        data: 'partners',
        sheetId: 21,
        headerRow: 3,
        columns: [
          { ours: 'Partner', theirs: 'Company name' },
          { ours: 'Revenue', theirs: 'ARR (USD)' },
        ],
      },
    ]);
    await press(page, 'Partners!M14');
    await vi.waitFor(() =>
      expect(sidebar.requested('goTo')).toEqual([{ kind: 'goTo', place: { sheetId: 7, a1: 'M14' } }]),
    );
  });
});
