import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pages } from '../../src/functions/pages.ts';
import { shown, spreadsheet } from '../functions/spreadsheet.ts';
import { followed, guides, readGuide } from './guides.ts';
import { inTheSources } from './in-the-sources.ts';

const at = spreadsheet('Europe/Berlin');
const docs = fileURLToPath(new URL('../../docs/guides/', import.meta.url));
const index = readFileSync(`${docs}README.md`, 'utf8');

it('there are five guides, each in the index', () => {
  expect(guides).toHaveLength(5);
  for (const { file } of guides) expect(index).toContain(`](${file})`);
});

describe.each(guides.map((guide) => [guide.file, guide] as const))('%s', (_file, guide) => {
  const steps = followed(guide, inTheSources(), (value) => shown(value, at));

  it('has formulas', () => {
    expect(steps.length).toBeGreaterThan(4);
  });

  it.each(steps.map((step) => [step.formula, step] as const))('shows what comes out: %s', (_formula, step) => {
    expect(step.found).toBe(step.wanted);
  });

  it('fits a page, and leads to what is there', () => {
    const prose = guide.text.replace(/```[\s\S]*?```/g, '').split(/\s+/);
    expect(prose.length).toBeLessThan(700);
    const links = [...guide.text.matchAll(/\]\(([^)#]+)\)/g)].map(([, to]) => to as string);
    expect(links.length).toBeGreaterThan(1);
    for (const to of links) expect(existsSync(docs + to), to).toBe(true);
    for (const [name] of guide.text.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g))
      expect(pages.map(({ definition }) => definition.name)).toContain(name);
  });
});

it('a guide whose result is wrong is found', () => {
  const wrong = readGuide('wrong.md', 'In a line: `=PARTNER_NPS({9; 3})` gives `100`.');
  expect(followed(wrong, inTheSources(), (value) => value)).toEqual([
    { formula: '=PARTNER_NPS({9; 3})', wanted: '100', found: '0' },
  ]);
  expect(() => readGuide('half.md', '```text\n=SUM(1)\n```')).toThrow('a formula has no result');
});
