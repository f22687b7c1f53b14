import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExampleCell } from '../../../src/functions/page.ts';
import { ATTRIBUTION } from '../../../src/functions/revenue/attribution.ts';
import { ATTRIBUTION_COMPARE } from '../../../src/functions/revenue/attribution-compare.ts';
import { MODELS } from '../../../src/program/attribution.ts';
import { dayOf, isoOfDay } from '../../../src/program/reading/days.ts';
import { cents, date, errorOf, rowsOf } from '../formula.ts';

const FIRST = dayOf(2026, 1, 1);
const on = (days: number) => date(isoOfDay(FIRST + days));
type Touch = readonly [deal: string, partner: string, day: number, milestone?: string];
const touches = (...rows: Touch[]): ExampleCell[][] => [
  ['Deal', 'Partner', 'Date', 'Milestone'],
  ...rows.map(([deal, partner, day, milestone = '']): ExampleCell[] => [deal, partner, on(day), milestone]),
];
const deals = (...rows: ExampleCell[][]): ExampleCell[][] => [['Deal', 'Amount', 'Won', 'Closed on'], ...rows];
const won = (deal: string, amount: number): ExampleCell[] => [deal, amount, true, ''];
type Option = number | string;
const credits = (model: string, given: ExampleCell[][], sold: ExampleCell[][], ...more: Option[]) =>
  Object.fromEntries(
    rowsOf(ATTRIBUTION, given, sold, model, ...more)
      .slice(1)
      .map((row) => [row[0], row[1]]),
  );

/** One deal of 1,000 whose touches are by partners a, b, c and so on, one a day. */
const journey = (model: string, milestones: readonly string[], ...more: Option[]) => {
  const rows = milestones.map((milestone, i): Touch => ['D', 'abcdefgh'[i] as string, i, milestone]);
  const found = credits(model, touches(...rows), deals(won('D', 1000)), ...more);
  return milestones.map((_milestone, i) => found['abcdefgh'[i] as string]);
};

describe('position models', () => {
  // https://adriennevermorel.com/notes/position-based-attribution-models/ : 40, 6.67, 6.67, 6.67, 40; 100; 50, 50
  it('first_last gives 40, 20 and 40%', () => {
    expect(journey('first_last', ['', '', '', '', ''])).toEqual([400, 66.67, 66.67, 66.66, 400]);
    expect(journey('position', [''])).toEqual([1000]);
    expect(journey('position', ['', ''])).toEqual([500, 500]);
  });
  // the definitions of HubSpot: U peaks at the lead, W at the opportunity too, full path at the close
  it('first_lead peaks at the lead', () => {
    expect(journey('first_lead', ['', '', 'Lead', ''])).toEqual([400, 100, 400, 100]);
    expect(journey('u_shaped', ['Lead', '', ''])).toEqual([800, 100, 100]); // a touch may bear several
    expect(journey('u_shaped', ['', '', ''])).toEqual([666.67, 166.67, 166.66]); // no lead: 40 and 20
    expect(journey('u_shaped', ['', 'Lead'])).toEqual([500, 500]); // no rest
  });
  // https://www.attribyte.xyz/attribution-models/w-shaped
  it('w_shaped gives 300, 50, 300, 50, 300', () => {
    expect(journey('w_shaped', ['', '', 'Lead', '', 'Opportunity'])).toEqual([300, 50, 300, 50, 300]);
    expect(journey('w_shaped', ['', '', 'Lead', 'lead', 'Opportunity'])).toEqual([300, 50, 300, 50, 300]); // the first bears it
  });
  it('full_path gives four peaks of 22.5%', () => {
    expect(journey('full_path', ['', 'Lead', '', 'Opportunity', 'Close'])).toEqual([225, 225, 100, 225, 225]);
    expect(journey('full_path', ['', 'Lead', 'Opportunity', 'Close'])).toEqual([250, 250, 250, 250]);
  });
});

describe('other models', () => {
  it('first, last and linear', () => {
    expect(journey('first', ['', '', ''])).toEqual([1000, 0, 0]);
    expect(journey('last', ['', '', ''])).toEqual([0, 0, 1000]);
    expect(journey('linear', ['', '', '', ''])).toEqual([250, 250, 250, 250]);
  });
  // https://adriennevermorel.com/notes/time-decay-attribution-model/ : 1, 0.5, 0.25, 0.125 at 0, 7, 14 and 21 days
  it('time_decay halves by the week', () => {
    const rows = [21, 14, 7, 0].map((ago, i): Touch => ['D', 'abcd'[i] as string, 30 - ago]);
    expect(credits('time_decay', touches(...rows), deals(won('D', 1500)))).toEqual({ a: 100, b: 200, c: 400, d: 800 });
    expect(journey('time_decay', ['', ''], 1)).toEqual([333.33, 666.67]);
  });
  it('sourced goes to Registered, else Lead, else the first', () => {
    expect(journey('sourced', ['', 'Lead', 'Registered'])).toEqual([0, 0, 1000]);
    expect(journey('sourced', ['', 'Lead', ''])).toEqual([0, 1000, 0]);
    expect(journey('sourced', ['', 'Demo', ''])).toEqual([1000, 0, 0]);
  });
  it('shapley gives each distinct partner the same', () => {
    const given = touches(['D', 'a', 1], ['D', 'b', 2], ['D', 'A', 3], ['D', 'c', 4]);
    expect(credits('shapley', given, deals(won('D', 90)))).toEqual({ a: 30, b: 30, c: 30 });
  });
  // http://analyzecore.com/2016/08/03/attribution-model-r-part-1/ : removal effects of 0.5, 1 and 1
  it('markov gives 0.2, 0.4 and 0.4 of the published three paths', () => {
    const given = touches(
      ['X', 'C1', 1],
      ['X', 'C2', 2],
      ['X', 'C3', 3],
      ['Y', 'C1', 1],
      ['Z', 'C2', 1],
      ['Z', 'C3', 2],
    );
    const sold = deals(won('X', 1000), ['Y', 5, false, ''], ['Z', 5, false, '']);
    expect(credits('markov', given, sold)).toEqual({ C1: 200, C2: 400, C3: 400 });
  });
  it('markov takes repeats in a row as one', () => {
    const sold = deals(won('X', 10), ['Y', 1, false, '']);
    const once = touches(['X', 'a', 1], ['X', 'b', 2], ['Y', 'a', 1]);
    const twice = touches(['X', 'a', 1], ['X', 'a', 2], ['X', 'b', 3], ['X', 'b', 4], ['Y', 'a', 1]);
    expect(credits('markov', twice, sold)).toEqual(credits('markov', once, sold));
  });
  it('markov without a win gives nothing', () => {
    expect(credits('markov', touches(['X', 'a', 1]), deals(['X', 5, false, '']))).toEqual({ a: 0 });
  });
});

describe('touches that do not count', () => {
  const sold: ExampleCell[][] = [
    ['Deal', 'Amount', 'Closed on'],
    ['D', 100, on(50)],
    ['E', 70, ''],
  ];
  it('come after the close, before the lookback, or belong to no closed deal', () => {
    const given = touches(['D', 'a', 19], ['D', 'b', 20], ['D', 'c', 50], ['D', 'd', 51], ['E', 'e', 1], ['F', 'f', 1]);
    expect(credits('linear', given, sold, '', 30)).toEqual({ b: 50, c: 50 }); // boundaries
    expect(credits('linear', given, sold)).toEqual({ a: 33.34, b: 33.33, c: 33.33 });
  });
  it('leave a won deal unattributed', () => {
    expect(rowsOf(ATTRIBUTION, touches(['D', 'd', 51]), sold, 'first')).toEqual([
      ['Partner', 'Credit', 'Share of credit', 'Deals touched'],
      ['Unattributed', 100, 1, 1],
    ]);
  });
  it('are none where a problem was found', () => {
    const given = [
      ['Deal', 'Partner ID', 'Date', 'Problem'],
      ['D', 'P1', on(1), ''],
      ['D', 'P2', '', 'Date is missing'],
    ];
    expect(credits('linear', given, sold)).toEqual({ P1: 100 });
  });
});

it('orders by date, then row; largest credit first, then by name', () => {
  const given = touches(['D', 'b', 5], ['D', 'a', 5], ['D', 'c', 1]);
  expect(credits('first', given, deals(won('D', 10)))).toEqual({ c: 10, a: 0, b: 0 });
  expect(credits('last', given, deals(won('D', 10)))).toEqual({ a: 10, b: 0, c: 0 });
  expect(rowsOf(ATTRIBUTION, given, deals(won('D', 10)), 'linear').map((row) => row[0])).toEqual([
    'Partner',
    'b',
    'a',
    'c',
  ]);
});

it('keeps the sign of a refund', () => {
  const given = touches(['D', 'a', 1], ['D', 'b', 2], ['D', 'c', 3], ['E', 'a', 1]);
  expect(credits('linear', given, deals(won('D', -100)))).toEqual({ a: -33.34, b: -33.33, c: -33.33 });
  expect(credits('linear', given, deals(won('D', -100), won('E', 300)))).toEqual({ a: 266.67, b: -33.33, c: -33.34 });
});

it('tells every bad row', () => {
  expect(
    errorOf(
      ATTRIBUTION,
      [
        ['Deal', 'Partner', 'Date'],
        ['', 'a', on(1)],
        ['D', '', ''],
      ],
      deals(['', 1, true, ''], ['D', '', true, '']),
      'first',
    ),
  ).toBe(
    [
      'ATTRIBUTION touches, row 2 (Deal): the touch names no deal. Enter one.',
      'touches, row 3 (Partner): the touch names no partner. Enter one.',
      'touches, row 3 (Date): the touch has no date. Enter one.',
      'deals, row 2 (Deal): the deal has no name. Enter one.',
      'deals, row 3 (Amount): it is blank in a deal that is won. Enter the amount; 0 is fine.',
    ].join('\n'),
  );
  expect(errorOf(ATTRIBUTION, touches(), deals(), 'time_decay', 0)).toBe(
    'ATTRIBUTION half_life_days: 0 is not from 0.01 to 36525 days. Enter days such as 7.',
  );
});

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const someTouches = fc.array(
  fc.tuple(
    fc.constantFrom('D0', 'D1', 'D2', 'D3'),
    fc.constantFrom(...NAMES),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom('', 'Lead', 'Opportunity', 'Close', 'Registered'),
  ),
  { maxLength: 20 },
);
const someDeals = fc
  .array(fc.tuple(cents(0, 5000), fc.boolean()), { minLength: 4, maxLength: 4 })
  .map((rows) => deals(...rows.map(([amount, isWon], i): ExampleCell[] => [`D${i}`, amount, isWon, ''])));
const sum = (values: readonly unknown[]) =>
  Math.round(values.reduce((all: number, one) => all + (one as number) * 100, 0));

// scope: amounts that are not negative, all models
it('adds up to the won amount to the cent, in every column', () => {
  fc.assert(
    fc.property(someTouches, someDeals, (given, sold) => {
      const table = rowsOf(ATTRIBUTION_COMPARE, touches(...(given as Touch[])), sold);
      const amount = sum(
        sold
          .slice(1)
          .filter((row) => row[2] === true)
          .map((row) => row[1]),
      );
      expect(table[0]).toEqual(['Partner', ...MODELS]);
      MODELS.forEach((_model, k) => {
        expect(sum(table.slice(1).map((row) => row[k + 1]))).toBe(table.length === 1 ? 0 : amount);
        for (const row of table.slice(1)) expect(row[k + 1]).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});

// scope: touches on different days
it('does not care for the order of rows but on ties of a cent', () => {
  const apart = fc.uniqueArray(
    fc.tuple(fc.constantFrom('D0', 'D1'), fc.constantFrom(...NAMES), fc.integer({ min: 0, max: 300 })),
    {
      selector: ([, , day]) => day,
      minLength: 1,
      maxLength: 10,
    },
  );
  fc.assert(
    fc.property(apart, fc.constantFrom(...MODELS), (given, model) => {
      const sold = deals(won('D0', 840), won('D1', 2520));
      const there = credits(model, touches(...(given as unknown as Touch[])), sold);
      const back = credits(model, touches(...([...given].reverse() as unknown as Touch[])), sold);
      for (const name of Object.keys(there))
        expect(Math.abs((there[name] as number) - (back[name] as number))).toBeLessThan(0.0101);
    }),
  );
});

it('finds first and last of a journey of sixty touches, in whatever order they stand', () => {
  const days = Array.from({ length: 60 }, (_day, i) => i);
  fc.assert(
    fc.property(fc.shuffledSubarray(days, { minLength: 60 }), (order) => {
      const given = order.map((day): Touch => ['D0', day === 0 ? 'a' : day === 59 ? 'b' : 'c', day]);
      const sold = deals(won('D0', 600));
      expect(credits('first', touches(...given), sold)).toMatchObject({ a: 600, b: 0, c: 0 });
      expect(credits('last', touches(...given), sold)).toMatchObject({ a: 0, b: 600, c: 0 });
      expect(credits('linear', touches(...given), sold)).toMatchObject({ a: 10, b: 10, c: 580 });
    }),
    { numRuns: 30 },
  );
});

// scope: up to eight partners; the worth of a coalition is what its members won without others
it('shapley is the sum over coalitions', () => {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  fc.assert(
    fc.property(someTouches, someDeals, (given, sold) => {
      const journeys = sold.slice(1).flatMap(([deal, amount, isWon]) => {
        const by = new Set(given.filter((touch) => touch[0] === deal).map((touch) => touch[1]));
        return isWon === true && by.size > 0 ? [{ by, amount: amount as number }] : [];
      });
      const worth = (members: ReadonlySet<string>) =>
        journeys.reduce((all, { by, amount }) => all + ([...by].every((one) => members.has(one)) ? amount : 0), 0);
      const found = credits('shapley', touches(...(given as Touch[])), sold);
      for (const name of NAMES.filter((one) => found[one] !== undefined)) {
        const others = NAMES.filter((one) => one !== name);
        let value = 0;
        for (let bits = 0; bits < 2 ** others.length; bits++) {
          const members = new Set(others.filter((_one, i) => (bits >> i) % 2 === 1));
          const weight =
            (factorial(members.size) * factorial(NAMES.length - members.size - 1)) / factorial(NAMES.length);
          value += weight * (worth(new Set([...members, name])) - worth(members));
        }
        expect(Math.abs((found[name] as number) - value)).toBeLessThan(0.0101);
      }
    }),
    { numRuns: 40 },
  );
});

// scope: up to eight partners; the chain walked step by step until nothing is left to move
it('markov is what is lost when a partner is removed', () => {
  fc.assert(
    fc.property(someTouches, someDeals, (given, sold) => {
      const steps = new Map<string, number>();
      const out = new Map<string, number>();
      const count = (from: string, to: string) => {
        steps.set(`${from}>${to}`, (steps.get(`${from}>${to}`) ?? 0) + 1);
        out.set(from, (out.get(from) ?? 0) + 1);
      };
      let amount = 0;
      for (const [deal, value, isWon] of sold.slice(1)) {
        const path = given.filter((touch) => touch[0] === deal).map((touch, i) => ({ touch, i }));
        path.sort((x, y) => x.touch[2] - y.touch[2] || x.i - y.i);
        const names = path.map(({ touch }) => touch[1]).filter((name, i, all) => name !== all[i - 1]);
        if (names.length === 0) continue;
        if (isWon === true) amount += value as number;
        ['start', ...names].forEach((name, i) => {
          count(name, names[i] ?? (isWon === true ? 'won' : 'lost'));
        });
      }
      const chance = (without: string) => {
        let at = new Map([['start', 1]]);
        let reached = 0;
        for (let round = 0; round < 400; round++) {
          const next = new Map<string, number>();
          for (const [name, mass] of at)
            for (const to of [...NAMES, 'won']) {
              const part = (mass * (steps.get(`${name}>${to}`) ?? 0)) / (out.get(name) ?? 1);
              if (to === 'won') reached += part;
              else if (to !== without) next.set(to, (next.get(to) ?? 0) + part);
            }
          at = next;
        }
        return reached;
      };
      const all = chance('');
      const effects = NAMES.map((name) => all - chance(name));
      const total = effects.reduce((x, y) => x + y, 0);
      const found = credits('markov', touches(...(given as Touch[])), sold);
      NAMES.forEach((name, i) => {
        if (found[name] === undefined) return;
        const expected = total === 0 ? 0 : (amount * (effects[i] as number)) / total;
        expect(Math.abs((found[name] as number) - expected)).toBeLessThan(0.0101);
      });
    }),
    { numRuns: 25 },
  );
});
