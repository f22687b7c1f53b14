import { type IWorkbookData, LocaleType, LogLevel, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import type { EngineOptions } from './engine.ts';

type Settings = Record<string, unknown>;
type Registered = readonly [PluginCtor<Plugin>, Settings];

/** Made anew for each workbook: the engine goes on with the very lists that it is given. */
const firstSheet = (): Partial<IWorkbookData> => ({
  sheetOrder: ['0'],
  sheets: { '0': { id: '0', name: 'Sheet1', rowCount: 1000, columnCount: 26 } },
});

/** Classes of functions by name, ours and those that replace the engine's. */
export type FunctionTable = readonly (readonly [unknown, string])[];

function pluginsOf(options: EngineOptions, functions: FunctionTable): Registered[] {
  const ours: Registered[] = [
    [UniverFormulaEnginePlugin, { function: functions }],
    [UniverSheetsPlugin, {}],
    [UniverSheetsNumfmtPlugin, {}],
    [
      UniverSheetsFormulaPlugin,
      { description: options.descriptions ?? [], initialFormulaComputing: CalculationMode.FORCED },
    ],
    [UniverSheetsDataValidationPlugin, {}],
    [UniverSheetsConditionalFormattingPlugin, {}],
    [UniverSheetsNotePlugin, {}],
  ] as unknown as Registered[];
  const theirs = (options.plugins ?? []).map((one) => (Array.isArray(one) ? one : [one, {}]) as unknown as Registered);
  const settings = new Map(ours.map(([plugin, own]) => [plugin.pluginName, own]));
  const result = new Map<string, Registered>();
  // the page's order comes first: its UI plugins expect to be there before the sheets are
  for (const [plugin, own] of [...theirs, ...ours]) {
    if (!result.has(plugin.pluginName)) {
      result.set(plugin.pluginName, [plugin, { ...own, ...settings.get(plugin.pluginName) }]);
    }
  }
  return [...result.values()];
}

export interface Started {
  readonly univer: Univer;
  readonly api: FUniver;
}

export function startUniver(options: EngineOptions, functions: FunctionTable): Started {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {}, ...(options.locales as object | undefined) },
    logLevel: LogLevel.ERROR,
  });
  for (const [plugin, settings] of pluginsOf(options, functions)) univer.registerPlugin(plugin, settings as never);
  return { univer, api: FUniver.newAPI(univer) };
}

let opened = 0;

/** Opens a workbook with an id of its own: the engine's caches are shared by all engines of a process. */
export function openWorkbook(api: FUniver, name: string, saved: Partial<IWorkbookData> | undefined): string {
  const id = `workbook-${Date.now().toString(36)}-${opened++}`;
  api.createWorkbook({ ...(saved ?? firstSheet()), id, name });
  return id;
}
