import { Calendar } from '../src/functions/calendar.ts';
import type { Kind, Kinds } from '../src/functions/define.ts';
import { FunctionError, Report } from '../src/functions/errors.ts';

const FAR = 1e13;
const NEAR = 1e-6;
const SEEDS = [0, 1, 2, 10, 50, 0.5];

const calendar = new Calendar({ timeZone: () => 'UTC', format: () => '+0000' });

type Settings = Readonly<Record<string, unknown>>;

/** What an argument says of a value; '' where it takes it, null where it cannot be asked without the tables of a call. */
function saidOf(kind: Kind, value: unknown, settings: Settings): string | null {
  const report = new Report('');
  try {
    if (kind.role === 'column') {
      const reader = kind.reader(settings);
      const cells = { grid: [[value]], at: 0, from: 0, height: 1 };
      reader.read(cells, reader.make(1), new Uint8Array(1), { report, calendar, place: () => '' });
      report.throwIfAny();
    } else kind.read(value, '', report, calendar, settings);
    return '';
  } catch (error) {
    return error instanceof FunctionError ? error.message : null;
  }
}

/** The farthest value towards `end` that is taken, where all from `inside` up to it are. */
function edge(takes: (value: number) => boolean, inside: number, end: number, isWhole: boolean): number {
  let [taken, refused] = [inside, end];
  if (takes(refused)) return refused;
  for (let i = 0; i < 200; i++) {
    const middle = isWhole ? Math.trunc((taken + refused) / 2) : (taken + refused) / 2;
    if (middle === taken || middle === refused) break;
    if (takes(middle)) taken = middle;
    else refused = middle;
  }
  return taken;
}

const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

function boundsText(low: number, high: number, isWhole: boolean): string {
  const size = high >= 1e12;
  const from = low > 0 && low < NEAR ? 'above 0' : size ? `${grouped(low)} or more` : grouped(low);
  const to =
    Math.ceil(high) - high > 0 && Math.ceil(high) - high < NEAR ? `below ${grouped(Math.ceil(high))}` : grouped(high);
  const words =
    low <= -1e12 && size
      ? 'any amount'
      : size
        ? from
        : from.startsWith('above')
          ? `${from}, ${to}`
          : `${from} to ${to}`;
  return isWhole ? `whole, ${words}` : words;
}

function numberRange(kind: Kind, settings: Settings): string | null {
  const takes = (value: number): boolean => saidOf(kind, value, settings) === '';
  const inside = SEEDS.find(takes);
  if (inside === undefined) return null;
  const isWhole = !takes(inside + 0.25) && !takes(inside + 0.5);
  return boundsText(edge(takes, inside, -FAR, isWhole), edge(takes, inside, FAR, isWhole), isWhole);
}

function textRange(kind: Kind): string {
  const said = saidOf(kind, 'no word of ours', {});
  if (said === '') return 'text';
  const known = /Known: (.+)\.$/.exec(said ?? '')?.[1];
  if (known && !known.includes('…')) return known;
  return said === null ? 'a name in the table that goes with it' : 'one of the words named here';
}

/** The settings of a call in which every optional one is left out. */
function defaultsOf(kinds: Kinds): Settings {
  const settings: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(kinds))
    if (kind.role !== 'column' && kind.optional)
      settings[name] = kind.read(undefined, name, new Report(''), calendar, settings);
  return settings;
}

/** What an argument takes, found by asking its own reader: it cannot say one thing and do another. */
export function rangeOf(kinds: Kinds, name: string): string {
  const kind = kinds[name] as Kind;
  if (kind.role === 'table') return 'the columns named here';
  if (kind.type === 'number') {
    const range = numberRange(kind, defaultsOf(kinds));
    if (range === null) throw new Error(`The range of ${name} was not found: none of ${SEEDS.join(', ')} is taken.`);
    return range;
  }
  if (kind.type === 'date') return 'a date, or text yyyy-mm-dd';
  if (kind.type.startsWith('yes or no'))
    return `TRUE, FALSE, yes, no, 1, 0${kind.type.endsWith('date') ? ', or a date' : ''}`;
  return kind.type === 'text' ? textRange(kind) : 'a name in the table that goes with it, or an amount';
}
