/** What went wrong, for a person: what was found, and what to do. Anything else that is thrown is a fault of ours. */
export class Failure extends Error {
  readonly code: string;
  readonly fix: string;
  constructor(code: string, message: string, fix: string) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.fix = fix;
  }
}
