import type { TemplateSource } from '../schema.ts';
import { type Check, checksSheet } from './checks.ts';
import { cleanSheet, dataSheet } from './data-sheets.ts';
import { guideSheet, logSheet } from './guide-and-log.ts';
import { sampleDeals, samplePartners } from './sample.ts';
import { type Own, settingsSheet } from './settings.ts';

type Sheet = TemplateSource['sheets'][number];
type Places = TemplateSource['places'];

interface Wanted {
  readonly id: string;
  readonly mark: string;
  readonly title: string;
  readonly purpose: string;
  readonly audience: string;
  readonly limits: string;
  readonly steps: readonly string[];
  readonly outputs: readonly Sheet[];
  readonly workings: readonly Sheet[];
  readonly settings: Own;
  readonly checks: readonly Check[];
  readonly findings: Parameters<typeof checksSheet>[2];
}

const data = (): Sheet[] => [
  dataSheet({
    key: 'partners',
    kind: 'partners',
    name: 'Partners',
    what: '40 sample rows',
    help: 'One row per partner. Type or paste over the samples, or use a sheet of your own: Extensions > Partnerbook > Use in this spreadsheet.',
    rows: { capacityPlus: 3 },
    sample: samplePartners(),
  }),
  dataSheet({
    key: 'deals',
    kind: 'deals',
    name: 'Deals',
    what: '300 sample rows',
    help: 'One row per deal. Role: Sourced (the partner brought it), Influenced (the partner helped) or Direct. Won stays blank while it is open.',
    rows: 1500,
    sample: sampleDeals(),
  }),
];

const clean = (): Sheet[] => [
  cleanSheet({
    key: 'partners_clean',
    source: 'partners',
    kind: 'partners',
    name: 'Partners clean',
    mapping: 'map_partners',
    rows: { capacityPlus: 40 },
  }),
  cleanSheet({
    key: 'deals_clean',
    source: 'deals',
    kind: 'deals',
    name: 'Deals clean',
    mapping: 'map_deals',
    rows: 5500,
  }),
];

const CLEAN: Places = {
  clean_partners: { sheet: 'partners_clean', range: 'A3', defined: 'PB_clean_partners' },
  clean_deals: { sheet: 'deals_clean', range: 'A3', defined: 'PB_clean_deals' },
};

const KINDS: TemplateSource['kinds'] = [
  {
    kind: 'partners',
    sheet: 'partners',
    clean: 'partners_clean',
    mapping: 'map_partners',
    anchor: 'clean_partners',
    amount: null,
  },
  {
    kind: 'deals',
    sheet: 'deals',
    clean: 'deals_clean',
    mapping: 'map_deals',
    anchor: 'clean_deals',
    amount: 'amount_as_it_stands',
  },
];

const listed = ({ key, name, what }: Sheet) => ({ key, name, what });

/** The sheets of a template among those that all templates of a workbook share: answers first, workings last. */
export function workbookOf(wanted: Wanted): {
  readonly sheets: Sheet[];
  readonly places: Places;
  readonly kinds: TemplateSource['kinds'];
} {
  const settings = settingsSheet(wanted.settings);
  const checks = checksSheet(wanted.title, wanted.checks, wanted.findings);
  const log = logSheet(wanted.title);
  const before = [settings.sheet, ...data(), checks.sheet];
  const places = { ...settings.places, ...checks.places, ...CLEAN };
  const guide = guideSheet({
    title: wanted.title,
    purpose: wanted.purpose,
    audience: wanted.audience,
    templateId: wanted.id,
    limits: wanted.limits,
    steps: wanted.steps,
    sheets: [...wanted.outputs, ...wanted.workings].map(listed),
    shared: [...before, ...clean(), log].map(listed),
    names: ['settings', 'checks', 'guide', 'log'].map((sheet) => `PB_${sheet}_${wanted.mark}`),
    sharedNames: Object.values(places).flatMap((place) => (place.defined === null ? [] : [place.defined])),
  });
  return {
    sheets: [...wanted.outputs, ...before, guide, ...clean(), ...wanted.workings, log],
    places,
    kinds: KINDS,
  };
}
