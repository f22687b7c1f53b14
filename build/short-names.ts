/**
 * Properties of ours that never leave the core, never stand in text and are nobody's arguments: in functions.js each
 * is a letter. They are a twentieth of it, and every formula call parses it. A test holds what makes them safe.
 */
export const SHORT_NAMES = [
  ...['found', 'finding', 'optional', 'required', 'currency', 'place', 'places', 'kinds', 'grid', 'example', 'outside'],
  ...['minRevenue', 'minReferrals', 'baseBudget', 'thresholds', 'pipelinePotential', 'strategicValue', 'blankWhen'],
  ...['reader', 'readings', 'stretch', 'report', 'throwIfAny', 'isEmpty', 'functionName', 'labels', 'header', 'plain'],
  ...[
    'beforeUnit',
    'isRange',
    'surroundings',
    'calendar',
    'askOffset',
    'offsetAt',
    'offsets',
    'filled',
    'width',
    'cells',
  ],
  ...[
    'influenced',
    'sourced',
    'weighted',
    'partRows',
    'amountAt',
    'falseIsBlank',
    'isBlankRow',
    'problems',
    'problemsIn',
  ],
  ...['breakpoints', 'allRows', 'alsoWon', 'alsoDate', 'startPart', 'totalsIn', 'totalsAt', 'repeatIn', 'negative'],
  ...['rowOf', 'digits', 'choices', 'timeZone', 'isPercent', 'dayOf', 'dateOf'],
];
