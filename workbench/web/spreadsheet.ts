import { DEFAULT_STYLES, mergeLocales, type Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalTexts from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationTexts from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingTexts from '@univerjs/preset-sheets-drawing/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteTexts from '@univerjs/preset-sheets-note/locales/en-US';
import { type CustomFunctions, createEngine, type EngineBackend } from '../engine/engine.ts';

// a cell that nobody has formatted is Arial 10 in Sheets
const FONT_SIZE = 10;

export interface Spreadsheet {
  readonly backend: EngineBackend;
  readonly univer: Univer;
  readonly api: FUniver;
}

export interface SpreadsheetOptions {
  readonly container: HTMLElement;
  readonly locale: string;
  readonly timeZone: string;
  readonly functions: CustomFunctions;
  readonly descriptions: readonly unknown[];
  /** What was kept of it before. */
  readonly snapshot?: unknown;
}

function uiPlugins(container: HTMLElement): unknown[] {
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      header: true,
      toolbar: true,
      contextMenu: true,
      footer: { menus: false },
      // Sheets marks no text that looks like a number
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsDrawingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  return presets.flatMap((preset) => preset.plugins);
}

/** The engine under Univer's own grid, formula bar and toolbar. */
export function openSpreadsheet(options: SpreadsheetOptions): Spreadsheet {
  Object.assign(DEFAULT_STYLES, { fs: FONT_SIZE });
  const backend = createEngine({
    locale: options.locale,
    timeZone: options.timeZone,
    functions: options.functions,
    descriptions: options.descriptions,
    snapshot: options.snapshot,
    plugins: uiPlugins(options.container),
    locales: { enUS: mergeLocales(coreTexts, conditionalTexts, validationTexts, drawingTexts, noteTexts) },
  });
  return { backend, univer: backend.univer as Univer, api: backend.api as FUniver };
}
