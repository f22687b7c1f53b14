import { beforeAll, expect, it } from 'vitest';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { at, openEngine, put, valueAt, type Written } from './engine-bundle.ts';

// k, v, w, day, flag: what the formulas below read at A1:E7; F holds blanks and text
const SHEET: Written[][] = [
  ['k', 'v', 'w', 'day', 'flag', 'mixed'],
  ['a', 5, 1, 45292, true, null],
  ['b', 3, 2, 45323, false, 'text'],
  ['a', 8, 3, 45352, true, 0],
  ['c', 1, 4, 45383, false, ''],
  ['B', 9, 5, 45413, true, 7],
  ['a*', 2, 6, 45444, false, 'Gold'],
];

type Expected = Written | { error: string } | Written[][];

// what Google Sheets returns, one formula a line; serials for dates
const TABLE: [formula: string, expected: Expected][] = [
  ['=SUM(B2:B7)', 28],
  ['=SUM(B2:B)', 28],
  ['=SUM(B:B)', 28],
  ['=COUNTA(A2:A)', 6],
  ['=COUNTBLANK(A2:A9)', 2],
  ['=AVERAGE(B2:B)', 28 / 6],
  ['=MAX(A2:A7)', 0],
  ['=MIN(B2:B)', 1],
  ['=ROWS(A2:A)', 999],
  ['=SUMIF(A2:A;"a";B2:B)', 13],
  ['=SUMIF(B2:B;">4")', 22],
  ['=SUMIFS(B2:B;A2:A;"a")', 13],
  ['=SUMIFS(B2:B;A2:A;"a";C2:C;">"&1)', 8],
  ['=SUMIFS(B2:B;E2:E;NOT(0))', 22],
  ['=SUMIFS(B2:B;D2:D;">="&DATE(2024;2;1);D2:D;"<="&DATE(2024;3;31))', 11],
  ['=COUNTIF(A2:A;"a")', 2],
  ['=COUNTIF(A2:A;"b")', 2],
  ['=COUNTIF(A2:A;"a*")', 3],
  ['=COUNTIF(A2:A;"a~*")', 1],
  ['=COUNTIF(A2:A7;"?")', 5],
  ['=COUNTIF(A2:A7;"<>a")', 4],
  ['=COUNTIF(F2:F7;"")', 2],
  ['=COUNTIF(F2:F7;"<>")', 4],
  ['=COUNTIF(F2:F7;"gold")', 1],
  ['=COUNTIF(F2:F7;">=0")', 2],
  ['=COUNTIFS(A2:A7;"a";B2:B7;">=6")', 1],
  ['=COUNTIFS(B2:B;">="&3;B2:B;"<"&9)', 3],
  ['=COUNTIFS(A2:A7;"a";B2:B6;1)', { error: '#VALUE!' }],
  ['=AVERAGEIFS(B2:B7;A2:A7;"b")', 6],
  ['=AVERAGEIFS(B2:B7;A2:A7;"none")', { error: '#DIV/0!' }],
  ['=MAXIFS(B2:B7;A2:A7;"a")', 8],
  ['=SUMPRODUCT((A2:A7="a")*B2:B7)', 13],
  ['=SUMPRODUCT((A2:A<>"")*1)', 6],
  ['=SUMPRODUCT((F2:F7<>"")*(B2:B7=3))', 1],
  ['=SUMPRODUCT(((A2:A<>"")+(F2:F<>"")>0)*1)', 6],
  ['=MATCH("c";A2:A;0)', 4],
  ['=MATCH("B";A2:A;0)', 2],
  ['=MATCH(8;B2:B;0)', 3],
  ['=MATCH("zz";A2:A;0)', { error: '#N/A' }],
  ['=MATCH(4;C2:C7;1)', 4],
  ['=INDEX(B2:B;MATCH("c";A2:A;0))', 1],
  ['=IFERROR(INDEX(B2:B;MATCH("zz";A2:A;0));"none")', 'none'],
  ['=INDEX(A2:B7;2;2)', 3],
  ['=VLOOKUP("c";A2:B7;2;FALSE)', 1],
  ['=XLOOKUP("c";A2:A7;B2:B7)', 1],
  ['=XLOOKUP("zz";A2:A7;B2:B7;"none")', 'none'],
  ['=INDEX(F2:F7;0;1)', [[null], ['text'], [0], [null], [7], ['Gold']]],
  ['=FILTER(B2:B7;A2:A7="a")', [[5], [8]]],
  ['=FILTER(B2:B7;A2:A7="a";C2:C7>1)', [[8]]],
  ['=FILTER(B2:B7;A2:A7="none")', { error: '#N/A' }],
  ['=SORT(B2:B7)', [[1], [2], [3], [5], [8], [9]]],
  ['=SORT(B2:B7;1;FALSE)', [[9], [8], [5], [3], [2], [1]]],
  [
    '=SORT(A2:B5;1;TRUE;2;FALSE)',
    [
      ['a', 8],
      ['a', 5],
      ['b', 3],
      ['c', 1],
    ],
  ],
  ['=SORT(F2:F7)', [[0], [7], ['Gold'], ['text'], [null], [null]]],
  ['=UNIQUE(E2:E7)', [[true], [false]]],
  ['=ARRAYFORMULA(B2:B4*2)', [[10], [6], [16]]],
  ['=ARRAYFORMULA(IF(A2:A4="a";B2:B4;0))', [[5], [0], [8]]],
  ['={A2:A3;A4:A5}', [['a'], ['b'], ['a'], ['c']]],
  ['={"12,500";"3/4/2026";"TRUE"}', [['12,500'], ['3/4/2026'], ['TRUE']]],
  [
    '={1,2;3,4}',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['={"h";B2:B3}', [['h'], [5], [3]]],
  ['=EDATE(DATE(2024;1;31);1)', 45351],
  ['=EOMONTH(DATE(2024;1;15);1)', 45351],
  ['=YEAR(EDATE(46295;1-7))+IF(7>1;1;0)', 2027],
  ['=TEXT(45306;"d mmm yyyy")', '15 Jan 2024'],
  ['=TEXT(1234.5;"#,##0.00")', '1,234.50'],
  ['=TEXT(0.256;"0.0%")', '25.6%'],
  ['=REPT("█";ROUND(0.42*10;0))', '████'],
  ['=ROUND(2.345;2)', 2.35],
  ['=ISNUMBER(F3)', false],
  ['=IF(AND(F2="";F5="");1;0)', 1],
  ['=F2', null],
  ['=F2&"x"', 'x'],
  ['=MAX(F2)<=5', true],
  ['=SUM(F2)+COUNT(F2)', 0],
  ['=HYPERLINK("https://example.com";"label")', 'label'],
  ['=JOIN("-";A2:A4)', 'a-b-a'],
  ['=SPLIT("a,b,2";",")', [['a', 'b', 2]]],
  ['=COUNTUNIQUE(A2:A7)', 4],
  ['=TEXTJOIN(", ";TRUE;A2:A4)', 'a, b, a'],
  ['=IFERROR(1/0;"e")', 'e'],
  ['=1/0', { error: '#DIV/0!' }],
  ['=NOSUCH(1)', { error: '#NAME?' }],
  ['=IMAGE("https://example.com/x.png")', { error: '#N/A' }],
  ['=NOT(0)', true],
  ['=LET(x;2;y;x*3;x+y)', 8],
  ['=MAP(B2:B4;LAMBDA(x;x*2))', [[10], [6], [16]]],
  [
    '=CHOOSECOLS(A2:C3;1;3)',
    [
      ['a', 1],
      ['b', 2],
    ],
  ],
  ['=PERCENTILE(B2:B7;0.9)', 8.5],
  ['=SUMIFS(B2:B;A2:A;"none")', 0],
  ['=A2="A"', true],
  ['=A7="a*"', true],
  ['=A2="?"', false],
  ['=SUMPRODUCT((A2:A7="a*")*1)', 1],
];

const SPACE = 12;
let engine: EngineBackend;

beforeAll(async () => {
  engine = await openEngine();
  put(engine, 0, 0, SHEET);
  const sheet = engine.addSheet('Formulas', 1, TABLE.length * SPACE + 20, 10);
  TABLE.forEach(([formula], i) => {
    put(
      engine,
      i * SPACE,
      0,
      [[formula.replace(/(?<![A-Za-z'!])(\$?[A-Z]\d*:\$?[A-Z]\d*|[A-Z]\d)(?![(\w])/g, 'Sheet1!$1')]],
      sheet,
    );
  });
  await engine.settled();
});

const bare = (value: unknown) =>
  typeof value === 'object' && value !== null ? { error: (value as { error: string }).error } : value;

it.each(TABLE.map(([formula, expected], i) => [formula, expected, i] as const))('%s', (_, expected, i) => {
  const sheet = engine.sheets()[1]?.id ?? -1;
  if (!Array.isArray(expected)) {
    const value = valueAt(engine, i * SPACE, 0, sheet);
    if (typeof expected === 'number' && typeof value === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(bare(value)).toEqual(expected);
    return;
  }
  const width = expected[0]?.length ?? 0;
  expect(engine.values(at(i * SPACE, 0, expected.length, width, sheet))).toEqual(expected);
  // and nothing stands below the array
  expect(valueAt(engine, i * SPACE + expected.length, 0, sheet)).toBeNull();
});
