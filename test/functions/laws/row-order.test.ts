import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../src/functions/define.ts';
import type { Example } from '../../../src/functions/page.ts';
import { pages } from '../../../src/functions/pages.ts';
import { received, run, shown, spreadsheet } from '../spreadsheet.ts';

type Grid = unknown[][];

/** What becomes of the result when rows change places. */
type Follows =
  // each result goes with its row
  | { readonly by: 'row'; readonly table?: string }
  // one result, or a table of fixed rows: nothing changes
  | { readonly by: 'none'; readonly tables?: readonly string[] }
  // rows of a table whose order is that of first appearance
  | { readonly by: 'set'; readonly tables: readonly string[]; readonly columns?: number };

const row: Follows = { by: 'row' };
const rowOf = (table: string): Follows => ({ by: 'row', table });
const none = (...tables: string[]): Follows => ({ by: 'none', tables });
const set = (...tables: string[]): Follows => ({ by: 'set', tables });

const LAWS: Readonly<Record<string, Follows>> = {
  PARTNER_TIER: row,
  TIER_GAP: row,
  TIER_VALUE: row,
  TIER_REVIEW: row,
  TIER_BY_RULES: rowOf('metrics'),
  TIER_RULES_GAP: rowOf('metrics'),
  PARTNER_POINTS: rowOf('metrics'),
  PARTNER_SCORE: rowOf('scores'),
  TIER_MIX: none(),
  TIER_MIGRATION: none(),
  COMARKETING_BUDGET: row,
  PIPELINE_POTENTIAL: row,
  STRATEGIC_VALUE: row,
  MDF_REIMBURSEMENT: row,
  MDF_ROI: row,
  // Overdrawn row is the number of a row, and moves with it
  MDF_LEDGER: { by: 'set', tables: ['entries'], columns: 7 },
  PARTNER_QUADRANT: row,
  PARTNER_STAGE: row,
  PARTNER_TYPE_PROFILE: row,
  TIME_TO_VALUE: row,
  METRIC_STATUS: row,
  PROGRAM_METRICS: none('partners', 'deals'),
  PARTNER_SUMMARY: set('partners', 'deals'),
  PARTNER_SOURCED_SHARE: none(),
  PARTNER_INFLUENCED_SHARE: none(),
  PARTNER_ACTIVATION_RATE: none(),
  PARTNER_NPS: none(),
  TIME_TO_FIRST_DEAL: none(),
  PARTNER_CONCENTRATION: none(),
  ENABLEMENT_SCORE: none('assets'),
  ENABLEMENT_GAPS: set('assets'),
  CERTIFICATION_STATUS: row,
  COMMISSION: row,
  COMMISSION_CLAWBACK: row,
  COMMISSION_STATEMENT: set('deals'),
  RESELLER_PRICE: row,
  DEAL_REGISTRATION_STATUS: set('registrations'),
  LIABILITY_ROLLFORWARD: none('entries'),
  // the odd cent goes to the partner first in touches: the law of their order is in its own test
  ATTRIBUTION: none('deals'),
  ATTRIBUTION_COMPARE: none('touches', 'deals'),
  PROGRAM_FORECAST: none('assumptions'),
  PROGRAM_SIMULATE: none('assumptions'),
  PROGRAM_SENSITIVITY: none('assumptions'),
  PROGRAM_BREAKEVEN: none('assumptions'),
  ANTI_PATTERN_CHECK: none('signals'),
};

/** Functions whose rows have an order that counts, each with the reason. */
const ORDERED: Readonly<Record<string, string>> = {
  MARKETPLACE_NET: 'each row adds to the lifetime of the next',
  MDF_ALLOCATE: 'of equal remainders the first row gets the odd cent; its own test has the law',
  REVENUE_SPLIT: 'of equal remainders the first row gets the odd cent; its own test has the law',
  TIER_LADDER_CHECK: 'a ladder stands lowest first',
  CAMPAIGN_FUNNEL: 'a stage follows the one before',
  COMMISSION_SCHEDULE: 'steps stand by month',
  CLEAN_TABLE: 'of two rows with one ID the first stands; test/program/clean-laws has the law',
  ROW_PROBLEMS: 'problems stand by row',
};

const at = spreadsheet();
const isGrid = (value: unknown): value is Grid => Array.isArray(value);
const isTable = (definition: Definition, name: string) => definition.kinds[name]?.role === 'table';

/** The examples that have rows to change, as a formula receives them. */
function givenBy(examples: readonly Example[]): unknown[][] {
  return examples
    .filter((one) => one.error === undefined)
    .map((one) => one.args.map((argument) => received(argument, at)));
}

/** Puts the rows of an argument in another order; a table keeps its header. */
function reordered(rows: Grid, order: readonly number[], header: number): Grid {
  const body = rows.slice(header);
  return [...rows.slice(0, header), ...order.filter((i) => i < body.length).map((i) => body[i] as unknown[])];
}

/** As one text a row, without what the last digits of a sum may change. */
const texts = (result: unknown, columns?: number): string[] =>
  (isGrid(result) ? result : [[result]]).map((cells) =>
    JSON.stringify(
      cells
        .slice(0, columns)
        .map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(10)) : shown(cell, at))),
    ),
  );

const padded = (lines: string[], count: number): string[] => {
  const width = (JSON.parse(lines[0] as string) as unknown[]).length;
  const blank = JSON.stringify(Array(width).fill(''));
  return [...lines, ...Array(Math.max(0, count - lines.length)).fill(blank)];
};

/** Which arguments of a call change places together, and how many rows they have. */
function moved(definition: Definition, args: readonly unknown[], law: Follows): { at: number[]; count: number } {
  const names = Object.keys(definition.kinds);
  const tables = law.by === 'row' ? [law.table] : (law.tables ?? []);
  const columns = names.flatMap((name, i) => {
    const rows = args[i];
    const wanted = isTable(definition, name) ? tables.includes(name) : tables.length === 0 || tables[0] === undefined;
    return wanted && isGrid(rows) && rows.length > (isTable(definition, name) ? 1 : 0) ? [i] : [];
  });
  const sizes = columns.map((i) => (args[i] as Grid).length - (isTable(definition, names[i] as string) ? 1 : 0));
  return { at: columns, count: Math.max(0, ...sizes) };
}

it('every function has its law, or a reason why its rows have an order', () => {
  expect([...Object.keys(LAWS), ...Object.keys(ORDERED)].sort()).toEqual(
    pages.map(({ definition }) => definition.name).sort(),
  );
});

describe.each(Object.entries(LAWS))('the order of rows of %s', (name, law) => {
  const found = pages.find(({ definition }) => definition.name === name) as (typeof pages)[number];
  const { definition } = found;
  const calls = givenBy(found.page.examples).filter((args) => moved(definition, args, law).count > 1);

  it(law.by === 'row' ? 'is that of its results' : 'changes nothing', () => {
    expect(calls.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...calls), fc.infiniteStream(fc.nat(1e6)), (args, draws) => {
        const { at: places, count } = moved(definition, args, law);
        const order = Array.from({ length: count }, (_row, i) => ({ i, key: draws.next().value as number }))
          .sort((a, b) => a.key - b.key || a.i - b.i)
          .map(({ i }) => i);
        const changed = args.map((one, i) => {
          if (!places.includes(i)) return one;
          return reordered(one as Grid, order, isTable(definition, Object.keys(definition.kinds)[i] as string) ? 1 : 0);
        });
        const columns = law.by === 'set' ? law.columns : undefined;
        const [before, after] = [args, changed].map((one) => texts(run(definition, one, at), columns)) as [
          string[],
          string[],
        ];
        if (law.by === 'row') expect(padded(after, count)).toEqual(order.map((i) => padded(before, count)[i]));
        else if (law.by === 'set') expect([...after].sort()).toEqual([...before].sort());
        else expect(after).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
