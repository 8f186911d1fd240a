import { median, quantile } from './measure.ts';

export interface Pressure {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Asks from so many connections at once, each again as soon as it has its answer. */
export async function press(
  ask: () => Promise<unknown>,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Pressure> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  const work = async (): Promise<void> => {
    for (let before = start; before < end;) {
      before = performance.now();
      await ask();
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const took = (performance.now() - start) / 1_000;
  return { perSecond: times.length / took, p50: median(times), p99: quantile(times, 0.99) };
}
