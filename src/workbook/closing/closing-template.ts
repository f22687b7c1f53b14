import type { Template, TemplateBlock, TemplateLine, TemplateSheet } from '../../../templates/schema.ts';
import { isoOfDay } from '../../program/reading/days.ts';
import { closedQuartersSheet, DIFFERENCES, type KeptTotal } from './closed-quarters-sheet.ts';
import { CLOSING_ID, CLOSING_VERSION, type Closing, titleOf } from './closing.ts';

/** The key of the sheet that keeps another one's values. */
export const keptKey = (sheet: string, closing: Closing): string => `${sheet} ${closing.quarter}`;

const KEPT = 'Closed quarter: values, which stay as they were';
const OWN_CHECK = 'D1';

const block = (id: string, at: string, about: string, kind: TemplateBlock['kind'], lines: TemplateLine[]) => ({
  id,
  at,
  about,
  kind,
  lines: lines as TemplateBlock['lines'],
  repeat: false,
  sample: false,
  own: false,
});
const own = (one: TemplateBlock): TemplateBlock => ({ ...one, own: true });

/** A sheet that looks as the one it keeps, whose cells are copied; its first chip is the check of this quarter alone. */
const keptSheet = (sheet: TemplateSheet, closing: Closing): TemplateSheet => ({
  ...sheet,
  key: keptKey(sheet.key, closing),
  name: `${sheet.name} ${closing.quarter}`,
  what: `${sheet.name} as values`,
  blocks: [
    block('kept_check', sheet.checksAt, 'the check of this quarter, and what the sheet is', 'output', [
      { cells: [{ formula: '=@closed_off' }], style: 'chip checks' },
      { cells: [KEPT], style: 'help' },
    ]),
  ],
});

const checkLine = (closing: Closing): TemplateLine => ({
  cells: [
    `${closing.quarter}: data still give the kept figures`,
    { formula: '=SUMPRODUCT(ABS(@differences))' },
    { formula: '=0' },
    { formula: '=IF(ABS(B{r}-C{r})>@tolerance;1;0)' },
    'Alert',
    'Data of this closed quarter have changed since. Look at Closed quarters, then mend the data or tell why in Log.',
  ],
  style: ['', 'number', 'number', 'strong count', 'mute', 'mute'],
});

const logLine = (closing: Closing): TemplateLine => ({
  cells: [
    { fill: 'today' },
    { fill: 'version' },
    'Partnerbook',
    `Closed ${closing.quarter}`,
    closing.why || 'End of the quarter',
  ],
  style: ['date', 'right', '', '', ''],
});

function ownOn(key: string, closing: Closing, kept: readonly TemplateSheet[]): TemplateBlock[] {
  if (key === 'checks')
    return [own(block('closed_check', 'A1', 'check of a closed quarter', 'calc', [checkLine(closing)]))];
  if (key === 'log') return [own(block('rows', 'A1', 'the closing', 'data', [logLine(closing)]))];
  if (key !== 'guide') return [];
  const links = [...kept, { key: 'closed_quarters', name: 'Closed quarters', what: 'key figures of closed quarters' }];
  return [
    own(
      block('closed_sheets', 'A2', 'links to what is kept', 'label', [
        { cells: [`Closed ${closing.quarter}`], style: 'section' },
        ...links.map(
          (one): TemplateLine => ({
            cells: [{ link: one.key, label: one.name }, one.what],
            style: ['', 'mute'],
          }),
        ),
      ]),
    ),
  ];
}

/** The named ranges that formulas of a closing read. */
function neededPlaces(of: readonly Template[], sheets: readonly TemplateSheet[]): Template['places'] {
  const code = JSON.stringify(sheets.map((sheet) => sheet.blocks));
  const wanted = ['from', 'as_of', 'closed', ...(code.match(/@[a-z_]+/g) ?? []).map((name) => name.slice(1))];
  const places: Template['places'] = {};
  for (const template of of)
    for (const name of wanted) {
      const place = template.places[name];
      if (place && !place.own && place.defined !== null) places[name] = place;
    }
  return places;
}

function sharedSheets(of: readonly Template[]): TemplateSheet[] {
  const found: TemplateSheet[] = [];
  for (const { sheets } of of)
    for (const sheet of sheets)
      if (sheet.shared && !found.some((one) => one.key === sheet.key))
        found.push({ ...sheet, blocks: sheet.blocks.filter((one) => !one.own) });
  return found;
}

function keptTotals(closing: Closing, of: readonly Template[]): KeptTotal[] {
  return of.flatMap((template, i) =>
    (template.closing?.totals ?? []).map((total, j) => ({
      title: template.title,
      total,
      kept: closing.of[i]?.totals[j] ?? 0,
    })),
  );
}

/** A closed quarter as a template, so that it is planned, applied, put back and undone as one. */
export function closingTemplate(closing: Closing, of: readonly Template[]): Template {
  const first = of[0] as Template;
  const kept = of.flatMap((template) =>
    (template.closing?.sheets ?? []).map((key) =>
      keptSheet(template.sheets.find((sheet) => sheet.key === key) as TemplateSheet, closing),
    ),
  );
  const totals = keptTotals(closing, of);
  const shared = sharedSheets(of).map((sheet) => ({
    ...sheet,
    blocks: [...sheet.blocks, ...ownOn(sheet.key, closing, kept)],
  }));
  const sheets = [...kept, closedQuartersSheet(closing, totals), ...shared];
  return {
    id: CLOSING_ID,
    version: CLOSING_VERSION,
    mark: 'closed',
    title: titleOf(closing),
    purpose: 'Keeps the figures of a closed quarter.',
    questions: [],
    from: isoOfDay(closing.from),
    asOf: isoOfDay(closing.asOf),
    capacity: first.capacity,
    kinds: [],
    opens: (kept[0] as TemplateSheet).key,
    status: first.status,
    places: {
      ...neededPlaces(of, sheets),
      differences: { sheet: 'closed_quarters', range: DIFFERENCES(totals.length), defined: null, own: true },
      closed_off: { sheet: 'checks', range: OWN_CHECK, defined: 'PB_closed_off', own: true },
    },
    sheets,
    exemptions: [],
  };
}
