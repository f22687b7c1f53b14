import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../build/root.ts';

interface Room {
  /** A folder, or a file. The longest that fits a file is its room. */
  readonly at: string;
  readonly may: readonly string[];
  /** Only `import type`. */
  readonly mayTypes?: readonly string[];
  readonly packages?: RegExp;
}

const rooms: readonly Room[] = [
  { at: 'src/program', may: ['src/program'] },
  { at: 'src/functions', may: ['src/functions', 'src/program'] },
  {
    at: 'src/workbook',
    may: ['src/workbook', 'src/program'],
    mayTypes: ['templates/schema.ts', 'src/sidebar/api.ts'],
  },
  { at: 'src/menus', may: ['src/menus', 'src/workbook', 'src/functions/catalogue.ts'] },
  {
    at: 'src/sidebar',
    may: ['src/sidebar/api.ts', 'src/sidebar/request-shapes.ts', 'src/workbook', 'src/functions/catalogue.ts'],
    mayTypes: ['templates/schema.ts'],
  },
  {
    at: 'src/sidebar/ui',
    may: ['src/sidebar/ui', 'src/sidebar/api.ts', 'src/menus/actions.ts'],
    packages: /^(preact|zod)(\/|$)/,
  },
  { at: 'src/main.ts', may: ['src/functions'] },
  { at: 'src/addon.ts', may: ['src/menus'] },
  {
    at: 'src/server.ts',
    may: ['src/sidebar/server.ts', 'src/workbook'],
    mayTypes: ['templates/schema.ts'],
  },
  { at: 'src/probe.ts', may: ['src/functions', 'src/program'] },
  { at: 'templates', may: ['templates', 'src/program', 'src/workbook/look.ts'], packages: /^zod$/ },
  { at: 'workbench', may: ['workbench'], mayTypes: ['src/sidebar/api.ts'], packages: /./ },
  {
    at: 'build',
    may: ['build', 'src', 'templates', 'workbench'],
    packages: /./,
  },
  {
    at: 'bench',
    may: [
      'bench',
      'src/functions/pages.ts',
      'templates/index.ts',
      'build/first-functions.ts',
      'build/functions-script.ts',
      'workbench/headless/session.ts',
      'workbench/files/open-csv.ts',
      'workbench/serve.ts',
      'build/libreoffice.ts',
      'test/browser/browser.ts',
    ],
    mayTypes: ['workbench'],
    packages: /./,
  },
];

type Files = ReadonlyMap<string, string>;

const CODE = /\.tsx?$/;

function read(folders: readonly string[]): Files {
  const files = new Map<string, string>();
  for (const folder of folders)
    for (const name of readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      const file = path.posix.join(folder, name.split(path.sep).join('/'));
      if (CODE.test(file) && !file.includes('/node_modules/'))
        files.set(file, readFileSync(path.join(ROOT, file), 'utf8'));
    }
  return files;
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, '');

interface Import {
  readonly to: string;
  readonly onlyTypes: boolean;
}

function importsOf(text: string): Import[] {
  const form = /\b(?:import|export)\s+(type\s+)?([\w*{}\s,$]*?)\s*from\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;
  return [...withoutComments(text).matchAll(form)].map(([, type, names = '', from, bare]) => {
    const listed =
      /^\{([^}]*)\}$/
        .exec(names.trim())?.[1]
        ?.split(',')
        .filter((one) => one.trim() !== '') ?? [];
    const onlyTypes = type !== undefined || (listed.length > 0 && listed.every((one) => /^\s*type\s/.test(one)));
    return { to: (from ?? bare) as string, onlyTypes };
  });
}

const within = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

function roomOf(file: string): Room | undefined {
  return rooms.filter(({ at }) => within(file, at)).sort((a, b) => b.at.length - a.at.length)[0];
}

function isStray(file: string, { to, onlyTypes }: Import, room: Room): boolean {
  if (!to.startsWith('.')) return !(room.packages?.test(to) ?? false);
  const target = path.posix.join(path.posix.dirname(file), to);
  if (room.may.some((place) => within(target, place))) return false;
  return !(onlyTypes && (room.mayTypes ?? []).some((place) => within(target, place)));
}

/** Every import that crosses a wall, and every file without a room. */
function strays(files: Files): string[] {
  return [...files].flatMap(([file, text]) => {
    const room = roomOf(file);
    if (!room) return [`${file} has no room`];
    return importsOf(text)
      .filter((one) => isStray(file, one, room))
      .map(({ to }) => `${file} -> ${to}`);
  });
}

const SERVICES = /\b(?:SpreadsheetApp|HtmlService|PropertiesService|LockService)\b/;
const MAY_NAME_SERVICES = ['src/workbook', 'src/menus', 'src/sidebar/server.ts', 'src/probe.ts'];

/** Files that name a service of Google's where none belongs. */
function namingServices(files: Files): string[] {
  return [...files]
    .filter(([file]) => within(file, 'src') && !MAY_NAME_SERVICES.some((place) => within(file, place)))
    .flatMap(([file, text]) => {
      // main.ts hands in the time zone, and nothing else
      const rest =
        file === 'src/main.ts' ? text.replace('SpreadsheetApp.getActive().getSpreadsheetTimeZone()', '') : text;
      const found = SERVICES.exec(withoutComments(rest));
      return found ? [`${file} names ${found[0]}`] : [];
    });
}

const VAGUE = /(?:^|\/)(?:utils?|utilities|helpers?|misc|data|info|manager|process|handle)(?:\.\w+)*(?:\/|$)/;

const ours = read(['src', 'templates', 'workbench', 'build', 'bench']);
const tests = read(['test']);
const planted = (file: string, text: string): Files => new Map([[file, text]]);

describe('the rooms', () => {
  it('hold the files that they should', () => {
    for (const { at } of rooms)
      expect(
        [...ours.keys()].some((file) => within(file, at)),
        at,
      ).toBe(true);
  });

  it('import only what they may', () => {
    expect(strays(ours)).toEqual([]);
  });

  it.each([
    ['src/program/planted.ts', "import { define } from '../functions/define.ts';"],
    ['src/program/planted.ts', "import * as z from 'zod';"],
    ['src/functions/tiers/planted.ts', "import { plan } from '../../workbook/plan.ts';"],
    ['src/workbook/planted.ts', "import { template } from '../../templates/schema.ts';"],
    ['src/workbook/planted.ts', "import { call } from '../functions/road.ts';"],
    ['src/sidebar/ui/planted.tsx', "import { PARTNER_TIER } from '../../functions/tiers/partner-tier.ts';"],
    ['src/sidebar/ui/screens/planted.tsx', "import { undo } from '../../../workbook/undo.ts';"],
    ['src/menus/planted.ts', "import { pages } from '../functions/pages.ts';"],
    ['src/main.ts', "import { pages } from './workbook/plan.ts';"],
    ['templates/planted.ts', "export { plan } from '../src/workbook/plan.ts';"],
    ['workbench/web/planted.ts', "const later = () => import('../../src/functions/road.ts');"],
    ['workbench/planted.ts', "import '../build/root.ts';"],
    ['workbench/planted.ts', "import { type Answer, answered } from '../src/sidebar/api.ts';"],
    ['src/stray.ts', ''],
  ])('see a stray in %s: %s', (file, text) => {
    expect(strays(planted(file, text))).toHaveLength(1);
  });

  it.each([
    ['src/workbook/planted.ts', "import type { Template } from '../../templates/schema.ts';"],
    ['workbench/planted.ts', "import { type Answer } from '../src/sidebar/api.ts';"],
    ['src/program/planted.ts', "// import { define } from '../functions/define.ts';"],
  ])('let %s have %s', (file, text) => {
    expect(strays(planted(file, text))).toEqual([]);
  });
});

describe('the services of Google', () => {
  it('are named where they belong', () => {
    expect(namingServices(ours)).toEqual([]);
  });

  it.each([
    ['src/program/planted.ts', 'export const now = () => SpreadsheetApp.getActive();'],
    ['src/functions/planted.ts', 'PropertiesService.getDocumentProperties();'],
    ['src/sidebar/ui/planted.ts', 'HtmlService.createHtmlOutput("");'],
    ['src/main.ts', 'SpreadsheetApp.getActive().getActiveSheet();'],
  ])('are seen in %s', (file, text) => {
    expect(namingServices(planted(file, text))).toHaveLength(1);
  });
});

describe('the files', () => {
  const all: Files = new Map([...ours, ...tests]);

  it('have names that say something', () => {
    expect([...all.keys()].filter((file) => VAGUE.test(file))).toEqual([]);
    for (const file of ['src/utils.ts', 'test/helpers/a.ts', 'build/misc.test.ts']) expect(file).toMatch(VAGUE);
  });

  it('have at most 400 lines', () => {
    const long = [...all].filter(([, text]) => text.split('\n').length > 401).map(([file]) => file);
    expect(long).toEqual([]);
  });
});
