import type { Template } from '../../templates/schema.ts';
import { isoOfDay } from '../program/reading/days.ts';
import type { CheckState, DataKind, Home } from '../sidebar/api.ts';
import { a1Of } from './address.ts';
import { titleOf } from './closing/closing.ts';
import { readJournal } from './journal.ts';
import { theirSheet } from './mapping.ts';
import { wordsOf } from './series/list.ts';
import { waitingSeries, withSeries } from './series/series.ts';
import { type Copies, lastSeries, readCopies } from './series/state.ts';
import { allInserted, type Inserted, kindsIn } from './sources.ts';
import { shownDayIn } from './standing-period.ts';
import { lastInstance } from './undo.ts';

// languages whose numbers have a decimal comma, where arguments are parted by semicolons
const COMMA = new Set(
  'af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk nb nl no pl pt ro ru sk sl sq sr sv tr uk uz vi'.split(
    ' ',
  ),
);
const POINT_REGIONS = new Set([
  'de_CH',
  'de_LI',
  'it_CH',
  'es_MX',
  'es_US',
  'es_PR',
  'es_GT',
  'es_HN',
  'es_NI',
  'es_PA',
  'es_SV',
  'es_DO',
  'es_PE',
]);

export const separatorOf = (locale: string): ',' | ';' =>
  COMMA.has(locale.split('_')[0] as string) && !POINT_REGIONS.has(locale) ? ';' : ',';

interface Status {
  readonly checks: CheckState;
  readonly checksTotal: number;
  readonly rowsLeftOut: number;
  readonly amountLeftOut: string;
  readonly partnersCounted: number | null;
  readonly partnersTotal: number | null;
}

const NONE: Status = {
  checks: 'none',
  checksTotal: 0,
  rowsLeftOut: 0,
  amountLeftOut: '',
  partnersCounted: null,
  partnersTotal: null,
};

/** The state block of Checks: sum of the checks, rows left out, the amount in them, partners read, partners in total. */
function statusOf(inserted: Inserted | null): Status {
  const range = inserted?.range(inserted.template.status);
  if (!range) return NONE;
  const values = range.getValues().map((row) => row[0] as unknown);
  const [checks, leftOut, amount, counted, total] = values;
  const number = (value: unknown) => (typeof value === 'number' ? value : 0);
  const loading = values.some((value) => typeof value === 'string' && /^Loading/.test(value)) || checks === '';
  return {
    checks: loading ? 'loading' : checks === 0 ? 'fine' : 'problems',
    checksTotal: number(checks),
    rowsLeftOut: number(leftOut),
    amountLeftOut: number(amount) === 0 ? '' : (range.getDisplayValues()[2]?.[0] ?? ''),
    partnersCounted: typeof counted === 'number' ? counted : null,
    partnersTotal: typeof total === 'number' ? total : null,
  };
}

const accessTo = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): 'edit' | 'view' =>
  spreadsheet.getSheets().some((sheet) => sheet.getRange(1, 1).canEdit()) ? 'edit' : 'view';

/** The period is that of Settings, which people change, and a closed quarter too. */
function standsAs({ template, range, sheet }: Inserted, timeZone: string): Home['workbook']['templates'][number][] {
  const opens = sheet(template.opens);
  if (!opens) return [];
  const place = { sheetId: opens.getSheetId(), sheetName: opens.getName(), a1: a1Of(1, 1) };
  const [from, asOf] = [range('from'), range('as_of')];
  const period = from && asOf ? `${shownDayIn(from, timeZone)} to ${shownDayIn(asOf, timeZone)}` : '';
  return [{ id: template.id, title: template.title, period, place }];
}

function kindsOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, all: readonly Inserted[]): DataKind[] {
  return kindsIn(all).map((read) => {
    const { kind, inserted } = read;
    return {
      kind: kind.kind,
      label: inserted.template.sheets.find((one) => one.key === kind.sheet)?.name ?? kind.kind,
      reads: theirSheet(spreadsheet, read),
    };
  });
}

/** What came last, and `undo` would take away: a series, the closing of a quarter, or an insert. */
function lastInsertOf(inserted: Inserted | null, copies: Copies, templates: readonly Template[]): Home['lastInsert'] {
  if (!inserted) return null;
  const own = lastInstance(inserted.all);
  const instances = own.map((one) => one.state.instance);
  const made = lastSeries(instances, copies);
  const [series] = made;
  const titled = (id: string) => templates.find((one) => one.id === id);
  if (series)
    return {
      title: `${titled(series.state.template)?.series?.title ?? 'Reviews'}, ${wordsOf(series.state.copy.chosen)}`,
      sheets: made.map((one) => one.sheet.getName()),
    };
  const { base, template } = (own[0] as (typeof own)[number]).state;
  const { closing } = base;
  return {
    title: closing ? titleOf(closing) : (titled(template)?.title ?? template),
    sheets: own.map((one) => one.sheet.getName()),
    ...(closing ? { goesBack: { from: isoOfDay(closing.from), asOf: isoOfDay(closing.asOf) } } : {}),
  };
}

export function home(templates: readonly Template[]): Home {
  const spreadsheet = SpreadsheetApp.getActive();
  const journal = readJournal();
  const all = journal ? [] : allInserted(spreadsheet, templates);
  const inserted = all[all.length - 1] ?? null;
  const copies = readCopies(spreadsheet);
  const series = withSeries(all)?.template.series;
  const locale = spreadsheet.getSpreadsheetLocale();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  return {
    workbook: {
      templates: all.flatMap((one) => standsAs(one, timeZone)),
      ...statusOf(inserted),
      kinds: kindsOf(spreadsheet, all),
      series: series ? { title: series.title, made: copies.made.length } : null,
    },
    templates: templates.map(({ id, title, purpose, questions }) => ({ id, title, purpose, questions })),
    interrupted: journal
      ? {
          title: journal.title,
          startedAt: journal.startedAt,
          step: journal.sheets[journal.step] ?? 'the end',
          closing: journal.closing !== undefined,
        }
      : null,
    waiting: waitingSeries(),
    lastInsert: lastInsertOf(inserted, copies, templates),
    access: accessTo(spreadsheet),
    locale,
    timeZone,
    separator: separatorOf(locale),
  };
}
