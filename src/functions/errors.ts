import type { Finding } from '../program/reading/findings.ts';

/** A mistake of the person. Sheets shows `name: message`, so the name stays `Error`. */
export class FunctionError extends Error {}

const TOLD = 5;
const LONGEST = 140;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Collects what is wrong in one call: the first five findings in words, and how many there are. */
export class Report {
  readonly functionName: string;
  private count = 0;
  private readonly told: string[] = [];

  constructor(functionName: string) {
    this.functionName = functionName;
  }

  add(place: string, finding: Finding): void {
    if (this.count++ < TOLD) this.told.push(`${place}: ${cut(`${finding.found} ${finding.fix}`)}`);
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  throwIfAny(): void {
    if (this.count === 0) return;
    const more = this.count > TOLD ? `\nAnd ${this.count - TOLD} more.` : '';
    throw new FunctionError(`${this.functionName} ${this.told.join('\n')}${more}`);
  }

  /** Stops at once: for what makes the rest of the call meaningless. */
  stop(place: string, found: string, fix: string): never {
    throw new FunctionError(`${this.functionName} ${place}: ${found} ${fix}`);
  }
}
