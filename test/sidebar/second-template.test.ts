import { describe, expect, it, vi } from 'vitest';
import { sidebarTests } from './open-sidebar.ts';
import { press } from './person.ts';
import { second } from './replies.ts';

const open = sidebarTests();

describe('a second template', () => {
  it('shows the period of Settings where that stands, and asks nothing that has no effect', async () => {
    let release: () => void = () => undefined;
    const waits = new Promise((resolve) => {
      release = () => resolve(second);
    });
    const sidebar = await open({ screen: 'insert', handlers: { preview: () => waits } });
    const { page } = sidebar;
    await page.getByText('Looking at this spreadsheet').waitFor();
    expect(await page.locator('fieldset').count()).toBe(0);
    release();
    await page.getByText('Period: 1 Oct 2025 to 30 Sep 2026, from Settings').waitFor();
    expect(await page.locator('input').count()).toBe(0);
    await press(page, /^Settings$/);
    await vi.waitFor(() =>
      expect(sidebar.requested('goTo')).toEqual([{ kind: 'goTo', place: { sheetId: 7, a1: 'B8' } }]),
    );
  });

  it('asks for sample rows alone where only Settings stands', async () => {
    const { page } = await open({ screen: 'insert', handlers: { preview: () => ({ ...second, samples: true }) } });
    await page.getByLabel('With sample rows').waitFor();
    expect(await page.getByLabel('First day').count()).toBe(0);
  });
});
