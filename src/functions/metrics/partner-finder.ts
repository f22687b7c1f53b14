import { fold } from '../../program/reading/names.ts';
import type { Names } from '../kinds/names.ts';

const nameAt = ({ ids, labels }: Names, i: number): string => labels[ids[i] as number] || '';

export const AMBIGUOUS = -1;
const NOBODY = -2;

interface Partners {
  readonly rows: number;
  readonly filled: Uint8Array;
  readonly byHeader: { readonly Partner: Names; readonly 'Partner ID': Names | null };
}

/** Tells `add` each partner, and finds its place by ID or, where no ID is the same, by a name that only one partner has. */
export function partnerFinder({ rows, filled, byHeader }: Partners, add: (name: string, row: number) => void) {
  const byId = new Map<string, number>();
  const byName = new Map<string, number>();
  const ids = byHeader['Partner ID'];
  let at = 0;
  for (let i = 0; i < rows; i++) {
    if (filled[i] === 0) continue;
    const name = nameAt(byHeader.Partner, i);
    const id = ids === null ? '' : nameAt(ids, i);
    add(name === '' ? id : name, i);
    if (id !== '' && !byId.has(fold(id))) byId.set(fold(id), at);
    if (name !== '') {
      const other = byName.get(fold(name));
      if (other === undefined) byName.set(fold(name), at);
      // two partners of one name are told apart by their IDs alone
      else if (byId.get(fold(id)) === at) byName.set(fold(name), AMBIGUOUS);
    }
    at++;
  }
  return (text: string): number => byId.get(fold(text)) ?? byName.get(fold(text)) ?? AMBIGUOUS;
}

/** The partner of each deal: by its ID, and where that leads to none, by its name. Below AMBIGUOUS where nobody is named. */
export function partnerOfEach(
  { Partner, 'Partner ID': ids }: Partners['byHeader'],
  find: (text: string) => number,
): Int32Array {
  const found = new Int32Array(Partner.ids.length).fill(NOBODY);
  for (const names of [Partner, ids]) {
    const places = names?.labels.map(find) ?? [];
    names?.ids.forEach((id, i) => {
      const at = id < 0 ? NOBODY : (places[id] as number);
      if (at >= 0 || (found[i] as number) < at) found[i] = at;
    });
  }
  return found;
}
