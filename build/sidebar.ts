import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import type { FunctionIndex } from '../src/sidebar/ui/function-index.ts';

const UI = fileURLToPath(new URL('../src/sidebar/ui/', import.meta.url));

/** The script of the sidebar; the list of functions is a constant in it. */
async function script(index: FunctionIndex): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(UI, 'main.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { PARTNERBOOK_INDEX: JSON.stringify(index) },
    // HtmlService takes // inside a template literal for a comment
    supported: { 'template-literal': false },
    // preact can write HTML; here that property is plain text, so that no text of a sheet ever becomes HTML
    mangleProps: /^innerHTML$/,
    mangleCache: { innerHTML: 'textContent' },
  });
  const [output] = outputFiles;
  if (!output) throw new Error('build/sidebar.ts: esbuild gave no script for src/sidebar/ui/main.tsx.');
  return output.text.split('dangerouslySetInnerHTML').join('setText').trim();
}

async function styles(): Promise<string> {
  const css = await readFile(join(UI, 'sidebar.css'), 'utf8');
  return (await transform(css, { loader: 'css', minify: true, charset: 'ascii' })).code.trim();
}

/** What must not stand in the page, each with the reason that a person is told. */
const guards: readonly (readonly [RegExp, string])[] = [
  [/innerHTML|insertAdjacentHTML|document\.write/i, 'a way to turn text into HTML'],
  [/`/, 'a backtick: HtmlService drops what follows // inside a template literal'],
  [/<\?/, 'a scriptlet mark'],
  [/\beval\(|new Function/, 'code made from text'],
  [/https?:\/\/(?!www\.w3\.org\/(?:2000\/svg|1999\/xhtml|1998\/Math\/MathML)\b)/, 'an address of another host'],
  [/\b(?:src|href)\s*=\s*"/, 'something that is loaded'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the page is ascii
  [/[^\x00-\x7f]/, 'a character beyond ascii'],
];

export function guardSidebar(page: string): void {
  for (const [found, what] of guards) {
    const at = page.search(found);
    if (at >= 0)
      throw new Error(`sidebar.html, character ${at}: ${what}, at "${page.slice(at, at + 40)}". Write it another way.`);
  }
}

/** sidebar.html: one file that loads nothing. */
export async function buildSidebar(index: FunctionIndex): Promise<string> {
  const [js, css] = await Promise.all([script(index), styles()]);
  const page = `<!doctype html>
<html lang="en">
<head>
<base target="_top">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Partnerbook</title>
<style>${css}</style>
</head>
<body data-screen="home">
<script>${js}</script>
</body>
</html>
`;
  guardSidebar(page);
  return page;
}
