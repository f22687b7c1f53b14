import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Replies } from '../../src/sidebar/api.ts';
import { ADDON_FILES } from '../apps-script/addon-files.ts';
import type { Screen } from '../apps-script/host.ts';
import type * as Bundle from '../engine/node.ts';
import { NothingMade } from './wishes.ts';

const DIST = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist');

function built(...parts: string[]): string {
  const file = path.join(DIST, ...parts);
  if (!existsSync(file)) throw new NothingMade(`dist/${parts.join('/')} is not there.`, 'Run npm run build first.');
  return file;
}

/** What the add-on shows has nowhere to go: a question is answered as the careful would. */
const noScreen: Screen = {
  showSidebar: () => undefined,
  showDialog: () => undefined,
  alert: (_title, _prompt, buttons) => (buttons === 'YES_NO' ? 'NO' : buttons === 'OK' ? 'OK' : 'CANCEL'),
  toast: () => undefined,
  menu: () => undefined,
};

/** A workbook that calculates, and the add-on that ships beside it; no page. */
export class Session {
  readonly backend: Bundle.EngineBackend;
  private readonly call: (request: unknown) => Answer;

  constructor(locale: string, timeZone = 'UTC') {
    const { createEngine, createHost, nodeRealm } = createRequire(import.meta.url)(
      built('workbench', 'node', 'engine.cjs'),
    ) as typeof Bundle;
    const files = Object.fromEntries(ADDON_FILES.map((name) => [name, readFileSync(built('addon', name), 'utf8')]));
    const realm = nodeRealm();
    const RealmDate = realm.globals.Date as DateConstructor;
    this.backend = createEngine({
      locale,
      timeZone,
      name: 'Workbook',
      functions: {
        names: namesOf(files['functions.js'] as string),
        call: (name, args) => host.callFromCell(name, args),
        makeDate: (ms) => new RealmDate(ms),
      },
    });
    const host = createHost({ backend: this.backend, realm, screen: noScreen, files });
    this.call = (request) => host.callFromClient('partnerbookCall', [request]) as Answer;
  }

  /** Asks as the sidebar does; what the add-on refuses is nothing made. */
  ask<K extends keyof Replies>(request: { readonly kind: K } & Record<string, unknown>): Replies[K] {
    const answer = this.call(request);
    if (!answer.ok) throw new NothingMade(answer.message, answer.fix);
    return answer.value as Replies[K];
  }

  async close(): Promise<void> {
    await this.backend.settled();
    this.backend.dispose();
  }
}

const STUB = /@customfunction\b(?:(?!\*\/)[\s\S])*\*\/\s*function\s+([A-Za-z_]\w*)\s*\(/g;

const namesOf = (source: string): string[] => [...source.matchAll(STUB)].map((one) => one[1] as string);
