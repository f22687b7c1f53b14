import { createHost } from '../../workbench/apps-script/create-host.ts';
import { GridBackend } from '../../workbench/apps-script/grid-backend.ts';
import type { AuthMode, Host, MenuItem, Screen } from '../../workbench/apps-script/host.ts';
import { nodeRealm } from '../../workbench/apps-script/node-realm.ts';

export const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
];

export interface ScriptOptions {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly scopes?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly access?: 'edit' | 'view';
}

/** A spreadsheet with one empty sheet, and a script that tests write line by line. */
export class Script {
  readonly backend: GridBackend;
  readonly host: Host;
  readonly shown: { sidebars: [string, string][]; menus: (readonly MenuItem[])[]; alerts: string[][] } = {
    sidebars: [],
    menus: [],
    alerts: [],
  };
  private readonly realm = nodeRealm();

  constructor({
    locale = 'en_US',
    timeZone = 'Europe/Berlin',
    scopes = SCOPES,
    files = {},
    access = 'edit',
  }: ScriptOptions = {}) {
    this.backend = new GridBackend(locale, timeZone);
    const screen: Screen = {
      showSidebar: (html, title) => this.shown.sidebars.push([html, title]),
      showDialog: () => undefined,
      alert: (...texts) => {
        this.shown.alerts.push(texts);
        return 'OK';
      },
      toast: () => undefined,
      menu: (items) => this.shown.menus.push(items),
    };
    const manifest = JSON.stringify({ timeZone: 'Etc/UTC', oauthScopes: scopes });
    this.host = createHost({
      backend: this.backend,
      realm: this.realm,
      screen,
      access,
      files: { 'appsscript.json': manifest, ...files },
    });
  }

  /** Runs a function's body; `sheet`, `cell` and `grid` (A1, and A1:B2) stand ready in it. */
  run(body: string, mode: AuthMode = 'FULL'): unknown {
    this.realm.evaluate(
      `function probe() { const sheet = SpreadsheetApp.getActive().getActiveSheet(); const cell = sheet.getRange('A1'); const grid = sheet.getRange('A1:B2'); ${body} }`,
      'probe.js',
    );
    return this.host.run('probe', [], mode);
  }

  /** Runs a body without anything before it. */
  bare(body: string, mode: AuthMode = 'FULL'): unknown {
    this.realm.evaluate(`function probe() { ${body} }`, 'probe.js');
    return this.host.run('probe', [], mode);
  }

  /** What a body throws, as a script would see it: "Exception: ..." */
  fault(body: string, mode: AuthMode = 'FULL'): string {
    try {
      this.run(body, mode);
    } catch (fault) {
      return String(fault);
    }
    return 'nothing was thrown';
  }

  bareFault(body: string, mode: AuthMode): string {
    try {
      this.bare(body, mode);
    } catch (fault) {
      return String(fault);
    }
    return 'nothing was thrown';
  }

  evaluate(source: string): void {
    this.realm.evaluate(source, 'functions.js');
  }
}
