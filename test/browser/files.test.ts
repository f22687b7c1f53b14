import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openXlsx } from '../../workbench/files/xlsx/open-xlsx.ts';
import { plainParts, zipped } from '../files/excel-file.ts';
import { type Opened, openStand, type Stand } from './open-page.ts';
import { chooseByKey, SLOW, settled, typeIn, valuesAt } from './person.ts';
import { insertTierSheet } from './sidebar.ts';

let stand: Stand;
let opened: Opened;

beforeAll(async () => {
  stand = await openStand();
}, 120000);

afterAll(() => stand?.close());

beforeEach(async () => {
  opened = await stand.open();
}, 60000);

afterEach(async () => {
  const { wrongs } = opened;
  await opened.close();
  expect(wrongs).toEqual([]);
});

const names = (page: Page) => page.evaluate(() => window.partnerbookWorkbench.backend?.sheets().map((one) => one.name));

async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    chooseByKey(page, 'File', 'Open CSV or Excel...'),
  ]);
  await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

async function downloaded(page: Page, entry: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), chooseByKey(page, 'File', entry)]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const keptText = (page: Page) => page.locator('#kept').innerText();
const kept = (page: Page) => expect.poll(() => keptText(page), SLOW).toBe('Kept in this browser');

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.evaluate(() => window.partnerbookWorkbench.ready);
  await settled(page);
}

/** Changes what the browser keeps, as another version or a fault would. */
function changeKept(page: Page, change: Record<string, unknown>): Promise<void> {
  return page.evaluate(
    (change) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('partnerbook-workbench', 1);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const store = request.result.transaction('workbooks', 'readwrite').objectStore('workbooks');
          const read = store.get('current');
          read.onsuccess = () => {
            store.put({ ...read.result, ...change }, 'current').onsuccess = () => {
              request.result.close();
              resolve();
            };
          };
        };
      }),
    change,
  );
}

describe('files of the page', () => {
  it('are downloaded as Excel, with formulas, and one sheet as CSV', async () => {
    const { page } = opened;
    await typeIn(page, 'E2', '=SUM(B2:B)');
    await typeIn(page, 'E3', '=PARTNER_TIER(B2:B;C2:C)');
    const { name, bytes } = await downloaded(page, 'Download as Excel');
    expect(name).toBe('Demo workbook.xlsx');
    const [sheet] = openXlsx(bytes, name).sheets;
    const cell = (row: number) => sheet?.cells.find((one) => one.row === row && one.column === 4);
    expect(cell(1)).toMatchObject({ formula: 'SUM(B2:B1000)', value: 853300 });
    expect(cell(2)).toMatchObject({ formula: '', value: 'Platinum' });
    expect(sheet).toMatchObject({ name: 'Roster', frozenRows: 1 });
    await expect.poll(() => page.locator('.message-card').innerText(), SLOW).toContain('1 formula stands as value');
    const csv = await downloaded(page, 'Download this sheet as CSV');
    expect(csv.name).toBe('Roster.csv');
    expect(csv.bytes.toString()).toMatch(
      /^\ufeffPartner,Revenue,Referrals,Signed on,\r\nAcme GmbH,"262,400",31,2022-02-01,/,
    );
  }, 90000);

  it('are opened from Excel behind the others, and what is left as a value is listed', async () => {
    const { page } = opened;
    const rows =
      '<row r="1"><c r="A1" t="str"><v>Acme</v></c><c r="B1"><f>SUM(C1:C2)</f><v>0</v></c><c r="C1"><v>4</v></c></row><row r="2"><c r="C2"><v>5</v></c><c r="D2"><f>[1]Other!A1</f><v>6</v></c></row>';
    await openFile(page, 'partners.xlsx', zipped(plainParts(rows)));
    await expect.poll(() => names(page), SLOW).toEqual(['Roster', 'Roster (2)']);
    await settled(page);
    await expect
      .poll(() => valuesAt(page, 'A1', 'D2'), SLOW)
      .toEqual([
        ['Acme', 9, 4, null],
        [null, null, 5, 6],
      ]);
    expect(await page.locator('.panel').innerText()).toMatch(/Roster \(2\)!D2[\s\S]*Reads another file\./);
  }, 60000);

  it('are refused when they are damaged, and the workbook is as it was', async () => {
    const { page } = opened;
    const good = zipped(plainParts('<row><c><v>1</v></c></row>'));
    await openFile(page, 'half.xlsx', good.slice(0, good.length - 40));
    await expect
      .poll(() => page.locator('.message-card').innerText(), SLOW)
      .toMatch(/half\.xlsx is damaged.*The workbook is as it was\./s);
    expect(await names(page)).toEqual(['Roster']);
  }, 60000);
});

describe('the workbook', () => {
  it('is kept over a reload, with its formulas, results and looks', async () => {
    const { page } = opened;
    expect(await keptText(page)).toBe('');
    await typeIn(page, 'E2', '=PARTNER_TIER(B2:B3;C2:C3)');
    await typeIn(page, 'F2', '=SUM(B2:B)');
    await kept(page);
    await reload(page);
    expect(await page.locator('#workbook-name').innerText()).toBe('Demo workbook');
    await expect
      .poll(() => valuesAt(page, 'E2', 'F3'), SLOW)
      .toEqual([
        ['Platinum', 853300],
        ['Gold', null],
      ]);
    await typeIn(page, 'B2', '0');
    await expect.poll(() => valuesAt(page, 'F2', 'F2'), SLOW).toEqual([[590900]]);
    const look = await page.evaluate(() => {
      const backend = window.partnerbookWorkbench.backend;
      const sheet = backend?.sheets()[0];
      return [
        sheet?.frozenRows,
        sheet && backend?.formats({ sheet: sheet.id, row: 0, column: 0, rows: 1, columns: 1 }, 'fontWeight'),
      ];
    });
    expect(look).toEqual([1, [['bold']]]);
  }, 90000);

  it('is kept with all that a template has put into it', async () => {
    const { page } = opened;
    await insertTierSheet(page);
    await settled(page);
    await kept(page);
    const all = () =>
      page.evaluate(() => {
        const { backend } = window.partnerbookWorkbench;
        if (!backend) throw new Error('The page is not ready.');
        const sheets = backend.sheets().map(({ id, name, ...rest }) => {
          const whole = { sheet: id, row: 0, column: 0, rows: 60, columns: 12 };
          const { charts, conditionalRules, protections } = {
            charts: backend.charts(id),
            conditionalRules: backend.conditionalRules(id),
            protections: backend.protections(id),
          };
          const cells = [
            backend.values(whole),
            backend.formulas(whole),
            backend.notes(whole),
            backend.validations(whole),
          ];
          return { id, name, rest, charts, conditionalRules, protections, cells, widths: backend.columnWidths(id) };
        });
        return JSON.stringify({ sheets, names: backend.names(), metadata: backend.metadata() });
      });
    const before = await all();
    expect(before).toContain('PB_ladder');
    await reload(page);
    expect(JSON.parse(await all())).toEqual(JSON.parse(before));
  }, 120000);

  it('is left only after a question, and New is new then', async () => {
    const { page } = opened;
    await typeIn(page, 'E2', 'mine');
    await kept(page);
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      dialog.dismiss();
    });
    await chooseByKey(page, 'File', 'New');
    expect(asked.join()).toMatch(/Leave "Demo workbook"\?.*will be gone/);
    await reload(page);
    await expect.poll(() => valuesAt(page, 'E2', 'E2'), SLOW).toEqual([['mine']]);
    page.once('dialog', (dialog) => dialog.accept());
    await Promise.all([page.waitForEvent('load'), chooseByKey(page, 'File', 'New')]);
    await page.evaluate(() => window.partnerbookWorkbench.ready);
    expect(await names(page)).toEqual(['Sheet1']);
    await openFile(page, 'partners.xlsx', zipped(plainParts('<row><c><v>1</v></c></row>')));
    await expect.poll(() => names(page), SLOW).toEqual(['Roster']);
  }, 90000);

  it('of a later version is not touched: it can be downloaded, or left', async () => {
    const { page } = opened;
    await typeIn(page, 'E2', 'mine');
    await kept(page);
    await changeKept(page, { schema: 99 });
    await page.reload();
    const ways = page.getByRole('alertdialog');
    await expect
      .poll(() => ways.innerText(), SLOW)
      .toContain('This workbook was kept by a later version. Download it as it is, or start new.');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      ways.getByRole('button', { name: 'Download it as it is' }).click(),
    ]);
    const saved = JSON.parse((await readFile(await file.path())).toString());
    expect(saved).toMatchObject({ schema: 99, name: 'Demo workbook' });
    page.once('dialog', (dialog) => dialog.accept());
    await Promise.all([page.waitForEvent('load'), ways.getByRole('button', { name: 'Start new' }).click()]);
    await page.evaluate(() => window.partnerbookWorkbench.ready);
    expect(await names(page)).toEqual(['Sheet1']);
  }, 90000);

  it('does not overwrite what another tab has kept since', async () => {
    const { page } = opened;
    await typeIn(page, 'E2', 'mine');
    await kept(page);
    await changeKept(page, { stamp: 'another tab' });
    await typeIn(page, 'E3', 'later');
    await expect.poll(() => keptText(page), SLOW).toBe('Not kept');
    expect(await page.locator('.message-card').innerText()).toContain('Another tab has kept its workbook since.');
  }, 60000);
});
