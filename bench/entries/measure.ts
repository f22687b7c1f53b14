import { isDeepStrictEqual } from 'node:util';
import { builtFunctions } from '../built.ts';
import { AS_OF, FIRST } from '../rows/case.ts';
import { compare, median, timed } from '../timing.ts';
import { travel } from '../travel.ts';
import { compareByHand } from './attribution.ts';
import { ASSUMPTIONS, simulateByHand } from './simulation.ts';
import { attributed, CARDS, ledgerEntries, liabilityEntries, program, registrations, soldDeals } from './tables.ts';
import type { Taken } from './taken.ts';

// run in a process of its own for one function: its memory is its own, and so is what the compiler has seen

const functions = builtFunctions();
const from = new Date(FIRST);

interface Job {
  /** The call of a size; of the largest one the time and the memory are told. */
  readonly call: (size: number) => () => unknown;
  readonly sizes: readonly [few: number, many: number];
  readonly byHand?: (size: number) => () => unknown;
}

const named = (name: string) => functions[name] as (...args: readonly unknown[]) => unknown;

/** A function of one table, which the size makes. */
const overTable = (
  name: string,
  sizes: Job['sizes'],
  table: (size: number) => unknown,
  ...rest: readonly unknown[]
): Job => ({
  sizes,
  call: (size) => {
    const given = table(size);
    return () => named(name)(given, ...rest);
  },
});

const attribution = (call: (touches: unknown, deals: unknown) => unknown, byHand = false): Job => {
  const made = new Map<number, ReturnType<typeof attributed>>();
  const of = (size: number) => {
    const tables = made.get(size) ?? attributed(size / 4, 50);
    made.set(size, tables);
    return tables;
  };
  return {
    sizes: [100000, 400000],
    call: (size) => () => call(of(size).touches, of(size).deals),
    ...(byHand && { byHand: (size: number) => () => compareByHand(of(size).touches, of(size).deals) }),
  };
};

const overProgram = (name: string): Job => ({
  sizes: [100000, 400000],
  call: (size) => {
    const { partners, deals } = program(size, 2000);
    return () => named(name)(partners, deals, from, AS_OF);
  },
});

const JOBS: Readonly<Record<string, Job>> = {
  ATTRIBUTION_COMPARE: attribution((touches, deals) => named('ATTRIBUTION_COMPARE')(touches, deals), true),
  ATTRIBUTION: attribution((touches, deals) => named('ATTRIBUTION')(touches, deals, 'linear')),
  PROGRAM_SIMULATE: {
    sizes: [2500, 10000],
    call: (trials) => () => named('PROGRAM_SIMULATE')(ASSUMPTIONS, 12, trials, 7),
    byHand: (trials) => () => simulateByHand(12, trials, 7),
  },
  MDF_LEDGER: overTable('MDF_LEDGER', [100000, 400000], (size) => ledgerEntries(size, 500), AS_OF),
  COMMISSION_STATEMENT: overTable('COMMISSION_STATEMENT', [9500, 38000], (size) => soldDeals(size, 500), CARDS, AS_OF),
  LIABILITY_ROLLFORWARD: overTable('LIABILITY_ROLLFORWARD', [100000, 400000], liabilityEntries, from, AS_OF),
  DEAL_REGISTRATION_STATUS: overTable(
    'DEAL_REGISTRATION_STATUS',
    [19500, 78000],
    (size) => registrations(size, 200),
    AS_OF,
  ),
  PARTNER_SUMMARY: overProgram('PARTNER_SUMMARY'),
  PROGRAM_METRICS: overProgram('PROGRAM_METRICS'),
};

function taken(name: string, { sizes: [few, many], call, byHand }: Job): Taken {
  const ours = call(many);
  const loop = byHand?.(many) ?? null;
  const first = timed(ours);
  if (loop !== null && !isDeepStrictEqual(ours(), loop())) throw new Error(`${name} and its loop disagree`);
  const compared = loop === null ? null : compare(ours, loop, 5);
  const grown = compare(ours, call(few), 5);
  const own = compared?.ours ?? grown.ours;
  return {
    few,
    many,
    first,
    ours: median([own, grown.ours]),
    loop: compared?.ratio ?? null,
    growth: (grown.ratio * few) / many,
  };
}

const asked = process.argv[2] ?? '';
const job = JOBS[asked];
if (!job) throw new Error(`There is no measurement of "${asked}".`);
travel(functions, [asked]);
console.log(JSON.stringify(taken(asked, job)));
