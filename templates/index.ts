import metricDashboard from './metric-dashboard.ts';
import quarterlyReview from './quarterly-review.ts';
import { type Template, template } from './schema.ts';
import tierSheet from './tier-sheet.ts';

/** Every template, checked: what the build turns into JSON. */
export const templates: readonly Template[] = [tierSheet, metricDashboard, quarterlyReview].map((source) =>
  template.parse(source),
);
