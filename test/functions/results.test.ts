import { describe, expect, it } from 'vitest';
import { define, finite } from '../../src/functions/define.ts';
import { amounts } from '../../src/functions/kinds/numbers.ts';
import { column, errorOf, run } from './spreadsheet.ts';

describe('results', () => {
  const SQUARE = define({
    name: 'SQUARE',
    kinds: { value: amounts },
    isChecked: true,
    rowLoop: (_settings, { value }, n, _filled, out) => {
      for (let i = 0; i < n; i++) out[i] = [finite((value[i] as number) ** 2)];
    },
  });

  it('are finite where a loop checks them itself, and never -0', () => {
    expect(finite(1.5)).toBe(1.5);
    expect(finite(-0)).toBe(0);
    for (const one of [NaN, Infinity, -Infinity]) expect(() => finite(one)).toThrow(`computed ${one}`);
  });

  it('tell a bad cell as such, not what would have come of it', () => {
    expect(errorOf(SQUARE, [column(3, 'many')])).toMatchInlineSnapshot(
      `"SQUARE value, row 2: "many" is not a number. Enter digits only, such as 12000."`,
    );
    expect(run(SQUARE, [column(3, 4)])).toEqual([[9], [16]]);
  });

  it('are looked at cell by cell where a function does not check them itself', () => {
    const LOST = define({
      name: 'LOST',
      kinds: { value: amounts },
      makeTable: (_settings, { value }, n) =>
        Array.from({ length: n }, (_row, i) => [`n${i}`, (value[i] as number) * 0]),
    });
    const rows = run(LOST, [column(3, -4)]) as unknown[][];
    expect(rows).toEqual([
      ['n0', 0],
      ['n1', 0],
    ]);
    expect(() => run(LOST, [column(3, '', -4)])).toThrow('LOST computed NaN in row 2');
  });

  it('are a fault of ours where no cell is to blame', () => {
    expect(() => run(SQUARE, [column(3, '', 4)])).toThrow('computed NaN');
  });
});
