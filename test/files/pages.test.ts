import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLibreOffice } from '../../build/libreoffice.ts';
import type { Preview, StepResult } from '../../src/sidebar/api.ts';
import { writeXlsx } from '../../workbench/files/xlsx/write-xlsx.ts';
import { Book } from '../workbook/book.ts';
import { partsOf } from './excel-file.ts';

const soffice = findLibreOffice();
let book: Book;

beforeAll(() => {
  book = new Book({ warm: true });
  const template = 'quarterly-review';
  const answers = { from: null, asOf: null, sampleData: true };
  const { planHash } = book.ask<Preview>({ kind: 'preview', template, answers });
  let { next } = book.ask<StepResult>({ kind: 'begin', template, answers, planHash });
  while (next !== null) ({ next } = book.ask<StepResult>({ kind: 'step', planHash, step: next }));
  book.ask({ kind: 'finish', planHash });
}, 60000);

/** The number of pages of a PDF. */
const pagesIn = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;

describe('the pages of the quarterly review', () => {
  it('stand in an Excel file: area, rows on top, breaks, and a scale at which a page is whole', () => {
    const parts = partsOf(book.backend);
    const at = book.sheetNames.indexOf('Review') + 1;
    const xml = parts[`xl/worksheets/sheet${at}.xml`] as string;
    const scale = Number(/<pageSetup scale="(\d+)" orientation="landscape"\/>/.exec(xml)?.[1]);
    expect(scale).toBeGreaterThanOrEqual(75);
    expect(scale).toBeLessThanOrEqual(100);
    expect(xml).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="33" max="16383" man="1"/></rowBreaks>');
    const names = parts['xl/workbook.xml'] as string;
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="${at - 1}">'Review'!$A$1:$M$63</definedName>`,
    );
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at - 1}">'Review'!$1:$3</definedName>`,
    );
    // nothing stands on the first sheet of an empty spreadsheet, and nothing of it is printed
    const seen = book.backend.sheets().filter((one) => !one.hidden && one.name !== 'Sheet1');
    expect(names.match(/Print_Area/g)).toHaveLength(seen.length);
  });

  it.skipIf(soffice === null)(
    'are two in print',
    () => {
      for (const { id, name } of book.backend.sheets()) book.backend.setSheet(id, { hidden: name !== 'Review' });
      const folder = mkdtempSync(path.join(tmpdir(), 'partnerbook-pages-'));
      const file = path.join(folder, 'book.xlsx');
      writeFileSync(file, writeXlsx(book.backend).bytes);
      const args = ['--headless', '--convert-to', 'pdf', '--outdir', folder, file];
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
      const ended = spawnSync(soffice as string, [profile, ...args], { encoding: 'utf8', timeout: 120_000 });
      expect(ended.status, ended.stderr).toBe(0);
      expect(pagesIn(readFileSync(path.join(folder, 'book.pdf')))).toBe(2);
      rmSync(folder, { recursive: true, force: true });
    },
    150_000,
  );
});
