import type { ScriptContext } from './context.ts';
import type { ServiceClass } from './service-class.ts';
import { chartBuilders, chartOptions, containerInfo, embeddedChart } from './services/charts.ts';
import {
  consoleOf,
  lock,
  lockService,
  logger,
  properties,
  propertiesService,
  scriptApp,
  session,
  utilities,
} from './services/common.ts';
import { conditionalFormatRule, conditionalFormatRuleBuilder } from './services/conditional.ts';
import {
  developerMetadata,
  developerMetadataFinder,
  developerMetadataLocation,
  namedRange,
  protection,
} from './services/metadata.ts';
import { range } from './services/range.ts';
import { rangeList } from './services/range-list.ts';
import { sheet } from './services/sheet.ts';
import { appEnums, enumsFor, selection, spreadsheet, spreadsheetApp } from './services/spreadsheet.ts';
import { textStyle, textStyleBuilder } from './services/text-style.ts';
import { htmlOutput, htmlService, htmlTemplate, menu, ui } from './services/ui.ts';
import { dataValidation, dataValidationBuilder } from './services/validation.ts';

/** Every class that a script can meet here. */
export const classes = [
  spreadsheetApp,
  spreadsheet,
  selection,
  sheet,
  range,
  namedRange,
  developerMetadata,
  developerMetadataFinder,
  developerMetadataLocation,
  protection,
  rangeList,
  ...chartBuilders,
  embeddedChart,
  containerInfo,
  chartOptions,
  textStyle,
  textStyleBuilder,
  dataValidation,
  dataValidationBuilder,
  conditionalFormatRule,
  conditionalFormatRuleBuilder,
  ui,
  menu,
  htmlService,
  htmlOutput,
  htmlTemplate,
  propertiesService,
  properties,
  lockService,
  lock,
  utilities,
  session,
  scriptApp,
  logger,
] as unknown as readonly ServiceClass[];

/** The names that a script finds in its global scope. */
export function globalsOf(context: ScriptContext): Record<string, unknown> {
  const app = context.make('SpreadsheetApp', null);
  return {
    SpreadsheetApp: Object.assign(app, enumsFor(appEnums)),
    HtmlService: Object.assign(context.make('HtmlService', null), enumsFor(['SandboxMode', 'XFrameOptionsMode'])),
    PropertiesService: context.make('PropertiesService', null),
    LockService: context.make('LockService', null),
    Utilities: context.make('Utilities', null),
    Session: context.make('Session', null),
    ScriptApp: Object.assign(context.make('ScriptApp', null), enumsFor(['AuthMode', 'InstallationSource'])),
    Logger: context.make('Logger', null),
    Charts: enumsFor(['ChartType', 'ChartHiddenDimensionStrategy', 'ChartMergeStrategy', 'Position']),
    console: consoleOf(context),
  };
}
