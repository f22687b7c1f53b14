import { describe, expect, it, vi } from 'vitest';
import type { SeriesChoice } from '../../src/sidebar/api.ts';
import { Refusal, type Sidebar, sidebarTests } from './open-sidebar.ts';
import { focused, press, shows, tabTo } from './person.ts';
import { ended, filled, noSeries, seriesPreview, waiting, well } from './replies.ts';

const open = sidebarTests();

const steps = (sidebar: Sidebar) =>
  sidebar.requested('stepSeries').map((request) => request.kind === 'stepSeries' && request.step);

/** Steps that wait until they are let go, one by one. */
function heldSteps() {
  const waiting: (() => void)[] = [];
  return {
    handler: (request: { readonly step: number }) =>
      new Promise((resolve) => {
        waiting.push(() => resolve(well.stepSeries({ kind: 'stepSeries', planHash: '', step: request.step })));
      }),
    letGo: async () => {
      await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0));
      waiting.shift()?.();
    },
  };
}

describe('by keyboard alone', () => {
  it('an owner is chosen, what would be made is said, and it is made, sheet by sheet', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await shows(page, 'What do you want to do?');
    await tabTo(page, 'Make reviews');
    await page.keyboard.press('Enter');
    await shows(page, 'Makes 3 sheets');
    expect(await focused(page)).toBe('Make reviews');
    await tabTo(page, 'All 40 partners');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Owner');
    await page.keyboard.press('ArrowDown');
    const of: SeriesChoice = { by: 'owner', value: "O'Neil <b>" };
    await vi.waitFor(() => expect(sidebar.requested('previewSeries').at(-1)).toEqual({ kind: 'previewSeries', of }));
    await tabTo(page, 'Make 3 sheets');
    await page.keyboard.press('Enter');
    await shows(page, '3 sheets made');
    expect(sidebar.requested('beginSeries')).toEqual([
      { kind: 'beginSeries', of, planHash: seriesPreview(of).planHash },
    ]);
    expect(steps(sidebar)).toEqual([0, 1, 2]);
    await tabTo(page, 'Review Bolt');
    await page.keyboard.press('Enter');
    await vi.waitFor(() => expect(sidebar.requested('goTo')).toHaveLength(1));
  });
});

describe('what would be made', () => {
  it('is asked again for each choice, and nothing is made of an old answer', async () => {
    const sidebar = await open({ screen: 'reviews' });
    const { page } = sidebar;
    await shows(page, 'Makes 3 sheets');
    sidebar.answer({ previewSeries: () => new Promise(() => undefined) });
    await page.getByLabel('Of one tier').check();
    await vi.waitFor(() => expect(sidebar.requested('previewSeries')).toHaveLength(2));
    await page.getByRole('button', { name: 'Make 3 sheets' }).click({ force: true });
    await page.waitForTimeout(250);
    expect(sidebar.requested('beginSeries')).toHaveLength(0);
  });

  it('that could not be asked for is not made of what was shown before', async () => {
    const sidebar = await open({ screen: 'reviews' });
    const { page } = sidebar;
    await shows(page, 'Makes 3 sheets');
    sidebar.answer({ previewSeries: () => new Refusal('version', 'Made by a later version.', 'Reload it.') });
    await page.getByLabel('Of one tier').check();
    await shows(page, 'Made by a later version.');
    await page.getByRole('button', { name: /^Make/ }).click({ force: true });
    await page.waitForTimeout(250);
    expect(sidebar.requested('beginSeries')).toHaveLength(0);
  });

  it('is looked at again once the formulas have calculated', async () => {
    const loading = { message: 'Partners clean is still being calculated.', fix: 'Wait.' };
    const sidebar = await open({
      screen: 'reviews',
      handlers: { previewSeries: () => ({ ...noSeries, blocked: loading }) },
    });
    await shows(sidebar.page, 'still being calculated');
    sidebar.answer({ previewSeries: well.previewSeries });
    await press(sidebar.page, 'Look again');
    await shows(sidebar.page, 'Makes 3 sheets');
  });

  it('cannot be asked for where no review stands', async () => {
    const none = { ...filled, workbook: { ...filled.workbook, series: null } };
    const sidebar = await open({ handlers: { home: () => none } });
    const entry = sidebar.page.getByRole('button', { name: /^Make reviews/ });
    await shows(sidebar.page, 'Insert the quarterly review first');
    expect(await entry.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a series', () => {
  const start = async (handlers: Parameters<typeof open>[0] = {}) => {
    const sidebar = await open({ screen: 'reviews', ...handlers });
    await press(sidebar.page, 'Make 3');
    return sidebar;
  };

  it('names the sheet that is under way, is stopped between two, and goes on', async () => {
    const held = heldSteps();
    const sidebar = await start({ handlers: { stepSeries: held.handler } });
    const { page } = sidebar;
    await shows(page, 'Sheet 1 of 3');
    expect(await page.locator('[aria-current="step"]').innerText()).toContain('Review Acme');
    expect(await page.getByRole('status').last().innerText()).toBe('Sheet 1 of 3: Review Acme');
    await press(page, 'Stop');
    await shows(page, 'Stops after this sheet');
    sidebar.answer({ home: () => waiting });
    await held.letGo();
    await shows(page, 'Stopped: 1 of 3 made');
    expect(steps(sidebar)).toEqual([0]);
    sidebar.answer({ stepSeries: well.stepSeries, home: well.home });
    await press(page, 'Go on');
    await shows(page, '3 sheets made');
    expect(steps(sidebar)).toEqual([0, 1, 2]);
    expect(sidebar.requested('beginSeries')).toHaveLength(1);
  });

  it('is stopped before its first sheet when Stop is pressed at once', async () => {
    let release: () => void = () => undefined;
    const begun = new Promise((resolve) => {
      release = () => resolve({ next: 0, done: '' });
    });
    const sidebar = await start({ handlers: { beginSeries: () => begun } });
    await press(sidebar.page, 'Stop');
    release();
    await shows(sidebar.page, /^Stopped:/);
    expect(steps(sidebar)).toEqual([]);
  });

  it('that was stopped is ended: what is made stays, and that is said', async () => {
    const held = heldSteps();
    const sidebar = await start({ handlers: { stepSeries: held.handler } });
    await press(sidebar.page, 'Stop');
    sidebar.answer({
      home: () => waiting,
      endSeries: () => ({ ...ended, made: 1, left: 2, links: ended.links.slice(0, 1) }),
    });
    await held.letGo();
    await shows(sidebar.page, 'Stopped: 1 of 3 made');
    sidebar.answer({ home: well.home });
    await press(sidebar.page, 'End here');
    await shows(sidebar.page, '1 sheet made');
    await shows(sidebar.page, '2 not made. Choose Make reviews again for the rest; these stay as they are.');
    await press(sidebar.page, 'Undo');
    await shows(sidebar.page, 'Undo last insert');
  });

  it('that fails says why and what stands, and goes on from what the server has made', async () => {
    const lost = () => {
      throw new Error('NetworkError');
    };
    const sidebar = await open({ handlers: { stepSeries: lost, home: () => waiting } });
    await press(sidebar.page, 'Go on');
    await shows(sidebar.page, 'Google could not be reached.');
    await shows(sidebar.page, '1 of 3 made. They stay.');
    sidebar.answer({ stepSeries: well.stepSeries, home: well.home });
    await press(sidebar.page, 'Go on');
    await shows(sidebar.page, '3 sheets made');
    expect(steps(sidebar)).toEqual([1, 1, 2]);
  });

  it('that has changed since it was shown is looked at again', async () => {
    const sidebar = await start({
      handlers: { beginSeries: () => new Refusal('changed', 'The spreadsheet has changed.', 'Look again.') },
    });
    await shows(sidebar.page, 'The spreadsheet has changed.');
    await press(sidebar.page, 'Look again');
    await shows(sidebar.page, 'Makes 3 sheets');
    expect(sidebar.requested('previewSeries')).toHaveLength(2);
  });

  it('says which sheets it did not make, because the person has such', async () => {
    const sidebar = await start({ handlers: { endSeries: () => ({ ...ended, made: 2, passed: ['Review Bolt'] }) } });
    await shows(sidebar.page, 'Not made, because sheets of yours have the name: Review Bolt.');
  });
});

describe('a series that waits', () => {
  it('comes before any other screen, and is gone on with or ended', async () => {
    for (const screen of ['home', 'insert', 'reviews', 'undo']) {
      const sidebar = await open({ screen, handlers: { home: () => waiting } });
      await shows(sidebar.page, 'stopped at Review Bolt');
      expect(await sidebar.page.getByRole('button').allInnerTexts()).toEqual(['Go on', 'End here']);
      sidebar.answer({ home: well.home });
      if (screen === 'home') {
        await press(sidebar.page, 'Go on');
        await shows(sidebar.page, '3 sheets made');
        expect(steps(sidebar)).toEqual([1, 2]);
      } else {
        await press(sidebar.page, 'End here');
        await shows(sidebar.page, 'What do you want to do?');
        expect(sidebar.requested('endSeries')).toHaveLength(1);
      }
      await sidebar.page.context().close();
    }
  });
});

describe('undo of a long series', () => {
  it('asks until nothing is left, and lists all of it', async () => {
    const removed = [['Review Cog'], ['Review Bolt'], ['Review Acme']];
    const sidebar = await open({
      screen: 'undo',
      handlers: { undo: () => ({ removed: removed.shift() ?? [], restored: [], kept: [], left: removed.length }) },
    });
    await press(sidebar.page, /^Take away/);
    await shows(sidebar.page, '3 sheets taken away');
    expect(sidebar.requested('undo')).toHaveLength(3);
  });
});
