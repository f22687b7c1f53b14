import { describe, expect, it, vi } from 'vitest';
import { sidebarTests } from './open-sidebar.ts';
import { press, quiet, shows } from './person.ts';
import { filled } from './replies.ts';

const open = sidebarTests();

describe('own rows', () => {
  it('are of the kinds that the server names', async () => {
    const kinds = [{ kind: 'payments', label: 'Payments', reads: null }];
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

  it('need a column for what is required; their problems are shown before they are read', async () => {
    const sidebar = await open({ screen: 'mapping' });
    const { page } = sidebar;
    await press(page, 'Partners on');
    await press(page, 'Roster 2026');
    await press(page, 'Look at 2');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('column-Partner');
    await quiet(sidebar.page);
    expect(sidebar.requested('checkMapping')).toHaveLength(0);
    await page.getByLabel('Partner', { exact: true }).selectOption('Company name');
    await page.getByText('1 column found').click();
    await page.getByLabel('Signed on').selectOption('None');
    await press(page, 'Look at 2');
    await shows(page, '209 of 212 rows');
    await shows(page, '"12k-15k" is not a number.');
    const choice = {
      data: 'partners',
      sheetId: 21,
      headerRow: 3,
      columns: [
        { ours: 'Partner', theirs: 'Company name' },
        { ours: 'Revenue', theirs: 'ARR (USD)' },
      ],
    };
    expect(sidebar.requested('checkMapping')).toEqual([{ kind: 'checkMapping', ...choice }]);
    expect(sidebar.requested('useMapping')).toEqual([]);
    // what was chosen stands there still
    await press(page, 'Back to the columns');
    await press(page, 'Look at 2');
    await press(page, 'Use Roster 2026');
    await shows(page, 'Using Roster 2026');
    expect(sidebar.requested('useMapping')).toEqual([{ kind: 'useMapping', ...choice }]);
    await press(page, 'Partners!M14');
    await vi.waitFor(() =>
      expect(sidebar.requested('goTo')).toEqual([{ kind: 'goTo', place: { sheetId: 7, a1: 'M14' } }]),
    );
  });

  it('that are read already can have other columns, come from another sheet, or be undone', async () => {
    const sidebar = await open({ screen: 'mapping' });
    const { page } = sidebar;
    await shows(page, 'Read from CRM export now');
    await press(page, 'Deals on');
    await press(page, 'Change its columns');
    await vi.waitFor(() =>
      expect(sidebar.requested('suggestMapping')).toEqual([{ kind: 'suggestMapping', data: 'deals', sheetId: 20 }]),
    );
    await page.keyboard.press('Escape');
    await shows(page, 'Which sheet holds the deals?');
    await page.keyboard.press('Escape');
    await press(page, 'Deals on');
    await press(page, 'Choose another sheet');
    await shows(page, 'Which sheet holds the deals?');
    await page.keyboard.press('Escape');
    await press(page, 'Deals on');
    await press(page, 'Undo: read Deals again');
    await shows(page, 'The sheet Deals is read again.');
    expect(sidebar.requested('undoMapping')).toEqual([{ kind: 'undoMapping', data: 'deals' }]);
  });

  it('of a sheet that is gone offer no columns of it', async () => {
    const kinds = [{ kind: 'deals', label: 'Deals', reads: { sheetId: null, name: 'a sheet that is gone' } }];
    const { page } = await open({
      screen: 'mapping',
      handlers: { home: () => ({ ...filled, workbook: { ...filled.workbook, kinds } }) },
    });
    await press(page, 'Deals on');
    await shows(page, 'The sheet that was read is gone.');
    expect(await page.getByRole('button', { name: 'Change its columns' }).count()).toBe(0);
  });

  it('just read are undone from there', async () => {
    const sidebar = await open({ screen: 'mapping' });
    const { page } = sidebar;
    await press(page, 'Partners on');
    await press(page, 'Roster 2026');
    await page.getByLabel('Partner', { exact: true }).selectOption('Company name');
    await press(page, 'Look at 3');
    await press(page, 'Use Roster 2026');
    await press(page, 'Undo');
    await shows(page, 'Partners as before');
    expect(sidebar.requested('undoMapping')).toEqual([{ kind: 'undoMapping', data: 'partners' }]);
  });
});
