import { template } from '../in-hand.ts';
import type { Fault } from './fault.ts';
import { metricDashboard } from './metric-dashboard.ts';
import { quarterlyReview } from './quarterly-review.ts';
import { tierSheet } from './tier-sheet.ts';

const BY_TEMPLATE: Readonly<Record<string, readonly Fault[]>> = {
  'tier-sheet': tierSheet,
  'metric-dashboard': metricDashboard,
  'quarterly-review': quarterlyReview,
};

/** A fault for every check of the template in hand, in the order of its checks; none where nobody has planted one yet. */
export const plantedFaults: readonly Fault[] = BY_TEMPLATE[template.id] ?? [];
