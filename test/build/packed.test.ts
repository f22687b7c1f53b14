import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, sheetsOnce } from '../../build/pack.ts';
import { type SheetsOnce, unpacked, withSheets } from '../../src/workbook/packed.ts';
import { templates } from '../../templates/index.ts';

const back = (value: unknown): unknown => JSON.parse(unpacked(packed(value)));

describe('packed data', () => {
  it('holds every template, each sheet once, in a fifth of its size', () => {
    const once = sheetsOnce(templates);
    expect(withSheets(back(once) as SheetsOnce)).toEqual(templates);
    expect(once.sheets.length).toBeLessThan(templates.flatMap((one) => one.sheets).length);
    expect(packed(once).length * 5).toBeLessThan(JSON.stringify(templates).length);
  });

  it('comes back as it was, whatever it is', () => {
    const repeating = fc.array(
      fc.constantFrom('Closed won', '~~~~', '^a^^b', 'パートナー', '\\"', '\u007f', 'aaaaaaaaaa'),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), repeating), (value) => {
        expect(JSON.stringify(back(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('refers to a piece that reaches into itself, and to one far back', () => {
    const far = {
      first: 'the same words here',
      between: Array.from({ length: 9000 }, (_one, i) => i),
      last: 'the same words here',
    };
    for (const value of ['a'.repeat(1000), 'ab'.repeat(500), far]) expect(back(value)).toEqual(value);
  });

  it('is plain ASCII', () => {
    expect(packed({ text: 'Größe パートナー ~ \u2028' })).toMatch(/^[\x20-\x7e]*$/);
  });
});
