import type { Template } from '../../../templates/schema.ts';
import type { Place } from '../../sidebar/api.ts';
import { a1Of, areaOf } from '../address.ts';
import { idsOf, planAgain } from '../compare.ts';
import { FIRST_ROW, type PlanSheet } from '../plan.ts';
import { areasIn, type Inserted } from '../sources.ts';
import { contentsOf } from '../write-sheet.ts';
import { comparable } from './digest.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Value = string | number | boolean;

/** Something that keeps figures from being closed, with its cell. */
export interface Obstacle {
  readonly message: string;
  readonly fix: string;
  readonly place: Place | null;
}

/** A sheet that is kept: what it is called, and its values from A1 on. */
export interface KeptValues {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (readonly Value[])[];
}

export interface Figures {
  readonly template: Template;
  readonly sheets: readonly KeptValues[];
  readonly totals: readonly number[];
  readonly obstacle: Obstacle | null;
}

const ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

/** The first cell that cannot be kept: it still calculates, holds an error, or no longer the formula that we wrote. */
function obstacleOn(
  sheet: Sheet,
  planned: PlanSheet,
  values: readonly (readonly Value[])[],
  ids: Readonly<Record<string, number>>,
): Obstacle | null {
  const formulas = sheet.getRange(1, 1, values.length, values[0]?.length ?? 1).getFormulas();
  const written = contentsOf(planned, ids);
  const found = (row: number, column: number, message: (at: string) => string, fix: string): Obstacle => {
    const a1 = a1Of(row + 1, column + 1);
    return {
      message: message(`${sheet.getName()}!${a1}`),
      fix,
      place: { sheetId: sheet.getSheetId(), sheetName: sheet.getName(), a1 },
    };
  };
  for (let r = 0; r < values.length; r++) {
    const row = values[r] as readonly Value[];
    for (let c = 0; c < row.length; c++) {
      const value = row[c];
      if (typeof value === 'string' && /^Loading/.test(value))
        return found(r, c, (at) => `${at} still calculates.`, 'Wait a few seconds, then look again.');
      if (typeof value === 'string' && ERROR.test(value))
        return found(r, c, (at) => `${at} shows ${value}.`, 'Mend it, then look again.');
    }
  }
  for (let r = 0; r < written.length; r++)
    for (let c = 0; c < (written[r] as Value[]).length; c++) {
      const wrote = (written[r] as Value[])[c];
      if (typeof wrote === 'string' && wrote.charAt(0) === '=' && (formulas[r]?.[c] ?? '') === '')
        return found(r, c, (at) => `${at} no longer holds its formula.`, 'Put its formula back, then look again.');
    }
  return null;
}

const totalIn = (values: readonly (readonly Value[])[], range: string): number => {
  const area = areaOf(range, Math.max(values.length, FIRST_ROW));
  let sum = 0;
  for (let r = area.row - 1; r < area.row - 1 + area.rows; r++)
    for (let c = area.column - 1; c < area.column - 1 + area.columns; c++) {
      const value = values[r]?.[c];
      if (typeof value === 'number') sum += value;
    }
  return sum;
};

/** The figures of a template as they stand, and what keeps them from being closed. */
export function figuresOf(spreadsheet: Spreadsheet, inserted: Inserted): Figures {
  const { template, own, all, sheet: sheetBy } = inserted;
  const closing = template.closing as NonNullable<Template['closing']>;
  const plan = planAgain(template, own, all, areasIn(spreadsheet));
  const ids = idsOf(all);
  const read = new Map<string, readonly (readonly Value[])[]>();
  let obstacle: Obstacle | null = null;
  for (const key of new Set([...closing.sheets, ...closing.totals.map((total) => total.sheet)])) {
    const sheet = sheetBy(key) as Sheet;
    const planned = plan.sheets.find((one) => one.key === key) as PlanSheet;
    const rows = Math.min(sheet.getLastRow(), planned.rows);
    const columns = Math.min(sheet.getLastColumn(), planned.columns);
    const values = comparable(sheet.getRange(1, 1, rows, columns).getValues(), () =>
      spreadsheet.getSpreadsheetTimeZone(),
    );
    obstacle = obstacle ?? obstacleOn(sheet, planned, values, ids);
    read.set(key, values);
  }
  const valuesOf = (key: string) => read.get(key) as readonly (readonly Value[])[];
  return {
    template,
    sheets: closing.sheets.map((key) => ({ key, name: (sheetBy(key) as Sheet).getName(), values: valuesOf(key) })),
    totals: closing.totals.map(({ sheet, range }) => totalIn(valuesOf(sheet), range)),
    obstacle,
  };
}
