import type { Rect } from '../apps-script/backend.ts';
import { formatKeys, plainFormats } from '../apps-script/grid/sheet.ts';
import type { Core } from './core.ts';
import type { EngineBackend } from './engine.ts';
import { bordersText } from './state/formats.ts';

type Entry = readonly [row: number, column: number, value: unknown];

function entries(rows: readonly (readonly unknown[])[], plain: unknown): Entry[] {
  const found: Entry[] = [];
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== plain) found.push([r, c, value]);
    });
  });
  return found;
}

/** The sheet as one plain value, without what every cell has anyway. */
function plainSheet(core: Core, engine: EngineBackend, sheet: number): object {
  const one = core.sheet(sheet);
  const whole: Rect = { sheet, row: 0, column: 0, rows: one.getRowCount(), columns: one.getColumnCount() };
  const formulas = engine.formulas(whole);
  return {
    formulas: entries(formulas, ''),
    values: entries(engine.values(whole), null),
    formats: formatKeys.map((key) => [key, entries(engine.formats(whole, key), plainFormats[key])]),
    borders: entries(
      formulas.map((row, r) => row.map((_, c) => bordersText(core, sheet, r, c))),
      '',
    ),
    notes: entries(engine.notes(whole), ''),
    validations: entries(engine.validations(whole), null),
    widths: engine.columnWidths(sheet),
    rules: engine.conditionalRules(sheet),
    charts: engine.charts(sheet),
    protections: engine.protections(sheet),
  };
}

export function plainWorkbook(core: Core, engine: EngineBackend): unknown {
  return {
    name: engine.name,
    locale: engine.locale,
    timeZone: engine.timeZone,
    sheets: engine.sheets().map((sheet) => ({ ...sheet, ...plainSheet(core, engine, sheet.id) })),
    names: engine.names(),
    metadata: engine.metadata(),
  };
}
