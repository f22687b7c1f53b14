import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtFunctions } from './built.ts';
import { held, noted } from './figures.ts';
import { budgetByHand, placeByHand } from './loops.ts';
import { LADDER, roster } from './roster.ts';
import { settled } from './settled.ts';
import { compare, median } from './timing.ts';
import { travel } from './travel.ts';

const MEASURED = ['PARTNER_TIER', 'COMARKETING_BUDGET'];

/** Tier, then budget, of that many partners, by our functions and by a loop written for it. */
function runs(functions: ReturnType<typeof builtFunctions>, rows: number) {
  const { revenue, referrals, pipeline, strategic } = roster(rows);
  const { PARTNER_TIER, COMARKETING_BUDGET } = functions;
  if (!PARTNER_TIER || !COMARKETING_BUDGET) throw new Error('the build lacks a function');
  const ours = () => COMARKETING_BUDGET(PARTNER_TIER(revenue, referrals, LADDER), pipeline, strategic, LADDER);
  const byHand = () => budgetByHand(placeByHand(revenue, referrals, LADDER), pipeline, strategic, LADDER);
  if (JSON.stringify(ours()) !== JSON.stringify(byHand())) throw new Error('the two disagree');
  return { ours, byHand };
}

function firstCall(who: 'ours' | 'loop'): number {
  const script = fileURLToPath(new URL('./first-call.ts', import.meta.url));
  return Number(execFileSync(process.execPath, ['--import', 'tsx', script, who], { encoding: 'utf8' }));
}

/** First calls in turn, each in a process of its own; the ratio of their medians. */
function firstCalls(rounds: number): number {
  const pairs = Array.from({ length: rounds }, () => [firstCall('ours'), firstCall('loop')] as const);
  return median(pairs.map(([ours]) => ours)) / median(pairs.map(([, loop]) => loop));
}

const functions = builtFunctions();
const others = travel(functions, MEASURED);
console.log(
  `The road: ${others} other functions went down it first. Medians; "by hand" is a loop with the same checks.`,
);
const few = runs(functions, 2000);
const people = compare(few.ours, few.byHand, 41);
noted('2,000 rows, tier and budget', people.ours, 'ms');
noted('2,000 rows, by hand', people.other, 'ms');
const many = runs(functions, 100000);
const warm = compare(many.ours, many.byHand, 41);
noted('100,000 rows, tier and budget', warm.ours, 'ms');
noted('100,000 rows, by hand', warm.other, 'ms');
held('100,000 rows, warm, to the loop by hand', warm.ratio, 2, 'x');
held('100,000 rows, first call in a fresh process, to the loop', firstCalls(7), 3, 'x');
// a square law would be four times that; memory alone, with other work beside it, has come to 1.7
const most = runs(functions, 400000);
const bounds = { growth: 2 };
const { growth } = await settled(async () => ({ growth: compare(most.ours, many.ours, 9).ratio / 4 }), bounds);
held('400,000 rows, to four times 100,000 rows', growth, bounds.growth, 'x');
