import type { CellValidation, Template, TemplateBlock, TemplateCell, TemplateSheet } from '../../templates/schema.ts';
import { dayOfIso } from '../program/reading/days.ts';
import { type Area, areaOf, cellAt } from './address.ts';
import type { Closing, Digest } from './closing/closing.ts';
import { atRow, type PlaceNames, resolveFormula } from './formula.ts';
import { hashOf } from './hash.ts';
import { belowCore, down, isWritten, ownPlace, ownRange, type Shared } from './shared.ts';

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
  /** What another template has added already, and this one finds. */
  readonly shared?: Shared;
  /** Names that stand already, when a plan is made again to compare it with what it became. */
  readonly given?: {
    readonly sheets: Readonly<Record<string, string>>;
    readonly names: Readonly<Record<string, string>>;
  };
}

const NOTHING: Shared = { sheets: {}, names: {} };

/** A cell as it will be written: text stands in `text` until asTyped() has seen it. */
export type PlanCell =
  | null
  | number
  | boolean
  | string
  | { readonly formula: string }
  | { readonly link: string; readonly label: string }
  | { readonly count: true };

export interface PlanLine {
  readonly cells: readonly PlanCell[];
  readonly style: readonly string[];
  readonly notes: readonly (string | null)[];
  readonly validations: readonly (PlanValidation | null)[];
}

export type PlanValidation =
  | Exclude<CellValidation, { listOf: string }>
  | { readonly listOf: string; readonly sheet: string; readonly help?: string };

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
  readonly pages: TemplateSheet['pages'] | null;
  /** On a shared sheet that stands: all that is written, in one rectangle. Null: the sheet is new. */
  readonly below: Area | null;
  /** Its content is that of this sheet, as values. */
  readonly copy?: { readonly from: string; readonly digest: Digest };
  /** Nothing of it is written but the period of Settings, which goes on. */
  readonly advances?: Closing;
}

/** A sheet that a plan adds; the others stand already. */
export const isAdded = (sheet: PlanSheet): boolean => sheet.below === null && sheet.advances === undefined;

export interface PlanChart {
  readonly id: string;
  readonly type: 'bar' | 'column';
  readonly stacked: boolean;
  readonly share: boolean;
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
  /** Sheets that are added or written to; each is a step. */
  readonly sheets: readonly PlanSheet[];
  readonly names: readonly PlanName[];
  /** Sheet names by key, and named ranges by place: those that stand already too. */
  readonly allSheets: Readonly<Record<string, string>>;
  readonly allNames: Readonly<Record<string, string>>;
  /** Keys of the shared sheets that stand. */
  readonly kept: readonly string[];
  readonly hash: string;
  /** The quarter that it closes. */
  readonly closing?: Closing;
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
  const shared = seen.shared ?? NOTHING;
  const sheets = sheetNamesOf(template, seen, shared);
  const tops: Record<string, number> = {};
  for (const sheet of template.sheets) tops[sheet.key] = shared.sheets[sheet.key]?.top ?? belowCore(sheet);
  const { places, added } = placesOf(template, seen, shared, tops, lastRow);
  const context: Context = {
    names: { sheets, places },
    lastRow,
    fills: { from, asOf, today: seen.today },
    version: template.version,
    capacity: seen.capacity,
    sampleData: answers.sampleData,
    tops,
    shared,
  };
  const allNames: Record<string, string> = {};
  for (const key of Object.keys(places)) {
    const { name } = places[key] as PlaceNames['places'][string];
    if (name !== null) allNames[key] = name;
  }
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
    sheets: template.sheets
      .filter(
        (sheet) => !shared.sheets[sheet.key] || sheet.blocks.some((block) => block.own && isWritten(block, shared)),
      )
      .map((sheet) => planSheet(sheet, shared.sheets[sheet.key] !== undefined, context)),
    names: added.map((place): PlanName => {
      const { sheet, range, name } = places[place] as PlaceNames['places'][string];
      return { name: name as string, place, sheet, area: areaOf(range, lastRow) };
    }),
    allSheets: sheets,
    allNames,
    kept: template.sheets.map((sheet) => sheet.key).filter((key) => shared.sheets[key] !== undefined),
  };
  return { ...plan, hash: hashOf(plan) };
}

function sheetNamesOf(template: Template, seen: Seen, shared: Shared): Record<string, string> {
  const sheets: Record<string, string> = {};
  const taken = seen.sheetNames.slice();
  for (const { key, name } of template.sheets) {
    const there = shared.sheets[key]?.name ?? seen.given?.sheets[key];
    sheets[key] = there ?? freeName(name, taken, (one, count) => `${one} (${count})`);
    taken.push(sheets[key] as string);
  }
  return sheets;
}

/** Where everything stands, and which places get a named range by this plan. */
function placesOf(
  template: Template,
  seen: Seen,
  shared: Shared,
  tops: Readonly<Record<string, number>>,
  lastRow: number,
): { places: Record<string, PlaceNames['places'][string]>; added: string[] } {
  const wanted: Template['places'] = { ...template.places };
  for (const sheet of template.sheets) {
    const range = ownRange(sheet, shared);
    if (range !== null)
      wanted[ownPlace(sheet.key)] = { sheet: sheet.key, range, defined: `PB_${sheet.key}_${template.mark}`, own: true };
  }
  const places: Record<string, PlaceNames['places'][string]> = {};
  const added: string[] = [];
  for (const key of Object.keys(wanted)) {
    const place = wanted[key] as Template['places'][string];
    const stands = place.own ? !isWritten(place, shared) : shared.sheets[place.sheet] !== undefined;
    // without a name, nobody can tell where it has moved to
    if (stands && shared.names[key] === undefined) continue;
    const range = place.own
      ? down(place.range, (tops[place.sheet] as number) - 1)
      : place.range.split('{end}').join(String(lastRow));
    const name = stands
      ? (shared.names[key] as string)
      : place.defined === null
        ? null
        : (seen.given?.names[key] ?? freeName(place.defined, seen.definedNames, (one, count) => `${one}_${count}`));
    places[key] = { sheet: place.sheet, range, name };
    if (name !== null && !stands) added.push(key);
  }
  return { places, added };
}

interface Context {
  readonly names: PlaceNames;
  readonly lastRow: number;
  readonly capacity: number;
  readonly fills: Readonly<Record<'from' | 'asOf' | 'today', string>>;
  readonly version: number;
  readonly sampleData: boolean;
  readonly tops: Readonly<Record<string, number>>;
  readonly shared: Shared;
}

function planSheet(sheet: TemplateSheet, stands: boolean, context: Context): PlanSheet {
  const rows = typeof sheet.rows === 'number' ? sheet.rows : context.capacity + sheet.rows.capacityPlus;
  const areaIn = (a1: string) => areaOf(a1.replace(/\{end\}/g, String(context.lastRow)), context.lastRow);
  const own = context.names.places[ownPlace(sheet.key)];
  return {
    key: sheet.key,
    name: context.names.sheets[sheet.key] as string,
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
      .filter(
        (block) => (context.sampleData || !block.sample) && (block.own ? isWritten(block, context.shared) : !stands),
      )
      .map((block) => planBlock(block, sheet.key, context)),
    rules: sheet.rules.map((rule) => ({
      area: areaIn(rule.range),
      formula: stands ? rule.formula : resolveFormula(rule.formula, sheet.key, context.names, context.lastRow),
      background: rule.background,
      color: rule.color,
      bold: rule.bold,
    })),
    charts: sheet.charts.map((chart) => ({
      id: chart.id,
      type: chart.type,
      stacked: chart.stacked,
      share: chart.share,
      title: chart.title,
      areas: chart.ranges.map(areaIn),
      ...cellAt(chart.at),
      width: chart.width,
      height: chart.height,
      axis: chart.axis,
      colors: chart.colors,
    })),
    pages: sheet.pages ?? null,
    below: stands && own ? areaOf(own.range, context.lastRow) : null,
  };
}

function planBlock(block: TemplateBlock, on: string, context: Context): PlanBlock {
  const at = cellAt(block.own ? down(block.at, (context.tops[on] as number) - 1) : block.at);
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
    rows: block.repeat ? (block.times ?? context.capacity) : block.lines.length,
    columns,
    repeat: block.repeat,
    sample: block.sample,
    spill,
    lines: block.lines.map((line, r) => ({
      cells: line.cells.map((cell) => {
        const planned = planCell(cell, on, context);
        const isFormula = block.own && planned !== null && typeof planned === 'object' && 'formula' in planned;
        return isFormula ? { formula: atRow(planned.formula, at.row + r, at.row + r) } : planned;
      }),
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
  return 'count' in cell ? { count: true } : { link: cell.link, label: cell.label };
}

function validationOf(one: CellValidation | null, context: Context): PlanValidation | null {
  if (one === null || !('listOf' in one)) return one;
  const place = context.names.places[one.listOf];
  if (!place) throw new Error(`No place is called "${one.listOf}" (in a validation).`);
  return { listOf: place.range, sheet: place.sheet, ...(one.help === undefined ? {} : { help: one.help }) };
}

/** What stands in a cell once its row is known. */
export type FilledCell = Exclude<PlanCell, { readonly count: true }>;

/** The formula or value of a cell in a row of a block, with a repeated line's row filled in. */
export function cellIn(block: PlanBlock, rowInBlock: number, columnInBlock: number): FilledCell {
  const line = block.lines[block.repeat ? 0 : rowInBlock] as PlanLine;
  const cell = line.cells[columnInBlock] ?? null;
  if (cell === null || typeof cell !== 'object') return cell;
  if ('count' in cell) return rowInBlock + 1;
  if (block.repeat && 'formula' in cell)
    return { formula: atRow(cell.formula, block.row + rowInBlock, FIRST_ROW + rowInBlock) };
  return cell;
}
