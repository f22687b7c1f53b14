import { availableParallelism, loadavg } from 'node:os';

/** The machine in general words. The load is that of the last minute, by which a person judges the figures. */
export function machine(): string {
  const cores = availableParallelism();
  const load = process.platform === 'win32' ? 'load unknown' : `load ${(loadavg()[0] as number).toFixed(1)}`;
  return `${cores} ${cores === 1 ? 'core' : 'cores'}, ${load} at the start, Node ${process.versions.node}`;
}

export const isBusy = (): boolean => (loadavg()[0] as number) > availableParallelism();
