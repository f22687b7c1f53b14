import { describe, expect, it, vi } from 'vitest';
import { sidebarTests } from './open-sidebar.ts';
import { held, press, pressAnyway, quiet, shows } from './person.ts';
import { filled, place } from './replies.ts';

const open = sidebarTests();

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
