import { buildAddonScripts } from '../../build/addon-scripts.ts';
import { type Template, template } from '../../templates/schema.ts';
import { addon } from '../build/built.ts';

/** Partners as rows of choice, name, ID, tier and owner. */
export type Row = readonly [choice: string, name: string, id: string, tier: string, owner: string];

export const ROSTER: readonly Row[] = [
  ['Acme', 'Acme', 'P-1', 'Gold', 'Ana'],
  ['Bolt', 'Bolt', 'P-2', 'Silver', 'Ana'],
  ['Cog', 'Cog', 'P-3', 'Gold', 'Ben'],
  ['Dyn', 'Dyn', 'P-4', '', 'Ben'],
  ['Eve', 'Eve', 'P-5', 'Gold', 'Ana'],
];

const list = (column: string) => ({ sheet: 'roster', range: `${column}4:${column}{end}` });

/** A review of two sheets, without a calculation: a backend without one can tell who belongs to what. */
const smallReview = (roster: readonly Row[]): Template =>
  template.parse({
    id: 'small-review',
    version: 1,
    mark: 'small',
    title: 'Small review',
    purpose: 'Shows one partner.',
    questions: ['How is it?', 'What is next?'],
    from: '2026-01-01',
    asOf: '2026-03-31',
    capacity: { least: 50, step: 50, most: 100 },
    kinds: [],
    opens: 'review',
    status: 'status',
    places: {
      partner: { sheet: 'review', range: 'B2', defined: 'PB_partner' },
      roster: { sheet: 'roster', range: 'A4:E{end}', defined: 'PB_roster' },
      status: { sheet: 'roster', range: 'H1:H5', defined: 'PB_status' },
    },
    series: {
      title: 'Reviews',
      sheet: 'review',
      cell: 'B2',
      columns: { choice: list('A'), name: list('B'), id: list('C'), tier: list('D'), owner: list('E') },
    },
    sheets: [
      {
        key: 'review',
        name: 'Review',
        role: 'output',
        what: 'one partner',
        frozenRows: 2,
        hideGridlines: true,
        protect: true,
        rows: 20,
        columns: 4,
        widths: [{ from: 1, count: 4, width: 120 }],
        heights: [{ from: 1, count: 3, height: 27 }],
        checksAt: 'D1',
        answer: 'A1:D4',
        rules: [{ range: 'B3:B4', formula: '=B3=0', background: '#ffffff', color: '#000000' }],
        charts: [
          {
            id: 'by_quarter',
            type: 'column',
            title: 'By quarter',
            ranges: ['A3:B4'],
            at: 'A8',
            width: 400,
            height: 200,
            axis: 'EUR',
            about: 'revenue',
            colors: ['#1a5fb4'],
          },
        ],
        blocks: [
          {
            id: 'head',
            at: 'A1',
            about: 'whose review',
            kind: 'input',
            lines: [
              { cells: ['Small review'], style: 'title' },
              {
                cells: ['Partner', roster[0]?.[0] ?? ''],
                style: ['', 'input'],
                validations: [null, { listOf: 'roster' }],
                notes: [null, 'Choose one.'],
              },
            ],
          },
          {
            id: 'figures',
            at: 'A3',
            about: 'what it comes to',
            kind: 'output',
            lines: [
              { cells: ['Tier', { formula: '=INDEX(#roster!D4:D{end};MATCH(@partner;#roster!A4:A{end};0))' }] },
              { cells: ['Owner', { formula: '=INDEX(@roster;MATCH(B2;#roster!A4:A{end};0);COUNT(E1)+1)' }] },
            ],
          },
        ],
      },
      {
        key: 'roster',
        name: 'Roster',
        role: 'data',
        what: 'partners',
        rows: { capacityPlus: 3 },
        columns: 8,
        widths: [],
        heights: [],
        checksAt: 'H1',
        blocks: [
          { id: 'rows', at: 'A4', about: 'partners', kind: 'data', lines: roster.map((row) => ({ cells: [...row] })) },
          { id: 'status', at: 'H1', about: 'checks', kind: 'calc', lines: [{ cells: [0] }] },
        ],
      },
    ],
  });

/** The add-on that ships, with this template alone. */
export async function smallAddon(roster: readonly Row[] = ROSTER): Promise<Readonly<Record<string, string>>> {
  const scripts = await buildAddonScripts([smallReview(roster)], [], '');
  return { ...addon.files, ...scripts.files };
}
