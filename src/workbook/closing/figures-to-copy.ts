import { Failure } from '../failure.ts';
import type { PlanSheet } from '../plan.ts';
import type { Digest } from './closing.ts';
import { comparable, digestOf, sameDigest } from './digest.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What is to be kept; it must be what it was when the closing began. */
export function figuresToCopy(
  spreadsheet: Spreadsheet,
  planned: PlanSheet,
  { from, digest }: { readonly from: string; readonly digest: Digest },
): Range {
  const source = spreadsheet.getSheetByName(from)?.getRange(1, 1, digest.rows, digest.columns);
  const now =
    source &&
    digestOf(
      comparable(source.getValues(), () => spreadsheet.getSpreadsheetTimeZone()),
      planned,
    );
  if (!source || !now || !sameDigest(now, digest))
    throw new Failure(
      'changed',
      `The figures on "${from}" changed while the quarter was closed.`,
      'Everything was put back. Look again, then close it.',
    );
  return source;
}
