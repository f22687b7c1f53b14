import type { SheetInfo } from '../../apps-script/backend.ts';
import { closeAreas, quotedName, renameInFormula } from '../../apps-script/grid/references.ts';
import { fromSheets } from '../../engine/formula-text.ts';
import { excelName } from './excel-functions.ts';

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const CALL = /([\p{L}_][\p{L}\p{N}_.]*)(\s*\()/gu;
const LITERAL = /\{([^{}]*)\}/g;
// references inside braces are arrays of Sheets only
const CONSTANTS = /^(?:[\s\d.,;+-]|E(?=[+-]?\d)|TRUE|FALSE)*$/i;
const LINK = /"#gid=(\d+)(?:&range=([A-Z$:\d]+))?"/gi;
const LONGEST = 8192;

export interface ExcelSheet extends SheetInfo {
  /** At most 31 characters, and none that Excel refuses. */
  readonly excelName: string;
}

/** A formula as it stands in an Excel file, or null where Excel has no such formula. */
export function toExcel(
  formula: string,
  home: SheetInfo,
  sheets: readonly ExcelSheet[],
  locale: string,
): string | null {
  const closed = closeAreas(formula, (name) => {
    const sheet = name === null ? home : sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return (sheet ?? home).rows;
  });
  let text = fromSheets(closed, locale).slice(1);
  for (const sheet of sheets)
    if (sheet.excelName !== sheet.name) text = renameInFormula(text, sheet.name, sheet.excelName);
  text = text.replace(LINK, (all, id: string, cell: string | undefined) => {
    const target = sheets.find((one) => one.id === Number(id));
    return target ? `"#${quotedName(target.excelName)}!${cell ?? 'A1'}"` : all;
  });
  return withExcelNames(text);
}

function withExcelNames(text: string): string | null {
  const parts = text.split(QUOTED);
  let known = true;
  const spelled = parts.map((part, i) => {
    if (i % 2 === 1) return part;
    return part.replace(CALL, (_all, name: string, bracket: string) => {
      const theirs = excelName(name);
      if (theirs === null) known = false;
      return (theirs ?? name) + bracket;
    });
  });
  const outside = parts.map((part, i) => (i % 2 === 1 ? '' : part)).join('');
  for (const [, inside] of outside.matchAll(LITERAL)) if (!CONSTANTS.test(inside as string)) known = false;
  const result = spelled.join('');
  return known && result.length <= LONGEST ? result : null;
}
