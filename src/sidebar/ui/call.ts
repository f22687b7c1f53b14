import type { Answer, Replies, Request } from '../api.ts';

interface Runner {
  withSuccessHandler(handler: (answer: Answer) => void): Runner;
  withFailureHandler(handler: (fault: unknown) => void): Runner;
  partnerbookCall(request: Request): void;
}

declare const google: { readonly script: { readonly run: Runner } } | undefined;

/** Why a request was not done: what happened, and what to do. */
export class Refused extends Error {
  readonly code: string;
  readonly fix: string;
  constructor(code: string, message: string, fix: string) {
    super(message);
    this.code = code;
    this.fix = fix;
  }
}

// what google.script.run says when several accounts are signed in, and the script runs as another than the sidebar's
const SEVERAL_ACCOUNTS =
  /PERMISSION_DENIED|Authorization is required|Action not allowed|error occurred while reading from storage|refused to connect/i;
const TOO_LONG = /maximum execution time|timed? ?out/i;
const OFFLINE = /NetworkError|connection failure|HTTP 0/i;

/** A run that never reached an answer of ours: Google's words, with what to do about them. */
export function refusedRun(fault: unknown): Refused {
  const said = (fault instanceof Error ? fault.message : String(fault)).replace(/^(ScriptError|Exception): /, '');
  if (SEVERAL_ACCOUNTS.test(said))
    return new Refused(
      'accounts',
      'Google refused the add-on here.',
      'It does so when several Google accounts are signed in. Use a browser profile with only this account.',
    );
  if (TOO_LONG.test(said)) return new Refused('slow', 'Google stopped it because it took too long.', 'Try it again.');
  if (OFFLINE.test(said) || !navigator.onLine)
    return new Refused('offline', 'Google could not be reached.', 'Check the connection, then try it again.');
  return new Refused(
    'fault',
    `Google did not run it: ${said}`,
    'Try it again. If it stops again, report it with this text.',
  );
}

export function call<R extends Request>(request: R): Promise<Replies[R['kind']]> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined') {
      reject(new Refused('outside', 'This page runs in Google Sheets only.', 'Open it from Extensions > Partnerbook.'));
      return;
    }
    google.script.run
      .withSuccessHandler((answer) => {
        if (answer?.ok === true) resolve(answer.value as Replies[R['kind']]);
        else if (answer?.ok === false) reject(new Refused(answer.code, answer.message, answer.fix));
        else reject(refusedRun('the answer was empty'));
      })
      .withFailureHandler((fault) => reject(refusedRun(fault)))
      .partnerbookCall(request);
  });
}

/** Faults of the sidebar itself keep their text; they have no cure but a new start. */
export const asRefused = (fault: unknown): Refused =>
  fault instanceof Refused
    ? fault
    : new Refused('sidebar', `The sidebar stopped: ${String(fault)}`, 'Close it and open it again.');
