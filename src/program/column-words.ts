import { everyWord } from './column-words-all.ts';
import type { Words } from './column-words-common.ts';
import { type DataColumn, dataKinds, type KindName } from './data-kinds.ts';

export interface WordedColumn extends DataColumn, Words {}

/** The columns of a kind with what people read about them. */
export function wordedColumns(kind: KindName): readonly WordedColumn[] {
  const known = everyWord()[kind];
  return dataKinds[kind].columns.map((column: DataColumn) => {
    const found = known[column.name];
    if (!found) throw new Error(`No words for the column ${column.name} of ${kind}.`);
    return { ...column, about: found.about, synonyms: found.synonyms };
  });
}

/** Names that have words, to hold against the columns. */
export const wordedNames = (kind: KindName): readonly string[] => Object.keys(everyWord()[kind]);
