import type { Finding } from '../program/reading/findings.ts';

/** A mistake of the person. Sheets shows `name: message`, so the name stays `Error`. */
export class FunctionError extends Error {}

const TOLD = 5;
const LONGEST = 140;

const cut = (text: string, most: number): string => {
  const marks = Array.from(text);
  return marks.length > most ? `${marks.slice(0, most - 1).join('')}…` : text;
};

/** What was found and what to do, in at most 140 characters; of a long finding the fix is kept, unless it is the long part. */
function told({ found, fix }: Finding): string {
  const short = fix.length <= LONGEST / 2 ? cut(found, LONGEST - 1 - fix.length) : found;
  return cut(`${short} ${fix}`, LONGEST);
}

/** Collects what is wrong in one call: the first five findings in words, and how many there are. */
export class Report {
  readonly functionName: string;
  private found = 0;
  private readonly places = new Set<string>();
  private readonly told: string[] = [];

  constructor(functionName: string) {
    this.functionName = functionName;
  }

  add(place: string, finding: Finding): void {
    this.places.add(place);
    if (this.found++ < TOLD) this.told.push(`${place}: ${told(finding)}`);
  }

  /** Whether something was found there already. */
  has(place: string): boolean {
    return this.places.has(place);
  }

  get isEmpty(): boolean {
    return this.found === 0;
  }

  throwIfAny(): void {
    if (this.found === 0) return;
    const more = this.found > TOLD ? `\nAnd ${this.found - TOLD} more.` : '';
    throw new FunctionError(`${this.functionName} ${this.told.join('\n')}${more}`);
  }

  /** Stops at once: for what makes the rest of the call meaningless. */
  stop(place: string, finding: Finding): never {
    throw new FunctionError(`${this.functionName} ${place}: ${told(finding)}`);
  }
}
