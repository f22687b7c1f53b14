import type { CheckOff } from '../../sidebar/api.ts';
import { a1Of } from '../address.ts';
import type { Inserted } from '../sources.ts';

const [SAYS, OFF, KIND, COLUMNS] = [0, 3, 4, 5];

export interface Checks {
  readonly off: readonly CheckOff[];
  readonly loading: boolean;
}

/** Checks that are not 0, by what they say. A check that shows no number is off too. */
export function checksOff({ sheet }: Inserted): Checks {
  const checks = sheet('checks');
  if (!checks) return { off: [], loading: false };
  const rows = checks.getRange(1, 1, checks.getLastRow(), COLUMNS).getValues() as unknown[][];
  const off: CheckOff[] = [];
  let loading = false;
  rows.forEach((row, r) => {
    const [says, state, kind] = [row[SAYS], row[OFF], row[KIND]];
    if (kind !== 'Error' && kind !== 'Alert') return;
    if (typeof state === 'string' && /^Loading/.test(state)) loading = true;
    if (state === 0) return;
    const place = { sheetId: checks.getSheetId(), sheetName: checks.getName(), a1: a1Of(r + 1, OFF + 1) };
    off.push({ says: String(says), kind, place });
  });
  return { off, loading };
}
