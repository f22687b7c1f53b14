import { documentStore } from '../../apps-script/context.ts';
import type { EngineBackend } from '../../engine/engine.ts';
import { byId } from '../dom.ts';
import { say, textOf } from '../messages.ts';
import { forgetKept, SCHEMA, writeKept } from './store.ts';

const AFTER = 1000;

/** Keeps the workbook in the browser after each change, once it has settled. */
export class Keeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> = Promise.resolve();
  private stopped = false;
  private readonly stop: () => void;

  constructor(
    private readonly backend: EngineBackend,
    /** The stamp of what was opened; null when nothing was kept. */
    private stamp: string | null,
  ) {
    this.stop = backend.onChanged(() => this.soon());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.timer !== undefined) this.now();
    });
    this.show(stamp === null ? '' : 'Kept in this browser');
  }

  soon(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.show('Keeping...');
    this.timer = setTimeout(() => this.now(), AFTER);
  }

  private now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.saving = this.saving.then(() => this.save());
  }

  /** Forgets what is kept, and keeps nothing more. */
  async forget(): Promise<void> {
    this.end('');
    await this.saving;
    await forgetKept();
  }

  private async save(): Promise<void> {
    if (this.stopped) return;
    const { backend } = this;
    try {
      await backend.quiet();
      const stamp = `${new Date().toISOString()} ${crypto.randomUUID()}`;
      const { name, locale, timeZone } = backend;
      const properties = { ...documentStore(backend).properties };
      const kept = { schema: SCHEMA, stamp, name, locale, timeZone, workbook: backend.save(), properties };
      if (await writeKept(kept, this.stamp)) {
        this.stamp = stamp;
        if (this.timer === undefined) this.show('Kept in this browser');
      } else
        this.give(
          'Another tab has kept its workbook since. This one is not kept any more: download it before you leave.',
        );
    } catch (fault) {
      this.give(`This browser does not keep the workbook: ${textOf(fault)} Download it before you leave.`);
    }
  }

  private give(why: string): void {
    this.end('Not kept');
    say(why, 'bad');
  }

  private end(shown: string): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.stop();
    this.show(shown);
  }

  private show(text: string): void {
    byId('kept').textContent = text;
  }
}
