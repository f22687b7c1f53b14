import type { Template } from '../../templates/schema.ts';
import { clearSample } from '../workbook/clear-sample.ts';
import { beginClosing, previewClosing } from '../workbook/closing/close-quarter.ts';
import { Failure } from '../workbook/failure.ts';
import { home } from '../workbook/home.ts';
import { applyStep, begin, finish, preview } from '../workbook/insert.ts';
import { checkMapping, sheetChoices, suggestMapping, undoMapping, useMapping } from '../workbook/mapping.ts';
import { activeCell, goTo, insertFormula, selection } from '../workbook/places.ts';
import { problems } from '../workbook/problems.ts';
import { putBack } from '../workbook/put-back.ts';
import { makeStep } from '../workbook/series/make.ts';
import { beginSeries, endSeries, previewSeries } from '../workbook/series/series.ts';
import { type Functions, tryFormula } from '../workbook/try-formula.ts';
import { undo } from '../workbook/undo.ts';
import type { Answer, Replies, Request } from './api.ts';
import { requestOf } from './request-shapes.ts';

const LOCK_WAIT = 10000;

/** What ships beside the server: the checked templates, and the functions by their names. */
export interface Shipped {
  readonly templates: readonly Template[];
  readonly functions: Functions;
}

/** What changes the spreadsheet runs under the document's lock. */
const writes: { readonly [K in Request['kind']]: boolean } = {
  home: false,
  preview: false,
  begin: true,
  previewClosing: false,
  beginClosing: true,
  step: true,
  finish: true,
  putBack: true,
  undo: true,
  problems: false,
  goTo: false,
  activeCell: false,
  selection: false,
  tryFormula: false,
  insertFormula: true,
  sheets: false,
  suggestMapping: false,
  checkMapping: false,
  useMapping: true,
  undoMapping: true,
  clearSample: true,
  previewSeries: false,
  beginSeries: true,
  stepSeries: true,
  endSeries: true,
};

function reply(request: Request, { templates, functions }: Shipped): Replies[keyof Replies] {
  switch (request.kind) {
    case 'home':
      return home(templates);
    case 'preview':
      return preview(templates, request.template, request.answers);
    case 'begin':
      return begin(templates, request.template, request.answers, request.planHash);
    case 'previewClosing':
      return previewClosing(templates, request.from);
    case 'beginClosing':
      return beginClosing(templates, request.from, request.why, request.planHash);
    case 'step':
      return applyStep(templates, request.planHash, request.step);
    case 'finish':
      return finish(templates, request.planHash);
    case 'putBack':
      return putBack(templates);
    case 'undo':
      return undo(templates);
    case 'problems':
      return problems(templates, request.limit);
    case 'goTo':
      return goTo(request.place);
    case 'activeCell':
      return activeCell();
    case 'selection':
      return selection();
    case 'tryFormula':
      return tryFormula(request, functions);
    case 'insertFormula':
      return insertFormula(request.place, request.formula, request.replace, Object.keys(functions));
    case 'sheets':
      return sheetChoices(templates);
    case 'suggestMapping':
      return suggestMapping(templates, request.data, request.sheetId);
    case 'checkMapping':
      return checkMapping(templates, request);
    case 'useMapping':
      return useMapping(templates, request);
    case 'undoMapping':
      return undoMapping(templates, request.data);
    case 'clearSample':
      return clearSample(templates);
    case 'previewSeries':
      return previewSeries(templates, request.of);
    case 'beginSeries':
      return beginSeries(templates, request.of, request.planHash);
    case 'stepSeries':
      return makeStep(templates, request.planHash, request.step);
    case 'endSeries':
      return endSeries(templates, request.planHash);
  }
}

function underLock<T>(run: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT))
    throw new Failure(
      'busy',
      'Somebody else is changing this spreadsheet with Partnerbook.',
      'Wait until it is done, then try again. Nothing was changed.',
    );
  try {
    return run();
  } finally {
    lock.releaseLock();
  }
}

// Google's words when several accounts are signed in, and the script runs as another one than the sidebar was opened by
const SEVERAL_ACCOUNTS =
  /PERMISSION_DENIED|Authorization is required|Action not allowed|error occurred while reading from storage/i;
const NO_EDIT =
  /do(es)? not have permission|don't have permission|You do not have permission|protected cell|trying to edit a protected/i;

function explained(fault: Error): { code: string; message: string; fix: string } {
  if (fault instanceof Failure) return { code: fault.code, message: fault.message, fix: fault.fix };
  if (SEVERAL_ACCOUNTS.test(fault.message))
    return {
      code: 'accounts',
      message: 'Google refused the add-on here.',
      fix: 'It does so when several Google accounts are signed in. Use a browser profile with only this account. Nothing was changed.',
    };
  if (NO_EDIT.test(fault.message))
    return {
      code: 'access',
      message: 'This spreadsheet may not be changed by you.',
      fix: 'Ask its owner for the right to edit, or work on a copy.',
    };
  return {
    code: 'fault',
    message: `Partnerbook stopped: ${fault.message}`,
    fix: 'Try it again. If it stops again, report it with this text.',
  };
}

/** The one door from the sidebar. What the build puts before it throws in a cell. */
export function answer(value: unknown, shipped: Shipped): Answer {
  try {
    const request = requestOf(value);
    const run = () => reply(request, shipped);
    return { ok: true, value: writes[request.kind] ? underLock(run) : run() };
  } catch (fault) {
    return { ok: false, ...explained(fault as Error) };
  }
}
