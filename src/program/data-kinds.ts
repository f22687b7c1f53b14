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
  readonly unless: readonly [column: string, word: string] | undefined;
  /** The only values of a choice; beside a text, what is offered for it. */
  readonly choices: readonly string[] | undefined;
  /** The highest number that fits. */
  readonly most: number | undefined;
}

export interface DataKind {
  /** The columns that tell rows apart: the first of them that is filled may not occur twice. */
  readonly key: readonly string[];
  readonly columns: readonly DataColumn[];
}

const COLUMNS = /^(\S+?)(!?) (.+?)(?: = (.+)| <= (\d+)| unless (\S+) (\S+))?$/;
const listed = (text: string): string[] => text.split(', ');

/**
 * Columns as text: a type, with ! where they are needed, and the names; then what a choice may be, the highest number,
 * or where a needed one may be blank. functions.js carries it. What people read about a column is in column-words.ts.
 */
function kind(key: string, columns: string): DataKind {
  return {
    key: key === '' ? [] : listed(key),
    columns: columns.split('; ').flatMap((group): DataColumn[] => {
      const [, type, mark, names, choices, most, column, word] = COLUMNS.exec(group) as unknown as string[];
      return listed(names as string).map((name) => ({
        name,
        type: type as ColumnType,
        required: mark === '!',
        choices: choices === undefined ? undefined : listed(choices),
        most: most === undefined ? undefined : Number(most),
        unless: column === undefined ? undefined : [column, word as string],
      }));
    }),
  };
}

/** What people keep about their program, one row per thing. */
export const dataKinds = {
  partners: kind(
    'Partner ID, Partner',
    'id Partner ID; name! Partner; text Type = Technology, Affiliate, Reseller, Strategic Alliance, OEM; ' +
      'text Region, Owner; date Signed on, Ended on; text Current tier; count Reviews below; text Override tier; ' +
      'date Override until; text Override reason; amount Revenue; count Referrals, Certified, Active integrations; ' +
      'date Last contact on; score Strategic score, Lead quality, Brand alignment; text Note',
  ),
  deals: kind(
    'Deal',
    'id! Deal; name Account; id Partner ID; choice Role = Sourced, Influenced, Direct; ' +
      'choice Motion = Referred, Resold, Co-sold, Embedded; amount! Amount; text Stage; share Probability; ' +
      'date Created on, Closed on; yes/no Won; date Refunded on; share Refunded share; text Card',
  ),
  ledger: kind(
    '',
    'id! Partner ID; date! Date; choice! Type = accrue, adjust, approve, pay, release; ' +
      'amount Amount unless Type release; date Expires; text Ref, Activity, Proof; amount Result; text Approved by',
  ),
  touches: kind('', 'id! Deal, Partner ID; date! Date; text Milestone, Campaign'),
  registrations: kind(
    'Registration',
    'id! Registration, Partner ID; name! Account; date! Submitted on; date Approved on, Closed on; yes/no Won',
  ),
  assets: kind('Asset', 'name! Asset; text Purpose, Priority; done Done; text Owner; date Due'),
  certifications: kind(
    '',
    'name! Person; id! Partner ID; name! Certification; date Certified on; count Validity months',
  ),
  survey: kind('', 'id! Partner ID; date! Date; count! Score <= 10'),
  contacts: kind('', 'id! Partner ID; date! Date; text Kind, By, Note'),
  campaigns: kind(
    'Campaign',
    'id! Campaign; id Partner ID; text Objective; date Event on; amount Our cost, Partner cost; ' +
      'count Reach, Registered, Attended, Opportunities; amount Won amount',
  ),
  candidates: kind(
    'Candidate',
    'name! Candidate; text Type, Region; ' +
      'number Strategic fit, Revenue potential, Audience overlap, Product fit, Capacity; text Stage, Next step, Owner',
  ),
  payments: kind('', 'id! Partner ID; date! Date; amount! Amount; text Ref'),
  actions: kind('', 'name! Action; id! Partner ID; text Our owner, Partner owner; date Due, Done on, Raised on'),
  goals: kind(
    '',
    'id! Partner ID; choice! Metric = Revenue, Sourced revenue, Influenced revenue, Won deals, Referrals, Open pipeline; ' +
      'amount! Target; date! By',
  ),
} satisfies Record<string, DataKind>;

export type KindName = keyof typeof dataKinds;

export const kindNames = Object.keys(dataKinds) as KindName[];
