/** At most so many choices are offered. */
const OFFERED = 3;

/**
 * The choices that a mistyped value may have meant, nearest first, at most three.
 * Case is free; up to 40 % of the letters (at least one) may be wrong, missing, added or swapped.
 */
export function nearest(value: string, choices: Iterable<string>): string[] {
  const typed = value.toLowerCase();
  const length = lengthOf(typed);
  const allowed = Math.max(1, Math.floor(length * 0.4));
  return (
    Array.from(new Set(choices))
      .map((choice) => ({ choice, lower: choice.toLowerCase() }))
      // What is so much longer or shorter is not compared letter by letter.
      .filter(({ lower }) => Math.abs(lengthOf(lower) - length) <= allowed)
      .map(({ choice, lower }) => ({ choice, distance: editDistance(typed, lower) }))
      .filter((scored) => scored.distance <= allowed)
      .sort((a, b) => a.distance - b.distance || (a.choice < b.choice ? -1 : 1))
      .slice(0, OFFERED)
      .map((scored) => scored.choice)
  );
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Edits between two texts, a swap of neighbours counting as one (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      let edits = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + cost,
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
