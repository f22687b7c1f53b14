import { builtFunctions } from './built.ts';
import { budgetByHand, placeByHand } from './loops.ts';
import { LADDER, roster } from './roster.ts';
import { timed } from './timing.ts';

// run in a process of its own: the first call of one of the two, and nothing before it
const { revenue, referrals, pipeline, strategic } = roster(100000);
const who = process.argv[2];
if (who === 'ours') {
  const { PARTNER_TIER, COMARKETING_BUDGET } = builtFunctions();
  if (!PARTNER_TIER || !COMARKETING_BUDGET) throw new Error('the build lacks a function');
  console.log(timed(() => COMARKETING_BUDGET(PARTNER_TIER(revenue, referrals, LADDER), pipeline, strategic, LADDER)));
} else console.log(timed(() => budgetByHand(placeByHand(revenue, referrals, LADDER), pipeline, strategic, LADDER)));
