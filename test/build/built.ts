import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Addon } from '../../build/addon.ts';
import { ROOT } from '../../build/root.ts';
import { isStale } from '../../build/stale.ts';
import { scriptOf } from '../../workbench/apps-script/scriptlets.ts';

function textsIn(folder: string): Record<string, string> {
  const names = readdirSync(path.join(ROOT, folder));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(ROOT, folder, name), 'utf8')]));
}

/** What npm run build has left, as npm test finds it; made anew, which takes seconds, where a source is newer. */
async function builtOrMade(): Promise<Pick<Addon, 'files' | 'maps'>> {
  if (!(await isStale(['dist/addon/functions.js', 'dist/maps/functions.js.map'])))
    return { files: textsIn('dist/addon'), maps: textsIn('dist/maps') };
  const { makeAddon } = await import('../../build/addon.ts');
  return makeAddon();
}

/** The add-on as it would be pushed. */
export const addon = await builtOrMade();
export const functionsJs = addon.files['functions.js'] as string;
export const addonJs = addon.files['addon.js'] as string;
/** What Google runs when the page that answers the sidebar is evaluated. */
export const serverScript = scriptOf(addon.files['server.html'] as string);
export const sidebarHtml = addon.files['sidebar.html'] as string;

/** The services that a script of Google's can name. */
export const SERVICES = [
  ...['SpreadsheetApp', 'HtmlService', 'PropertiesService', 'LockService', 'CacheService', 'Utilities', 'Session'],
  ...['UrlFetchApp', 'DriveApp', 'DocumentApp', 'SlidesApp', 'FormApp', 'GmailApp', 'MailApp', 'CalendarApp'],
  ...['ContactsApp', 'GroupsApp', 'SitesApp', 'Maps', 'LanguageApp', 'Jdbc', 'XmlService', 'Charts', 'CardService'],
  ...['ContentService', 'ScriptApp', 'Browser', 'Logger', 'LinearOptimizationService', 'ConferenceDataService'],
  ...['Sheets', 'Drive', 'AdminDirectory', 'BigQuery', 'Analytics', 'YouTube', 'People', 'Tasks', 'google'],
] as const;

export type Globals = Record<string, unknown>;

/** A bare V8 context, without code from text, in which only the services given answer; the names of others that were touched are kept. */
export function bareContext(services: Globals = {}): { readonly globals: Globals; readonly touched: string[] } {
  const globals = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } }) as Globals;
  const touched: string[] = [];
  for (const name of SERVICES)
    Object.defineProperty(globals, name, {
      get: () => {
        if (name in services) return services[name];
        touched.push(name);
        throw new Error(`${name} was touched`);
      },
    });
  return { globals, touched };
}

export function load(globals: Globals, scripts: readonly string[]): void {
  for (const script of scripts) runInContext(script, globals);
}

export const run = (globals: Globals, name: string, ...args: unknown[]): unknown =>
  (globals[name] as (...given: unknown[]) => unknown)(...args);
