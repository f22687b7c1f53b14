import { type Area, areaText } from './address.ts';
import { asTyped } from './as-typed.ts';
import { look, plain, type Style, styleOf } from './look.ts';
import {
  cellIn,
  type FilledCell,
  type PlanBlock,
  type PlanChart,
  type PlanLine,
  type PlanSheet,
  type PlanValidation,
} from './plan.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type CellContent = string | number | boolean;

const PAGES_KEY = 'partnerbook.pages';

/** What a plan's sheet needs to know of sheets that stand already: their ids, for links. */
export type SheetIds = Readonly<Record<string, number>>;

const lastRowOf = (block: PlanBlock) => block.row + block.rows - 1;
const lastColumnOf = (block: PlanBlock) => block.column + block.columns - 1;

export function contentSize(sheet: PlanSheet): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(...sheet.blocks.map(lastRowOf)),
    columns: Math.max(sheet.columns, ...sheet.blocks.map(lastColumnOf)),
  };
}

export function contentOf(cell: FilledCell, ids: SheetIds): CellContent {
  if (cell === null) return '';
  if (typeof cell === 'string') return asTyped(cell);
  if (typeof cell !== 'object') return cell;
  if ('formula' in cell) return cell.formula;
  return `=HYPERLINK("#gid=${ids[cell.link] ?? 0}";"${cell.label}")`;
}

const grid = <T>(rows: number, columns: number, value: T): T[][] => {
  const out: T[][] = [];
  for (let r = 0; r < rows; r++) {
    const row: T[] = [];
    for (let c = 0; c < columns; c++) row.push(value);
    out.push(row);
  }
  return out;
};

function eachCell(
  sheet: PlanSheet,
  visit: (row: number, column: number, line: PlanLine, block: PlanBlock, r: number, c: number) => void,
): void {
  for (const block of sheet.blocks) {
    for (let r = 0; r < block.rows; r++) {
      const line = block.lines[block.repeat ? 0 : r] as PlanLine;
      for (let c = 0; c < line.cells.length; c++) visit(block.row - 1 + r, block.column - 1 + c, line, block, r, c);
    }
  }
}

/** Everything that stands in cells, as one rectangle from A1: values and formulas together. */
export function contentsOf(sheet: PlanSheet, ids: SheetIds): CellContent[][] {
  const size = contentSize(sheet);
  const out = grid<CellContent>(size.rows, size.columns, '');
  eachCell(sheet, (row, column, _line, block, r, c) => {
    (out[row] as CellContent[])[column] = contentOf(cellIn(block, r, c), ids);
  });
  return out;
}

export function stylesOf(sheet: PlanSheet, rows: number, columns: number): Style[][] {
  const out = grid<Style>(rows, columns, plain);
  if (sheet.bodyFrom !== null && !sheet.formatsByColumn) {
    const body = sheet.body.map(styleOf);
    for (let r = sheet.bodyFrom - 1; r < rows; r++)
      for (let c = 0; c < body.length && c < columns; c++) (out[r] as Style[])[c] = body[c] as Style;
  }
  eachCell(sheet, (row, column, line, _block, _r, c) => {
    const words = line.style[c] as string;
    if (words !== '') (out[row] as Style[])[column] = styleOf(words);
  });
  return out;
}

const textStyles = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();

function textStyle(style: Style): GoogleAppsScript.Spreadsheet.TextStyle {
  const key = `${style.color} ${style.bold} ${style.italic} ${style.size}`;
  const known = textStyles.get(key);
  if (known) return known;
  const built = SpreadsheetApp.newTextStyle()
    .setForegroundColor(style.color)
    .setBold(style.bold)
    .setItalic(style.italic)
    .setFontSize(style.size)
    .build();
  textStyles.set(key, built);
  return built;
}

/** The number of rows, from the top, beyond which an attribute is as Sheets gives it. */
function reach(styles: readonly Style[][], differs: (style: Style) => boolean): number {
  for (let row = styles.length; row > 0; row--) if ((styles[row - 1] as Style[]).some(differs)) return row;
  return 0;
}

export function writeStyles(styles: Style[][], contentRows: number, rangeOf: (rows: number) => Range): void {
  const write = <T>(
    differs: (style: Style) => boolean,
    value: (style: Style) => T,
    put: (range: Range, values: T[][]) => void,
  ) => {
    const rows = reach(styles, differs);
    if (rows === 0) return;
    const all = rows > contentRows ? styles : styles.slice(0, contentRows);
    put(
      rangeOf(all.length),
      all.map((row) => row.map(value)),
    );
  };
  const isPlainText = (one: Style) =>
    one.color === plain.color && one.bold === plain.bold && one.italic === plain.italic && one.size === plain.size;
  write(
    (one) => !isPlainText(one),
    textStyle,
    (range, values) => range.setTextStyles(values),
  );
  write(
    (one) => one.background !== null,
    (one) => one.background as string,
    (range, values) => range.setBackgrounds(values),
  );
  write(
    (one) => one.format !== plain.format,
    (one) => one.format,
    (range, values) => range.setNumberFormats(values),
  );
  write(
    (one) => one.align !== null,
    (one) => one.align as 'left',
    (range, values) => range.setHorizontalAlignments(values),
  );
  write(
    (one) => one.wrap,
    (one) => one.wrap,
    (range, values) => range.setWraps(values),
  );
}

/** Formats of long calculated columns go by column: one call for each run of equal ones, whatever the rows. */
function columnFormats(sheet: PlanSheet): { readonly area: Area; readonly format: string }[] {
  if (sheet.bodyFrom === null || !sheet.formatsByColumn) return [];
  const formats = sheet.body.map((words) => styleOf(words).format);
  const found: { area: Area; format: string }[] = [];
  for (let from = 0; from < formats.length; ) {
    let to = from;
    while (to < formats.length && formats[to] === formats[from]) to++;
    const area = { row: sheet.bodyFrom, column: from + 1, rows: sheet.rows - sheet.bodyFrom + 1, columns: to - from };
    if (formats[from] !== plain.format) found.push({ area, format: formats[from] as string });
    from = to;
  }
  return found;
}

export function notesOf(sheet: PlanSheet, rows: number, columns: number): string[][] | null {
  const out = grid(rows, columns, '');
  let some = false;
  eachCell(sheet, (row, column, line, _block, r, c) => {
    const note = r === 0 || line.notes.length > 0 ? line.notes[c] : null;
    if (!note) return;
    (out[row] as string[])[column] = note;
    some = true;
  });
  return some ? out : null;
}

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

function ruleOf(one: PlanValidation, rangeOn: (sheet: string, a1: string) => Range): Rule {
  const rule = SpreadsheetApp.newDataValidation();
  if ('list' in one)
    return rule
      .requireValueInList(one.list.slice(), true)
      .setAllowInvalid(false)
      .setHelpText(`One of: ${one.list.join(', ')}.`)
      .build();
  if ('listOf' in one)
    return rule
      .requireValueInRange(rangeOn(one.sheet, one.listOf), true)
      .setAllowInvalid(one.help === undefined)
      .setHelpText(one.help ?? 'One of the tiers on Settings.')
      .build();
  if ('number' in one)
    return rule.requireNumberBetween(one.number[0], one.number[1]).setAllowInvalid(false).setHelpText(one.help).build();
  if ('date' in one) return rule.requireDate().setAllowInvalid(false).setHelpText('A date.').build();
  return rule.requireCheckbox().build();
}

export function validationsOf(
  sheet: PlanSheet,
  rows: number,
  columns: number,
  rangeOn: (sheet: string, a1: string) => Range,
): (Rule | null)[][] | null {
  const built = new Map<string, Rule>();
  const build = (one: PlanValidation): Rule => {
    const key = JSON.stringify(one);
    const known = built.get(key);
    if (known) return known;
    const rule = ruleOf(one, rangeOn);
    built.set(key, rule);
    return rule;
  };
  const out = grid<Rule | null>(rows, columns, null);
  let some = false;
  const put = (row: number, column: number, one: PlanValidation | null | undefined) => {
    if (!one) return;
    (out[row] as (Rule | null)[])[column] = build(one);
    some = true;
  };
  if (sheet.bodyFrom !== null) {
    for (let r = sheet.bodyFrom - 1; r < rows; r++)
      for (let c = 0; c < sheet.bodyValidations.length; c++) put(r, c, sheet.bodyValidations[c]);
  }
  eachCell(sheet, (row, column, line, _block, _r, c) => put(row, column, line.validations[c]));
  return some ? out : null;
}

function writeRules(target: Sheet, sheet: PlanSheet, rangeFor: (area: Area) => Range): void {
  if (sheet.rules.length === 0) return;
  target.setConditionalFormatRules(
    sheet.rules.map((rule) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(rule.formula)
        .setBackground(rule.background)
        .setFontColor(rule.color)
        .setBold(rule.bold)
        .setRanges([rangeFor(rule.area)])
        .build(),
    ),
  );
}

const hasLegend = ({ areas }: PlanChart): boolean => areas.reduce((sum, area) => sum + area.columns, 0) > 2;

const axisOf = ({ axis, share }: PlanChart) => ({ title: axis, minValue: 0, ...(share ? { format: '0%' } : {}) });

function writeChart(target: Sheet, chart: PlanChart, rangeFor: (area: Area) => Range): void {
  const typed = target.newChart();
  const builder = chart.type === 'bar' ? typed.asBarChart() : typed.asColumnChart();
  for (const area of chart.areas) builder.addRange(rangeFor(area));
  if (chart.stacked) builder.setStacked();
  builder
    .setNumHeaders(1)
    .setPosition(chart.row, chart.column, 0, 0)
    .setOption('title', chart.title)
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setOption('colors', chart.colors.slice())
    .setOption('legend', { position: hasLegend(chart) ? 'bottom' : 'none' })
    .setOption(chart.type === 'bar' ? 'hAxis' : 'vAxis', axisOf(chart))
    .setOption('titleTextStyle', { color: look.ink, fontSize: 12, bold: true });
  target.insertChart(builder.build());
}

/** Where hairlines part the rows of an answer. */
function answerRows(sheet: PlanSheet): Area[] {
  if (sheet.role !== 'output' || sheet.bodyFrom === null) return [];
  return [{ row: sheet.bodyFrom, column: 1, rows: sheet.rows - sheet.bodyFrom + 1, columns: sheet.body.length }];
}

const keyOf = ({ row, column, rows, columns }: Area): string => `${row} ${column} ${rows} ${columns}`;

/** The ranges of a sheet: those that are known beforehand in one call, each other once when it is needed. */
function rangesOf(target: Sheet, known: readonly Area[]): (area: Area) => Range {
  const ranges = new Map<string, Range>();
  const first = known.filter((area, i) => known.findIndex((one) => keyOf(one) === keyOf(area)) === i);
  const listed = target.getRangeList(first.map(areaText)).getRanges();
  first.forEach((area, i) => void ranges.set(keyOf(area), listed[i] as Range));
  return (area) => {
    const found = ranges.get(keyOf(area)) ?? target.getRange(area.row, area.column, area.rows, area.columns);
    ranges.set(keyOf(area), found);
    return found;
  };
}

const frameAreas = ({ rules, charts }: PlanSheet): Area[] => [
  ...rules.map((rule) => rule.area),
  ...charts.flatMap((chart) => chart.areas),
];

/** Writes one planned sheet onto an empty one. No reads; the caller holds the lock and flushes. */
export function writeSheet(
  target: Sheet,
  sheet: PlanSheet,
  ids: SheetIds,
  rangeOn: (sheet: string, a1: string) => Range,
): void {
  const size = contentSize(sheet);
  const rows = Math.max(sheet.bodyFrom === null || sheet.formatsByColumn ? 0 : sheet.rows, size.rows);
  const fromTop = (count: number): Area => ({ row: 1, column: 1, rows: count, columns: size.columns });
  const formats = columnFormats(sheet);
  const answers = answerRows(sheet);
  const rangeFor = rangesOf(target, [
    fromTop(rows),
    fromTop(size.rows),
    ...formats.map(({ area }) => area),
    ...answers,
    ...frameAreas(sheet),
  ]);
  const rangeOf = (count: number) => rangeFor(fromTop(count));
  writeStyles(stylesOf(sheet, rows, size.columns), size.rows, rangeOf);
  for (const { area, format } of formats) rangeFor(area).setNumberFormat(format);
  rangeOf(rows).setVerticalAlignment('middle');
  for (const area of answers)
    rangeFor(area).setBorder(null, null, true, null, null, true, look.line, SpreadsheetApp.BorderStyle.SOLID);
  const validations = validationsOf(sheet, rows, size.columns, rangeOn);
  if (validations) rangeOf(rows).setDataValidations(validations);
  const content = rangeOf(size.rows);
  content.setValues(contentsOf(sheet, ids));
  const notes = notesOf(sheet, size.rows, size.columns);
  if (notes) content.setNotes(notes);
  writeFrame(target, sheet, rangeFor);
}

/** A sheet that keeps another one's values: they are copied within the spreadsheet, and parsed by nothing. */
export function writeKept(target: Sheet, sheet: PlanSheet, source: Range): void {
  const first = { row: 1, column: 1, rows: 1, columns: 1 };
  const rangeFor = rangesOf(target, [first, ...sheet.blocks, ...frameAreas(sheet)]);
  const corner = rangeFor(first);
  source.copyTo(corner, { formatOnly: true });
  source.copyTo(corner, { contentsOnly: true });
  source.copyTo(corner, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
  for (const block of sheet.blocks)
    rangeFor(block).setValues(
      block.lines.map((line, r) => line.cells.map((_cell, c) => contentOf(cellIn(block, r, c), {}))),
    );
  writeFrame(target, { ...sheet, widths: [] }, rangeFor);
}

/** What a sheet has beside its cells. */
function writeFrame(target: Sheet, sheet: PlanSheet, rangeFor: (area: Area) => Range): void {
  for (const one of sheet.widths) target.setColumnWidths(one.from, one.count, one.width);
  for (const one of sheet.heights) target.setRowHeights(one.from, one.count, one.height);
  if (sheet.frozenRows > 0) target.setFrozenRows(sheet.frozenRows);
  if (sheet.frozenColumns > 0) target.setFrozenColumns(sheet.frozenColumns);
  if (sheet.hideGridlines) target.setHiddenGridlines(true);
  writeRules(target, sheet, rangeFor);
  if (sheet.protect) target.protect().setWarningOnly(true);
  // no script may set up a page of Sheets: files that are written from the workbook read it here
  if (sheet.pages) target.addDeveloperMetadata(PAGES_KEY, JSON.stringify(sheet.pages));
  for (const chart of sheet.charts) writeChart(target, chart, rangeFor);
}
