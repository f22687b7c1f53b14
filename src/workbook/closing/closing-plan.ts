import type { Template } from '../../../templates/schema.ts';
import { isoOfDay } from '../../program/reading/days.ts';
import { Failure } from '../failure.ts';
import { hashOf } from '../hash.ts';
import { type Plan, type PlanSheet, planOf, type Seen } from '../plan.ts';
import { type Closing, closedTemplates, type Digest } from './closing.ts';
import { closingTemplate, keptKey } from './closing-template.ts';

/** Fingerprints of the sheets that are kept, by their key. */
export type Digests = Readonly<Record<string, Digest>>;

const SETTINGS = 'settings';

/** "30 Sep 2026". */
const shownDay = (day: number): string => new Date(isoOfDay(day)).toUTCString().slice(5, 16).replace(/^0/, '');

export const shownPeriod = (from: number, asOf: number): string => `${shownDay(from)} to ${shownDay(asOf)}`;

/** The template of a closing; it cannot be made when one of the templates that it closed is not here. */
export function templateOfClosing(closing: Closing, templates: readonly Template[]): Template {
  const of = closedTemplates(closing, templates);
  if (!of)
    throw new Failure(
      'version',
      `${closing.quarter} was closed with a template that this Partnerbook does not have.`,
      'Reload the spreadsheet to get that version. Nothing was changed.',
    );
  return closingTemplate(closing, of);
}

function settingsStep(plan: Plan, closing: Closing): PlanSheet {
  return {
    key: SETTINGS,
    name: plan.allSheets[SETTINGS] as string,
    role: 'inputs',
    what: shownPeriod(closing.after.from, closing.after.as_of),
    rows: 0,
    columns: 0,
    frozenRows: 0,
    frozenColumns: 0,
    hideGridlines: false,
    protect: false,
    widths: [],
    heights: [],
    bodyFrom: null,
    formatsByColumn: false,
    body: [],
    bodyValidations: [],
    blocks: [],
    rules: [],
    charts: [],
    pages: null,
    below: null,
    advances: closing,
  };
}

/** What closing a quarter does, in its steps: sheets of values, what is added below others, and the period last. */
export function planOfClosing(templates: readonly Template[], closing: Closing, digests: Digests, seen: Seen): Plan {
  const answers = { from: isoOfDay(closing.from), asOf: isoOfDay(closing.asOf), sampleData: false };
  const plan = planOf(templateOfClosing(closing, templates), answers, seen);
  const sources = closing.of.flatMap(({ template, sheets }) =>
    (templates.find(({ id }) => id === template)?.closing?.sheets ?? []).map((key, i) => ({
      key,
      name: sheets[i] as string,
    })),
  );
  const sheets = plan.sheets.map((sheet): PlanSheet => {
    const source = sources.find(({ key }) => keptKey(key, closing) === sheet.key);
    return source ? { ...sheet, copy: { from: source.name, digest: digests[source.key] as Digest } } : sheet;
  });
  const whole = { ...plan, sheets: [...sheets, settingsStep(plan, closing)], closing };
  // why it is closed is told last, and changes nothing else
  const told =
    closing.why === '' ? plan.hash : planOf(templateOfClosing({ ...closing, why: '' }, templates), answers, seen).hash;
  return { ...whole, hash: hashOf([told, { ...closing, why: '' }, digests]) };
}
