import type { Answers, Preview, StepResult } from '../../src/sidebar/api.ts';
import type { Book } from '../workbook/book.ts';

export const ANSWERS: Answers = { from: null, asOf: null, sampleData: true };

export const previewOf = (book: Book, template: string): Preview =>
  book.ask<Preview>({ kind: 'preview', template, answers: ANSWERS });

/** The requests of one insert, in their order: -1 begins, the others fill a sheet each. */
export const requestOf = (template: string, planHash: string, step: number) =>
  step < 0 ? { kind: 'begin', template, answers: ANSWERS, planHash } : { kind: 'step', planHash, step };

/** Steps of one insert, each done when it is asked for; `null` after the last one. */
export class Steps {
  readonly template: string;
  readonly planHash: string;
  private readonly book: Book;

  constructor(book: Book, template: string) {
    this.book = book;
    this.template = template;
    this.planHash = previewOf(book, template).planHash;
  }

  request(step: number) {
    return requestOf(this.template, this.planHash, step);
  }

  next(step: number): number | null {
    return this.book.ask<StepResult>(this.request(step)).next;
  }
}

export function insertInto(book: Book, template: string): void {
  const steps = new Steps(book, template);
  for (let step: number | null = -1; step !== null; ) step = steps.next(step);
  book.ask({ kind: 'finish', planHash: steps.planHash });
}
