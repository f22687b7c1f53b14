import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../src/sidebar/api.ts';
import { Refusal, type Sidebar, sidebarTests } from './open-sidebar.ts';
import { focusIs, held, press, pressAnyway, quiet, shows, tabTo } from './person.ts';
import { empty, filled, interrupted, preview, problems, well } from './replies.ts';

const open = sidebarTests();
const fresh = { home: () => empty };

const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const kinds = (sidebar: Sidebar) => sidebar.requests.map((request) => request.kind);

describe('by keyboard alone', () => {
  it('a template is inserted, and each new screen takes the focus', async () => {
    const sidebar = await open({ handlers: fresh });
    const { page } = sidebar;
    await shows(page, 'What do you want to do?');
    await tabTo(page, 'Insert a template');
    await page.keyboard.press('Enter');
    await shows(page, 'Who is close');
    await focusIs(page, 'Insert a template');
    await tabTo(page, 'Choose');
    await page.keyboard.press('Enter');
    await shows(page, 'Adds 10 sheets');
    await focusIs(page, 'Tier sheet');
    await tabTo(page, 'Insert 10 sheets');
    await page.keyboard.press('Enter');
    await shows(page, 'Clear the sample rows');
    await focusIs(page, 'Tier sheet inserted');
    const steps = sidebar.requested('step').map((request) => request.kind === 'step' && request.step);
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(kinds(sidebar).filter((kind) => kind !== 'step')).toEqual(['home', 'preview', 'begin', 'finish', 'home']);
    await tabTo(page, 'Tiers');
    await page.keyboard.press('Enter');
    await vi.waitFor(() => expect(sidebar.requested('goTo')).toHaveLength(1));
  });

  it('a function is found by its task, by arrow keys, and Esc goes back to what was searched for', async () => {
    const { page } = await open();
    await press(page, 'Write a formula');
    await focusIs(page, 'Write a formula');
    await page.keyboard.press('Tab');
    await page.keyboard.type('fund');
    await page.keyboard.press('ArrowDown');
    await focusIs(page, 'MDF_ALLOCATE');
    await page.keyboard.press('Enter');
    await shows(page, '=MDF_ALLOCATE(100000, G2:G)');
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('What do you want').inputValue()).toBe('fund');
    await page.keyboard.press('Escape');
    await shows(page, 'In this spreadsheet');
  });
});

describe('an insert', () => {
  const start = async (sidebar: Sidebar) => {
    await press(sidebar.page, 'Insert 10');
  };

  it('shows the step that is under way, and stops between two', async () => {
    const step = held({ next: 1, done: 'Guide: where to start' });
    const sidebar = await open({ screen: 'insert', handlers: { ...fresh, step: () => step.waits } });
    const { page } = sidebar;
    await start(sidebar);
    await shows(page, 'Step 2 of 12');
    expect(await page.locator('[aria-current="step"]').innerText()).toContain('Guide: where to start');
    expect(await page.getByRole('status').last().innerText()).toBe('Step 2 of 12: Guide: where to start');
    await press(page, 'Stop');
    await shows(page, 'Stops after this step');
    step.release();
    await shows(page, 'Stopped before step 3');
    expect(sidebar.requested('step')).toHaveLength(1);
    await quiet(sidebar.page);
    expect(sidebar.requested('finish')).toHaveLength(0);
  });

  it('that was stopped can be put back, or gone on with', async () => {
    for (const [button, kind] of [
      ['Put back', 'putBack'],
      ['Go on', 'finish'],
    ] as const) {
      const step = held({ next: 1, done: '' });
      const sidebar = await open({ screen: 'insert', handlers: { ...fresh, step: () => step.waits } });
      await start(sidebar);
      await press(sidebar.page, 'Stop');
      step.release();
      await shows(sidebar.page, 'Stopped before step 3');
      sidebar.answer({ step: well.step });
      await press(sidebar.page, button);
      await vi.waitFor(() => expect(sidebar.requested(kind)).toHaveLength(1));
      await sidebar.page.context().close();
    }
  });

  it('that fails on the way says why; what is left decides what is offered', async () => {
    const lost = () => {
      throw new Error("We're sorry, a server error occurred. Error code PERMISSION_DENIED.");
    };
    for (const [left, words, button] of [
      [empty, 'Nothing that it added is left', 'Look again'],
      [filled, 'only the last answer was lost', 'Look again'],
      [interrupted, 'What it added so far still stands', 'Put back'],
    ] as const) {
      const sidebar = await open({ screen: 'insert', handlers: { ...fresh, step: lost } });
      await shows(sidebar.page, 'Adds 10');
      sidebar.answer({ home: () => left });
      await start(sidebar);
      await shows(sidebar.page, 'several Google accounts');
      await shows(sidebar.page, words);
      await sidebar.page.getByRole('button', { name: button }).waitFor();
      expect(sidebar.requested('finish')).toHaveLength(0);
      await sidebar.page.context().close();
    }
  });

  it('is looked at again when the spreadsheet has changed since', async () => {
    const sidebar = await open({
      screen: 'insert',
      handlers: { ...fresh, begin: () => new Refusal('changed', 'The spreadsheet has changed.', 'Look again.') },
    });
    await start(sidebar);
    await shows(sidebar.page, 'The spreadsheet has changed.');
    await press(sidebar.page, 'Look again');
    await shows(sidebar.page, 'Adds 10 sheets');
    expect(sidebar.requested('preview')).toHaveLength(2);
  });

  it('asks the server with the answers given, and keeps the last preview while it waits', async () => {
    const sidebar = await open({ screen: 'insert', handlers: fresh });
    const { page } = sidebar;
    await shows(page, '300 sample rows');
    const slow = held(preview({ from: null, asOf: null, sampleData: false }));
    sidebar.answer({ preview: () => slow.waits });
    const before = await page.locator('.sheets').boundingBox();
    await page.getByLabel('With sample rows').uncheck();
    await vi.waitFor(() => expect(sidebar.requested('preview')).toHaveLength(2));
    expect(await page.locator('.sheets').boundingBox()).toEqual(before);
    expect(await page.getByRole('button', { name: 'Insert 10' }).getAttribute('aria-disabled')).toBe('true');
    slow.release();
    await shows(page, 'no rows yet');
    const expected: Answers = { from: null, asOf: null, sampleData: false };
    expect(sidebar.requested('preview')[1]).toMatchObject({ answers: expected });
  });

  it('counts only the latest of answers that overtake each other', async () => {
    const first = held(preview({ from: null, asOf: null, sampleData: true }));
    const sidebar = await open({ screen: 'insert', handlers: { ...fresh, preview: () => first.waits } });
    const { page } = sidebar;
    await page.getByLabel('With sample rows').waitFor();
    sidebar.answer({ preview: well.preview });
    await page.getByLabel('With sample rows').uncheck();
    await shows(page, 'no rows yet');
    first.release();
    await page.waitForTimeout(100);
    expect(await page.getByText('300 sample rows').count()).toBe(0);
  });

  it('asks nothing while the days are in the wrong order', async () => {
    const sidebar = await open({ screen: 'insert', handlers: fresh });
    const { page } = sidebar;
    await shows(page, 'Adds 10');
    await page.getByLabel('First day').fill('2026-09-30');
    await page.getByLabel('As of').fill('2026-01-01');
    await shows(page, 'Is before the first day');
    await page.waitForTimeout(600);
    await pressAnyway(page, 'Insert 10');
    await quiet(sidebar.page);
    expect(sidebar.requested('begin')).toHaveLength(0);
    const asked = sidebar.requested('preview').map((request) => request.kind === 'preview' && request.answers.asOf);
    expect(asked).not.toContain('2026-01-01');
  });
});

describe('an interrupted insert', () => {
  it('offers Put back alone, whatever screen was asked for', async () => {
    for (const screen of ['home', 'insert', 'mapping', 'undo']) {
      const sidebar = await open({ screen, handlers: { home: () => interrupted } });
      await shows(sidebar.page, 'stopped at Deals clean');
      expect(await sidebar.page.getByRole('button').allInnerTexts()).toEqual(['Put back']);
      sidebar.answer(fresh);
      await press(sidebar.page, 'Put back');
      await shows(sidebar.page, 'Nothing of Partnerbook');
      expect(sidebar.requested('putBack')).toHaveLength(1);
      await sidebar.page.context().close();
    }
  });
});

describe('problems', () => {
  it('show text of the sheet as text, and more of them on demand', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await press(page, /rows left out/);
    await shows(page, '"<img src=x onerror=alert(1)>" is not a date.');
    expect(await page.locator('img').count()).toBe(0);
    expect(await heading(page)).toBe('1,203 problems in your rows');
    await press(page, '1,200 more');
    await vi.waitFor(() => expect(sidebar.requested('problems')).toHaveLength(2));
    expect(sidebar.requested('problems')[1]).toEqual({ kind: 'problems', limit: 200 });
  });

  it('of a cell that is gone say so at that cell', async () => {
    const { page } = await open({
      handlers: { goTo: () => new Refusal('sheet', 'That sheet is no longer here.', 'Look at the list again.') },
    });
    await press(page, /rows left out/);
    await press(page, 'Deals!F203');
    await shows(page, 'That sheet is no longer here.');
    expect(await page.locator('.found > li').nth(1).innerText()).toContain('Look at the list again.');
  });

  it('are counted in the locale of the spreadsheet', async () => {
    const { page } = await open({
      handlers: { home: () => ({ ...filled, locale: 'de_DE' }), problems: () => problems },
    });
    await press(page, /rows left out/);
    await shows(page, '1.203 problems');
  });
});

describe('undo', () => {
  it('is done once however often the button is pressed, and lists what was kept', async () => {
    const slow = held(well.undo({ kind: 'undo' }));
    const sidebar = await open({ screen: 'undo', handlers: { undo: () => slow.waits } });
    const { page } = sidebar;
    await press(page, 'Take away 10');
    await pressAnyway(page, 'Taking away');
    slow.release();
    await shows(page, '2 cells kept');
    expect(sidebar.requested('undo')).toHaveLength(1);
    expect(await heading(page)).toBe('Undone');
  });

  it('that is refused says why, and can be tried again', async () => {
    const sidebar = await open({
      screen: 'undo',
      handlers: { undo: () => new Refusal('busy', 'Somebody else is changing it.', 'Wait, then try again.') },
    });
    await press(sidebar.page, 'Take away 10');
    await shows(sidebar.page, 'Somebody else is changing it.');
    sidebar.answer({ undo: well.undo });
    await press(sidebar.page, 'Take away 10');
    await shows(sidebar.page, '2 cells kept');
  });
});

describe('those who may only look', () => {
  it('read why, and cannot start what writes', async () => {
    const sidebar = await open({ handlers: { home: () => ({ ...filled, access: 'view' }) } });
    const { page } = sidebar;
    await shows(page, 'not change it');
    await pressAnyway(page, 'Insert a template');
    await pressAnyway(page, 'Undo last insert');
    expect(await heading(page)).toBe('What do you want to do?');
    await press(page, /rows left out/);
    await shows(page, '1,203 problems');
  });
});

describe('a spreadsheet that cannot be reached', () => {
  it('says so, and is asked again on demand', async () => {
    const sidebar = await open({
      handlers: {
        home: () => {
          throw new Error('Exceeded maximum execution time');
        },
      },
    });
    await shows(sidebar.page, 'took too long');
    sidebar.answer({ home: () => filled });
    await press(sidebar.page, 'Try again');
    await shows(sidebar.page, '38 of 40 partners counted');
  });
});
