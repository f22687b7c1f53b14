import { describe, expect, it } from 'vitest';
import type { Figure, Unit } from '../../bench/figure.ts';
import { written } from '../../bench/written.ts';

const cell = (row: string, column: string, figure: number, unit: Unit, most: number | null = null): Figure => ({
  what: `${row}, ${column}`,
  figure,
  most,
  unit,
  cell: { row, column },
});

describe('figures of a benchmark as they are written down', () => {
  it('stand in one table where many things were measured in the same ways', () => {
    const figures = [
      cell('COMMISSION', 'warm', 0.07, 'ms'),
      cell('COMMISSION', 'to loop', 1.333, 'x', 2),
      cell('COMMISSION', 'memory', 400, 'MB', 1024),
      cell('TIER_GAP', 'warm', 0.14, 'ms'),
      cell('TIER_GAP', 'to loop', 3.2, 'x', 3),
      cell('TIER_GAP', 'memory', 1100, 'MB', 1024),
    ];
    expect(written(figures)).toEqual([
      '| | warm | to loop | memory (at most 1024 MB) |',
      '| --- | ---: | ---: | ---: |',
      '| COMMISSION | 0.07 ms | 1.33x of 2x | 400 MB |',
      '| TIER_GAP | 0.14 ms | 3.20x of 3x, not held | 1100 MB, not held |',
      '',
    ]);
  });

  it('stand one below the other where each is of its own', () => {
    const figures: Figure[] = [
      { what: 'a file', figure: 12, most: 10, unit: 'KB' },
      { what: 'a call', figure: 3.5, most: null, unit: 'ms' },
    ];
    expect(written(figures)).toEqual([
      '| What | Figure | At most |',
      '| --- | ---: | ---: |',
      '| a file | 12.0 KB | 10 KB, not held |',
      '| a call | 3.50 ms |  |',
    ]);
  });
});
