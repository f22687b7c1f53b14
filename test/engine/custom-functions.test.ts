import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { at, formulaAt, openEngine, put, valueAt, type Written } from './engine-bundle.ts';

const calls: { name: string; args: unknown[] }[] = [];

/** What a function of the add-on may do, by name. */
const FUNCTIONS: Record<string, (...args: unknown[]) => unknown> = {
  SEEN: () => 'seen',
  GRID: () => [
    [1, 2],
    [3, 'x'],
    ['', true],
  ],
  SIGNED_ON: () => [[new Date(Date.UTC(2025, 11, 31, 15))], ['']],
  TWICE: (values) => (values as number[][]).map(([value]) => [typeof value === 'number' ? value * 2 : '']),
  WIDE: (values) => (values as number[][]).map(([value = 0]) => Array.from({ length: 14 }, (_, c) => value + c)),
  REFUSES: (value) => {
    if (value === 1) return 'fine';
    throw new Error('REFUSES value, row 1: expected 1. Enter 1.');
  },
};

let engine: EngineBackend;

beforeAll(async () => {
  engine = await openEngine({
    timeZone: 'Asia/Tokyo',
    functions: {
      names: Object.keys(FUNCTIONS),
      call(name, args) {
        calls.push({ name, args: args.slice() });
        return FUNCTIONS[name]?.(...args);
      },
      makeDate: (ms) => new Date(ms),
    },
  });
  put(engine, 0, 0, [
    ['partner', 'revenue', 'signed', 'active'],
    ['Acme', 100, 46023, true],
    ['Beta', '0042', 46023.5, false],
    [null, null, null, null],
    ['Gamma', '=1/0', '=NA()', null],
  ]);
  engine.setFormats(at(1, 2, 2, 1), 'numberFormat', [['d mmm yyyy'], ['d mmm yyyy h:mm']]);
});

beforeEach(() => {
  calls.length = 0;
});

async function argumentsOf(formula: string): Promise<unknown[]> {
  put(engine, 20, 9, [[null]]);
  await engine.settled();
  calls.length = 0;
  put(engine, 20, 9, [[formula]]);
  await engine.settled();
  expect(calls).toHaveLength(1);
  return calls[0]?.args ?? [];
}

describe('arguments', () => {
  it('are rows of columns for a range, with "" for an empty cell and names for errors', async () => {
    const noon = new Date(Date.UTC(2026, 0, 1, 3));
    expect(await argumentsOf('=SEEN(A2:D5)')).toEqual([
      [
        ['Acme', 100, new Date(Date.UTC(2025, 11, 31, 15)), true],
        ['Beta', '0042', noon, false],
        ['', '', '', ''],
        ['Gamma', '#DIV/0!', '#N/A', ''],
      ],
    ]);
  });

  it('are one value for a cell, a literal or a result', async () => {
    const midnight = new Date(Date.UTC(2025, 11, 31, 15));
    expect(await argumentsOf('=SEEN(A2;C2;D3;1+1;"t";TRUE;Z90)')).toEqual(['Acme', midnight, false, 2, 't', true, '']);
  });

  it('are skipped, in the middle and at the end', async () => {
    expect(await argumentsOf('=SEEN(A2;;B2;)')).toEqual(['Acme', '', 100, '']);
  });

  it('are midnight in the zone of the spreadsheet for a day', async () => {
    expect(await argumentsOf('=SEEN(DATE(2026;1;1))')).toEqual([new Date(Date.UTC(2025, 11, 31, 15))]);
  });

  it('are arrays that functions give', async () => {
    expect(await argumentsOf('=SEEN(FILTER(A2:B3;B2:B3=100))')).toEqual([[['Acme', 100]]]);
    expect(await argumentsOf('=SEEN({1,2;3,4})')).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  it('are all rows of the sheet for a half-open range', async () => {
    const [range] = await argumentsOf('=SEEN(B2:B)');
    expect(range).toHaveLength(999);
    expect((range as unknown[][]).slice(0, 4)).toEqual([[100], ['0042'], [''], ['#DIV/0!']]);
  });

  it('are what a name stands for', async () => {
    engine.setName('Partners', at(1, 0, 2, 1));
    expect(await argumentsOf('=SEEN(Partners)')).toEqual([[['Acme'], ['Beta']]]);
  });
});

describe('results', () => {
  it('spill', async () => {
    put(engine, 30, 0, [['=GRID()']]);
    await engine.settled();
    expect(engine.values(at(30, 0, 3, 2))).toEqual([
      [1, 2],
      [3, 'x'],
      [null, true],
    ]);
    expect(engine.formulas(at(30, 0, 2, 2))).toEqual([
      ['=GRID()', ''],
      ['', ''],
    ]);
  });

  it('are dates with a format, the day of the zone', async () => {
    put(engine, 30, 4, [['=SIGNED_ON()']]);
    await engine.settled();
    expect(engine.values(at(30, 4, 2, 1))).toEqual([[46023], [null]]);
    expect(engine.formats(at(30, 4), 'numberFormat')).toEqual([['M/d/yyyy']]);
  });

  it('stand nowhere when something is in their way, and say what', async () => {
    const message = 'Array result was not expanded because it would overwrite data in B33.';
    put(engine, 32, 1, [['in the way']]);
    await engine.settled();
    expect(valueAt(engine, 30, 0)).toEqual({ error: '#REF!', message });
    expect(engine.messageAt(0, 30, 0)).toBe(message);
    expect(valueAt(engine, 31, 0)).toBeNull();
    engine.clearContents(at(32, 1));
    await engine.settled();
    expect(engine.values(at(30, 0, 1, 2))).toEqual([[1, 2]]);
    expect(engine.messageAt(0, 30, 0)).toBeNull();
  });

  it('of one spill are read by the next, however many follow', async () => {
    put(engine, 40, 0, [[1], [2], [3]]);
    put(engine, 40, 1, [['=TWICE(A41:A43)', '=IF(B41="";"";B41+1)', '=TWICE(C41:C43)', '=D41*10', '=TWICE(E41:E43)']]);
    put(engine, 41, 2, [['=IF(B42="";"";B42+1)'], ['=IF(B43="";"";B43+1)']]);
    put(engine, 41, 4, [['=D42*10'], ['=D43*10']]);
    await engine.settled();
    const row = (n: number) => [n, n * 2, n * 2 + 1, n * 4 + 2, n * 40 + 20, n * 80 + 40];
    expect(engine.values(at(40, 0, 3, 6))).toEqual([row(1), row(2), row(3)]);
    put(engine, 41, 0, [[50]]);
    await engine.settled();
    expect(engine.values(at(40, 0, 3, 6))).toEqual([row(1), row(50), row(3)]);
  });
});

it('leaves nothing behind where a spill was taken away or grew smaller', async () => {
  put(engine, 90, 0, [[1], [2], [3]]);
  put(engine, 90, 1, [['=FILTER(A91:A93;A91:A93>0)']]);
  put(engine, 90, 2, [['=B92&"!"', '=B93&"!"', '=SUM(B91:B95)']]);
  await engine.settled();
  expect(engine.values(at(90, 2, 1, 3))).toEqual([['2!', '3!', 6]]);
  put(engine, 92, 0, [[-3]]);
  await engine.settled();
  expect(engine.values(at(90, 2, 1, 3))).toEqual([['2!', '!', 3]]);
  engine.clearContents(at(90, 1));
  await engine.settled();
  expect(engine.values(at(90, 2, 1, 3))).toEqual([['!', '!', 0]]);
});

it('leaves nothing behind where a spill becomes one value', async () => {
  put(engine, 90, 5, [['=IF(G91=1;SEQUENCE(3);"one")', 1, '=SUM(F92:F93)', '=F92&"!"']]);
  await engine.settled();
  expect(engine.values(at(90, 7, 1, 2))).toEqual([[5, '2!']]);
  put(engine, 90, 6, [[2]]);
  await engine.settled();
  expect(engine.values(at(90, 5, 2, 1))).toEqual([['one'], [null]]);
  expect(engine.values(at(90, 7, 1, 2))).toEqual([[0, '!']]);
});

it('spills 20,000 rows of 14 columns', async () => {
  const sheet = engine.addSheet('Wide', 1, 20000, 16);
  put(engine, 0, 0, [['=WIDE(SEQUENCE(20000;1))']], sheet);
  await engine.settled();
  expect(engine.values(at(19999, 0, 1, 14, sheet))[0]?.at(-1)).toBe(20013);
  engine.removeSheet(sheet);
});

describe('errors', () => {
  it('show as #ERROR! with their message, and are caught by IFERROR', async () => {
    put(engine, 50, 0, [['=REFUSES(2)', '=IFERROR(REFUSES(2);"caught")', '=A51', '=A51+1']]);
    await engine.settled();
    const message = 'REFUSES value, row 1: expected 1. Enter 1.';
    expect(valueAt(engine, 50, 0)).toEqual({ error: '#ERROR!', message });
    expect(engine.messageAt(0, 50, 0)).toBe(message);
    expect(valueAt(engine, 50, 1)).toBe('caught');
    expect(valueAt(engine, 50, 2)).toMatchObject({ error: '#ERROR!' });
    expect(valueAt(engine, 50, 3)).toMatchObject({ error: '#ERROR!' });
  });

  it('say which function is not known', async () => {
    put(engine, 55, 0, [['=SUM(1;PARTNER_TEIR(A1))', '=IF("NOSUCH(1)"="";LET(x;1;x);nosuchname)']]);
    await engine.settled();
    expect(valueAt(engine, 55, 0)).toEqual({ error: '#NAME?', message: "Unknown function: 'PARTNER_TEIR'." });
    expect(valueAt(engine, 55, 1)).toEqual({ error: '#NAME?' });
  });

  it('go when the cause goes', async () => {
    put(engine, 50, 0, [['=REFUSES(1)']]);
    await engine.settled();
    expect(valueAt(engine, 50, 0)).toBe('fine');
    expect(engine.messageAt(0, 50, 0)).toBeNull();
  });

  it.each<[formula: string, other: Written]>([
    ['=SEEN(NOW())', null],
    ['=SEEN(J61)', '=RAND()'],
    ['=SEEN(J60:J62)', '=1+RANDBETWEEN(1;6)'],
  ])('say that a volatile cell may not be read: %s', async (formula, other) => {
    put(engine, 60, 9, [[other]]);
    put(engine, 60, 0, [[formula]]);
    await engine.settled();
    expect(valueAt(engine, 60, 0)).toEqual({
      error: '#ERROR!',
      message: 'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().',
    });
  });

  it('leave TODAY alone, and volatile cells that are not read', async () => {
    put(engine, 60, 9, [['=NOW()']]);
    put(engine, 60, 0, [['=SEEN(TODAY())', '=SEEN(A1)&LEFT(NOW();0)']]);
    await engine.settled();
    expect(engine.values(at(60, 0, 1, 2))).toEqual([['seen', 'seen']]);
  });
});

it('is calculated again for an edit of what it reads, and for no other', async () => {
  put(engine, 70, 0, [[1], [2]]);
  put(engine, 70, 1, [['=TWICE(A71:A72)']]);
  put(engine, 60, 0, [[null, null]]);
  await engine.settled();
  calls.length = 0;
  put(engine, 80, 0, [['elsewhere']]);
  await engine.settled();
  expect(calls).toEqual([]);
  put(engine, 71, 0, [[5]]);
  await engine.settled();
  expect(calls.map((call) => call.name)).toEqual(['TWICE']);
  expect(engine.values(at(70, 1, 2, 1))).toEqual([[2], [10]]);
  expect(formulaAt(engine, 70, 1)).toBe('=TWICE(A71:A72)');
});

it('tells when an edit has settled', async () => {
  let told = 0;
  const stop = engine.onSettled(() => told++);
  put(engine, 71, 0, [[6]]);
  await engine.settled();
  await expect.poll(() => told).toBeGreaterThan(0);
  expect(engine.calculationTime()).toBeGreaterThan(0);
  stop();
});
