import type { Template } from '../../templates/schema.ts';
import { planOfClosing, templateOfClosing } from './closing/closing-plan.ts';
import type { Journal } from './journal.ts';
import { type Plan, planOf } from './plan.ts';
import type { State } from './state.ts';
import { templateById } from './template-by-id.ts';

/** The plan of a run as its journal tells it: an insert, or the closing of a quarter. */
export function planOfRun(templates: readonly Template[], journal: Journal): Plan {
  const { closing } = journal;
  if (closing) return planOfClosing(templates, closing.of, closing.digests, journal.seen);
  return planOf(templateById(templates, journal.template), journal.answers, journal.seen);
}

/** The template that a sheet of ours was made by; undefined: this Partnerbook does not have it. */
export function templateOfState(
  templates: readonly Template[],
  { template, version, base }: State,
): Template | undefined {
  if (base.closing) return templateOfClosing(base.closing, templates);
  return templates.find((one) => one.id === template && one.version === version);
}
