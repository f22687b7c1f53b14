import { attributed } from '../entries/tables.ts';
import { type Cell, LADDER, roster } from '../roster.ts';

/** A job as native formulas: sheets of cells, what to read as a control, and which cell an edit changes. */
export interface Job {
  readonly sheets: Readonly<Record<string, Cell[][]>>;
  /** Sheet, row and column, from 0. */
  readonly control: readonly Place[];
  readonly edit: { readonly at: Place; readonly values: readonly number[] };
  /** Our functions for the same job, and what they give as the control. */
  readonly ours: (call: Call) => readonly number[];
}

export type Place = readonly [sheet: string, row: number, column: number];
export type Call = (name: string, ...args: readonly unknown[]) => unknown;

const TIERS = LADDER.slice(1).map((row) => String(row[0]));
const GOLD = TIERS.indexOf('Gold') + 1;

const tierFormula = (row: number): string =>
  `=IF(AND(B${row}="",C${row}=""),"",IFS(B${row}>=Tiers!$B$5,"Platinum",OR(B${row}>=Tiers!$B$4,C${row}>=Tiers!$C$4),"Gold",OR(B${row}>=Tiers!$B$3,C${row}>=Tiers!$C$3),"Silver",TRUE(),"Registered"))`;

const budgetFormula = (row: number): string =>
  `=IF(F${row}="","",INDEX(Tiers!$D$2:$D$5,MATCH(F${row},Tiers!$A$2:$A$5,0))*D${row}*E${row})`;

/** Tier and budget of every partner, and partners and budget of every tier. */
export function rosterJob(rows: number): Job {
  const given = roster(rows);
  const last = rows + 1;
  const line = (i: number): Cell[] => {
    const of = (column: Cell[][]) => (column[i] as Cell[])[0] as Cell;
    const { revenue, referrals, pipeline, strategic } = given;
    const cells = [`P${i}`, of(revenue), of(referrals), of(pipeline), of(strategic)];
    return [...cells, tierFormula(i + 2), budgetFormula(i + 2)];
  };
  const sums = TIERS.map((name, i): Cell[] => [
    name,
    `=COUNTIF(Roster!$F$2:$F$${last},A${i + 2})`,
    `=SUMIF(Roster!$F$2:$F$${last},A${i + 2},Roster!$G$2:$G$${last})`,
  ]);
  return {
    sheets: {
      Tiers: LADDER,
      Roster: [
        ['Partner', 'Revenue', 'Referrals', 'Pipeline', 'Strategic', 'Tier', 'Budget'],
        ...Array.from({ length: rows }, (_row, i) => line(i)),
      ],
      Summary: [['Tier', 'Partners', 'Budget'], ...sums],
    },
    control: [
      ['Summary', GOLD, 1],
      ['Summary', GOLD, 2],
    ],
    edit: { at: ['Tiers', GOLD, 3], values: [15000, 16000, 10000] },
    ours: (call) => {
      const tier = call('PARTNER_TIER', given.revenue, given.referrals, LADDER);
      const budget = call('COMARKETING_BUDGET', tier, given.pipeline, given.strategic, LADDER);
      const mix = call('TIER_MIX', tier, LADDER, budget) as number[][];
      return [mix[GOLD]?.[1] as number, mix[GOLD]?.[3] as number];
    },
  };
}

/** Linear credit of every partner: the amount of each deal in equal parts among its touches. */
export function linearJob(touches: number): Job {
  const given = attributed(touches / 4, 50);
  const deals = given.deals.map((row) => row.slice(0, 2) as Cell[]);
  const lines = given.touches.map((row) => row.slice(0, 2) as Cell[]);
  const [lastDeal, lastTouch] = [deals.length, lines.length];
  const dated = given.touches.map((row) => row.slice(0, 3));
  const partner = 'Partner 001';
  const credit = (row: number): string =>
    `=INDEX(Deals!$B$2:$B$${lastDeal},MATCH(A${row},Deals!$A$2:$A$${lastDeal},0))/COUNTIF($A$2:$A$${lastTouch},A${row})`;
  const [header, ...rest] = lines as [Cell[], ...Cell[][]];
  return {
    sheets: {
      Deals: deals,
      Touches: [[...header, 'Credit'], ...rest.map((row, i) => [...row, credit(i + 2)])],
      Summary: [
        ['Partner', 'Credit'],
        [partner, `=SUMIF(Touches!$B$2:$B$${lastTouch},A2,Touches!$C$2:$C$${lastTouch})`],
      ],
    },
    control: [['Summary', 1, 1]],
    edit: { at: ['Deals', 1, 1], values: [1000, 2000, 3000] },
    ours: (call) => {
      const found = call('ATTRIBUTION', dated, deals, 'linear') as [string, number][];
      return [found.find(([name]) => name === partner)?.[1] as number];
    },
  };
}
