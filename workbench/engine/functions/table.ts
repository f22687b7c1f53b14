import type { FunctionTable } from '../start.ts';
import { ArrayFormula, Filter, Sort } from './arrays.ts';
import { Compare } from './compare.ts';
import { AverageIf, AverageIfs, CountIf, CountIfs, SumIf, SumIfs } from './conditional.ts';
import { type CallingLater, customFunction } from './custom.ts';
import { Edate, Eomonth } from './dates.ts';
import { Hyperlink, Image, Match } from './lookup.ts';
import { CountUnique, Join, Split } from './text.ts';

/** Built-in functions that the engine lacks, or that are not as Sheets has them. */
const BUILTINS: FunctionTable = [
  [Compare, 'COMPARE'],
  [ArrayFormula, 'ARRAYFORMULA'],
  [Filter, 'FILTER'],
  [Sort, 'SORT'],
  [Edate, 'EDATE'],
  [Eomonth, 'EOMONTH'],
  [Hyperlink, 'HYPERLINK'],
  [Image, 'IMAGE'],
  [Match, 'MATCH'],
  [CountIf, 'COUNTIF'],
  [CountIfs, 'COUNTIFS'],
  [SumIf, 'SUMIF'],
  [SumIfs, 'SUMIFS'],
  [AverageIf, 'AVERAGEIF'],
  [AverageIfs, 'AVERAGEIFS'],
  [Join, 'JOIN'],
  [Split, 'SPLIT'],
  [CountUnique, 'COUNTUNIQUE'],
];

/** The custom functions, and our own of the built-in ones; the engine takes a class for the one of the same name. */
export function functionTable(names: readonly string[], later: CallingLater): FunctionTable {
  return [...BUILTINS, ...names.map((name) => [customFunction(name, later), name] as const)];
}
