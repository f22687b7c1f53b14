import { mkdir } from 'node:fs/promises';
import { it } from 'vitest';
import { openStand } from './open-page.ts';
import { goTo, typeIn } from './person.ts';
import { closePanels, shoot, show } from './picture.ts';
import { insertBy, insertTierSheet, openSidebar } from './sidebar.ts';

const FOLDER = 'docs/images';

// the pictures of the README and the docs, taken from what runs today: npm run pictures
it('takes the pictures', { timeout: 300000 }, async () => {
  const stand = await openStand();
  await mkdir(FOLDER, { recursive: true });
  const { page, close } = await stand.open();
  await typeIn(page, 'E2', '=PARTNER_TIER(B2:B, C2:C)');
  await goTo(page, 'E2');
  await shoot(page, `${FOLDER}/formula`);
  await insertTierSheet(page);
  await openSidebar(page, 'Open');
  await shoot(page, `${FOLDER}/sidebar`);
  await closePanels(page);
  const names = { Tiers: 'tier-sheet', Settings: 'settings', Checks: 'checks' };
  for (const [sheet, name] of Object.entries(names)) {
    await show(page, sheet);
    await shoot(page, `${FOLDER}/${name}`);
  }
  await insertBy(page, 'Insert metric dashboard');
  await closePanels(page);
  for (const [sheet, name] of Object.entries({
    Metrics: 'metric-dashboard',
    'Metrics by quarter': 'metrics-by-quarter',
  })) {
    await show(page, sheet);
    await shoot(page, `${FOLDER}/${name}`);
  }
  await insertBy(page, 'Insert quarterly review');
  await closePanels(page);
  await show(page, 'Review');
  await shoot(page, `${FOLDER}/quarterly-review`);
  await close();
  await stand.close();
});
