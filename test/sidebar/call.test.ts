import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Request } from '../../src/sidebar/api.ts';
import { call, refusedRun } from '../../src/sidebar/ui/call.ts';

type Done = (value: unknown) => void;

/** google.script.run whose one function does what the test says. */
function google(run: (request: Request, success: Done, failure: Done) => void): void {
  const runner = (success: Done, failure: Done): unknown => ({
    withSuccessHandler: (handler: Done) => runner(handler, failure),
    withFailureHandler: (handler: Done) => runner(success, handler),
    partnerbookCall: (request: Request) => run(request, success, failure),
  });
  const ignore = () => undefined;
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('google', { script: { run: runner(ignore, ignore) } });
}

afterEach(() => vi.unstubAllGlobals());

describe('a call', () => {
  it('gives the value of the answer', async () => {
    google((request, success) => success({ ok: true, value: { asked: request.kind } }));
    expect(await call({ kind: 'sheets' })).toEqual({ asked: 'sheets' });
  });

  it.each([
    // what happens, what the person is told
    ['an answer that refuses', { ok: false, code: 'busy', message: 'Busy.', fix: 'Wait.' }, 'busy', 'Busy.', 'Wait.'],
    ['no answer', null, 'fault', 'Google did not run it: the answer was empty', /^Try it again/],
    ['an answer of another shape', 5, 'fault', 'Google did not run it: the answer was empty', /^Try it again/],
  ])('with %s is refused', async (_what, answer, code, message, fix) => {
    google((_request, success) => success(answer));
    await expect(call({ kind: 'home' })).rejects.toMatchObject({ code, message, fix: expect.stringMatching(fix) });
  });

  it('outside of Sheets says where to open it', async () => {
    await expect(call({ kind: 'home' })).rejects.toMatchObject({
      code: 'outside',
      fix: 'Open it from Extensions > Partnerbook.',
    });
  });
});

describe('a run that Google refuses', () => {
  it.each([
    [
      "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      'accounts',
    ],
    ['ScriptError: Authorization is required to perform that action.', 'accounts'],
    ['Exception: Action not allowed', 'accounts'],
    ['drive.google.com refused to connect', 'accounts'],
    ['ScriptError: Exceeded maximum execution time', 'slow'],
    ['NetworkError: Connection failure due to HTTP 0', 'offline'],
    ['ScriptError: Something else', 'fault'],
  ])('%s', (said, code) => {
    vi.stubGlobal('navigator', { onLine: true });
    expect(refusedRun(new Error(said)).code).toBe(code);
  });

  it('keeps the words of what it does not know, without the name of their class', () => {
    vi.stubGlobal('navigator', { onLine: true });
    expect(refusedRun(new Error('ScriptError: Something else')).message).toBe('Google did not run it: Something else');
  });
});
