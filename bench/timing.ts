export const milliseconds = (): number => Number(process.hrtime.bigint()) / 1e6;

export function timed(run: () => unknown): number {
  const start = milliseconds();
  run();
  return milliseconds() - start;
}

/** The same for what ends later; the wall clock, as a person waits. */
export async function awaited(run: () => Promise<unknown>): Promise<number> {
  const start = milliseconds();
  await run();
  return milliseconds() - start;
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

/** The median of some runs, one after the other. */
export async function medianOf(rounds: number, run: (round: number) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await run(round));
  return median(times);
}

/** Runs two things in turn, so that what disturbs one disturbs the other. Medians of each, and of their ratio. */
export function compare(ours: () => unknown, other: () => unknown, rounds: number) {
  const ourTimes: number[] = [];
  const otherTimes: number[] = [];
  for (let i = 0; i < rounds; i++) {
    otherTimes.push(timed(other));
    ourTimes.push(timed(ours));
  }
  return { ours: median(ourTimes), other: median(otherTimes), ratio: median(ourTimes) / median(otherTimes) };
}
