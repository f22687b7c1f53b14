import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { joined } from '../../build/pieces.ts';
import { textsOnce } from '../../build/texts-once.ts';

const NO_MAP = JSON.stringify({ version: 3, sources: [], mappings: '' });
const once = (script: string): string => joined(script, NO_MAP, textsOnce(script)).text;
const inFunction = (body: string): string => `"use strict";var out;!function(){${body}}();`;
const outOf = (script: string): unknown => runInNewContext(`${script};out`);

describe('texts of several words that stand in a script often', () => {
  it('stand once, and say the same', () => {
    const text = '"Enter the first day of the period."';
    const script = inFunction(`out=[${text},${text},${text}].join("; ")`);
    expect(once(script)).toBe(inFunction(`var aa=${text};out=[aa,aa,aa].join("; ")`));
    expect(outOf(once(script))).toBe(outOf(script));
  });

  it('stay where naming them would hardly be shorter', () => {
    const script = inFunction('out="it is blank."+"it is blank."+"it is blank."');
    expect(once(script)).toBe(script);
  });

  it('are no keys, no single words and no directives', () => {
    const key = 'out={"Min revenue":1,"Min revenue":2,"Min revenue":3};';
    const word = 'out=typeof out==="undefined"||typeof out==="undefined"||typeof out==="undefined";';
    const script = inFunction(`"use strict";${key}${word}`);
    expect(once(script)).toBe(script);
  });

  it('take names that nothing else has, and keep off the words beside them', () => {
    const script = inFunction(
      'function aa(ab){if(ab)return"a text of words";return"a text of words"in{}?"a text of words":"a text of words"}out=aa(1)+aa()',
    );
    const short = once(script);
    expect(short).toContain('var ac="a text of words";');
    expect(short).toContain('return ac in{}');
    expect(outOf(short)).toBe(outOf(script));
  });

  it('never go by a keyword', () => {
    const texts = Array.from({ length: 400 }, (_text, i) => `one of many texts, the one that is number ${i}`);
    const all = JSON.stringify([...texts, ...texts]);
    const script = inFunction(`out=${all}.join("")`);
    expect(outOf(once(script))).toBe(outOf(script));
  });
});
