import type { CellValidation, Template, TemplateBlock, TemplateCell, TemplateSheet } from '../../templates/schema.ts';
import { dayOfIso } from '../program/reading/days.ts';
import { type Area, areaOf, cellAt } from './address.ts';
import { atRow, type PlaceNames, resolveFormula } from './formula.ts';
import { hashOf } from './hash.ts';

export interface PlanAnswers {
  readonly from: string | null;
  readonly asOf: string | null;
  readonly sampleData: boolean;
}

/** What the plan has to know of the workbook; nothing else of it has an influence. */
export interface Seen {
  readonly sheetNames: readonly string[];
  readonly definedNames: readonly string[];
  readonly capacity: number;
  readonly instance: number;
  readonly today: string;
  /** Names that stand already, when a plan is made again to compare it with what it became. */
  readonly given?: {
    readonly sheets: Readonly<Record<string, string>>;
    readonly names: Readonly<Record<string, string>>;
  };
}

/** A cell as it will be written: text stands in `text` until asTyped() has seen it. */
export type PlanCell =
  | null
  | number
  | boolean
  | string
  | { readonly formula: string }
  | { readonly link: string; readonly label: string };

export interface PlanLine {
  readonly cells: readonly PlanCell[];
  readonly style: readonly string[];
  readonly notes: readonly (string | null)[];
  readonly validations: readonly (PlanValidation | null)[];
}

export type PlanValidation =
  | Exclude<CellValidation, { listOf: string }>
  | { readonly listOf: string; readonly sheet: string };

export interface PlanBlock {
  readonly id: string;
  readonly about: string;
  readonly kind: TemplateBlock['kind'];
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly repeat: boolean;
  readonly sample: boolean;
  readonly spill: { readonly rows: number | null; readonly columns: number } | null;
  readonly lines: readonly PlanLine[];
}

export interface PlanSheet {
  readonly key: string;
  readonly name: string;
  readonly role: TemplateSheet['role'];
  readonly what: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hideGridlines: boolean;
  readonly protect: boolean;
  readonly widths: TemplateSheet['widths'];
  readonly heights: TemplateSheet['heights'];
  readonly bodyFrom: number | null;
  readonly formatsByColumn: boolean;
  readonly body: readonly string[];
  readonly bodyValidations: readonly (PlanValidation | null)[];
  readonly blocks: readonly PlanBlock[];
  readonly rules: readonly {
    readonly area: Area;
    readonly formula: string;
    readonly background: string;
    readonly color: string;
    readonly bold: boolean;
  }[];
  readonly charts: readonly PlanChart[];
}

export interface PlanChart {
  readonly id: string;
  readonly type: 'bar' | 'column';
  readonly title: string;
  readonly areas: readonly Area[];
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly axis: string;
  readonly colors: readonly string[];
}

export interface PlanName {
  readonly name: string;
  readonly place: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface Plan {
  readonly v: 1;
  readonly template: string;
  readonly version: number;
  readonly title: string;
  readonly instance: number;
  readonly from: string;
  readonly asOf: string;
  readonly sampleData: boolean;
  readonly capacity: number;
  readonly opens: string;
  readonly sheets: readonly PlanSheet[];
  readonly names: readonly PlanName[];
  readonly hash: string;
}

/** The first of `Tiers`, `Tiers (2)`, ... that nobody has; Sheets ignores case in names. */
export function freeName(
  wanted: string,
  taken: readonly string[],
  join: (name: string, count: number) => string,
): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let count = 2; lower.has(name.toLowerCase()); count++) name = join(wanted, count);
  return name;
}

/** Rows of the calculated sheets: what is there and a fifth more, in steps, within what the template allows. */
export function capacityFor(template: Template, partners: number): number {
  const { least, step, most } = template.capacity;
  return Math.min(most, Math.max(least, Math.ceil((partners + partners / 5) / step) * step));
}

/** The first row of what is counted by the capacity: data stands from row 4 on every sheet that has rows. */
export const FIRST_ROW = 4;

export function planOf(template: Template, answers: PlanAnswers, seen: Seen): Plan {
  const lastRow = FIRST_ROW + seen.capacity - 1;
  const from = answers.from ?? template.from;
  const asOf = answers.asOf ?? template.asOf;
  const sheets: Record<string, string> = {};
  const taken = seen.sheetNames.slice();
  for (const sheet of template.sheets) {
    sheets[sheet.key] =
      seen.given?.sheets[sheet.key] ?? freeName(sheet.name, taken, (name, count) => `${name} (${count})`);
    taken.push(sheets[sheet.key] as string);
  }
  const places: Record<string, PlaceNames['places'][string]> = {};
  for (const key of Object.keys(template.places)) {
    const place = template.places[key] as Template['places'][string];
    const range = place.range.split('{end}').join(String(lastRow));
    const name =
      place.defined === null
        ? null
        : (seen.given?.names[key] ?? freeName(place.defined, seen.definedNames, (one, count) => `${one}_${count}`));
    places[key] = { sheet: place.sheet, range, name };
  }
  const context: Context = {
    names: { sheets, places },
    lastRow,
    fills: { from, asOf, today: seen.today },
    version: template.version,
    capacity: seen.capacity,
    sampleData: answers.sampleData,
  };
  const plan = {
    v: 1 as const,
    template: template.id,
    version: template.version,
    title: template.title,
    instance: seen.instance,
    from,
    asOf,
    sampleData: answers.sampleData,
    capacity: seen.capacity,
    opens: template.opens,
    sheets: template.sheets.map((sheet) => planSheet(sheet, sheets[sheet.key] as string, context)),
    names: namesOf(template, places, lastRow),
  };
  return { ...plan, hash: hashOf(plan) };
}

interface Context {
  readonly names: PlaceNames;
  readonly lastRow: number;
  readonly capacity: number;
  readonly fills: Readonly<Record<'from' | 'asOf' | 'today', string>>;
  readonly version: number;
  readonly sampleData: boolean;
}

function namesOf(template: Template, places: PlaceNames['places'], lastRow: number): PlanName[] {
  const names: PlanName[] = [];
  for (const key of Object.keys(template.places)) {
    const place = places[key] as PlaceNames['places'][string];
    if (place.name !== null)
      names.push({ name: place.name, place: key, sheet: place.sheet, area: areaOf(place.range, lastRow) });
  }
  return names;
}

function planSheet(sheet: TemplateSheet, name: string, context: Context): PlanSheet {
  const rows = typeof sheet.rows === 'number' ? sheet.rows : context.capacity + sheet.rows.capacityPlus;
  const areaIn = (a1: string) => areaOf(a1.replace(/\{end\}/g, String(context.lastRow)), context.lastRow);
  return {
    key: sheet.key,
    name,
    role: sheet.role,
    what: sheet.what,
    rows,
    columns: sheet.columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hideGridlines: sheet.hideGridlines,
    protect: sheet.protect,
    widths: sheet.widths,
    heights: sheet.heights.map((one) => ({ ...one, count: one.count === 0 ? rows - one.from + 1 : one.count })),
    bodyFrom: sheet.bodyFrom ?? null,
    formatsByColumn: sheet.formatsByColumn,
    body: sheet.body ?? [],
    bodyValidations: (sheet.bodyValidations ?? []).map((one) => validationOf(one, context)),
    blocks: sheet.blocks
      .filter((block) => context.sampleData || !block.sample)
      .map((block) => planBlock(block, sheet.key, context)),
    rules: sheet.rules.map((rule) => ({
      area: areaIn(rule.range),
      formula: resolveFormula(rule.formula, sheet.key, context.names, context.lastRow),
      background: rule.background,
      color: rule.color,
      bold: rule.bold,
    })),
    charts: sheet.charts.map((chart) => ({
      id: chart.id,
      type: chart.type,
      title: chart.title,
      areas: chart.ranges.map(areaIn),
      ...cellAt(chart.at),
      width: chart.width,
      height: chart.height,
      axis: chart.axis,
      colors: chart.colors,
    })),
  };
}

function planBlock(block: TemplateBlock, on: string, context: Context): PlanBlock {
  const at = cellAt(block.at);
  const columns = Math.max(...block.lines.map((line) => line.cells.length));
  const spill = block.spill
    ? {
        rows:
          block.spill.rows === 'capacity'
            ? context.lastRow - FIRST_ROW + 1
            : block.spill.rows === 'open'
              ? null
              : block.spill.rows,
        columns: block.spill.columns,
      }
    : null;
  return {
    id: block.id,
    about: block.about,
    kind: block.kind,
    ...at,
    rows: block.repeat ? context.capacity : block.lines.length,
    columns,
    repeat: block.repeat,
    sample: block.sample,
    spill,
    lines: block.lines.map((line) => ({
      cells: line.cells.map((cell) => planCell(cell, on, context)),
      style: line.cells.map((_cell, i) =>
        typeof line.style === 'object' ? (line.style[i] ?? '') : (line.style ?? ''),
      ),
      notes: line.notes ?? [],
      validations: (line.validations ?? []).map((one) => validationOf(one, context)),
    })),
  };
}

function planCell(cell: TemplateCell, on: string, context: Context): PlanCell {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('formula' in cell) return { formula: resolveFormula(cell.formula, on, context.names, context.lastRow) };
  if ('fill' in cell) return cell.fill === 'version' ? context.version : dayOfIso(context.fills[cell.fill]);
  return { link: cell.link, label: cell.label };
}

function validationOf(one: CellValidation | null, context: Context): PlanValidation | null {
  if (one === null || !('listOf' in one)) return one;
  const place = context.names.places[one.listOf];
  if (!place) throw new Error(`No place is called "${one.listOf}" (in a validation).`);
  return { listOf: place.range, sheet: place.sheet };
}

/** The formula or value of a cell in a row of a block, with a repeated line's row filled in. */
export function cellIn(block: PlanBlock, rowInBlock: number, columnInBlock: number): PlanCell {
  const line = block.lines[block.repeat ? 0 : rowInBlock] as PlanLine;
  const cell = line.cells[columnInBlock] ?? null;
  if (block.repeat && cell !== null && typeof cell === 'object' && 'formula' in cell)
    return { formula: atRow(cell.formula, block.row + rowInBlock, FIRST_ROW + rowInBlock) };
  return cell;
}
