import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removalEffectsByHand } from '../../bench/entries/dense-markov.ts';
import { removalEffects } from '../../src/program/markov.ts';
import { type Journeys, LOST, OPEN, WON } from '../../src/program/touches.ts';

interface Path {
  readonly partners: readonly number[];
  readonly state: number;
}

const lost = (...partners: number[]): Path => ({ partners, state: LOST });
const won = (...partners: number[]): Path => ({ partners, state: WON });

function journeysOf(paths: readonly Path[], partners: number): Journeys {
  const start = new Int32Array(paths.length + 1);
  paths.forEach((path, d) => {
    start[d + 1] = (start[d] as number) + path.partners.length;
  });
  const partner = Int32Array.from(paths.flatMap((path) => path.partners));
  const none = new Float64Array(partner.length);
  const amount = new Float64Array(paths.length).fill(1);
  const deals = { rows: paths.length, state: Uint8Array.from(paths, ({ state }) => state), amount, closedOn: amount };
  return { deals, start, partner, partners, date: none, milestone: new Int32Array(partner.length) };
}

/** The effects by the definition: a dense system solved with all partners, and once without each. */
function dense({ deals, start, partner, partners }: Journeys): number[] {
  return removalEffectsByHand({ start, partner, won: deals.state.map((state) => (state === WON ? 1 : 0)), partners });
}

/** Shares of the effects, which is what credit is given by. */
const sharesOf = (effects: ArrayLike<number>): number[] => {
  const all = Array.from(effects);
  const sum = all.reduce((total, one) => total + one, 0);
  return all.map((one) => (sum === 0 ? 0 : one / sum));
};

const EXACT = 9;

describe('removal effects', () => {
  it.each([
    // two deals go from A to B, one is won: without either nothing is won, so both have the whole effect
    ['a chain of two', [won(0, 1), lost(0, 1)], [0.5, 0.5]],
    // one deal of A is won, one of B alone is lost: only A brings wins
    ['a partner that wins nothing', [won(0), lost(1)], [1, 0]],
    // A alone wins one; A and then B win one, so B stands behind half of what A brings: 1 against 0.5
    ['a partner behind another', [won(0), won(0, 1)], [2 / 3, 1 / 3]],
    // repeats in a row are one step
    ['a partner that comes twice in a row', [won(0, 0, 1), lost(0, 1, 1)], [0.5, 0.5]],
    ['nothing won', [lost(0, 1)], [0, 0]],
  ] as const)('of %s', (_name, paths, shares) => {
    const found = sharesOf(removalEffects(journeysOf(paths, 2)));
    shares.forEach((share, k) => void expect(found[k]).toBeCloseTo(share, 12));
  });

  it('do not count a deal that is open', () => {
    const closed = [won(0, 1), lost(1)];
    const open = [...closed, { partners: [1, 0], state: OPEN }];
    expect(removalEffects(journeysOf(open, 2))).toEqual(removalEffects(journeysOf(closed, 2)));
  });

  it('law: are those of a dense solve within 1e-9, loops and all', () => {
    const path = (partners: number) =>
      fc.record({
        partners: fc.array(fc.nat(partners - 1), { minLength: 1, maxLength: 8 }),
        state: fc.constantFrom(WON, LOST),
      });
    const program = fc
      .integer({ min: 1, max: 7 })
      .chain((partners) => fc.tuple(fc.constant(partners), fc.array(path(partners), { minLength: 1, maxLength: 25 })));
    fc.assert(
      fc.property(program, ([partners, paths]) => {
        const journeys = journeysOf(paths, partners);
        const [found, wanted] = [sharesOf(removalEffects(journeys)), sharesOf(dense(journeys))];
        wanted.forEach((share, k) => void expect(found[k]).toBeCloseTo(share, EXACT));
      }),
    );
  });

  it('of 50 partners and 5,000 deals are those of a dense solve within 1e-9', () => {
    let state = 1;
    const next = (below: number) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    const paths = Array.from({ length: 5000 }, () => ({
      partners: Array.from({ length: 1 + next(9) }, () => next(50)),
      state: next(3) === 0 ? WON : LOST,
    }));
    const journeys = journeysOf(paths, 50);
    const [found, wanted] = [sharesOf(removalEffects(journeys)), sharesOf(dense(journeys))];
    wanted.forEach((share, k) => {
      expect(Math.abs((found[k] as number) - share)).toBeLessThanOrEqual(1e-9 * share);
    });
  });
});
