import type { KindName } from '../../src/program/data-kinds.ts';
import type { Written } from '../engine/engine-bundle.ts';
import type { Workbook } from '../engine/workbook.ts';

/** A sheet of the person's, by the kind of its rows. */
export const sheetOfTheirs = (kind: KindName): string => `Our ${kind}`;

/** Rows on sheets of the person's, which the template is then pointed at, as the sidebar does. */
export async function useRows(
  workbook: Workbook,
  template: string,
  rows: ReadonlyMap<KindName, readonly Written[][]>,
): Promise<void> {
  // they stand first, so that room is made for as many as there are
  const sheets = [...rows].map(([kind, all]) => [kind, workbook.addSheet(sheetOfTheirs(kind), all)] as const);
  await workbook.settled();
  await workbook.insert(template, false);
  for (const [data, sheetId] of sheets) {
    const { headerRow, columns, missing } = workbook.ask({ kind: 'suggestMapping', data, sheetId });
    if (missing.length > 0) throw new Error(`No column of ${sheetOfTheirs(data)} stands for ${missing.join(', ')}.`);
    const chosen = columns.map(({ ours, theirs }) => ({ ours, theirs: theirs ?? '' }));
    workbook.ask({ kind: 'useMapping', data, sheetId, headerRow, columns: chosen });
  }
  await workbook.settled();
}
