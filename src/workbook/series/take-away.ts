import type { Template } from '../../../templates/schema.ts';
import type { UndoResult } from '../../sidebar/api.ts';
import { compareSheet, idsOf, seenAgain } from '../compare.ts';
import { Failure } from '../failure.ts';
import { changedCells, type Judged, removeOrLeave } from '../leave-theirs.ts';
import { areasIn } from '../sources.ts';
import type { States } from '../state.ts';
import { planCopy } from './plan.ts';
import type { Copy } from './state.ts';

// so many that a call takes seconds; the rest is asked for again
const AT_ONCE = 10;

/** Takes the sheets of a series away, the last first; what the person has typed there stays, and is listed. */
export function takeAwayCopies(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  templates: readonly Template[],
  copies: readonly Copy[],
  { own }: States,
): UndoResult {
  const { state } = copies[0] as Copy;
  const template = templates.find((one) => one.id === state.template && one.version === state.version);
  if (!template)
    throw new Failure(
      'version',
      `They were made by version ${state.version} of "${state.template}", which this Partnerbook does not have.`,
      'Delete the sheets by hand. Nothing was changed.',
    );
  const now = copies.slice(-AT_ONCE);
  const others = own.filter((one) => one.state.instance === state.copy.of && one.state.key !== state.key);
  const source = seenAgain(template, [now[0] as Copy, ...others], own, areasIn(spreadsheet));
  const ids = idsOf(own);
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const judged = now.map((one): Judged => {
    const planned = planCopy(template, source, one.sheet.getName(), one.state.copy.choice).sheet;
    const standing = compareSheet(one.sheet, planned, ids, timeZone);
    return { sheet: one.sheet, planned, standing, cells: changedCells(standing) };
  });
  const { removed, kept } = removeOrLeave(spreadsheet, judged);
  SpreadsheetApp.flush();
  return { removed, restored: [], kept, left: copies.length - now.length };
}
