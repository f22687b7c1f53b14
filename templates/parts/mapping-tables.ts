import { dataKinds } from '../../src/program/data-kinds.ts';
import type { TemplateLine, TemplateSource } from '../schema.ts';
import { cleanOf, type KindOfRows, mappingOf, sheetNameOf } from './kinds.ts';

type Block = TemplateSource['sheets'][number]['blocks'][number];
type Place = TemplateSource['places'][string];

interface MappingTable {
  readonly kind: KindOfRows;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

const SIDES = [
  ['I', 'J'],
  ['L', 'M'],
] as const;
const TOP = 2;

function tableAt(kind: KindOfRows, row: number, [ours, theirs]: (typeof SIDES)[number]): MappingTable {
  const columns = dataKinds[kind].columns;
  const header: TemplateLine = {
    cells: ['Ours', 'Theirs'],
    style: 'header',
    notes: ['The column that templates read.', 'The header in the sheet that is read. Blank: there is none.'],
  };
  const lines = columns.map((one): TemplateLine => ({ cells: [one.name, one.name], style: ['', 'input'] }));
  return {
    kind,
    place: {
      sheet: 'settings',
      range: `${ours}${row + 1}:${theirs}${row + 1 + columns.length}`,
      defined: `PB_${mappingOf(kind)}`,
    },
    blocks: [
      {
        id: `${mappingOf(kind)}_title`,
        at: `${ours}${row}`,
        about: 'section',
        kind: 'label',
        lines: [{ cells: [`Columns of ${sheetNameOf(kind)}`], style: 'section' }],
      },
      {
        id: mappingOf(kind),
        at: `${ours}${row + 1}`,
        about: 'our columns, and the header that stands for each',
        kind: 'input',
        lines: [header, ...lines],
      },
    ],
  };
}

/** The columns of each kind, and what stands for them in the sheet that is read: two side by side, the next ones below. */
export function mappingTables(kinds: readonly KindOfRows[]): MappingTable[] {
  const next = SIDES.map(() => TOP);
  return kinds.map((kind, i) => {
    const side = i % SIDES.length;
    const row = next[side] as number;
    // its title, its header, and a blank row below
    next[side] = row + dataKinds[kind].columns.length + 3;
    return tableAt(kind, row, SIDES[side] as (typeof SIDES)[number]);
  });
}

export const mappingPlaces = (tables: readonly MappingTable[]): Record<string, Place> =>
  Object.fromEntries(tables.map(({ kind, place }) => [mappingOf(kind), place]));

/** Tables of kinds that not every workbook has come with the sheets of their rows. */
export const withTheirSheets = (tables: readonly MappingTable[]): MappingTable[] =>
  tables.map(({ kind, blocks, place }) => ({
    kind,
    blocks: blocks.map((block) => ({ ...block, of: cleanOf(kind) })),
    place: { ...place, of: cleanOf(kind) },
  }));
