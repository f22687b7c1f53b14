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

/** Milliseconds of one of several calls in a row: enough of them that they pay for the garbage they make, each its own. */
function perCall(run: () => unknown, calls: number): number {
  return (
    timed(() => {
      for (let i = 0; i < calls; i++) run();
    }) / calls
  );
}

const LONG_ENOUGH = 80;
const MOST_CALLS = 50;

/** Runs two things in turn, so that what disturbs one disturbs the other. Medians of each, and of their ratio. */
export function compare(ours: () => unknown, other: () => unknown, rounds: number) {
  const callsOf = (run: () => unknown) =>
    Math.min(MOST_CALLS, Math.max(2, Math.ceil(LONG_ENOUGH / Math.max(0.01, timed(run)))));
  const [ourCalls, otherCalls] = [callsOf(ours), callsOf(other)];
  const ourTimes: number[] = [];
  const otherTimes: number[] = [];
  for (let i = 0; i < rounds; i++) {
    otherTimes.push(perCall(other, otherCalls));
    ourTimes.push(perCall(ours, ourCalls));
  }
  return { ours: median(ourTimes), other: median(otherTimes), ratio: median(ourTimes) / median(otherTimes) };
}
