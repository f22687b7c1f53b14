import { cleanRows } from '../../program/clean.ts';
import { Day, define, describe } from '../define.ts';
import { label } from '../kinds/options.ts';
import { mapping, orRefuse, rawTable } from './raw-table.ts';

export const CLEAN_TABLE = define({
  name: 'CLEAN_TABLE',
  kinds: { table: rawTable, kind: label, columns: mapping },
  makeTable({ table, kind, columns }, _columns, _n, _filled, refuse) {
    const clean = orRefuse(() => cleanRows(table.cells, kind, columns.cells, table.dates), refuse);
    if (clean === null) return [];
    const { header, rows, days } = clean;
    return [
      header.slice(),
      ...rows.map((row) => row.map((cell, i) => (days[i] && typeof cell === 'number' ? new Day(cell) : cell))),
    ];
  },
});

const HEADER = ['Person', 'Partner ID', 'Certification', 'Certified on', 'Validity months', 'Problem'];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ describe(CLEAN_TABLE, {
  summary: 'Reads a table as people keep it into clean columns, and says beside each row what it cannot read.',
  tasks: ['clean up a list', 'read an export'],
  whenElse: 'Use ROW_PROBLEMS for a list of the problems alone, cell by cell.',
  params: {
    table: {
      text: 'The range with its header row. Its columns may stand in any order.',
      blank: 'Blank rows are left out. A range that is blank throughout gives the header alone.',
      sample: 'Partners!A3:U',
    },
    kind: {
      text: 'What the rows are, such as partners or deals. Further kinds: ledger, touches, registrations, assets, certifications, survey, contacts, campaigns, candidates, payments, actions, goals.',
      blank: 'It must be given.',
      sample: '"partners"',
    },
    columns: {
      text: 'Two columns, Ours and Theirs. They say which header of the table stands for which column.',
      blank:
        'Left out, or a column that is not named: headers are matched by name, and Partner serves where there is no Partner ID. A blank Theirs: the table has none.',
      sample: 'Settings!I3:J24',
    },
  },
  returns:
    'The columns of the kind in a fixed order, then Problem. One row per row that is not blank; dates are dates, Won is TRUE or FALSE.',
  rule: 'What reads surely in every locale is given; what does not is blank, and Problem says what, and how many more. A row with a problem keeps its names and IDs and gives none of its numbers, so it is in no total. Problems are: a wrong type, an unknown choice, a missing value that is needed, an ID that stands above already, and a row of totals. A table that lacks a needed column is an error.',
  rounding: 'Not rounded.',
  formula: 'rows given = rows that are not blank; rows in totals = rows given with a blank Problem',
  examples: [
    {
      kind: 'basic',
      says: 'Columns in another order, and a validity as text',
      args: [
        [
          ['certification', 'person', 'PARTNER_ID', 'Certified on', 'Validity months', 'Shoe size'],
          ['Admin', ' Ada ', 'P1', { date: '2026-01-31' }, '24', 38],
        ],
        'certifications',
      ],
      result: [HEADER, ['Ada', 'P1', 'Admin', { date: '2026-01-31' }, 24, '']],
    },
    {
      kind: 'roster',
      says: 'One row that reads, a blank one, and one with a problem',
      source: '3 rows − 1 blank one = 2; 12 months of the second are left out with its problem',
      args: [
        [
          ['Person', 'Partner ID', 'Certification', 'Certified on', 'Validity months'],
          ['Ada', 'P1', 'Admin', { date: '2026-01-31' }, 12],
          ['', '', '', '', ''],
          ['Grace', 'P2', 'Admin', '31/01/26', 12],
        ],
        'certifications',
      ],
      result: [
        HEADER,
        ['Ada', 'P1', 'Admin', { date: '2026-01-31' }, 12, ''],
        [
          'Grace',
          'P2',
          'Admin',
          '',
          '',
          'Certified on: "31/01/26" is not a date. Enter a date, or text such as 2026-01-31.',
        ],
      ],
    },
    {
      kind: 'edge',
      says: 'A header of yours stands for one of ours',
      args: [
        [
          ['Name', 'Account', 'Badge'],
          ['Ada', 'P1', 'Admin'],
        ],
        'certifications',
        [
          ['Ours', 'Theirs'],
          ['Person', 'Name'],
          ['Partner ID', 'Account'],
          ['Certification', 'Badge'],
        ],
      ],
      result: [HEADER, ['Ada', 'P1', 'Admin', '', '', '']],
    },
    {
      kind: 'blank',
      says: 'Nothing yet',
      args: [[['', '']], 'certifications'],
      result: [HEADER],
    },
    {
      kind: 'error',
      says: 'A column that is needed is not there',
      args: [
        [
          ['Person', 'Certification'],
          ['Ada', 'Admin'],
        ],
        'certifications',
      ],
      error:
        'CLEAN_TABLE table: it has no Partner ID; found Person, Certification. Add what is missing, or rename a column.',
    },
  ],
  limits: 'At most 400,000 cells of result. It changes nothing in your table.',
  builtIn: '=IF(ISNUMBER(B2), B2, "")\nOne cell; it says nothing of what it leaves out.',
  related: ['ROW_PROBLEMS', 'PARTNER_SUMMARY'],
  source: 'Columns of each kind: definitions of Partnerbook, after what partner systems export.',
});
