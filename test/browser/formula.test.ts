import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Opened, openStand, type Stand } from './open-page.ts';
import { editorText, errorCard, goTo, insertColumnBefore, SLOW, settled, typeIn, valuesAt } from './person.ts';

const TIERS = [
  'Platinum',
  'Gold',
  'Gold',
  'Gold',
  'Silver',
  'Silver',
  'Silver',
  'Silver',
  'Registered',
  'Registered',
  'Registered',
  'Gold',
].map((tier) => [tier]);

let stand: Stand;
let opened: Opened;

beforeAll(async () => {
  stand = await openStand();
}, 120000);

afterAll(() => stand?.close());

describe.each([
  ['', ','],
  ['?locale=de_DE&timeZone=Asia/Tokyo', ';'],
])('the demo, opened with "%s"', (query, separator) => {
  const formula = `=PARTNER_TIER(B2:B${separator} C2:C)`;

  beforeEach(async () => {
    opened = await stand.open(query);
  }, 60000);

  afterEach(async () => {
    const { wrongs } = opened;
    await opened.close();
    expect(wrongs).toEqual([]);
  });

  it('opens, and says the first thing to do', async () => {
    const { page } = opened;
    expect(await page.title()).toBe('Demo workbook - Partnerbook workbench');
    const hint = await page.locator('#hint').innerText();
    expect(hint).toContain(formula);
    expect(hint).toMatch(/Or open Extensions > Partnerbook \(/);
    expect(await page.getByText('Local workbench, not Google Sheets').isVisible()).toBe(true);
    await expect
      .poll(async () => (await valuesAt(page, 'A1', 'D1'))[0], SLOW)
      .toEqual(['Partner', 'Revenue', 'Referrals', 'Signed on']);
  }, 60000);

  it('spills the tiers of a typed formula, and recomputes them on an edit', async () => {
    const { page } = opened;
    await typeIn(page, 'E2', formula);
    await expect.poll(() => valuesAt(page, 'E2', 'E13'), SLOW).toEqual(TIERS);
    await typeIn(page, 'B12', '250000');
    await expect.poll(async () => (await valuesAt(page, 'E12', 'E12'))[0], SLOW).toEqual(['Platinum']);
  }, 60000);

  it('keeps the formula half-open in its bar, and through a column inserted before it', async () => {
    const { page } = opened;
    await typeIn(page, 'E2', formula);
    await insertColumnBefore(page, 'B2');
    await expect.poll(() => valuesAt(page, 'F2', 'F13'), SLOW).toEqual(TIERS);
    expect(await editorText(page, 'F2')).toBe(`=PARTNER_TIER(C2:C${separator} D2:D)`);
    await typeIn(page, 'C12', '250000');
    await expect.poll(async () => (await valuesAt(page, 'F12', 'F12'))[0], SLOW).toEqual(['Platinum']);
  }, 60000);

  it('shows the message of a bad cell beside it, and takes it away with the mistake', async () => {
    const { page } = opened;
    await typeIn(page, 'E2', formula);
    await typeIn(page, 'B4', 'fifty');
    await expect.poll(async () => (await valuesAt(page, 'E2', 'E2'))[0]?.[0], SLOW).toMatchObject({ error: '#ERROR!' });
    await goTo(page, 'E2');
    await expect.poll(() => errorCard(page), SLOW).toMatch(/^Error\s+Error: PARTNER_TIER revenue, row 3.*fifty/s);
    await goTo(page, 'G9');
    await expect.poll(() => errorCard(page), SLOW).toBe(null);
    await typeIn(page, 'B4', '96200');
    await goTo(page, 'E2');
    await settled(page);
    expect(await errorCard(page)).toBe(null);
    await expect.poll(() => valuesAt(page, 'E2', 'E13'), SLOW).toEqual(TIERS);
  }, 60000);
});
