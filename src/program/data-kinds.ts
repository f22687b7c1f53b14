export type ColumnType =
  | 'id'
  | 'name'
  | 'text'
  | 'choice'
  | 'amount'
  | 'count'
  | 'share'
  | 'done'
  | 'score'
  | 'date'
  | 'yes/no'
  | 'number';

export interface DataColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  /** Needed in every row but those in which that column holds that word. */
  readonly unless?: readonly [column: string, word: string];
  /** The only values of a choice; beside a text, what is offered for it. */
  readonly choices?: readonly string[];
  /** The highest number that fits. */
  readonly most?: number;
}

export interface DataKind {
  /** The columns that tell rows apart: the first of them that is filled may not occur twice. */
  readonly key: readonly string[];
  readonly columns: readonly DataColumn[];
}

// short on purpose: functions.js carries this list. What people read about a column stands in column-words.ts
const columns = (required: boolean, type: ColumnType, names: readonly string[]): DataColumn[] =>
  names.map((name) => ({ name, type, required }));
const open = (type: ColumnType, ...names: string[]): DataColumn[] => columns(false, type, names);
const needed = (type: ColumnType, ...names: string[]): DataColumn[] => columns(true, type, names);
const choice = (name: string, ...choices: string[]): DataColumn => ({ name, type: 'choice', required: false, choices });

// an ID or the partner's name, in every kind but the roster
const partner = open('id', 'Partner ID');
const neededPartner = needed('id', 'Partner ID');

/** What people keep about their program, one row per thing. */
export const dataKinds = {
  partners: {
    key: ['Partner ID', 'Partner'],
    columns: [
      ...partner,
      ...needed('name', 'Partner'),
      {
        name: 'Type',
        type: 'text',
        required: false,
        choices: ['Technology', 'Affiliate', 'Reseller', 'Strategic Alliance', 'OEM'],
      },
      ...open('text', 'Region', 'Owner'),
      ...open('date', 'Signed on', 'Ended on'),
      ...open('text', 'Current tier'),
      ...open('count', 'Reviews below'),
      ...open('text', 'Override tier'),
      ...open('date', 'Override until'),
      ...open('text', 'Override reason'),
      ...open('amount', 'Revenue'),
      ...open('count', 'Referrals', 'Certified', 'Active integrations'),
      ...open('date', 'Last contact on'),
      ...open('score', 'Strategic score', 'Lead quality', 'Brand alignment'),
      ...open('text', 'Note'),
    ],
  },
  deals: {
    key: ['Deal'],
    columns: [
      ...needed('id', 'Deal'),
      ...open('name', 'Account'),
      ...partner,
      choice('Role', 'Sourced', 'Influenced', 'Direct'),
      choice('Motion', 'Referred', 'Resold', 'Co-sold', 'Embedded'),
      ...needed('amount', 'Amount'),
      ...open('text', 'Stage'),
      ...open('share', 'Probability'),
      ...open('date', 'Created on', 'Closed on'),
      ...open('yes/no', 'Won'),
      ...open('date', 'Refunded on'),
      ...open('share', 'Refunded share'),
      ...open('text', 'Card'),
    ],
  },
  ledger: {
    key: [],
    columns: [
      ...neededPartner,
      ...needed('date', 'Date'),
      { ...choice('Type', 'accrue', 'adjust', 'approve', 'pay', 'release'), required: true },
      { name: 'Amount', type: 'amount', required: false, unless: ['Type', 'release'] },
      ...open('date', 'Expires'),
      ...open('text', 'Ref', 'Activity', 'Proof'),
      ...open('amount', 'Result'),
      ...open('text', 'Approved by'),
    ],
  },
  touches: {
    key: [],
    columns: [
      ...needed('id', 'Deal'),
      ...neededPartner,
      ...needed('date', 'Date'),
      ...open('text', 'Milestone', 'Campaign'),
    ],
  },
  registrations: {
    key: ['Registration'],
    columns: [
      ...needed('id', 'Registration'),
      ...neededPartner,
      ...needed('name', 'Account'),
      ...needed('date', 'Submitted on'),
      ...open('date', 'Approved on', 'Closed on'),
      ...open('yes/no', 'Won'),
    ],
  },
  assets: {
    key: ['Asset'],
    columns: [
      ...needed('name', 'Asset'),
      ...open('text', 'Purpose', 'Priority'),
      ...open('done', 'Done'),
      ...open('text', 'Owner'),
      ...open('date', 'Due'),
    ],
  },
  certifications: {
    key: [],
    columns: [
      ...needed('name', 'Person'),
      ...neededPartner,
      ...needed('name', 'Certification'),
      ...open('date', 'Certified on'),
      ...open('count', 'Validity months'),
    ],
  },
  survey: {
    key: [],
    columns: [...neededPartner, ...needed('date', 'Date'), { name: 'Score', type: 'count', required: true, most: 10 }],
  },
  contacts: {
    key: [],
    columns: [...neededPartner, ...needed('date', 'Date'), ...open('text', 'Kind', 'By', 'Note')],
  },
  campaigns: {
    key: ['Campaign'],
    columns: [
      ...needed('id', 'Campaign'),
      ...partner,
      ...open('text', 'Objective'),
      ...open('date', 'Event on'),
      ...open('amount', 'Our cost', 'Partner cost'),
      ...open('count', 'Reach', 'Registered', 'Attended', 'Opportunities'),
      ...open('amount', 'Won amount'),
    ],
  },
  candidates: {
    key: ['Candidate'],
    columns: [
      ...needed('name', 'Candidate'),
      ...open('text', 'Type', 'Region'),
      ...open('number', 'Strategic fit', 'Revenue potential', 'Audience overlap', 'Product fit', 'Capacity'),
      ...open('text', 'Stage', 'Next step', 'Owner'),
    ],
  },
  payments: {
    key: [],
    columns: [...neededPartner, ...needed('date', 'Date'), ...needed('amount', 'Amount'), ...open('text', 'Ref')],
  },
  actions: {
    key: [],
    columns: [
      ...needed('name', 'Action'),
      ...neededPartner,
      ...open('text', 'Our owner', 'Partner owner'),
      ...open('date', 'Due', 'Done on', 'Raised on'),
    ],
  },
  goals: {
    key: [],
    columns: [
      ...neededPartner,
      {
        ...choice(
          'Metric',
          'Revenue',
          'Sourced revenue',
          'Influenced revenue',
          'Won deals',
          'Referrals',
          'Open pipeline',
        ),
        required: true,
      },
      ...needed('amount', 'Target'),
      ...needed('date', 'By'),
    ],
  },
} satisfies Record<string, DataKind>;

export type KindName = keyof typeof dataKinds;

export const kindNames = Object.keys(dataKinds) as KindName[];
