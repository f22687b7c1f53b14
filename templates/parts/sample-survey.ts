import { dayOfIso } from '../../src/program/reading/days.ts';
import type { TemplateLine } from '../schema.ts';
import { numbers, OWNERS, pick, samplePartners } from './sample.ts';

/** What sample partners answered, and when somebody last talked with them. */

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
    last: cells[16] as number,
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

const KINDS = ['Call', 'Meeting', 'Mail', 'Visit'];
const NOTES = ['Pipeline review', 'Campaign plan', 'Enablement', 'Renewal of the agreement', 'Quarterly review'];

/** The last talk of each partner is that of Partners; one or two came before it. */
export function sampleContacts(): TemplateLine[] {
  const next = numbers(356);
  const talks: TemplateLine[] = [];
  for (const { id, last } of partnersOf()) {
    let date = last;
    for (let left = 1 + Math.floor(next() * 3); left > 0; left--) {
      talks.push({ cells: [id, date, pick(KINDS, next()), pick(OWNERS, next()), pick(NOTES, next())] });
      date -= 20 + Math.floor(next() * 50);
    }
  }
  return talks.sort(byDay);
}
