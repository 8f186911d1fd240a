/** A thing that is timed; it resolves when its answer has been read completely. */
export interface Contender {
  readonly name: string;
  run(): Promise<unknown>;
}

/**
 * Median milliseconds of each contender. They take turns, so that whatever else the machine does meets all of them.
 */
export async function takeTurns(
  contenders: readonly Contender[],
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<number[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const before = performance.now();
      await contender.run();
      if (round >= 0) times[index]?.push(performance.now() - before);
    }
  }
  return times.map(median);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of all values lies; between two values, the mean of both by their distance. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [lower, upper] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (lower === undefined || upper === undefined) return Number.NaN;
  return lower + (upper - lower) * (place - Math.floor(place));
}
