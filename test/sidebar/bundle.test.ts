import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSidebar, guardSidebar } from '../../build/sidebar.ts';
import { sampleIndex } from './sample-index.ts';

let page: string;
beforeAll(async () => {
  page = await buildSidebar(sampleIndex);
});

const scriptOf = (html: string): string => /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';

describe('sidebar.html', () => {
  it('is one file of less than 120 KB', () => {
    expect(page.length).toBeGreaterThan(20000);
    expect(page.length).toBeLessThan(120000);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<link|<img|<iframe|@import|url\(/);
  });

  it('opens its links in the whole window, and lets the menu choose its screen', () => {
    expect(page).toContain('<base target="_top">');
    expect(page.split('data-screen="home"')).toHaveLength(2);
  });

  it('is a script without template literals, and without a way to turn text into HTML', () => {
    const script = scriptOf(page);
    parse(script, { ecmaVersion: 2020 });
    expect(script).not.toContain('`');
    expect(page).not.toMatch(/innerHTML/i);
  });

  it('is the same when built again', async () => {
    expect(await buildSidebar(sampleIndex)).toBe(page);
  });

  it('carries the functions that it was given', () => {
    for (const one of sampleIndex) expect(page).toContain(one.summary);
  });

  it.each([
    ['innerHTML', 'x.innerHTML=y'],
    ['a backtick', 'x=`y`//z'],
    ['another host', 'fetch("https://example.com/x")'],
    ['something loaded', '<img src="x.png">'],
    ['a scriptlet', '<?= x ?>'],
    ['code from text', 'new Function("x")'],
    ['a character beyond ascii', '\u2713'],
  ])('is refused with %s in it', (_what, planted) => {
    expect(() => guardSidebar(page.replace('</script>', `${planted}</script>`))).toThrow(/^sidebar.html, character/);
  });

  it('lets text that would close the script stand in a summary', async () => {
    const [first] = sampleIndex;
    if (!first) throw new Error('sample-index.ts holds no function');
    const html = await buildSidebar([{ ...first, summary: '</script><b>' }]);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });
});

describe('its sources', () => {
  const folder = fileURLToPath(new URL('../../src/sidebar/ui/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

  it('read the agreed shapes and the actions, and no other room', () => {
    expect(files.length).toBeGreaterThan(20);
    const outside = files.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/from '([^']+)'/g)]
        .map(([, from = '']) => (from.startsWith('.') ? relative(folder, resolve(folder, dirname(file), from)) : from))
        .filter((from) => from.startsWith('..') || !files.includes(from)),
    );
    expect([...new Set(outside)].sort()).toEqual(['../../menus/actions.ts', '../api.ts', 'preact', 'preact/hooks']);
  });

  it('set no HTML', () => {
    for (const file of files) expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/innerHTML/i);
  });
});
