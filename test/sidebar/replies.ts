import type {
  Answers,
  ClosingPreview,
  Home,
  Mapping,
  Place,
  Preview,
  Problems,
  Replies,
  Request,
  SeriesChoice,
  SeriesPreview,
  SeriesResult,
} from '../../src/sidebar/api.ts';

export const place = (sheetName: string, a1: string, sheetId = 7): Place => ({ sheetId, sheetName, a1 });

export const empty: Home = {
  workbook: {
    templates: [],
    checks: 'none',
    checksTotal: 0,
    rowsLeftOut: 0,
    amountLeftOut: '',
    partnersCounted: null,
    partnersTotal: null,
    kinds: [],
    series: null,
  },
  templates: [
    {
      id: 'tier-sheet',
      title: 'Tier sheet',
      purpose: 'Places every partner in a tier, shows the gap to the next one, and sets the co-marketing budget.',
      questions: [
        'Which tier has each partner earned?',
        'Who is close to the next one?',
        'What budget follows from it?',
      ],
    },
  ],
  interrupted: null,
  waiting: null,
  lastInsert: null,
  access: 'edit',
  locale: 'en_US',
  timeZone: 'Europe/Berlin',
  separator: ',',
};

const sheets = [
  ['Guide', 'where to start'],
  ['Settings', '24 inputs'],
  ['Partners', '40 sample rows'],
  ['Partners clean', 'what is read of Partners'],
  ['Deals', '300 sample rows'],
  ['Deals clean', 'what is read of Deals'],
  ['Tier workings', 'one row a partner'],
  ['Tiers', 'ladder, gaps, budgets and charts'],
  ['Checks', '9 checks'],
  ['Log', 'what was inserted'],
] as const;

export const filled: Home = {
  ...empty,
  workbook: {
    templates: [
      { id: 'tier-sheet', title: 'Tier sheet', period: '2026-01-01 to 2026-09-30', place: place('Tiers', 'A1') },
    ],
    checks: 'problems',
    checksTotal: 2,
    rowsLeftOut: 2,
    amountLeftOut: '14,300',
    partnersCounted: 38,
    partnersTotal: 40,
    kinds: [
      { kind: 'partners', label: 'Partners', reads: null },
      { kind: 'deals', label: 'Deals', reads: { sheetId: 20, name: 'CRM export' } },
    ],
    series: { title: 'Reviews', made: 0 },
  },
  lastInsert: { title: 'Tier sheet', sheets: sheets.map(([name]) => name) },
};

export const interrupted: Home = {
  ...empty,
  interrupted: { title: 'Tier sheet', startedAt: '2026-11-24T13:32:00.000Z', step: 'Deals clean', closing: false },
};

export const preview = (answers: Answers): Preview => ({
  template: 'tier-sheet',
  title: 'Tier sheet',
  summary: 'Adds 10 sheets and 6 names; changes nothing else.',
  sheets: sheets.map(([name, what]) => ({
    name,
    action: 'add',
    what: answers.sampleData ? what : what.replace(/\d+ sample rows/, 'no rows yet'),
  })),
  names: ['PB_ladder', 'PB_from', 'PB_as_of', 'PB_partners', 'PB_deals', 'PB_status'],
  steps: sheets.map(([name, what]) => `${name}: ${what}`),
  planHash: 'a1b2c3',
  period: null,
  samples: true,
  blocked: null,
  nothingToDo: false,
});

/** A second template, where Settings and the data sheets stand. */
export const second: Preview = {
  ...preview({ from: null, asOf: null, sampleData: true }),
  summary: 'Adds 3 sheets and 4 names, and rows below those of Settings; changes nothing else.',
  sheets: [
    { name: 'Metrics', action: 'add', what: 'the metrics of the program' },
    { name: 'Settings', action: 'change', what: '12 rows below the others' },
    { name: 'Partners', action: 'keep', what: 'stands already' },
  ],
  period: { from: '2025-10-01', asOf: '2026-09-30', place: place('Settings', 'B8') },
  samples: false,
};

export const closing: ClosingPreview = {
  quarter: 'Q3 2026',
  period: { from: '2025-10-01', asOf: '2026-09-30' },
  periods: [
    { from: '2026-01-01', asOf: '2026-12-31', what: '4 quarters, as before' },
    { from: '2026-10-01', asOf: '2026-12-31', what: 'one quarter' },
  ],
  summary: 'Adds 2 sheets; changes the period on Settings, and nothing else.',
  sheets: [
    { name: 'Tiers Q3 2026', action: 'add', what: 'Tiers as values' },
    { name: 'Closed quarters', action: 'add', what: 'key figures of closed quarters' },
    { name: 'Checks', action: 'change', what: '1 row below the others' },
    { name: 'Log', action: 'change', what: '1 row below the others' },
    { name: 'Settings', action: 'change', what: '2026-01-01 to 2026-12-31' },
  ],
  steps: ['Tiers Q3 2026: Tiers as values', 'Closed quarters: key figures', 'Settings: 2026-01-01 to 2026-12-31'],
  checks: [],
  planHash: 'd4e5f6',
  blocked: null,
  place: null,
};

/** A figure still calculates. */
export const notYet: ClosingPreview = {
  ...closing,
  quarter: '',
  period: null,
  periods: [],
  summary: '',
  sheets: [],
  steps: [],
  blocked: { message: 'Tiers!B9 still calculates.', fix: 'Wait a few seconds, then look again.' },
  place: place('Tiers', 'B9'),
};

export const alerted: ClosingPreview = {
  ...closing,
  checks: [
    { says: 'Overrides without a last day', kind: 'Alert', place: place('Checks', 'D24') },
    { says: 'Current tiers are on the ladder', kind: 'Alert', place: place('Checks', 'D23') },
  ],
};

export const closedHome: Home = {
  ...filled,
  lastInsert: {
    title: 'Closing of Q3 2026',
    sheets: ['Tiers Q3 2026', 'Closed quarters'],
    goesBack: { from: '2025-10-01', asOf: '2026-09-30' },
  },
};

export const standing: Preview = {
  ...preview({ from: null, asOf: null, sampleData: true }),
  summary: 'It stands in this spreadsheet already; inserting it again changes nothing.',
  sheets: sheets.map(([name]) => ({ name, action: 'keep', what: 'stands already' })),
  names: [],
  steps: [],
  planHash: '',
  samples: false,
  nothingToDo: true,
};

export const problems: Problems = {
  problems: [
    {
      kind: 'partners',
      place: place('Partners', 'M14'),
      column: 'Revenue',
      found: '"12k-15k" is not a number.',
      fix: 'Enter digits only, such as 12000.',
    },
    {
      kind: 'deals',
      place: place('Deals', 'F203', 8),
      column: 'Amount',
      found: '"12,500" can be read as 12500 or 12.5.',
      fix: 'Enter 12500 or 12.5 as a number.',
    },
    {
      kind: 'deals',
      place: place("Bob's deals <b>", 'J9', 9),
      column: 'Closed on',
      found: '"<img src=x onerror=alert(1)>" is not a date.',
      fix: 'Enter a date, such as 2026-09-30.',
    },
  ],
  total: 1203,
};

const column = (ours: string, required: boolean, about: string, theirs: string | null, examples: string[] = []) => ({
  ours,
  required,
  about,
  theirs,
  how: theirs === null ? ('none' as const) : theirs === ours ? ('same' as const) : ('synonym' as const),
  examples,
});

export const mapping: Mapping = {
  kind: 'partners',
  sheet: { sheetId: 21, name: 'Roster 2026' },
  headerRow: 3,
  headers: ['Company name', 'ARR (USD)', 'Signed on', 'Contact', 'Region'],
  rows: 212,
  columns: [
    column('Partner', true, 'The name of the partner.', null),
    column('Revenue', false, 'Revenue, where no deals are kept.', 'ARR (USD)', ['120,000', '48,500', '9,900']),
    column('Signed on', false, 'The day of signing.', 'Signed on', ['2024-03-01', '2025-11-12']),
    column('Owner', false, 'Who looks after it.', null),
    column('Lead quality', false, 'A score from 0 to 100.', null),
  ],
  missing: ['Partner'],
};

const reviewed = ['Acme', 'Bolt', 'Cog'] as const;

export const seriesPreview = (of: SeriesChoice): SeriesPreview => ({
  title: 'Reviews',
  choices: {
    all: 40,
    tiers: [
      { value: 'Gold', partners: 4 },
      { value: 'Silver', partners: 12 },
    ],
    owners: [
      { value: 'Ana', partners: 9 },
      { value: "O'Neil <b>", partners: 1 },
    ],
  },
  summary: 'Makes 3 sheets; 1 stands already, and stays. Changes nothing else.',
  sheets: [
    ...reviewed.map((name) => ({ name: `Review ${name}`, action: 'add' as const, what: 'Gold, Ana' })),
    { name: 'Review Dyn', action: 'keep', what: 'stands already' },
  ],
  planHash: `hash of ${of.by} ${of.value}`,
  blocked: null,
  nothingToDo: false,
});

/** Where no review stands, or its figures do not yet. */
export const noSeries: SeriesPreview = {
  ...seriesPreview({ by: 'all', value: '' }),
  choices: { all: 0, tiers: [], owners: [] },
  summary: '',
  sheets: [],
  blocked: {
    message: 'No review stands in this spreadsheet yet.',
    fix: 'Insert the quarterly review first.',
  },
};

/** One of three was made when it stopped. */
export const waiting: Home = {
  ...filled,
  waiting: {
    title: 'Reviews, tier Gold',
    planHash: 'hash of all ',
    startedAt: '2026-11-24T13:32:00.000Z',
    made: 1,
    step: 1,
    sheets: reviewed.map((name) => `Review ${name}`),
  },
};

export const ended: SeriesResult = {
  title: 'Reviews, tier Gold',
  made: 3,
  left: 0,
  passed: [],
  links: reviewed.map((name, i) => ({ label: `Review ${name}`, place: place(`Review ${name}`, 'A1', 50 + i) })),
};

type Answered = { readonly [K in Request['kind']]: (request: Extract<Request, { kind: K }>) => Replies[K] };

/** A server that does everything at once and well; a test puts its own answer over one of these. */
export const well: Answered = {
  home: () => filled,
  preview: (request) => preview(request.answers),
  begin: () => ({ next: 0, done: 'Added 10 sheets.' }),
  previewClosing: () => closing,
  beginClosing: () => ({ next: 0, done: 'Added 2 sheets.' }),
  step: ({ step }) => ({ next: step + 1 < sheets.length ? step + 1 : null, done: sheets[step]?.join(': ') ?? '' }),
  finish: () => ({
    title: 'Tier sheet',
    links: ['Tiers', 'Settings', 'Partners', 'Deals', 'Checks', 'Guide', 'Log'].map((label, i) => ({
      label,
      place: place(label, 'A1', 30 + i),
    })),
    notes: ['The rows in it are samples. Clear them when you have looked around, or use your own sheet.'],
  }),
  putBack: () => ({ restored: ['PB_ladder', 'Guide', 'Settings'] }),
  undo: () => ({
    removed: sheets.map(([name]) => name).filter((name) => name !== 'Partners'),
    restored: [],
    kept: [
      { place: place('Partners', 'B7'), why: 'Changed since it was inserted.' },
      { place: place('Partners', 'M7'), why: 'Changed since it was inserted.' },
    ],
    left: 0,
  }),
  problems: () => problems,
  goTo: () => ({ ok: true }),
  activeCell: () => ({ place: place('Partners', 'P2'), empty: true, shown: '' }),
  selection: () => place('Partners', 'D2:D'),
  tryFormula: () => ({
    rows: [['Gold'], ['Silver'], ['Registered'], ['']],
    labels: ['Acme GmbH', 'Borealis', 'Cobalt Ltd', ''],
    more: 994,
    error: null,
  }),
  insertFormula: (request) => ({
    place: { sheetId: request.place.sheetId, sheetName: 'Partners', a1: request.place.a1 },
  }),
  sheets: () => ({
    sheets: ['Partners', 'Deals', 'Roster 2026'].map((name, i) => ({ sheetId: 19 + i, name })),
  }),
  suggestMapping: () => mapping,
  checkMapping: () => ({ rows: 212, leftOut: 3, problems: { ...problems, total: 3 } }),
  undoMapping: () => ({ place: place('Deals clean', 'A3'), reads: { sheetId: 8, name: 'Deals' } }),
  useMapping: () => ({ place: place('Partners clean', 'A3'), problems: { ...problems, total: 3 } }),
  previewSeries: (request) => seriesPreview(request.of),
  beginSeries: () => ({ next: 0, done: '3 sheets to make.' }),
  stepSeries: ({ step }) => ({ next: step < 2 ? step + 1 : null, done: `Review ${reviewed[step]}` }),
  endSeries: () => ended,
  clearSample: () => ({ removed: 339, kept: [place('Partners', 'B7')] }),
};
