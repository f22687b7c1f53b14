import type { Backend } from './backend.ts';

export type AuthMode = 'NONE' | 'CUSTOM_FUNCTION' | 'LIMITED' | 'FULL';

/** The JavaScript realm that the built add-on is loaded into: a vm context in Node, a hidden frame in the browser. */
export interface Realm {
  /** Evaluates a script's text; top-level function declarations become globals of the realm. */
  evaluate(source: string, fileName: string): void;
  readonly globals: Record<string, unknown>;
}

/** What the add-on does to the screen; the page shows it, tests record it. */
export interface Screen {
  showSidebar(html: string, title: string): void;
  showDialog(html: string, title: string, width: number, height: number, modal: boolean): void;
  /** Suspends the script in Google; here it answers at once. */
  alert(
    title: string,
    prompt: string,
    buttons: 'OK' | 'OK_CANCEL' | 'YES_NO',
  ): 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  toast(message: string, title: string): void;
  menu(items: readonly MenuItem[]): void;
}

export type MenuItem =
  | { readonly label: string; readonly functionName: string }
  | { readonly separator: true }
  | { readonly label: string; readonly items: readonly MenuItem[] };

export interface HostOptions {
  readonly backend: Backend;
  readonly realm: Realm;
  readonly screen: Screen;
  /** The built files by name: functions.js, addon.js, server.html, sidebar.html, appsscript.json. */
  readonly files: Readonly<Record<string, string>>;
  /** The script's own zone, from the manifest unless said otherwise. */
  readonly scriptTimeZone?: string;
  /** 'edit' unless said otherwise; 'view' refuses every write as Google does. */
  readonly access?: 'edit' | 'view';
  /** Runs share one evaluation of the files. Google starts every run from the files; this is for tests of many runs. */
  readonly warm?: boolean;
}

export interface Host {
  readonly backend: Backend;
  /** Names of the custom functions: the stubs that bear @customfunction. */
  readonly functionNames: readonly string[];
  scriptTimeZone: string;
  access: 'edit' | 'view';
  /** Runs one of the add-on's top-level functions as a menu, a trigger or the sidebar would. */
  run(functionName: string, args: readonly unknown[], mode: AuthMode): unknown;
  /** Runs a custom function as a cell would: no writes, no Ui, arguments as Sheets hands them over, the result checked. */
  callFromCell(functionName: string, args: readonly unknown[]): unknown;
  /** google.script.run: one request at a time through JSON rules, refused names included. */
  callFromClient(functionName: string, args: readonly unknown[]): unknown;
  /** Counts since the last reset, for the budget of service calls. */
  readonly calls: { total: number; byMethod: Record<string, number>; builders: number; flushes: number; reset(): void };
  /** Throws before the n-th service call from now, once; for fault tests. null: never. */
  failAt: number | null;
  /** Ends the run before the n-th service call from now: that call and all later ones of the run throw, as when its time is up. */
  killAt: number | null;
}
