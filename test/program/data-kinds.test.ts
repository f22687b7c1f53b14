import { describe, expect, it } from 'vitest';
import { cleanRows } from '../../src/program/clean.ts';
import { type DataColumn, dataKinds, type KindName, kindNames } from '../../src/program/data-kinds.ts';

/** By hand: the header of the clean table, a * where a column is needed in every row. */
const HEADERS: Record<KindName, string> = {
  partners:
    'Partner ID, Partner*, Type, Region, Owner, Signed on, Ended on, Current tier, Reviews below, Override tier, ' +
    'Override until, Override reason, Revenue, Referrals, Certified, Active integrations, Last contact on, ' +
    'Strategic score, Lead quality, Brand alignment, Note',
  deals:
    'Deal*, Account, Partner ID, Role, Motion, Amount*, Stage, Probability, Created on, Closed on, Won, Refunded on, ' +
    'Refunded share, Card',
  ledger: 'Partner ID*, Date*, Type*, Amount, Expires, Ref, Activity, Proof, Result, Approved by',
  touches: 'Deal*, Partner ID*, Date*, Milestone, Campaign',
  registrations: 'Registration*, Partner ID*, Account*, Submitted on*, Approved on, Closed on, Won',
  assets: 'Asset*, Purpose, Priority, Done, Owner, Due',
  certifications: 'Person*, Partner ID*, Certification*, Certified on, Validity months',
  survey: 'Partner ID*, Date*, Score*',
  contacts: 'Partner ID*, Date*, Kind, By, Note',
  campaigns:
    'Campaign*, Partner ID, Objective, Event on, Our cost, Partner cost, Reach, Registered, Attended, Opportunities, ' +
    'Won amount',
  candidates:
    'Candidate*, Type, Region, Strategic fit, Revenue potential, Audience overlap, Product fit, Capacity, Stage, ' +
    'Next step, Owner',
  payments: 'Partner ID*, Date*, Amount*, Ref',
  actions: 'Action*, Partner ID*, Our owner, Partner owner, Due, Done on, Raised on',
  goals: 'Partner ID*, Metric*, Target*, By*',
};

describe.each(kindNames)('the rows of %s', (kind) => {
  it('have these columns, in this order, and need those with a *', () => {
    const wanted = HEADERS[kind].split(', ');
    expect(dataKinds[kind].columns.map(({ name, required }) => `${name}${required ? '*' : ''}`)).toEqual(wanted);
    const { header } = cleanRows([['']], kind, [], []);
    expect(header).toEqual([...wanted.map((name) => name.replace('*', '')), 'Problem']);
  });
});

const columnsOf = (wanted: (column: DataColumn) => boolean): string[] =>
  kindNames.flatMap((kind) => dataKinds[kind].columns.filter(wanted).map(({ name }) => `${kind}: ${name}`));
const ofType = (type: string): string[] => columnsOf((column) => column.type === type);

describe('columns', () => {
  it('with days, amounts and other numbers are these', () => {
    expect(ofType('date')).toEqual([
      ...['partners: Signed on', 'partners: Ended on', 'partners: Override until', 'partners: Last contact on'],
      ...['deals: Created on', 'deals: Closed on', 'deals: Refunded on', 'ledger: Date', 'ledger: Expires'],
      ...['touches: Date', 'registrations: Submitted on', 'registrations: Approved on', 'registrations: Closed on'],
      ...['assets: Due', 'certifications: Certified on', 'survey: Date', 'contacts: Date', 'campaigns: Event on'],
      ...['payments: Date', 'actions: Due', 'actions: Done on', 'actions: Raised on', 'goals: By'],
    ]);
    expect(ofType('amount')).toEqual([
      ...['partners: Revenue', 'deals: Amount', 'ledger: Amount', 'ledger: Result', 'campaigns: Our cost'],
      ...['campaigns: Partner cost', 'campaigns: Won amount', 'payments: Amount', 'goals: Target'],
    ]);
    expect(ofType('count')).toEqual([
      ...['partners: Reviews below', 'partners: Referrals', 'partners: Certified', 'partners: Active integrations'],
      ...['certifications: Validity months', 'survey: Score', 'campaigns: Reach', 'campaigns: Registered'],
      ...['campaigns: Attended', 'campaigns: Opportunities'],
    ]);
    expect(ofType('share')).toEqual(['deals: Probability', 'deals: Refunded share']);
    expect(ofType('score')).toEqual([
      ...['partners: Strategic score', 'partners: Lead quality', 'partners: Brand alignment'],
    ]);
    expect(ofType('number').map((one) => one.split(': ')[1])).toEqual([
      ...['Strategic fit', 'Revenue potential', 'Audience overlap', 'Product fit', 'Capacity'],
    ]);
  });

  it('with names, IDs, choices and yes or no are these; all others are text', () => {
    expect(ofType('id')).toEqual([
      ...['partners: Partner ID', 'deals: Deal', 'deals: Partner ID', 'ledger: Partner ID', 'touches: Deal'],
      ...['touches: Partner ID', 'registrations: Registration', 'registrations: Partner ID'],
      ...['certifications: Partner ID', 'survey: Partner ID', 'contacts: Partner ID', 'campaigns: Campaign'],
      ...['campaigns: Partner ID', 'payments: Partner ID', 'actions: Partner ID', 'goals: Partner ID'],
    ]);
    expect(ofType('name')).toEqual([
      ...['partners: Partner', 'deals: Account', 'registrations: Account', 'assets: Asset'],
      ...['certifications: Person', 'certifications: Certification', 'candidates: Candidate', 'actions: Action'],
    ]);
    expect(ofType('choice')).toEqual(['deals: Role', 'deals: Motion', 'ledger: Type', 'goals: Metric']);
    expect(ofType('yes/no')).toEqual(['deals: Won', 'registrations: Won']);
    expect(ofType('done')).toEqual(['assets: Done']);
    const others = columnsOf(({ type }) => type === 'text');
    expect(others).toHaveLength(30);
    expect(others).toContain('ledger: Approved by');
  });

  it('offer these words', () => {
    const offered = kindNames.flatMap((kind) =>
      dataKinds[kind].columns.filter(({ choices }) => choices).map(({ name, choices }) => [name, choices]),
    );
    expect(offered).toEqual([
      ['Type', ['Technology', 'Affiliate', 'Reseller', 'Strategic Alliance', 'OEM']],
      ['Role', ['Sourced', 'Influenced', 'Direct']],
      ['Motion', ['Referred', 'Resold', 'Co-sold', 'Embedded']],
      ['Type', ['accrue', 'adjust', 'approve', 'pay', 'release']],
      ['Metric', ['Revenue', 'Sourced revenue', 'Influenced revenue', 'Won deals', 'Referrals', 'Open pipeline']],
    ]);
  });

  it('have a highest number or an exception in these alone', () => {
    expect(columnsOf(({ most }) => most !== undefined)).toEqual(['survey: Score']);
    expect(columnsOf(({ unless }) => unless !== undefined)).toEqual(['ledger: Amount']);
  });
});

it('rows are told apart by the first of these that is filled', () => {
  const keys = kindNames.filter((kind) => dataKinds[kind].key.length > 0).map((kind) => [kind, dataKinds[kind].key]);
  expect(keys).toEqual([
    ['partners', ['Partner ID', 'Partner']],
    ['deals', ['Deal']],
    ['registrations', ['Registration']],
    ['assets', ['Asset']],
    ['campaigns', ['Campaign']],
    ['candidates', ['Candidate']],
  ]);
});
