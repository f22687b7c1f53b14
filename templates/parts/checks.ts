import type { TemplateSource } from '../schema.ts';
import { chipRules, HEIGHTS } from './data-sheets.ts';

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
}

const FIRST = 4;

// a ladder of six tiers can have some ten findings each; what is below them must not stop the spill
const MOST_FINDINGS = 60;
const FINDINGS_APART = MOST_FINDINGS + 3;

/** Checks, each 0 when it is fine, their sum, and the state that every header shows. */
export function checksSheet(
  checks: readonly Check[],
  states: readonly State[],
  findings: readonly { id: string; title: string; formula: string }[],
): { readonly sheet: Sheet; readonly places: Places } {
  const last = FIRST + checks.length - 1;
  const stateRow = last + 3;
  const findingRow = stateRow + states.length + 2;
  const places: Places = {
    check_states: { sheet: 'checks', range: `D${FIRST}:D${last}`, defined: null },
    status: { sheet: 'checks', range: `B${stateRow}:B${stateRow + states.length - 1}`, defined: 'PB_status' },
  };
  states.forEach((state, i) => {
    places[state.place] = { sheet: 'checks', range: `B${stateRow + i}`, defined: null };
  });
  findings.forEach((one, i) => {
    places[one.id] = {
      sheet: 'checks',
      range: `A${findingRow + 1 + i * FINDINGS_APART}:A${findingRow + MOST_FINDINGS + i * FINDINGS_APART}`,
      defined: null,
    };
  });
  return {
    places,
    sheet: {
      key: 'checks',
      name: 'Checks',
      role: 'checks',
      what: `${checks.length} checks and the state of the workbook`,
      frozenRows: 3,
      frozenColumns: 1,
      hideGridlines: true,
      protect: true,
      rows: findingRow + findings.length * FINDINGS_APART,
      columns: 6,
      widths: [
        { from: 1, count: 1, width: 320 },
        { from: 2, count: 4, width: 105 },
        { from: 6, count: 1, width: 520 },
      ],
      heights: HEIGHTS,
      checksAt: 'D1',
      rules: [
        ...chipRules('D1', 'D1:E1'),
        { range: `D${FIRST}:D${last}`, formula: `=D${FIRST}<>0`, background: '#fce8e6', color: '#b3261e' },
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
          id: 'header',
          at: 'A3',
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
          id: 'checks',
          at: `A${FIRST}`,
          about: 'checks',
          kind: 'calc',
          lines: checks.map((check, i) => ({
            cells: [
              check.says,
              { formula: check.found },
              { formula: check.should },
              { formula: `=IF(ABS(B${FIRST + i}-C${FIRST + i})>@tolerance;1;0)` },
              check.kind,
              check.fix,
            ],
            style: ['', check.format, check.format, 'strong count', 'mute', 'mute'],
          })),
        },
        {
          id: 'state_title',
          at: `A${stateRow - 1}`,
          about: 'section',
          kind: 'label',
          lines: [{ cells: ['State of this workbook'], style: 'section' }],
        },
        {
          id: 'state',
          at: `A${stateRow}`,
          about: 'what every header shows',
          kind: 'calc',
          lines: states.map((state) => ({
            cells: [state.label, { formula: state.formula }],
            style: ['', state.format],
          })),
        },
        ...findings.flatMap((one, i): Sheet['blocks'] => [
          {
            id: `${one.id}_title`,
            at: `A${findingRow - 1 + i * FINDINGS_APART}`,
            about: 'section',
            kind: 'label',
            lines: [{ cells: [one.title], style: 'section' }],
          },
          {
            id: one.id,
            at: `A${findingRow + i * FINDINGS_APART}`,
            about: 'findings of TIER_LADDER_CHECK',
            kind: 'calc',
            spill: { rows: MOST_FINDINGS + 1, columns: 4 },
            lines: [{ cells: [{ formula: one.formula }] }],
          },
        ]),
      ],
    },
  };
}
