import { rowProblems } from '../../program/clean.ts';
import { define, describe, type ResultRows } from '../define.ts';
import { label } from '../kinds/options.ts';
import { mapping, orRefuse, rawTable } from './raw-table.ts';

const HEADER = ['Row', 'Column', 'Found', 'Fix'];

export const ROW_PROBLEMS = define({
  name: 'ROW_PROBLEMS',
  kinds: { table: rawTable, kind: label, columns: mapping },
  makeTable({ table, kind, columns }, _columns, _n, _filled, refuse): ResultRows {
    const problems = orRefuse(() => rowProblems(table.cells, kind, columns.cells, table.dates), refuse);
    const rows: ResultRows = [HEADER.slice()];
    for (const { row, header, found, fix } of problems ?? []) rows.push([row + 1, header, found, fix]);
    return rows;
  },
});

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(ROW_PROBLEMS, {
  summary: 'Lists every cell of a table that cannot be read for sure, with what to do.',
  tasks: ['find mistakes in a list', 'check an export'],
  whenElse: 'Use CLEAN_TABLE to go on with the rows that can be read.',
  params: {
    table: {
      text: 'The range with its header row. Its columns may stand in any order.',
      blank: 'Blank rows have no problem. A range that is blank throughout gives the header alone.',
      sample: 'Deals!A3:N',
    },
    kind: {
      text: 'What the rows are, such as partners or deals. Further kinds: ledger, touches, registrations, assets, certifications, survey, contacts, campaigns, candidates, payments, actions, goals.',
      blank: 'It must be given.',
      sample: '"deals"',
    },
    columns: {
      text: 'Two columns, Ours and Theirs. They say which header of the table stands for which column.',
      blank:
        'Left out, or a column that is not named: headers are matched by name, and Partner serves where there is no Partner ID. A blank Theirs: the table has none.',
      sample: 'Settings!L3:M17',
    },
  },
  returns:
    'A table of Row, Column, Found, Fix. One row per problem; Row counts within the range, its header being row 1. Without a problem: the header alone.',
  rule: 'The problems are those of CLEAN_TABLE: a wrong type, an unknown choice, a missing value that is needed, an ID that stands above already, and a row of totals.',
  formula:
    'rows = one for each cell that does not read, needed cell that is blank, and ID that stands above already; one for a row of totals',
  examples: [
    {
      kind: 'basic',
      says: 'A score that is too high',
      source: '11 > 10; its row is 1 header + 2',
      args: [
        [
          ['Partner ID', 'Date', 'Score'],
          ['P1', { date: '2026-05-01' }, 9],
          ['P2', { date: '2026-05-01' }, 11],
        ],
        'survey',
      ],
      result: [HEADER, [3, 'Score', '11 is not from 0 to 10.', 'Enter a whole number from 0 to 10.']],
    },
    {
      kind: 'roster',
      says: 'Two problems in one row',
      args: [
        [
          ['Partner ID', 'Date', 'Score'],
          ['P1', 'May', 'ten'],
        ],
        'survey',
      ],
      result: [
        HEADER,
        [2, 'Date', '"May" is not a date.', 'Enter a date, or text such as 2026-01-31.'],
        [2, 'Score', '"ten" is not a number.', 'Enter digits only, such as 2.'],
      ],
    },
    {
      kind: 'edge',
      says: 'All is well',
      args: [
        [
          ['Partner ID', 'Date', 'Score'],
          ['P1', '2026-05-01', '10'],
        ],
        'survey',
      ],
      result: [HEADER],
    },
    { kind: 'blank', says: 'Nothing yet', args: [[['', '']], 'survey'], result: [HEADER] },
    {
      kind: 'error',
      says: 'A kind that there is not',
      args: [
        [
          ['Partner ID', 'Date', 'Score'],
          ['P1', { date: '2026-05-01' }, 9],
        ],
        'surveys',
      ],
      error:
        'ROW_PROBLEMS kind: "surveys" is not a kind of rows. Did you mean survey? Known: partners, deals, ledger, touches, registrations, assets, certifications, surve…',
    },
  ],
  limits: 'It changes nothing in your table.',
  builtIn:
    '=FILTER(ROW(B2:B), NOT(ISNUMBER(B2:B)), B2:B<>"")\nThe rows of one column in which text stands for a number.',
  related: ['CLEAN_TABLE', 'PARTNER_SUMMARY'],
  source: 'Columns of each kind: definitions of Partnerbook, after what partner systems export.',
});
