import {
  ICalculateFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { Core } from './core.ts';
import { calculationsDone } from './patches/calculation-order.ts';

/** The parts of the engine's trigger that say whether an edit still waits for its calculation. */
interface Trigger {
  _waitingCommandQueue: unknown[];
  _executingDirtyData: object;
  _executionInProgressParams: unknown;
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(commands: readonly unknown[]): object;
  _mergeDirty(one: object, other: object): object;
}

const LONGEST_WAIT = 10;

/** Follows the engine's recalculations: it starts one a tenth of a second after the last edit. */
export class Calculation {
  private readonly trigger: Trigger;
  private readonly service: object;
  private readonly listeners = new Set<() => void>();
  private asked = 0;
  private startedAt = 0;
  private closed = false;
  took = 0;

  constructor(
    private readonly core: Core,
    private readonly onStart: () => void,
  ) {
    this.trigger = core.injector.get(TriggerCalculationController) as unknown as Trigger;
    this.service = core.injector.get(ICalculateFormulaService);
    this.asked = calculationsDone(this.service);
    core.commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.started();
      if (id === SetFormulaCalculationNotificationMutation.id && !(params as { stageInfo?: unknown }).stageInfo) {
        this.ended();
      }
    });
  }

  onSettled(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private started(): void {
    this.asked++;
    this.startedAt = performance.now();
    this.onStart();
  }

  private ended(): void {
    this.took = performance.now() - this.startedAt;
    // results are written in what follows the notification at once
    setTimeout(() => {
      if (this.closed || this.isBusy()) return;
      for (const listener of this.listeners) listener();
    });
  }

  /** Everything is calculated again: something that no cell says has changed. */
  all(): void {
    this.core.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { forceCalculation: true },
      { onlyLocal: true },
    );
  }

  isBusy(): boolean {
    return this.trigger._waitingCommandQueue.length > 0 || this.isRunning();
  }

  private isRunning(): boolean {
    return this.asked > calculationsDone(this.service);
  }

  /** Nobody waits for the next key here: the waiting edits are calculated now. */
  private hurry(): void {
    const { trigger } = this;
    if (this.isRunning() || trigger._executionInProgressParams || trigger._waitingCommandQueue.length === 0) return;
    clearTimeout(trigger._setTimeoutKey);
    const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirty);
    trigger._waitingCommandQueue = [];
    this.core.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...trigger._executingDirtyData },
      { onlyLocal: true },
    );
  }

  /** Waits for a calculation that runs; edits may still wait for theirs. */
  async quiet(): Promise<void> {
    while (this.isRunning() || this.trigger._executionInProgressParams) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  async settled(): Promise<void> {
    for (let wait = 0; ; wait = Math.min(wait + 1, LONGEST_WAIT)) {
      // rules and checks hand in their formulas a moment after they are set
      await new Promise((resolve) => setTimeout(resolve, wait));
      this.hurry();
      if (!this.isBusy()) {
        await new Promise((resolve) => setTimeout(resolve));
        if (!this.isBusy()) return;
      }
    }
  }

  close(): void {
    this.closed = true;
    this.listeners.clear();
    clearTimeout(this.trigger._setTimeoutKey);
  }
}
