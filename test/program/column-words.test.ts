import { describe, expect, it } from 'vitest';
import { wordedColumns, wordedNames } from '../../src/program/column-words.ts';
import { dataKinds, kindNames } from '../../src/program/data-kinds.ts';
import { findHeaders, plainHeader } from '../../src/workbook/match-columns.ts';

const theirs = (kind: (typeof kindNames)[number], headers: string[]) =>
  findHeaders([headers, headers.map(() => 'x')], wordedColumns(kind))
    .columns.filter((column) => column.theirs !== null)
    .map((column) => `${column.ours} < ${column.theirs}`);

describe('the kinds', () => {
  it('are the fourteen of the data sheets', () => {
    expect(kindNames).toHaveLength(14);
  });

  it.each(kindNames)('%s: every column has words, and no word without a column', (kind) => {
    expect([...wordedNames(kind)].sort()).toEqual(dataKinds[kind].columns.map((column) => column.name).sort());
    for (const column of wordedColumns(kind)) expect(column.about).toMatch(/^[A-Z][^!]*\.$/);
  });

  it.each(kindNames)('%s: a word stands for one column only', (kind) => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const column of wordedColumns(kind))
      for (const word of new Set([column.name, ...column.synonyms].map(plainHeader))) {
        const owner = owners.get(word);
        if (owner) twice.push(`${word}: ${owner}, ${column.name}`);
        owners.set(word, column.name);
      }
    expect(twice).toEqual([]);
  });

  it.each(kindNames)('%s: what tells rows apart is one of its columns', (kind) => {
    const names = dataKinds[kind].columns.map((column) => column.name);
    for (const key of dataKinds[kind].key) expect(names).toContain(key);
  });
});

describe('headers of exports', () => {
  it('reads a Salesforce report of opportunities', () => {
    expect(
      theirs('deals', [
        'Opportunity Name',
        'Account Name',
        'Partner Account',
        'Amount',
        'Stage',
        'Probability (%)',
        'Created Date',
        'Close Date',
      ]),
    ).toEqual([
      'Deal < Opportunity Name',
      'Account < Account Name',
      'Partner ID < Partner Account',
      'Amount < Amount',
      'Stage < Stage',
      'Probability < Probability (%)',
      'Created on < Created Date',
      'Closed on < Close Date',
    ]);
  });

  it('reads a HubSpot export of deals, its record ID before its name', () => {
    expect(
      theirs('deals', [
        'Record ID',
        'Deal Name',
        'Deal Stage',
        'Amount in company currency',
        'Close Date',
        'Create Date',
        'Is Closed Won',
        'Associated Company',
        'Sourced by',
      ]),
    ).toEqual([
      'Deal < Record ID',
      'Account < Associated Company',
      'Partner ID < Sourced by',
      'Amount < Amount in company currency',
      'Stage < Deal Stage',
      'Created on < Create Date',
      'Closed on < Close Date',
      'Won < Is Closed Won',
    ]);
  });

  it.each([
    ['partners', ['Partner key', 'Company', 'Group', 'Joined at'], 4],
    ['partners', ['Partnernummer', 'Firma', 'Vertragsbeginn', 'Stufe', 'Umsatz (EUR)'], 5],
    ['partners', ['Nom du partenaire', 'Date de signature', 'Niveau', "Chiffre d'affaires"], 4],
    ['partners', ['Nombre del socio', 'Fecha de firma', 'Nivel', 'Ingresos'], 4],
    ['partners', ['Nome do parceiro', 'Data de assinatura', 'Nível', 'Receita'], 4],
    ['deals', ['案件名', '取引先名', '金額', 'フェーズ', '作成日', 'パートナー'], 6],
  ] as const)('%s: %j', (kind, headers, found) => {
    expect(theirs(kind, [...headers])).toHaveLength(found);
  });

  // what CRM and partner systems call the columns of a fund and of a survey, as far as their help pages say
  it.each([
    [
      'a Salesforce report of fund claims',
      'ledger',
      ['Account Name', 'Claim Name', 'Claim Date', 'Type', 'Claim Amount', 'Activity', 'POP received', 'Approver Name'],
      [
        'Account Name',
        'Claim Date',
        'Type',
        'Claim Amount',
        '',
        'Claim Name',
        'Activity',
        'POP received',
        '',
        'Approver Name',
      ],
    ],
    [
      'an Impartner list of fund requests',
      'ledger',
      ['Partner Account', 'Fund Request', 'Request Date', 'Entry Type', 'Approved Amount', 'Claim By', 'Campaign'],
      [
        'Partner Account',
        'Request Date',
        'Entry Type',
        'Approved Amount',
        'Claim By',
        'Fund Request',
        'Campaign',
        '',
        '',
        '',
      ],
    ],
    [
      'a ledger in German',
      'ledger',
      ['Partnernummer', 'Buchungsdatum', 'Buchungsart', 'Betrag (EUR)', 'Gültig bis', 'Referenz'],
      ['Partnernummer', 'Buchungsdatum', 'Buchungsart', 'Betrag (EUR)', 'Gültig bis', 'Referenz', '', '', '', ''],
    ],
    [
      'a HubSpot export of answers',
      'survey',
      ['Record ID', 'Associated Company', 'NPS score', 'Response date'],
      ['Associated Company', 'Response date', 'NPS score'],
    ],
    [
      'a form of answers',
      'survey',
      ['Timestamp', 'Company name', 'Likelihood to recommend'],
      ['Company name', 'Timestamp', 'Likelihood to recommend'],
    ],
    [
      'a PartnerStack export of transactions',
      'deals',
      ['Transaction key', 'Partner key', 'Customer name', 'Amount', 'Created at'],
      ['Transaction key', 'Customer name', 'Partner key', '', '', 'Amount', '', '', 'Created at', '', '', '', '', ''],
    ],
    [
      'an Allbound list of registered deals',
      'deals',
      ['Deal Name', 'Company', 'Partner Company', 'Deal Value', 'Deal Status', 'Date Created', 'Estimated Close Date'],
      [
        'Deal Name',
        'Company',
        'Partner Company',
        '',
        '',
        'Deal Value',
        'Deal Status',
        '',
        'Date Created',
        'Estimated Close Date',
        '',
        '',
        '',
        '',
      ],
    ],
    [
      'a Crossbeam list of partners',
      'partners',
      ['Partner name', 'Partner type', 'Region', 'Partner manager', 'Partner since', 'Overlaps'],
      ['', 'Partner name', 'Partner type', 'Region', 'Partner manager', 'Partner since', ...Array(15).fill('')],
    ],
  ] as const)('reads %s', (_system, kind, headers, wanted) => {
    const found = findHeaders([[...headers], headers.map(() => 'x')], wordedColumns(kind));
    expect(found.columns.map((column) => column.theirs ?? '')).toEqual(wanted);
    expect(found.missing).toEqual([]);
  });
});
