import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '../../build/root.ts';
import type { Answer, Replies } from '../../src/sidebar/api.ts';
import { ADDON_FILES } from '../../workbench/apps-script/addon-files.ts';
import type { Host, Screen } from '../../workbench/apps-script/host.ts';
import type { EngineBackend } from '../../workbench/engine/engine.ts';
import { at, loadEngine, openEngine } from './engine-bundle.ts';

const SCREEN: Screen = {
  showSidebar: () => undefined,
  showDialog: () => undefined,
  alert: () => 'OK',
  toast: () => undefined,
  menu: () => undefined,
};

function builtFile(name: string): string {
  const file = path.join(ROOT, 'dist/addon', name);
  if (!existsSync(file)) throw new Error(`dist/addon/${name} is not there. Run npm run build first.`);
  return readFileSync(file, 'utf8');
}

/** A workbook that calculates, in which quarters are closed. */
export class ClosingWorkbook {
  readonly engine: EngineBackend;
  private readonly host: Host;

  private constructor(engine: EngineBackend, host: Host) {
    this.engine = engine;
    this.host = host;
  }

  static async open(): Promise<ClosingWorkbook> {
    const { createHost, nodeRealm } = await loadEngine();
    const files = Object.fromEntries(ADDON_FILES.map((name) => [name, builtFile(name)]));
    const realm = nodeRealm();
    const RealmDate = realm.globals.Date as DateConstructor;
    const stubs = (files['functions.js'] as string).matchAll(/^function ([A-Z][A-Z_]+)\(/gm);
    let host: Host | null = null;
    const engine = await openEngine({
      functions: {
        names: Array.from(stubs, ([, name]) => name as string),
        call: (name, args) => (host as Host).callFromCell(name, args),
        makeDate: (ms) => new RealmDate(ms),
      },
    });
    host = createHost({ backend: engine, realm, screen: SCREEN, files });
    return new ClosingWorkbook(engine, host);
  }

  ask<K extends keyof Replies>(request: { readonly kind: K } & Record<string, unknown>): Replies[K] {
    const answer = this.host.callFromClient('partnerbookCall', [request]) as Answer;
    if (!answer.ok) throw new Error(`${answer.message} ${answer.fix}`);
    return answer.value as Replies[K];
  }

  private async rest(first: number | null, planHash: string): Promise<void> {
    for (let step = first; step !== null; ) ({ next: step } = this.ask({ kind: 'step', planHash, step }));
    this.ask({ kind: 'finish', planHash });
    await this.engine.settled();
  }

  async insert(template: string, from: string, asOf: string): Promise<void> {
    const answers = { from, asOf, sampleData: true };
    const { planHash } = this.ask({ kind: 'preview', template, answers });
    await this.rest(this.ask({ kind: 'begin', template, answers, planHash }).next, planHash);
  }

  /** Closes the quarter that Settings shows, and gives its name. */
  async close(): Promise<string> {
    const { planHash, periods, quarter, blocked } = this.ask({ kind: 'previewClosing', from: null });
    expect(blocked).toBeNull();
    const from = periods[0]?.from as string;
    await this.rest(this.ask({ kind: 'beginClosing', from, why: '', planHash }).next, planHash);
    return quarter;
  }

  id(name: string): number {
    const found = this.engine.sheets().find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no sheet "${name}".`);
    return found.id;
  }

  values(name: string, rows = 260, columns = 34): unknown[][] {
    return this.engine
      .values(at(0, 0, rows, columns, this.id(name)))
      .map((row): unknown[] => row.map((value) => value ?? ''));
  }

  /** What every check says that is not 0. */
  checksOff(): string[] {
    return this.values('Checks', 80, 5)
      .filter((row) => (row[4] === 'Error' || row[4] === 'Alert') && row[3] !== 0)
      .map((row) => String(row[0]));
  }

  /** All of these sheets, by their names. */
  figures(names: readonly string[]): Record<string, unknown[][]> {
    return Object.fromEntries(names.map((name) => [name, this.values(name)]));
  }
}
