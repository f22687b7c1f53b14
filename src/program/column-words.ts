import type { KindWords, Words } from './column-words-common.ts';
import { contacts, deals, partners, registrations, touches } from './column-words-crm.ts';
import {
  actions,
  assets,
  campaigns,
  candidates,
  certifications,
  goals,
  ledger,
  payments,
  survey,
} from './column-words-program.ts';
import { type DataColumn, dataKinds, type KindName } from './data-kinds.ts';

export interface WordedColumn extends DataColumn, Words {}

const columnWords: Readonly<Record<KindName, KindWords>> = {
  partners,
  deals,
  touches,
  registrations,
  contacts,
  ledger,
  assets,
  certifications,
  survey,
  campaigns,
  candidates,
  payments,
  actions,
  goals,
};

/** The columns of a kind with what people read about them. */
export function wordedColumns(kind: KindName): readonly WordedColumn[] {
  const known = columnWords[kind];
  return dataKinds[kind].columns.map((column: DataColumn) => {
    const found = known[column.name];
    if (!found) throw new Error(`No words for the column ${column.name} of ${kind}.`);
    return { ...column, about: found.about, synonyms: found.synonyms };
  });
}

/** Names that have words, to hold against the columns. */
export const wordedNames = (kind: KindName): readonly string[] => Object.keys(columnWords[kind]);
