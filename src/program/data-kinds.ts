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
const open = (name: string, type: ColumnType): DataColumn => ({ name, type, required: false });
const needed = (name: string, type: ColumnType): DataColumn => ({ name, type, required: true });
const choice = (name: string, ...choices: string[]): DataColumn => ({ name, type: 'choice', required: false, choices });

// an ID or the partner's name, in every kind but the roster
const partner = open('Partner ID', 'id');
const neededPartner = needed('Partner ID', 'id');

/** What people keep about their program, one row per thing. */
export const dataKinds = {
  partners: {
    key: ['Partner ID', 'Partner'],
    columns: [
      partner,
      needed('Partner', 'name'),
      { ...open('Type', 'text'), choices: ['Technology', 'Affiliate', 'Reseller', 'Strategic Alliance', 'OEM'] },
      open('Region', 'text'),
      open('Owner', 'text'),
      open('Signed on', 'date'),
      open('Ended on', 'date'),
      open('Current tier', 'text'),
      open('Reviews below', 'count'),
      open('Override tier', 'text'),
      open('Override until', 'date'),
      open('Override reason', 'text'),
      open('Revenue', 'amount'),
      open('Referrals', 'count'),
      open('Certified', 'count'),
      open('Active integrations', 'count'),
      open('Last contact on', 'date'),
      open('Strategic score', 'score'),
      open('Lead quality', 'score'),
      open('Brand alignment', 'score'),
      open('Note', 'text'),
    ],
  },
  deals: {
    key: ['Deal'],
    columns: [
      needed('Deal', 'id'),
      open('Account', 'name'),
      partner,
      choice('Role', 'Sourced', 'Influenced', 'Direct'),
      choice('Motion', 'Referred', 'Resold', 'Co-sold', 'Embedded'),
      needed('Amount', 'amount'),
      open('Stage', 'text'),
      open('Probability', 'share'),
      open('Created on', 'date'),
      open('Closed on', 'date'),
      open('Won', 'yes/no'),
      open('Refunded on', 'date'),
      open('Refunded share', 'share'),
      open('Card', 'text'),
    ],
  },
  ledger: {
    key: [],
    columns: [
      neededPartner,
      needed('Date', 'date'),
      { ...choice('Type', 'accrue', 'adjust', 'approve', 'pay', 'release'), required: true },
      open('Amount', 'amount'),
      open('Expires', 'date'),
      open('Ref', 'text'),
      open('Activity', 'text'),
      open('Proof', 'text'),
      open('Result', 'amount'),
      open('Approved by', 'text'),
    ],
  },
  touches: {
    key: [],
    columns: [
      needed('Deal', 'id'),
      neededPartner,
      needed('Date', 'date'),
      open('Milestone', 'text'),
      open('Campaign', 'text'),
    ],
  },
  registrations: {
    key: ['Registration'],
    columns: [
      needed('Registration', 'id'),
      neededPartner,
      needed('Account', 'name'),
      needed('Submitted on', 'date'),
      open('Approved on', 'date'),
      open('Closed on', 'date'),
      open('Won', 'yes/no'),
    ],
  },
  assets: {
    key: ['Asset'],
    columns: [
      needed('Asset', 'name'),
      open('Purpose', 'text'),
      open('Priority', 'text'),
      open('Done', 'done'),
      open('Owner', 'text'),
      open('Due', 'date'),
    ],
  },
  certifications: {
    key: [],
    columns: [
      needed('Person', 'name'),
      neededPartner,
      needed('Certification', 'name'),
      open('Certified on', 'date'),
      open('Validity months', 'count'),
    ],
  },
  survey: {
    key: [],
    columns: [neededPartner, needed('Date', 'date'), { ...needed('Score', 'count'), most: 10 }],
  },
  contacts: {
    key: [],
    columns: [neededPartner, needed('Date', 'date'), open('Kind', 'text'), open('By', 'text'), open('Note', 'text')],
  },
  campaigns: {
    key: ['Campaign'],
    columns: [
      needed('Campaign', 'id'),
      partner,
      open('Objective', 'text'),
      open('Event on', 'date'),
      open('Our cost', 'amount'),
      open('Partner cost', 'amount'),
      open('Reach', 'count'),
      open('Registered', 'count'),
      open('Attended', 'count'),
      open('Opportunities', 'count'),
      open('Won amount', 'amount'),
    ],
  },
  candidates: {
    key: ['Candidate'],
    columns: [
      needed('Candidate', 'name'),
      open('Type', 'text'),
      open('Region', 'text'),
      open('Strategic fit', 'number'),
      open('Revenue potential', 'number'),
      open('Audience overlap', 'number'),
      open('Product fit', 'number'),
      open('Capacity', 'number'),
      open('Stage', 'text'),
      open('Next step', 'text'),
      open('Owner', 'text'),
    ],
  },
  payments: {
    key: [],
    columns: [neededPartner, needed('Date', 'date'), needed('Amount', 'amount'), open('Ref', 'text')],
  },
} satisfies Record<string, DataKind>;

export type KindName = keyof typeof dataKinds;

export const kindNames = Object.keys(dataKinds) as KindName[];
