import type { TemplateSource } from '../schema.ts';
import { chipRules, HEIGHTS } from './data-sheets.ts';
import { cleanOf, type KindOfRows, OF_EVERY_WORKBOOK, rowCounts, sheetNameOf } from './kinds.ts';
import { ownBlocks, ownPlaces } from './settings.ts';

type Sheet = TemplateSource['sheets'][number];
type Places = TemplateSource['places'];

export interface Check {
  readonly says: string;
  readonly found: string;
  readonly should: string;
  readonly kind: 'Error' | 'Alert';
  readonly fix: string;
  readonly format: string;
}

interface State {
  readonly place: string;
  readonly label: string;
  readonly formula: string;
  readonly format: string;
  /** What other sheets read of it they find by its name. */
  readonly defined: string | null;
}

const P = '#partners_clean!';
const D = '#deals_clean!';

/** What every header and the sidebar show, in this order. */
const STATES: readonly State[] = [
  {
    place: 'checks_total',
    label: 'Checks that are off',
    formula: '=SUM(@check_states)',
    format: 'count',
    defined: 'PB_checks',
  },
  {
    place: 'rows_left_out',
    label: 'Rows left out',
    formula: '=SUMIFS(@check_should;@check_kinds;"Rows")-SUMIFS(@check_found;@check_kinds;"Rows")',
    format: 'count',
    defined: 'PB_rows_left_out',
  },
  {
    place: 'amount_left_out',
    label: 'Amount in deals left out',
    formula: '=@amount_as_it_stands-@amount_counted',
    format: 'money',
    defined: 'PB_amount_left_out',
  },
  {
    place: 'partners_counted',
    label: 'Partners read',
    formula: `=SUMPRODUCT((${P}B4:B<>"")*(${P}V4:V=""))`,
    format: 'count',
    defined: null,
  },
  {
    place: 'partners_total',
    label: 'Partners in total',
    formula: `=SUMPRODUCT(((${P}B4:B<>"")+(${P}V4:V<>"")>0)*1)`,
    format: 'count',
    defined: null,
  },
  {
    place: 'amount_as_it_stands',
    label: 'Amount of all deals as it stands',
    formula: '=SUM(#deals!F4:F)',
    format: 'money',
    defined: null,
  },
  {
    place: 'amount_counted',
    label: 'Amount of the deals that are read',
    formula: `=SUM(${D}F4:F)`,
    format: 'money',
    defined: null,
  },
];

const SHARED: readonly Check[] = [
  {
    says: 'The period is closed',
    found: '=@as_of',
    should: '=MIN(@as_of;@closed)',
    kind: 'Alert',
    format: 'date',
    fix: 'The as-of day is after the last closed period. Close it, or choose an earlier day on Settings.',
  },
];

const STATE_ROW = 4;
const HEADER_ROW = STATE_ROW + STATES.length + 1;
const FIRST = HEADER_ROW + 1;
const ROWS = 200;
// a ladder of six tiers can have some ten findings each; they stand beside the checks, where nothing stops them
const MOST_FINDINGS = 60;
const FINDING_COLUMNS = ['H', 'M'];

interface Line {
  readonly cells: (string | null | { readonly formula: string })[];
  readonly style: string[];
}

const lineOf = (check: Check): Line => ({
  cells: [
    check.says,
    { formula: check.found },
    { formula: check.should },
    // text or an error in place of a figure is off as well
    { formula: '=IF(COUNT(B{r}:C{r})>1;(ABS(B{r}-C{r})>@tolerance)*1;1)' },
    check.kind,
    check.fix,
  ],
  style: ['', check.format, check.format, 'strong count', 'mute', 'mute'],
});

/** Not a check: what is left out is told in the header, by cell in the sidebar, and is in no total. */
function rowsLine(kind: KindOfRows): Line {
  const { there, read } = rowCounts(kind);
  return {
    cells: [
      `Rows of ${sheetNameOf(kind)} that are read`,
      { formula: read },
      { formula: there },
      null,
      'Rows',
      'A row that cannot be read for sure is left out. The sidebar lists what to mend, by cell.',
    ],
    style: ['', 'count', 'count', '', 'mute', 'mute'],
  };
}

const inRow = (line: Line, row: number): Line => ({
  ...line,
  cells: line.cells.map((cell) =>
    cell !== null && typeof cell === 'object' ? { formula: cell.formula.split('{r}').join(String(row)) } : cell,
  ),
});

interface Findings {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
}

/** Checks, each 0 when it is fine, their sum, and the state that every header shows. Every template adds its own below. */
export function checksSheet(
  title: string,
  checks: readonly Check[],
  findings: readonly Findings[],
  kinds: readonly KindOfRows[],
): { readonly sheet: Sheet; readonly places: Places } {
  const places: Places = {
    check_found: { sheet: 'checks', range: `B${FIRST}:B${ROWS}`, defined: null },
    check_should: { sheet: 'checks', range: `C${FIRST}:C${ROWS}`, defined: null },
    check_states: { sheet: 'checks', range: `D${FIRST}:D${ROWS}`, defined: null },
    check_kinds: { sheet: 'checks', range: `E${FIRST}:E${ROWS}`, defined: null },
    status: { sheet: 'checks', range: `B${STATE_ROW}:B${STATE_ROW + STATES.length - 1}`, defined: 'PB_status' },
  };
  STATES.forEach((state, i) => {
    places[state.place] = { sheet: 'checks', range: `B${STATE_ROW + i}`, defined: state.defined };
  });
  const found: Places = {};
  const columnOf = (i: number) => FINDING_COLUMNS[i] as string;
  findings.forEach((one, i) => {
    found[one.id] = { sheet: 'checks', range: `${columnOf(i)}3:${columnOf(i)}${2 + MOST_FINDINGS}`, defined: null };
  });
  return {
    places: { ...places, ...ownPlaces(found) },
    sheet: {
      key: 'checks',
      name: 'Checks',
      role: 'checks',
      what: 'the state of the workbook, and every check',
      shared: true,
      frozenRows: 3,
      frozenColumns: 1,
      hideGridlines: true,
      protect: true,
      rows: ROWS,
      columns: 16,
      widths: [
        { from: 1, count: 1, width: 320 },
        { from: 2, count: 4, width: 105 },
        { from: 6, count: 1, width: 520 },
        { from: 7, count: 10, width: 150 },
      ],
      heights: HEIGHTS,
      checksAt: 'D1',
      rules: [
        ...chipRules('D1', 'D1:E1'),
        {
          range: `D${FIRST}:D${ROWS}`,
          formula: `=AND(ISNUMBER(D${FIRST});D${FIRST}<>0)`,
          background: '#fce8e6',
          color: '#b3261e',
        },
      ],
      blocks: [
        {
          id: 'title',
          at: 'A1',
          about: 'title',
          kind: 'label',
          lines: [
            { cells: ['Checks'], style: 'title' },
            { cells: ['Each check is 0 when it is fine. What is off says what to do.'], style: 'help' },
          ],
        },
        {
          id: 'chips',
          at: 'D1',
          about: 'sum of the checks, rows left out',
          kind: 'output',
          lines: [
            {
              cells: [{ formula: '=@checks_total' }, { formula: '=@rows_left_out' }],
              style: ['chip checks', 'chip leftout'],
            },
          ],
        },
        {
          id: 'state_header',
          at: 'A3',
          about: 'columns of the state',
          kind: 'label',
          lines: [{ cells: ['State of this workbook', 'Now'], style: ['header', 'header right'] }],
        },
        {
          id: 'state',
          at: `A${STATE_ROW}`,
          about: 'what every header shows',
          kind: 'calc',
          lines: STATES.map((state) => ({
            cells: [state.label, { formula: state.formula }],
            style: ['', state.format],
          })),
        },
        {
          id: 'header',
          at: `A${HEADER_ROW}`,
          about: 'columns of the checks',
          kind: 'label',
          lines: [
            {
              cells: ['Check', 'Found', 'Should be', 'Off', 'Kind', 'What to do'],
              style: ['header', 'header right', 'header right', 'header right', 'header', 'header'],
            },
          ],
        },
        {
          id: 'shared_checks',
          at: `A${FIRST}`,
          about: 'checks of every workbook',
          kind: 'calc',
          lines: SHARED.map((check, i) => inRow(lineOf(check), FIRST + i)),
        },
        {
          id: 'rows',
          at: `A${FIRST + SHARED.length}`,
          about: 'rows that are read',
          kind: 'calc',
          lines: OF_EVERY_WORKBOOK.map(rowsLine),
        },
        ...ownBlocks([
          {
            id: 'checks_title',
            at: 'A1',
            about: 'section',
            kind: 'label',
            lines: [{ cells: [title], style: 'section' }],
          },
          { id: 'checks', at: 'A2', about: 'checks', kind: 'calc', lines: checks.map(lineOf) },
          ...kinds.map((kind, i): Sheet['blocks'][number] => ({
            id: `rows_${kind}`,
            at: `A${2 + checks.length + i}`,
            about: 'rows that are read',
            kind: 'calc',
            of: cleanOf(kind),
            lines: [rowsLine(kind)],
          })),
          ...findings.flatMap((one, i): Sheet['blocks'] => [
            {
              id: `${one.id}_title`,
              at: `${columnOf(i)}1`,
              about: 'section',
              kind: 'label',
              lines: [{ cells: [one.title], style: 'section' }],
            },
            {
              id: one.id,
              at: `${columnOf(i)}2`,
              about: 'findings of TIER_LADDER_CHECK',
              kind: 'calc',
              spill: { rows: MOST_FINDINGS + 1, columns: 4 },
              lines: [{ cells: [{ formula: one.formula }] }],
            },
          ]),
        ]),
      ],
    },
  };
}
