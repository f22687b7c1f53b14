import { strToU8, zipSync } from 'fflate';
import type { Backend, SheetInfo } from '../../apps-script/backend.ts';
import { COLUMN_WIDTH } from '../../apps-script/grid/sheet.ts';
import type { ExcelSheet } from './excel-formula.ts';
import { argb, Looks } from './looks.ts';
import { boxesXml, commentsXml } from './notes-xml.ts';
import { pageNamesXml, pageSetupXml, pagesOf } from './page-setup.ts';
import { cellName, type Note, type Shared, type SheetCells, sheetCells } from './sheet-cells.ts';
import { absolute, conditionsXml, validationsXml } from './sheet-rules.ts';
import { escaped } from './xml.ts';

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** What the file does not hold as the workbook does, in sentences. */
  readonly told: readonly string[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LONGEST_NAME = 31;
// pixels of a digit, and of the margins of a column, in Excel's own font
const DIGIT = 7;
const MARGIN = 5;

/** Names that Excel takes: at most 31 characters, each once. */
function excelSheets(sheets: readonly SheetInfo[]): ExcelSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain =
      sheet.name
        .replace(/[[\]*?:\\/]/g, ' ')
        .replace(/^'|'$/g, ' ')
        .trim() || 'Sheet';
    let excelName = plain.slice(0, LONGEST_NAME).trim();
    for (let n = 2; taken.has(excelName.toLowerCase()); n++) {
      const mark = ` (${n})`;
      excelName = plain.slice(0, LONGEST_NAME - mark.length).trim() + mark;
    }
    taken.add(excelName.toLowerCase());
    return { ...sheet, excelName };
  });
}

function viewXml(sheet: SheetInfo, isActive: boolean): string {
  const { frozenRows, frozenColumns } = sheet;
  const splits = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  const pane = frozenRows > 0 ? (frozenColumns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const frozen =
    splits === ''
      ? ''
      : `<pane${splits} topLeftCell="${cellName(frozenRows, frozenColumns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
  const flags = `${sheet.gridlinesHidden ? ' showGridLines="0"' : ''}${isActive ? ' tabSelected="1"' : ''}`;
  return `<sheetViews><sheetView${flags} workbookViewId="0">${frozen}</sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  const list: string[] = [];
  for (let from = 0, at = 1; at <= widths.length; at++) {
    if (widths[at] === widths[from]) continue;
    const width = ((widths[from] ?? COLUMN_WIDTH) - MARGIN) / DIGIT;
    list.push(
      `<col min="${from + 1}" max="${at}" width="${Math.max(0, Math.round(width * 1e4) / 1e4)}" customWidth="1"/>`,
    );
    from = at;
  }
  return list.length === 0 ? '' : `<cols>${list.join('')}</cols>`;
}

function sheetXml(sheet: ExcelSheet, cells: SheetCells, shared: Shared, isActive: boolean): string {
  const tab = argb(sheet.tabColor);
  const pages = pagesOf(shared.backend, sheet);
  const aboutSheet = `${tab === null ? '' : `<tabColor rgb="${tab}"/>`}${pages ? '' : '<pageSetUpPr fitToPage="1"/>'}`;
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">`,
    aboutSheet === '' ? '' : `<sheetPr>${aboutSheet}</sheetPr>`,
    `<dimension ref="A1:${cellName(cells.lastRow, cells.lastColumn)}"/>`,
    viewXml(sheet, isActive),
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columnsXml(shared.backend.columnWidths(sheet.id)),
    `<sheetData>${cells.rows}</sheetData>`,
    conditionsXml(sheet, shared),
    validationsXml(sheet, shared),
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    pageSetupXml(pages),
    cells.notes.length === 0 ? '' : '<legacyDrawing r:id="boxes"/>',
    '</worksheet>',
  ].join('');
}

function namesXml(backend: Backend, sheets: readonly ExcelSheet[]): string {
  const list = [
    ...sheets.map((sheet, i) => pageNamesXml(backend, sheet, i)),
    ...backend
      .names()
      .map(({ name, rect }) => `<definedName name="${escaped(name)}">${escaped(absolute(rect, sheets))}</definedName>`),
  ];
  if (list.every((one) => one === '')) return '';
  return `<definedNames>${list.join('')}</definedNames>`;
}

function workbookXml(backend: Backend, sheets: readonly ExcelSheet[]): string {
  const active = Math.max(
    0,
    sheets.findIndex((one) => one.id === backend.active().sheet),
  );
  const list = sheets.map(
    ({ excelName, hidden }, i) =>
      `<sheet name="${escaped(excelName)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="sheet${i + 1}"/>`,
  );
  // computed again when Excel opens it: the cached results are those of the workbench
  return `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${list.join('')}</sheets>${namesXml(backend, sheets)}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}

const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;
const links = (...list: readonly string[]): string =>
  `<Relationships xmlns="${TYPES}/relationships">${list.join('')}</Relationships>`;

function typesXml(notes: readonly (readonly Note[])[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SHEETML}.${type}+xml"/>`;
  const parts = notes.flatMap((one, i) => [
    part(`worksheets/sheet${i + 1}`, 'worksheet'),
    ...(one.length > 0 ? [part(`comments${i + 1}`, 'comments')] : []),
  ]);
  return `<Types xmlns="${TYPES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}${parts.join('')}</Types>`;
}

function textsXml(texts: ReadonlyMap<string, number>): string {
  const list = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return `<sst xmlns="${MAIN}" uniqueCount="${list.length}">${list.join('')}</sst>`;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function toldOf(shared: Shared): string[] {
  const { backend, sheets } = shared;
  const charts = sheets.reduce((sum, { id }) => sum + backend.charts(id).length, 0);
  const renamed = sheets.filter((one) => one.excelName !== one.name);
  return [
    ...(charts > 0 ? [`${counted(charts, 'chart is', 'charts are')} not in the file.`] : []),
    ...(shared.asValues.count > 0
      ? [
          `${counted(shared.asValues.count, 'formula stands', 'formulas stand')} as values, with the formula in the note of the cell.`,
        ]
      : []),
    ...(shared.cut.count > 0
      ? [`${counted(shared.cut.count, 'text was', 'texts were')} cut at 32,767 characters.`]
      : []),
    ...[...shared.lost].map((one) => `Not in the file: ${one}.`),
    ...renamed.map((one) => `The sheet "${one.name}" is "${one.excelName}" in the file.`),
  ];
}

/** Writes a workbook as Excel keeps it. Formulas that Excel does not have stand as values, with a note. */
export function writeXlsx(backend: Backend): WrittenFile {
  const sheets = excelSheets(backend.sheets());
  const shared: Shared = {
    backend,
    sheets,
    looks: new Looks(),
    texts: new Map(),
    asValues: { count: 0 },
    cut: { count: 0 },
    lost: new Set(),
  };
  const active = backend.active().sheet;
  const parts: Record<string, string> = {};
  const notes = sheets.map((sheet, i) => {
    const cells = sheetCells(sheet, shared);
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, cells, shared, sheet.id === active);
    if (cells.notes.length > 0) {
      parts[`xl/comments${i + 1}.xml`] = commentsXml(cells.notes);
      parts[`xl/drawings/boxes${i + 1}.vml`] = boxesXml(cells.notes);
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = links(
        link('boxes', 'vmlDrawing', `../drawings/boxes${i + 1}.vml`),
        link('notes', 'comments', `../comments${i + 1}.xml`),
      );
    }
    return cells.notes;
  });
  const files: Record<string, string> = {
    '[Content_Types].xml': typesXml(notes),
    '_rels/.rels': links(link('workbook', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbookXml(backend, sheets),
    'xl/_rels/workbook.xml.rels': links(
      ...sheets.map((_one, i) => link(`sheet${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      link('styles', 'styles', 'styles.xml'),
      link('texts', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': shared.looks.xml(),
    'xl/sharedStrings.xml': textsXml(shared.texts),
    ...parts,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)])), {
    // the same workbook is the same file
    mtime: new Date(1980, 0, 1),
  });
  return { bytes, told: toldOf(shared) };
}
