import { median } from './timing.ts';

/** null is a figure that there is none of. */
type Figures = Readonly<Record<string, number | null>>;

/**
 * Measures once, and twice more where a figure is above its bound: each figure is then the middle of three. What other
 * work on the machine did passes, what is slow stays.
 */
export async function settled<T extends Figures>(
  measure: () => Promise<T>,
  /** null holds a figure to nothing. */
  bounds: { readonly [K in keyof T]?: number | null },
): Promise<T> {
  const first = await measure();
  const isAbove = Object.entries(bounds).some(
    ([key, most]) => !((first[key] ?? 0) <= (most ?? Number.POSITIVE_INFINITY)),
  );
  if (!isAbove) return first;
  const runs = [first, await measure(), await measure()];
  const middle = Object.entries(first).map(([key, one]) => [
    key,
    one === null ? null : median(runs.map((run) => run[key] as number)),
  ]);
  return Object.fromEntries(middle) as T;
}
