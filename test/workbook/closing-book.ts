import type { Answers, ClosingPreview, Preview, StepResult, UndoResult } from '../../src/sidebar/api.ts';
import type { Layer } from '../../workbench/apps-script/grid/layer.ts';
import { Book, type BookOptions } from './book.ts';

export const TIERS = 'tier-sheet';
export const METRICS = 'metric-dashboard';
export const REVIEW = 'quarterly-review';

interface Cell {
  readonly value: unknown;
  readonly formula: string;
}

interface Grids {
  sheet(id: number): { readonly content: Pick<Layer<Cell>, 'get' | 'set'> };
}

/** A spreadsheet without calculation in which quarters are closed: what stands at formulas is set by the test. */
export class ClosingBook extends Book {
  constructor(options: BookOptions = {}) {
    super({ sheets: ['Roster of ours'], warm: true, ...options });
  }

  insert(template: string, days: Partial<Answers> = {}): void {
    const answers: Answers = { from: null, asOf: null, sampleData: true, ...days };
    const { planHash } = this.ask<Preview>({ kind: 'preview', template, answers });
    this.rest(this.ask<StepResult>({ kind: 'begin', template, answers, planHash }).next, planHash);
    this.calculate();
  }

  /** Nothing calculates here: every check is given its 0, as if it did. */
  calculate(): void {
    const { id, rows } = this.sheet('Checks');
    const kinds = this.backend.values({ sheet: id, row: 0, column: 4, rows, columns: 1 });
    kinds.forEach(([kind], row) => {
      if (kind === 'Error' || kind === 'Alert') this.fix('Checks', row, 3, 0);
    });
  }

  /** The result of the formula in a cell; rows and columns count from 0. */
  fix(name: string, row: number, column: number, value: number | string): void {
    const { content } = (this.backend as unknown as Grids).sheet(this.sheet(name).id);
    content.set(row, column, { value, formula: content.get(row, column)?.formula ?? '' });
  }

  preview(from: string | null = null): ClosingPreview {
    return this.ask<ClosingPreview>({ kind: 'previewClosing', from });
  }

  rest(first: number | null, planHash: string): void {
    for (let step = first; step !== null; ) step = this.ask<StepResult>({ kind: 'step', planHash, step }).next;
    this.ask({ kind: 'finish', planHash });
  }

  close(why = '', from: string | null = null): ClosingPreview {
    const shown = this.preview(from);
    if (shown.blocked) throw new Error(`${shown.blocked.message} ${shown.blocked.fix}`);
    const { planHash, periods } = shown;
    const first = from ?? (periods[0]?.from as string);
    this.rest(this.ask<StepResult>({ kind: 'beginClosing', from: first, why, planHash }).next, planHash);
    return shown;
  }

  undo(): UndoResult {
    return this.ask<UndoResult>({ kind: 'undo' });
  }
}
