import { wordedColumns } from '../../src/program/column-words.ts';
import type { KindName } from '../../src/program/data-kinds.ts';
import type { TemplateLine, TemplateSource } from '../schema.ts';
import { cleanSheet, dataSheet, letters } from './data-sheets.ts';
import { sampleDeals, samplePartners } from './sample.ts';
import { sampleLedger } from './sample-ledger.ts';
import { sampleActions, sampleGoals } from './sample-review.ts';
import { sampleSurvey } from './sample-survey.ts';

type Sheet = TemplateSource['sheets'][number];
type Places = TemplateSource['places'];
type Kind = TemplateSource['kinds'][number];

interface KindSheet {
  readonly firstWidth?: number;
  readonly name: string;
  readonly help: string;
  readonly rows: Sheet['rows'];
  readonly cleanRows: Sheet['rows'];
  readonly sample: () => readonly TemplateLine[];
}

/** Kinds that templates read, each with its sheet of rows. Those of every workbook come first. */
const KIND_SHEETS = {
  partners: {
    name: 'Partners',
    help: 'One row per partner. Type or paste over the samples, or use a sheet of your own: Extensions > Partnerbook > Use in this spreadsheet.',
    rows: { capacityPlus: 3 },
    cleanRows: { capacityPlus: 40 },
    sample: samplePartners,
  },
  deals: {
    name: 'Deals',
    help: 'One row per deal. Role: Sourced (the partner brought it), Influenced (the partner helped) or Direct. Won stays blank while it is open.',
    rows: 1500,
    cleanRows: 5500,
    sample: sampleDeals,
  },
  ledger: {
    name: 'MDF ledger',
    help: 'One row per entry, never changed afterwards. Type: accrue, adjust, approve, pay or release; a payment bears the Ref of its approval.',
    rows: 1500,
    cleanRows: 5500,
    sample: sampleLedger,
  },
  survey: {
    name: 'Survey',
    help: 'One row per answer to: how likely are you to recommend us, from 0 to 10?',
    rows: 1500,
    cleanRows: 5500,
    sample: sampleSurvey,
  },
  actions: {
    name: 'Actions',
    firstWidth: 320,
    help: 'One row per action that was agreed with a partner. It is read to the partner: no notes of yours.',
    rows: 1000,
    cleanRows: 3000,
    sample: sampleActions,
  },
  goals: {
    name: 'Goals',
    help: 'One row per partner, metric and quarter. By: a day of the quarter that the goal is for.',
    rows: 1000,
    cleanRows: 3000,
    sample: sampleGoals,
  },
} satisfies Partial<Record<KindName, KindSheet>>;

export type KindOfRows = keyof typeof KIND_SHEETS;

/** What every workbook has; the other kinds come with the first template that reads them. */
export const OF_EVERY_WORKBOOK: readonly KindOfRows[] = ['partners', 'deals'];

const sheetOf = (kind: KindOfRows): KindSheet => KIND_SHEETS[kind];
export const sheetNameOf = (kind: KindOfRows): string => sheetOf(kind).name;
export const cleanOf = (kind: KindOfRows): string => `${kind}_clean`;
/** The last row that a clean sheet comes with, for what stands beside its rows. */
export const lastRowOf = (kind: 'deals' | 'actions'): number => KIND_SHEETS[kind].cleanRows;
export const mappingOf = (kind: KindOfRows): string => `map_${kind}`;
export const anchorOf = (kind: KindOfRows): string => `clean_${kind}`;

export const rowsSheet = (kind: KindOfRows): Sheet => {
  const { name, help, rows, sample, firstWidth } = sheetOf(kind);
  const lines = sample();
  return dataSheet({
    key: kind,
    kind,
    name,
    what: `${lines.length} sample rows`,
    help,
    rows,
    sample: lines,
    firstWidth,
  });
};

export const readSheet = (kind: KindOfRows): Sheet =>
  cleanSheet({
    key: cleanOf(kind),
    source: kind,
    kind,
    name: `${sheetNameOf(kind)} clean`,
    mapping: mappingOf(kind),
    rows: sheetOf(kind).cleanRows,
  });

export const cleanPlaces = (kinds: readonly KindOfRows[]): Places =>
  Object.fromEntries(
    kinds.map((kind) => [anchorOf(kind), { sheet: cleanOf(kind), range: 'A3', defined: `PB_${anchorOf(kind)}` }]),
  );

/** What My own data needs to know of each. */
export const templateKinds = (kinds: readonly KindOfRows[]): Kind[] =>
  kinds.map((kind) => ({
    kind,
    sheet: kind,
    clean: cleanOf(kind),
    mapping: mappingOf(kind),
    anchor: anchorOf(kind),
    amount: kind === 'deals' ? 'amount_as_it_stands' : null,
  }));

/** How many rows of a clean sheet there are, and how many of them are read: those without a problem. */
export function rowCounts(kind: KindOfRows): { readonly there: string; readonly read: string } {
  const columns = wordedColumns(kind);
  const named = letters(columns.findIndex((column) => column.required) + 1);
  const problem = letters(columns.length + 1);
  const at = (column: string) => `#${cleanOf(kind)}!${column}4:${column}`;
  return {
    there: `=SUMPRODUCT(((${at(named)}<>"")+(${at(problem)}<>"")>0)*1)`,
    read: `=SUMPRODUCT((${at(named)}<>"")*(${at(problem)}=""))`,
  };
}
