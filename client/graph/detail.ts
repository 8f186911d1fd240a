import type { Bilingual, Entity, Relation, Status } from './model.ts';
import type { ReadyView } from './ready-view.ts';
import type { SourceDocument } from './schema.ts';
import type { Group } from './steps.ts';

/** Where a statement rests: a span of characters in one sentence of a document. */
export interface Evidence {
  readonly document: SourceDocument;
  readonly sentence: number;
  /** First character of the span in the document, 0-based. */
  readonly start: number;
  /** Character after the span's last. */
  readonly end: number;
  readonly speaker: Entity | null;
  /** The words of the span, where the document's text was supplied. */
  readonly passage: string | null;
  /** The whole sentence, where the document's text was supplied. */
  readonly context: string | null;
  /** Offset of the sentence's first character in the document. */
  readonly contextStart: number;
}

/** What a statistical statement says. Numbers are decimal text, as exact as the graph has them. */
export interface FigureFacts {
  readonly asWritten: string;
  readonly value: string;
  readonly valueTo: string | null;
  readonly unit: string;
  readonly qualifier: string;
  readonly period: string | null;
  readonly status: Status;
  /** Per cent, year on year. */
  readonly growth: string | null;
  readonly indicator: Entity;
  readonly about: readonly Entity[];
}

export interface FigureLine {
  readonly entity: Entity;
  readonly facts: FigureFacts;
}

/** A relation as one end tells it. */
export interface RelationLine {
  readonly relation: Relation;
  readonly other: Entity;
  /** What the relation says in a sentence, where that was read. */
  readonly statement: Bilingual | null;
}

export interface RelationPage {
  readonly lines: readonly RelationLine[];
  readonly total: number;
  /** Where the next page begins; `null` after the last. */
  readonly next: string | null;
}

export interface GroupCount extends Group {
  readonly count: number;
}

/** A property that only some entities have, as its name and its value. */
export type Property = readonly [name: string, value: unknown];

export interface EntityDetail {
  readonly kind: 'entity';
  readonly entity: Entity;
  readonly summary: Bilingual;
  readonly aliases: readonly string[];
  readonly properties: readonly Property[];
  readonly groups: readonly GroupCount[];
  readonly figure: FigureFacts | null;
  readonly figures: readonly FigureLine[];
  readonly relations: RelationPage;
  readonly evidence: readonly Evidence[];
}

export interface RelationDetail {
  readonly kind: 'relation';
  readonly relation: Relation;
  readonly source: Entity;
  readonly target: Entity;
  readonly statement: Bilingual;
  readonly properties: readonly Property[];
  readonly evidence: readonly Evidence[];
}

export type Detail = EntityDetail | RelationDetail;

/** An entity found by a search, and by which of its names. */
export interface Hit {
  readonly entity: Entity;
  readonly matched: string;
  readonly field: string;
}

/** Ready ways into the graph, taken from the graph itself. */
export interface Beginnings {
  readonly hubs: readonly Entity[];
  readonly samples: readonly Entity[];
  readonly figures: readonly FigureLine[];
  readonly views: readonly ReadyView[];
}

/** A sentence cut around the span that is the evidence. */
export interface MarkedPassage {
  readonly before: string;
  readonly span: string;
  readonly after: string;
}

/**
 * The evidence's sentence cut at its span; the span alone where only that is known, `null` without the text. Offsets
 * count Unicode characters, not UTF-16 units. A span that does not lie in its sentence is not marked.
 */
export function markPassage(evidence: Evidence): MarkedPassage | null {
  const { passage, context } = evidence;
  if (context === null) return passage === null ? null : { before: '', span: passage, after: '' };
  const characters = Array.from(context);
  const [from, to] = [evidence.start - evidence.contextStart, evidence.end - evidence.contextStart];
  if (from < 0 || to <= from || to > characters.length) {
    return { before: context, span: '', after: '' };
  }
  return {
    before: characters.slice(0, from).join(''),
    span: characters.slice(from, to).join(''),
    after: characters.slice(to).join(''),
  };
}
