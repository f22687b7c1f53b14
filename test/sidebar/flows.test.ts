import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../src/sidebar/api.ts';
import { Refusal, type Sidebar, sidebarTests } from './open-sidebar.ts';
import { empty, filled, interrupted, place, preview, problems, well } from './replies.ts';
import { press } from './tour.ts';

const open = sidebarTests();
const fresh = { home: () => empty };

/** A reply that waits until the test lets it go. */
function held<T>(value: T) {
  let release: () => void = () => undefined;
  const waits = new Promise<T>((resolve) => {
    release = () => resolve(value);
  });
  return { waits, release: () => release() };
}

const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
/** The first line of what has the focus; nothing has it when it lies on the page as a whole. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    return at === null || at === document.body ? '' : (at.innerText.split('\n')[0] ?? '');
  });
/** Time for a request that should not come. */
const quiet = (page: Page) => page.waitForTimeout(250);
const focusIs = (page: Page, text: string) => vi.waitFor(async () => expect(await focused(page)).toBe(text));
/** A press on a button that is off, which a real pointer can make and playwright would not. */
const pressAnyway = (page: Page, name: string) => page.getByRole('button', { name }).first().click({ force: true });
const tabTo = async (page: Page, name: string) => {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`Tab never came to "${name}".`);
};
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

describe('a formula', () => {
  const wizard = async (handlers: Parameters<typeof open>[0] = {}) => {
    const sidebar = await open(handlers);
    await press(sidebar.page, 'Write a formula');
    await press(sidebar.page, 'PARTNER_TIER');
    await shows(sidebar.page, /Insert in/);
    return sidebar;
  };

  it('goes into the cell that the button names', async () => {
    const sidebar = await wizard();
    await sidebar.page.getByRole('textbox', { name: 'signed' }).fill('D2:D');
    await press(sidebar.page, 'Insert in P2');
    await shows(sidebar.page, 'Inserted in');
    expect(sidebar.requested('insertFormula')).toEqual([
      {
        kind: 'insertFormula',
        place: { sheetId: 7, a1: 'P2' },
        formula: '=PARTNER_TIER(B2:B, C2:C, , D2:D)',
        replace: false,
      },
    ]);
  });

  it('is not inserted with a mistake in it: the press goes to the field, and the cure is one press', async () => {
    const sidebar = await wizard();
    const { page } = sidebar;
    await page.getByRole('textbox', { name: 'referrals' }).fill('E2:E40');
    await press(page, 'Insert in P2');
    await quiet(sidebar.page);
    expect(sidebar.requested('insertFormula')).toHaveLength(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('argument-1');
    await press(page, 'Use E2:E');
    expect(await page.getByRole('textbox', { name: 'referrals' }).inputValue()).toBe('E2:E');
    await press(page, 'Insert in P2');
    await shows(page, 'Inserted in');
  });

  it('shows its first rows before it is inserted, asked for once the typing stops', async () => {
    const sidebar = await wizard();
    const { page } = sidebar;
    await shows(page, 'and 994 more');
    expect(await page.getByRole('row').allInnerTexts()).toEqual([
      'Acme GmbH\tGold',
      'Borealis\tSilver',
      'Cobalt Ltd\tRegistered',
      '\t',
    ]);
    expect(sidebar.requested('tryFormula')).toHaveLength(1);
    await page.getByRole('textbox', { name: 'signed' }).pressSequentially('D2:D');
    await page.getByRole('textbox', { name: 'tiers' }).fill('PB_ladder');
    await vi.waitFor(() => expect(sidebar.requested('tryFormula')).toHaveLength(2), 5000);
    expect(sidebar.requested('tryFormula')[1]).toEqual({
      kind: 'tryFormula',
      sheetId: 7,
      name: 'PARTNER_TIER',
      arguments: [{ range: 'B2:B' }, { range: 'C2:C' }, { range: 'PB_ladder' }, { range: 'D2:D' }],
    });
    await page.getByRole('textbox', { name: 'referrals' }).fill('');
    await shows(page, 'Shown once every field can be read.');
    await page.getByRole('textbox', { name: 'referrals' }).fill('SUM(C2:C)');
    await shows(page, 'Shown when it is inserted.');
    expect(sidebar.requested('tryFormula')).toHaveLength(2);
  });

  it('takes what is selected in the sheet, with its sheet where that is another one', async () => {
    const sidebar = await wizard();
    const { page } = sidebar;
    await press(page, 'Use selection for revenue');
    await vi.waitFor(async () =>
      expect(await page.getByRole('textbox', { name: 'revenue' }).inputValue()).toBe('D2:D'),
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('argument-0');
    sidebar.answer({ selection: () => place("Bob's deals", 'E2:E40', 9) });
    await press(page, 'Use selection for referrals');
    const referrals = page.getByRole('textbox', { name: 'referrals' });
    await vi.waitFor(async () => expect(await referrals.inputValue()).toBe("'Bob''s deals'!E2:E40"));
  });

  it('names the new cell when the person comes back from the sheet, and inserts nowhere else', async () => {
    const sidebar = await wizard();
    const { page } = sidebar;
    const look = held({ place: place('Partners', 'Q2'), empty: true, shown: '' });
    sidebar.answer({ activeCell: () => look.waits });
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await press(page, 'Insert in P2');
    look.release();
    await shows(page, 'The chosen cell is now Q2');
    await quiet(sidebar.page);
    expect(sidebar.requested('insertFormula')).toHaveLength(0);
    await press(page, 'Insert in Q2');
    await shows(page, 'Inserted in');
    expect(sidebar.requested('insertFormula')[0]).toMatchObject({ place: { a1: 'Q2' } });
  });

  it('replaces what stands in the cell only after it was asked', async () => {
    const sidebar = await wizard({
      handlers: { activeCell: () => ({ place: place('Partners', 'P2'), empty: false, shown: 'Total' }) },
    });
    await press(sidebar.page, 'Insert in P2');
    await shows(sidebar.page, 'P2 holds "Total"');
    await quiet(sidebar.page);
    expect(sidebar.requested('insertFormula')).toHaveLength(0);
    await press(sidebar.page, 'Replace P2');
    await shows(sidebar.page, 'Inserted in');
    expect(sidebar.requested('insertFormula')[0]).toMatchObject({ replace: true });
  });

  it('is spelled as the locale of the spreadsheet spells it', async () => {
    const { page } = await wizard({ handlers: { home: () => ({ ...filled, locale: 'de_DE', separator: ';' }) } });
    await shows(page, '=PARTNER_TIER(B2:B; C2:C)');
    await page.getByText('Examples').click();
    await shows(page, '=PARTNER_TIER(9999,99; 5)');
  });

  it('cannot be inserted by those who may only look', async () => {
    const sidebar = await wizard({ handlers: { home: () => ({ ...filled, access: 'view' }) } });
    await shows(sidebar.page, 'not change it');
    await pressAnyway(sidebar.page, 'Insert in P2');
    await quiet(sidebar.page);
    expect(sidebar.requested('insertFormula')).toHaveLength(0);
  });
});

describe('problems', () => {
  it('show text of the sheet as text, and more of them on demand', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await press(page, 'Look at problems');
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
    await press(page, 'Look at problems');
    await press(page, 'Deals!F203');
    await shows(page, 'That sheet is no longer here.');
    expect(await page.locator('.found > li').nth(1).innerText()).toContain('Look at the list again.');
  });

  it('are counted in the locale of the spreadsheet', async () => {
    const { page } = await open({
      handlers: { home: () => ({ ...filled, locale: 'de_DE' }), problems: () => problems },
    });
    await press(page, 'Look at problems');
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
    await press(page, 'Look at problems');
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
