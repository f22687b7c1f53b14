import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWorkbook } from '../../workbench/headless/run.ts';
import { wishesOf } from '../../workbench/headless/wishes.ts';
import { messy } from './command.ts';

const refused = async (...args: string[]): Promise<string> => {
  const lines: string[] = [];
  expect(await runWorkbook(args, (line) => lines.push(line))).toBe(1);
  return lines.join('\n');
};

const folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
function file(name: string, content: string | Uint8Array): string {
  const made = path.join(folder, name);
  writeFileSync(made, content);
  return made;
}

function folderNamed(name: string): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  return made;
}

describe('the command line', () => {
  it('is read into wishes', () => {
    expect(
      wishesOf(['tier-sheet', '--partners', 'p.csv', '--as-of=2026-09-30', '--locale', 'de-DE', '--out', 'made']),
    ).toEqual({
      template: 'tier-sheet',
      files: new Map([['partners', 'p.csv']]),
      from: null,
      asOf: '2026-09-30',
      locale: 'de_DE',
      out: 'made',
    });
  });

  it('tells how to use it', async () => {
    const lines: string[] = [];
    expect(await runWorkbook(['--help'], (line) => lines.push(line))).toBe(0);
    expect(lines.join('\n')).toMatch(/^npm run workbook -- <template>/);
  });

  it.each<[string[], string]>([
    [[], 'Nothing was made. No template is named. Write npm run workbook -- <template>'],
    [
      ['tier-sheet', 'more'],
      'Nothing was made. more is one word too many. Name one template; put a path with blanks in quotes.',
    ],
    [['tier-sheet', '--form', '2026-01-01'], "Nothing was made. Unknown option '--form'."],
    [
      ['tier-sheet', '--from', '2026-02-30'],
      'Nothing was made. --from 2026-02-30 is not a day. Write it as 2026-01-31.',
    ],
    [
      ['tier-sheet', '--as-of', '31.01.2026'],
      'Nothing was made. --as-of 31.01.2026 is not a day. Write it as 2026-01-31.',
    ],
    [
      ['tier-sheet', '--from', '2026-02-01', '--as-of', '2026-01-01'],
      'Nothing was made. --from 2026-02-01 is after --as-of 2026-01-01. Swap them.',
    ],
    [
      ['tier-sheet', '--locale', 'Klingon'],
      'Nothing was made. Klingon is not a locale. Write it as en_US, de_DE or ja_JP.',
    ],
    [
      ['tier-sheet', '--out', 'made.xls'],
      'Nothing was made. made.xls is a kind of file that is not written. Name a folder, or an .xlsx.',
    ],
    [['tier-sheet', '--partners', 'no-such.csv'], 'Nothing was made. no-such.csv is not there. Check its path.'],
    [['tier-sheet', '--deals', folder], 'is a folder. Name a file in it.'],
    [
      ['tier-sheet', '--partners', file('half.xlsx', Uint8Array.of(80, 75, 3, 4))],
      'Nothing was made. half.xlsx is damaged, or only a part of a file. Download or save it again.',
    ],
    [
      ['tier-sheet', '--partners', messy('no-partner.csv'), '--out', folderNamed('made.xlsx')],
      'is a folder. Name another file.',
    ],
    [['tier-sheet', '--partners', file('empty.csv', '')], 'Nothing was made. empty.csv is empty. Export it again.'],
    [
      ['tier-sheet', '--partners', file('book.csv', Uint8Array.of(80, 75, 3, 4))],
      'Nothing was made. book.csv is an Excel workbook or a zip file, not a CSV.',
    ],
    [
      ['tier-sheet', '--partners', messy('no-partner.csv'), '--out', path.join(file('taken', 'x'), 'in')],
      'cannot be a folder',
    ],
  ])('%j: nothing is made', async (args, expected) => {
    expect(await refused(...args)).toContain(expected);
  });
});
