import { quantile } from './measure.ts';

export interface Pressure {
  readonly perSecond: number;
  /** Milliseconds; one answer in a hundred takes longer. */
  readonly p99: number;
  /** Answers that were errors: that the database was busy, for instance. They count for nothing else. */
  readonly refused: number;
}

/** Asks from so many connections at once, each again as soon as it has its answer. */
export async function press(
  ask: () => Promise<unknown>,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Pressure> {
  const times: number[] = [];
  let refused = 0;
  const start = performance.now();
  const end = start + seconds * 1_000;
  const work = async (): Promise<void> => {
    for (let before = start; before < end;) {
      before = performance.now();
      try {
        await ask();
        times.push(performance.now() - before);
      } catch {
        refused += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const took = (performance.now() - start) / 1_000;
  return { perSecond: times.length / took, p99: quantile(times, 0.99), refused };
}
