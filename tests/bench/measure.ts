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

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
