import { dayOfIso } from '../../src/program/reading/days.ts';
import type { TemplateLine } from '../schema.ts';
import { numbers, samplePartners } from './sample.ts';

/** What sample partners answered. */

// the same quarter of two years, and the one before the last, so that a period and a quarter have one to compare with
const ROUNDS = ['2025-07-07', '2026-04-06', '2026-07-06'];
const ROUND_DAYS = 40;
const ANSWERING = 0.88;

/** Most are content; a round is a little better than the one before. */
function scoreOf(luck: number, round: number): number {
  const better = luck + round * 0.03;
  if (better < 0.1) return 4;
  if (better < 0.21) return 6;
  if (better < 0.34) return 7;
  if (better < 0.48) return 8;
  return better < 0.78 ? 9 : 10;
}

const partnersOf = () =>
  samplePartners().map(({ cells }) => ({
    id: cells[0] ?? null,
    signed: (cells[5] as number | null) ?? Number.POSITIVE_INFINITY,
    ended: (cells[6] as number | null) ?? Number.POSITIVE_INFINITY,
  }));

const byDay = (one: TemplateLine, other: TemplateLine) => Number(one.cells[1]) - Number(other.cells[1]);

export function sampleSurvey(): TemplateLine[] {
  const next = numbers(710);
  const answers: TemplateLine[] = [];
  ROUNDS.forEach((begins, round) => {
    for (const { id, signed, ended } of partnersOf()) {
      const date = dayOfIso(begins) + Math.floor(next() * ROUND_DAYS);
      const score = scoreOf(next(), round);
      if (next() < ANSWERING && signed <= date && date < ended) answers.push({ cells: [id, date, score] });
    }
  });
  return answers.sort(byDay);
}
