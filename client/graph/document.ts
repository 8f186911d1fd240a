import type { FigureLine } from './detail.ts';
import type { Entity, Relation } from './model.ts';
import { coverageOf, unionLength } from './passages.ts';
import type { Coverage, Span } from './passages.ts';

/** What a sentence says, as the graph has it: an entity it mentions, a relation, or a figure. */
export type Saying =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | {
      readonly kind: 'relation';
      readonly relation: Relation;
      readonly source: Entity;
      readonly target: Entity;
    }
  | { readonly kind: 'figure'; readonly line: FigureLine };

/** A span of a sentence that is the evidence of something. */
export interface Mark extends Span {
  readonly id: string;
}

/** A sentence of a document with everything that rests on it. */
export interface Sentence extends Span {
  readonly number: number;
  readonly speaker: Entity | null;
  /** Its words, where the text was supplied. */
  readonly text: string | null;
  readonly sayings: readonly Saying[];
  readonly marks: readonly Mark[];
}

/** A document as far as it was read. */
export interface DocumentText {
  readonly id: string;
  readonly sentences: readonly Sentence[];
  readonly total: number;
  /** Where reading goes on; `null` at the end. */
  readonly next: string | null;
}

/** A sentence's words alone. */
export interface SentenceWords {
  readonly number: number;
  readonly text: string | null;
}

export function sayingId(saying: Saying): string {
  switch (saying.kind) {
    case 'entity':
      return saying.entity.id;
    case 'relation':
      return saying.relation.id;
    case 'figure':
      return saying.line.entity.id;
  }
}

/** A figure is also an entity and a relation may be found twice: each thing once, the fuller saying of it. */
export function eachOnce(sayings: readonly Saying[]): Saying[] {
  const byId = new Map<string, Saying>();
  for (const saying of sayings) {
    const id = sayingId(saying);
    if (saying.kind !== 'entity' || !byId.has(id)) byId.set(id, saying);
  }
  return [...byId.values()];
}

/** How much of a sentence facts tell: of its letters and digits, or of its length where its words are not known. */
export function sentenceCoverage({ text, start, end, marks }: Sentence): Coverage {
  if (text !== null) return coverageOf(text, start, marks);
  return { told: unionLength(marks, start, end), all: end - start };
}

/** Where each thing is marked in the sentence, first place first. */
export function placesOf({ marks }: Sentence, id: string): readonly Mark[] {
  return marks.filter((mark) => mark.id === id).sort((a, b) => a.start - b.start);
}
