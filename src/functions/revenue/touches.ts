import { MODELS, type Model } from '../../program/attribution.ts';
import { isMissing, labelAt } from '../../program/missing.ts';
import { isBlank } from '../../program/reading/cells.ts';
import type { Finding } from '../../program/reading/findings.ts';
import { fold } from '../../program/reading/names.ts';
import { type Journeys, journeysOf, LOST, OPEN, WON } from '../../program/touches.ts';
import { leftOut, type Refuse, type SettingKind, tableOf } from '../define.ts';
import { dayReader } from '../kinds/days.ts';
import { entries, namedOnce } from '../kinds/entries.ts';
import { nameReader, unknownName } from '../kinds/names.ts';
import { amountBounds, numberReader } from '../kinds/numbers.ts';
import { number, one, textIn, whole } from '../kinds/options.ts';
import { filledRows, maybe, needed } from '../kinds/table.ts';
import { NO, YES, yesNoReader } from '../kinds/yes-no.ts';

const MILESTONES = ['lead', 'opportunity', 'close', 'registered'];

export const touches = entries(
  {
    Deal: needed(nameReader),
    Partner: needed(nameReader, 'Partner ID'),
    Date: needed(dayReader),
    Milestone: maybe(nameReader),
  },
  ({ rows, filled, byHeader: { Deal, Partner, ...rest }, refuse }) => {
    for (let i = 0; i < rows; i++) {
      if (filled[i] === 0) continue;
      if (Deal.ids[i] === -1) refuse(i, 'Deal', 'the touch names no deal.');
      if (Partner.ids[i] === -1) refuse(i, 'Partner', 'the touch names no partner.');
      if (isMissing(rest.Date[i])) refuse(i, 'Date', 'the touch has no date.');
    }
  },
);

type Touches = typeof touches extends SettingKind<infer T> ? T : never;

export const touchedDeals = entries(
  {
    Deal: needed(nameReader),
    Amount: needed(numberReader(amountBounds)),
    Won: maybe(yesNoReader({ alsoWon: true })),
    'Closed on': maybe(dayReader),
  },
  (table) => {
    const { Amount } = table.byHeader;
    const takeName = namedOnce(table, 'Deal', 'the deal has no name.');
    for (const i of filledRows(table.filled)) {
      takeName(i);
      if (stateOf(table, i) === WON && isMissing(Amount[i]))
        table.refuse(i, 'Amount', 'it is blank in a deal that is won.', 'Enter the amount; 0 is fine.');
    }
  },
);

type Deals = typeof touchedDeals extends SettingKind<infer T> ? T : never;

/** Without Won what is closed is won, and with neither column all are. */
function stateOf({ byHeader: { Won, 'Closed on': closed } }: Deals, i: number): number {
  if (Won !== null) return Won[i] === YES ? WON : Won[i] === NO ? LOST : OPEN;
  return closed !== null && isMissing(closed[i]) ? OPEN : WON;
}

type RefuseLookback = Refuse<{ lookback_days: SettingKind<unknown> }>;

/** The journeys of deals: their touches that count, in order. */
export function journeysIn(given: Touches, deals: Deals, lookback: number | null, refuse: RefuseLookback): Journeys {
  if (lookback !== null && deals.byHeader['Closed on'] === null) {
    const fix = 'Add it, or leave lookback_days out.';
    refuse('lookback_days', null, 'deals has no Closed on.', fix);
  }
  const { Deal, Partner, Milestone, ...rest } = given.byHeader;
  const exact = new Map<string, number>();
  const state = new Uint8Array(deals.rows).fill(OPEN);
  for (let i = 0; i < deals.rows; i++) {
    if (deals.filled[i] === 0) continue;
    state[i] = stateOf(deals, i);
    exact.set(labelAt(deals.byHeader.Deal, i), i);
  }
  // names are folded only where one is not found as it stands
  let folded: Map<string, number> | null = null;
  const rows = Deal.labels.map((label) => {
    const found = exact.get(label);
    if (found !== undefined) return found;
    folded = folded ?? new Map(Array.from(exact, ([name, row]) => [fold(name), row]));
    return folded.get(fold(label)) ?? -1;
  });
  const milestones = (Milestone ? Milestone.labels : []).map((label) => MILESTONES.indexOf(fold(label)));
  const deal = new Int32Array(given.rows);
  const milestone = new Int32Array(given.rows).fill(-1);
  for (let i = 0; i < given.rows; i++) {
    deal[i] = given.filled[i] === 0 ? -1 : (rows[Deal.ids[i] as number] ?? -1);
    if (Milestone !== null) milestone[i] = milestones[Milestone.ids[i] as number] ?? -1;
  }
  const closedOn = deals.byHeader['Closed on'] ?? new Float64Array(deals.rows).fill(NaN);
  return journeysOf(
    { rows: given.rows, deal, partner: Partner.ids, date: rest.Date, milestone },
    { rows: deals.rows, state, amount: deals.byHeader.Amount, closedOn },
    lookback,
    Partner.labels.length,
  );
}

const ALIASES: Readonly<Record<string, Model>> = { position: 'first_last', u_shaped: 'first_lead' };
const NAMES: readonly string[] = [...MODELS, 'position', 'u_shaped'];

function modelIn(cell: unknown, tell: (finding: Finding) => never): Model {
  const said = textIn(cell, tell);
  const name = NAMES.find((known) => known === fold(said)) ?? tell(unknownName(said, 'a model', NAMES));
  return ALIASES[name] ?? (name as Model);
}

/** One model, by its name or alias. */
export const model = one<Model>('text', undefined, modelIn);

/** Several models: a range of names, or one; left out, all of them. */
export const models: SettingKind<readonly Model[]> = leftOut(
  tableOf((given, name, report) => {
    const cells = (Array.isArray(given) ? (given as unknown[][]).flat() : [given]).filter((cell) => !isBlank(cell));
    const found = cells.map((cell) => modelIn(cell, (finding) => report.stop(name, finding)));
    return found.length === 0 ? MODELS : found;
  }),
  () => MODELS,
);

const HALF_LIFE = 7;

export const halfLifeDays = number(
  {
    low: 0.01,
    high: 36525,
    example: '7',
    outside: (value) => ({ found: `${value} is not from 0.01 to 36525 days.`, fix: 'Enter days such as 7.' }),
  },
  HALF_LIFE,
);
export const lookbackDays = whole(0, 36525);
