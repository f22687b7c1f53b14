import type { TemplateSource } from '../schema.ts';
import { type Check, checksSheet } from './checks.ts';
import { guideSheet, logSheet } from './guide-and-log.ts';
import {
  anchorOf,
  cleanPlaces,
  type KindOfRows,
  mappingOf,
  OF_EVERY_WORKBOOK,
  readSheet,
  rowsSheet,
  templateKinds,
} from './kinds.ts';
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
  /** What it reads beside the rows of every workbook. */
  readonly alsoReads: readonly KindOfRows[];
  readonly outputs: readonly Sheet[];
  readonly workings: readonly Sheet[];
  readonly settings: Own;
  readonly checks: readonly Check[];
  readonly findings: Parameters<typeof checksSheet>[2];
}

const listed = ({ key, name, what }: Sheet) => ({ key, name, what });

/** The sheets of a template among those that all templates of a workbook share: answers first, workings last. */
export function workbookOf(wanted: Wanted): {
  readonly sheets: Sheet[];
  readonly places: Places;
  readonly kinds: TemplateSource['kinds'];
} {
  const { alsoReads } = wanted;
  const kinds = [...OF_EVERY_WORKBOOK, ...alsoReads];
  const settings = settingsSheet(wanted.settings, alsoReads);
  const checks = checksSheet(wanted.title, wanted.checks, wanted.findings, alsoReads);
  const log = logSheet(wanted.title);
  const rows = OF_EVERY_WORKBOOK.map(rowsSheet);
  const clean = OF_EVERY_WORKBOOK.map(readSheet);
  const moreRows = alsoReads.map(rowsSheet);
  const moreClean = alsoReads.map(readSheet);
  const places = { ...settings.places, ...checks.places, ...cleanPlaces(kinds) };
  const ofKinds = new Set(alsoReads.flatMap((kind) => [mappingOf(kind), anchorOf(kind)]));
  const namesOf = (isWanted: (place: string) => boolean) =>
    Object.keys(places).flatMap((key) => {
      const { defined } = places[key] as Places[string];
      return defined !== null && isWanted(key) ? [defined] : [];
    });
  const guide = guideSheet({
    title: wanted.title,
    purpose: wanted.purpose,
    audience: wanted.audience,
    templateId: wanted.id,
    limits: wanted.limits,
    steps: wanted.steps,
    sheets: [...wanted.outputs, ...moreRows, ...moreClean, ...wanted.workings].map(listed),
    shared: [settings.sheet, ...rows, checks.sheet, ...clean, log].map(listed),
    names: [
      ...['settings', 'checks', 'guide', 'log'].map((sheet) => `PB_${sheet}_${wanted.mark}`),
      ...namesOf((place) => ofKinds.has(place)),
    ],
    sharedNames: namesOf((place) => !ofKinds.has(place)),
  });
  return {
    sheets: [
      ...wanted.outputs,
      settings.sheet,
      ...rows,
      ...moreRows,
      checks.sheet,
      guide,
      ...clean,
      ...moreClean,
      ...wanted.workings,
      log,
    ],
    places,
    kinds: templateKinds(kinds),
  };
}
