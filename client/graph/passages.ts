/** A span of characters in a document; the end is the character after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a sentence that the same facts speak of. */
export interface Piece<Fact> extends Span {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/**
 * A sentence cut wherever a fact's span begins or ends. Offsets count Unicode characters of the document; what of a
 * span lies outside the sentence is left out. Joined, the pieces are the sentence.
 */
export function cut<Fact extends Span>(
  text: string,
  start: number,
  facts: readonly Fact[],
): Piece<Fact>[] {
  const characters = Array.from(text);
  const end = start + characters.length;
  const inside = facts.filter(
    (fact) => fact.start < fact.end && fact.start < end && fact.end > start,
  );
  const edges = inside.flatMap((fact) => [Math.max(fact.start, start), Math.min(fact.end, end)]);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return {
      start: from,
      end: to,
      text: characters.slice(from - start, to - start).join(''),
      facts: inside.filter((fact) => fact.start < to && fact.end > from),
    };
  });
}

const TELLING = /[\p{L}\p{N}]/u;

/** Letters and digits, and how many of them lie in spans. */
export interface Coverage {
  readonly told: number;
  readonly all: number;
}

/** How much of a sentence facts tell: its letters and digits, and those inside a span. */
export function coverageOf(text: string, start: number, facts: readonly Span[]): Coverage {
  let told = 0;
  let all = 0;
  for (const { text: piece, facts: telling } of cut(text, start, facts)) {
    const letters = Array.from(piece).filter((character) => TELLING.test(character)).length;
    all += letters;
    if (telling.length > 0) told += letters;
  }
  return { told, all };
}

/** The coverage of several sentences together. */
export function sumCoverage(parts: Iterable<Coverage>): Coverage {
  let [told, all] = [0, 0];
  for (const part of parts) [told, all] = [told + part.told, all + part.all];
  return { told, all };
}

/** The share in whole per cent, rounded down so that only all is a hundred; `null` of nothing. */
export function percent({ told, all }: Coverage): number | null {
  return all === 0 ? null : Math.floor((100 * told) / all);
}

/** How many characters between two offsets lie in any of the spans. */
export function unionLength(spans: readonly Span[], start: number, end: number): number {
  const inOrder = spans
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start);
  let length = 0;
  let reached = start;
  for (const span of inOrder) {
    length += Math.max(0, span.end - Math.max(reached, span.start));
    reached = Math.max(reached, span.end);
  }
  return length;
}
