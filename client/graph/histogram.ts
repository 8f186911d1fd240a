import { compareDecimals } from './decimal.ts';

/** Numbers that lie beside each other: the least and the greatest of them, exactly, and how many there are. */
export interface Bin {
  readonly from: string;
  readonly to: string;
  readonly before: number;
  readonly after: number;
}

/** A number, and whether it counts among what passes. */
export interface Counted {
  readonly number: string;
  readonly passes: boolean;
}

/** Numbers spread wider than this are told apart by their powers. */
const WIDE = 1_000;

/**
 * Numbers gathered into at most `most` bins in order; few different numbers get a bin each. Sizes as the machine counts
 * them decide only which bin a number falls into; order and bounds are exact.
 */
export function histogram(counted: readonly Counted[], most = 14): readonly Bin[] {
  const sorted = [...counted].sort((a, b) => compareDecimals(a.number, b.number));
  const groups: Counted[][] = [];
  let last: string | null = null;
  for (const one of sorted) {
    if (last !== null && compareDecimals(last, one.number) === 0) groups.at(-1)?.push(one);
    else groups.push([one]);
    last = one.number;
  }
  return gathered(groups, most).map((members) => ({
    from: members[0]?.number ?? '0',
    to: members.at(-1)?.number ?? '0',
    before: members.length,
    after: members.filter(({ passes }) => passes).length,
  }));
}

function gathered(groups: readonly Counted[][], most: number): readonly Counted[][] {
  if (groups.length <= most) return groups;
  const sizes = groups.map(([first]) => Number(first?.number ?? 0));
  const [low = 0] = sizes;
  const high = sizes.at(-1) ?? low;
  const steep = low > 0 && high / low >= WIDE;
  const at = (size: number): number => (steep ? Math.log(size) : size);
  const width = (at(high) - at(low)) / most;
  const bins = new Map<number, Counted[]>();
  groups.forEach((group, index) => {
    const place = width > 0 ? Math.floor((at(sizes[index] ?? low) - at(low)) / width) : 0;
    const bin = Math.min(most - 1, Number.isFinite(place) ? place : most - 1);
    bins.set(bin, [...(bins.get(bin) ?? []), ...group]);
  });
  return [...bins].sort(([a], [b]) => a - b).map(([, members]) => members);
}
