import { Session } from '../workbench/headless/session.ts';
import { demand, openEngine, put, valueAt } from './engine.ts';
import { type Cell, LADDER } from './roster.ts';
import { awaited, medianOf } from './timing.ts';

// run in a process of its own for one measurement: an engine that went before would slow the next

type Inserted = { readonly session: Session; readonly took: number };

/** The tier sheet with its forty partners and three hundred deals, from the preview to the last cell. */
async function insertTierSheet(): Promise<Inserted> {
  const session = new Session('en_US');
  const took = await awaited(async () => {
    const answers = { from: null, asOf: null, sampleData: true };
    const template = 'tier-sheet';
    const { planHash } = session.ask({ kind: 'preview', template, answers });
    let { next } = session.ask({ kind: 'begin', template, answers, planHash });
    while (next !== null) ({ next } = session.ask({ kind: 'step', planHash, step: next }));
    session.ask({ kind: 'finish', planHash });
    await session.backend.settled();
  });
  return { session, took };
}

async function insertion(): Promise<number> {
  const { session, took } = await insertTierSheet();
  await session.close();
  return took;
}

/** An amount of a deal changes; the check of the sourced total is what answers last. */
async function editsOfDeals(rounds: number): Promise<number> {
  const { session } = await insertTierSheet();
  const { backend } = session;
  const idOf = (name: string) => backend.sheets().find((sheet) => sheet.name === name)?.id ?? -1;
  const [deals, checks] = [idOf('Deals'), idOf('Checks')];
  const took = await medianOf(rounds, async () => {
    const before = Number(valueAt(backend, checks, 8, 1));
    const amount = Number(valueAt(backend, deals, 4, 5));
    const time = await awaited(() => {
      put(backend, deals, 4, 5, [[amount + 1000]]);
      return backend.settled();
    });
    demand('The sum of all deals', valueAt(backend, checks, 8, 1), before + 1000);
    return time;
  });
  await session.close();
  return took;
}

/** A revenue of 2,000 changes beside one =PARTNER_TIER() over all of them. */
async function editsOfRoster(rounds: number): Promise<number> {
  const session = new Session('en_US');
  const { backend } = session;
  const sheet = backend.addSheet('Roster', 0, 2001, 12);
  const rows = Array.from({ length: 2000 }, (_row, i): Cell[] => [`Partner ${i}`, i * 40, i % 5]);
  put(backend, sheet, 0, 0, [['Partner', 'Revenue', 'Referrals'], ...rows]);
  put(backend, sheet, 0, 6, LADDER);
  put(backend, sheet, 1, 4, [['=PARTNER_TIER(B2:B;C2:C;G1:I5)']]);
  await backend.settled();
  demand('The tier of the first partner', valueAt(backend, sheet, 1, 4), 'Registered');
  const took = await medianOf(rounds, async (round) => {
    const time = await awaited(() => {
      put(backend, sheet, 1 + round, 1, [[250000 + round]]);
      return backend.settled();
    });
    demand('The tier after the edit', valueAt(backend, sheet, 1 + round, 4), 'Platinum');
    return time;
  });
  await session.close();
  return took;
}

const FILLED = 20000;
const KEYS = 2000;

/** A column of 2,000 formulas, each over 20,000 rows with two criteria. */
async function conditionalSums(rounds: number): Promise<number> {
  const engine = openEngine('NONE', () => null);
  const sheet = engine.addSheet('Deals', 0, FILLED + 1, 6);
  const rows = Array.from({ length: FILLED }, (_row, i): Cell[] => [`partner ${i % KEYS}`, i]);
  put(engine, sheet, 0, 0, [['Partner', 'Amount'], ...rows]);
  put(engine, sheet, 0, 3, [
    ['Least', 10000],
    ...Array.from({ length: KEYS }, (_row, i): Cell[] => [`Partner ${i}`, '']),
  ]);
  await engine.settled();
  const took = await medianOf(rounds, async () => {
    const formula = (i: number) => [`=SUMIFS(B$2:B$20001;A$2:A$20001;D${i + 2};B$2:B$20001;">="&E$1)`];
    const column = Array.from({ length: KEYS }, (_row, i) => formula(i));
    const time = await awaited(() => {
      put(engine, sheet, 1, 5, column);
      return engine.settled();
    });
    demand('The first sum', valueAt(engine, sheet, 1, 5), 10000 + 12000 + 14000 + 16000 + 18000);
    engine.clearContents({ sheet, row: 1, column: 5, rows: KEYS, columns: 1 });
    await engine.settled();
    return time;
  });
  engine.dispose();
  return took;
}

/** One formula that fills 14 columns of as many rows. */
async function spills(rows: number, rounds: number): Promise<number> {
  const wide = (values: unknown) =>
    (values as number[][]).map(([value = 0]) => Array.from({ length: 14 }, (_cell, c) => value + c));
  const engine = openEngine('WIDE', wide);
  const sheet = engine.addSheet('Wide', 0, rows, 16);
  const took = await medianOf(rounds, async (round) => {
    const time = await awaited(() => {
      put(engine, sheet, 0, 0, [[`=WIDE(SEQUENCE(${rows};1;${round + 1}))`]]);
      return engine.settled();
    });
    demand('The last cell of the spill', valueAt(engine, sheet, rows - 1, 13), rows + round + 13);
    return time;
  });
  engine.dispose();
  return took;
}

const MEASUREMENTS: Readonly<Record<string, () => Promise<number>>> = {
  insertion,
  editOfDeal: () => editsOfDeals(5),
  editOfRoster: () => editsOfRoster(5),
  sums: () => conditionalSums(5),
  spill: () => spills(20000, 5),
  smallSpill: () => spills(5000, 5),
};

const asked = process.argv[2] ?? '';
const measurement = MEASUREMENTS[asked];
if (!measurement) throw new Error(`There is no measurement "${asked}".`);
console.log(await measurement());
