import { describe, expect, it, vi } from 'vitest';
import { Refusal, type Sidebar, sidebarTests } from './open-sidebar.ts';
import { focused, press, shows, tabTo } from './person.ts';
import { alerted, closedHome, filled, interrupted, notYet } from './replies.ts';

const open = sidebarTests();

const begun = (sidebar: Sidebar) => sidebar.requested('beginClosing');

describe('the quarter', () => {
  it('is closed by keyboard alone: what is kept is said first, then a step at a time, then where to go', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await shows(page, 'In this spreadsheet');
    await tabTo(page, 'Close the quarter');
    await page.keyboard.press('Enter');
    await shows(page, 'The figures of 1 Oct 2025 to 30 Sep 2026 are kept as values');
    await shows(page, 'Adds 2 sheets; changes the period on Settings, and nothing else.');
    expect(begun(sidebar)).toEqual([]);
    await tabTo(page, 'Close Q3 2026');
    await page.keyboard.press('Enter');
    await shows(page, 'Settings now shows 1 Jan 2026 to 31 Dec 2026.');
    await vi.waitFor(async () => expect(await focused(page)).toBe('Q3 2026 closed'));
    expect(begun(sidebar)).toEqual([{ kind: 'beginClosing', from: '2026-01-01', why: '', planHash: 'd4e5f6' }]);
    expect(sidebar.requested('finish')).toHaveLength(1);
    await tabTo(page, 'Tiers');
    await page.keyboard.press('Enter');
    await vi.waitFor(() => expect(sidebar.requested('goTo')).toHaveLength(1));
  });

  it('goes on to the period that is chosen', async () => {
    const sidebar = await open({ screen: 'close' });
    await sidebar.page.getByLabel('1 Oct 2026 to 31 Dec 2026').check();
    await vi.waitFor(() =>
      expect(sidebar.requested('previewClosing')).toEqual([
        { kind: 'previewClosing', from: null },
        { kind: 'previewClosing', from: '2026-10-01' },
      ]),
    );
    await press(sidebar.page, /^Close Q3/);
    await shows(sidebar.page, 'Settings now shows 1 Oct 2026 to 31 Dec 2026.');
    expect(begun(sidebar)).toMatchObject([{ from: '2026-10-01' }]);
  });

  it('needs a written reason while alerts are on, and links to them', async () => {
    const sidebar = await open({ screen: 'close', handlers: { previewClosing: () => alerted } });
    const { page } = sidebar;
    await shows(page, '2 checks to look at before');
    await press(page, /^Close Q3/);
    await shows(page, 'Is empty. Write a few words.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('why');
    expect(begun(sidebar)).toEqual([]);
    await press(page, 'Overrides without a last day');
    await vi.waitFor(() =>
      expect(sidebar.requested('goTo')).toEqual([{ kind: 'goTo', place: { sheetId: 7, a1: 'D24' } }]),
    );
    await page.getByLabel('Why is it closed').fill('Agreed with finance');
    await press(page, /^Close Q3/);
    await shows(page, 'Settings now shows');
    expect(begun(sidebar)).toMatchObject([{ why: 'Agreed with finance' }]);
  });

  it('is not closed while something stands in the way, which is said with its cell', async () => {
    const sidebar = await open({ screen: 'close', handlers: { previewClosing: () => notYet } });
    const { page } = sidebar;
    await shows(page, 'Tiers!B9 still calculates.');
    await page.getByRole('button', { name: 'Close the quarter' }).click({ force: true });
    await page.waitForTimeout(250);
    expect(begun(sidebar)).toEqual([]);
    await press(page, 'Look again');
    await vi.waitFor(() => expect(sidebar.requested('previewClosing')).toHaveLength(2));
  });

  it('says what is left when it stops on the way', async () => {
    for (const [left, words] of [
      [filled, 'Nothing that it added is left'],
      [closedHome, 'only the last answer was lost'],
      [
        { ...interrupted, interrupted: { ...interrupted.interrupted, closing: true } },
        'What it added so far still stands',
      ],
    ] as const) {
      const sidebar = await open({
        screen: 'close',
        handlers: { step: () => new Refusal('fault', 'Closing of Q3 2026 stopped: no room.', 'Try it again.') },
      });
      await shows(sidebar.page, 'are kept as values');
      sidebar.answer({ home: () => left as typeof filled });
      await press(sidebar.page, /^Close Q3/);
      await shows(sidebar.page, 'Closing of Q3 2026 stopped: no room.');
      await shows(sidebar.page, words);
      await sidebar.page.context().close();
    }
  });

  it('is undone, and Settings goes back', async () => {
    const sidebar = await open({ screen: 'undo', handlers: { home: () => closedHome } });
    await shows(sidebar.page, 'Settings goes back to 1 Oct 2025 to 30 Sep 2026.');
    await press(sidebar.page, 'Take away 2 sheets');
    await vi.waitFor(() => expect(sidebar.requested('undo')).toHaveLength(1));
  });
});
