import { dealStateBy, wonAt } from '../../program/deal-state.ts';
import { isMissing, labelAt, numberAt } from '../../program/missing.ts';
import { IS_BLANK } from '../../program/reading/findings.ts';
import { Day, define, describe, type ResultRows } from '../define.ts';
import { dayReader } from '../kinds/days.ts';
import { type Entries, entries, namedOnce } from '../kinds/entries.ts';
import { nameReader } from '../kinds/names.ts';
import { day, whole } from '../kinds/options.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';
import { yesNoReader } from '../kinds/yes-no.ts';

const HEADER = ['Registration', 'Status', 'Expires on', 'Days left', 'Held by'];

const columns = {
  Registration: needed(nameReader),
  Partner: needed(nameReader, 'Partner ID'),
  Account: needed(nameReader),
  'Submitted on': needed(dayReader),
  'Approved on': maybe(dayReader),
  'Closed on': maybe(dayReader),
  Won: maybe(yesNoReader({ alsoWon: true })),
};

type Registrations = Entries<typeof columns>;

function check(table: Registrations): void {
  const { filled, byHeader, refuse } = table;
  const { Partner, Account, 'Submitted on': submitted } = byHeader;
  const takeName = namedOnce(table, 'Registration', 'the registration has no name.');
  for (const i of filledRows(filled)) {
    takeName(i);
    if (Partner.ids[i] === -1) refuse(i, 'Partner', 'the registration names no partner.');
    if (Account.ids[i] === -1) refuse(i, 'Account', 'the registration names no account.');
    if (isMissing(submitted[i])) refuse(i, 'Submitted on', IS_BLANK, 'Enter the day.');
  }
}

/** By day of submission, then row. */
const inOrder = ({ filled, byHeader: { 'Submitted on': submitted } }: Registrations, asOf: number): number[] =>
  filledRows(filled)
    .filter((i) => (submitted[i] as number) <= asOf)
    .sort((a, b) => (submitted[a] as number) - (submitted[b] as number));

export const DEAL_REGISTRATION_STATUS = define({
  name: 'DEAL_REGISTRATION_STATUS',
  kinds: { registrations: entries(columns, check), as_of: day, valid_days: whole(0, 36525, 90) },
  makeTable({ registrations, as_of, valid_days }) {
    const {
      Registration,
      Partner,
      Account,
      Won,
      'Approved on': approved,
      'Closed on': closed,
    } = registrations.byHeader;
    // of each account the first live registration, and the first of another partner than that
    const first = new Int32Array(Account.labels.length).fill(-1);
    const second = new Int32Array(Account.labels.length).fill(-1);
    const results: (ResultRows[number] | undefined)[] = new Array(registrations.rows);
    for (const i of inOrder(registrations, as_of)) {
      const account = Account.ids[i] as number;
      const partner = Partner.ids[i] as number;
      const expires = numberAt(approved, i) <= as_of ? numberAt(approved, i) + valid_days : NaN;
      const state = dealStateBy(as_of, wonAt(Won, i), numberAt(closed, i));
      const holder = first[account] === partner ? (second[account] as number) : (first[account] as number);
      let status = 'Submitted';
      if (state === 'won') status = 'Won';
      else if (state === 'lost') status = 'Lost';
      else if (holder !== -1) status = 'Conflict';
      else if (as_of > expires) status = 'Expired';
      else if (!isMissing(expires)) status = 'Approved';
      if (status === 'Won' || status === 'Approved' || status === 'Submitted') {
        if (first[account] === -1) first[account] = partner;
        else if (first[account] !== partner && second[account] === -1) second[account] = partner;
      }
      const isDated = !isMissing(expires) && state !== 'won' && state !== 'lost';
      results[i] = [
        labelAt(Registration, i),
        status,
        isDated ? new Day(expires) : '',
        isDated ? Math.max(0, expires - as_of) : '',
        status === 'Conflict' ? (Partner.labels[holder] as string) : '',
      ];
    }
    return [HEADER.slice(), ...results.filter((row): row is ResultRows[number] => row !== undefined)];
  },
});

const on = /* @__NO_SIDE_EFFECTS__ */ (date: string) => ({ date });
const REGISTRATIONS = [
  ['Registration', 'Partner', 'Account', 'Submitted on', 'Approved on', 'Closed on', 'Won'],
  ['R1', 'Acme', 'Globex', on('2026-03-01'), on('2026-03-05'), '', ''],
  ['R2', 'Blue', 'Globex', on('2026-03-02'), '', '', ''],
  ['R3', 'Cora', 'Initech', on('2026-01-01'), on('2026-01-10'), '', ''],
  ['R4', 'Acme', 'Initech', on('2026-05-01'), '', '', ''],
  ['R5', 'Dune', 'Umbrella', on('2026-02-01'), on('2026-02-02'), on('2026-04-01'), 'Won'],
];

// marked pure, so that the words do not ship
export const page = /* @__PURE__ */ (() =>
  describe(DEAL_REGISTRATION_STATUS, {
    summary: 'Status of deal registrations, with expiry and conflicts between partners.',
    tasks: ['check deal registrations', 'settle conflicts between partners'],
    whenElse: 'Use RESELLER_PRICE for the discount that a registered deal earns.',
    params: {
      registrations: {
        text: 'Table with Registration, Partner, Account, Submitted on, and if you have them Approved on, Closed on, Won.',
        blank:
          'Blank rows are skipped; a registration needs a name of its own. A blank Approved on is not approved; a blank Won, where there is that column, is open.',
        sample: "'Registrations clean'!A3:G",
      },
      as_of: {
        text: 'The last day that counts; later submissions are left out.',
        blank: 'It must be given.',
        sample: 'Settings!B9',
      },
      valid_days: { text: 'Days for which an approval is valid.', blank: 'Left out: 90.', sample: '120' },
    },
    returns:
      'A table with the header Registration, Status (Submitted, Approved, Expired, Won, Lost, Conflict), Expires on, Days left, Held by, in the order of the rows.',
    rule: 'Won and Lost need Closed on by as_of; without a column Won, what is closed is won. Then Conflict: another partner’s live registration of the account was submitted before, or on the same day in an earlier row. Live is what is not in Conflict itself and is submitted, approved and not expired, or won. Then Expired: approved more than valid_days ago; the last valid day is Expires on. An unapproved one does not lapse. Expires on and Days left stand where it is approved and neither won nor lost.',
    formula: 'Expires on = Approved on + valid_days; Days left = max(0, Expires on − as_of)',
    examples: [
      {
        kind: 'roster',
        says: 'A conflict, an expired approval that blocks nobody, and a deal that is won',
        source: '5 March + 90 days = 3 June, 19 days after 15 May; 10 January + 90 days = 10 April',
        args: [REGISTRATIONS, on('2026-05-15')],
        result: [
          HEADER,
          ['R1', 'Approved', on('2026-06-03'), 19, ''],
          ['R2', 'Conflict', '', '', 'Acme'],
          ['R3', 'Expired', on('2026-04-10'), 0, ''],
          ['R4', 'Submitted', '', '', ''],
          ['R5', 'Won', '', '', ''],
        ],
      },
      {
        kind: 'edge',
        says: 'The last valid day',
        args: [REGISTRATIONS.slice(0, 2), on('2026-06-03')],
        result: [HEADER, ['R1', 'Approved', on('2026-06-03'), 0, '']],
      },
      { kind: 'blank', says: 'No registration', args: [REGISTRATIONS.slice(0, 1), on('2026-05-15')], result: [HEADER] },
      {
        kind: 'basic',
        says: 'One registration, approved',
        args: [REGISTRATIONS.slice(0, 2), on('2026-03-15')],
        result: [HEADER, ['R1', 'Approved', on('2026-06-03'), 80, '']],
      },
      {
        kind: 'error',
        says: 'A registration without an account',
        args: [[...REGISTRATIONS, ['R6', 'Acme', '', on('2026-05-01'), '', '', '']], on('2026-05-15')],
        error: 'DEAL_REGISTRATION_STATUS registrations, row 7 (Account): the registration names no account. Enter one.',
      },
    ],
    limits: 'Accounts are the same when their names are: bring names together first.',
    builtIn:
      '=IF(E2="", "Submitted", IF(E2+90<B1, "Expired", "Approved"))\nIt leaves out conflicts, which take a COUNTIFS over earlier live rows.',
    related: ['RESELLER_PRICE', 'ANTI_PATTERN_CHECK'],
    source: 'Deal registration as partner programs run it: first come, first served, with an expiry.',
  }))();
