import type { Ontology, Words } from './ontology.ts';
import type { Place } from './problem.ts';

export const STATUSES = ['achieved', 'ongoing', 'planned', 'target'] as const;
export type Status = (typeof STATUSES)[number];

export const QUALIFIERS = ['exact', 'over', 'at_least', 'range', 'about'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const ENDS = ['from', 'to'] as const;
export type End = (typeof ENDS)[number];

/** A passage of a document: Unicode characters of the decoded text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage inside one sentence (1-based), and where the locator is written. */
export interface Locator extends Span {
  readonly sentence: number;
  readonly at: Place;
}

/** Anything written in a seed file knows its place: of the whole, or of a part by its key. */
interface Written {
  readonly at: Place;
  readonly place: (...path: (string | number)[]) => Place;
}

export interface SeedSentence extends Span, Written {
  /** First 16 hexadecimal digits of the sha256 of the sentence in UTF-8. */
  readonly hash: string;
  /** Id of the entity that said it. */
  readonly speaker?: string | undefined;
}

export interface SeedEntity extends Written {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly aliases: readonly string[];
  readonly summary: Words;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly mentions: readonly Locator[];
}

export interface SeedRelation extends Words, Written {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  /** Tells relations of the same type between the same two entities apart. */
  readonly key?: string | undefined;
  readonly status: Status;
  readonly period?: string | undefined;
  readonly evidence: readonly Locator[];
  /** Ends that the passage refers to without naming them: an elided or carried-over subject. */
  readonly carried: readonly End[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface SeedFigure extends Words, Written {
  readonly id: string;
  readonly indicator: string;
  readonly about: readonly string[];
  readonly asWritten: string;
  /** Decimal text in the normal unit; the lower end of a range. */
  readonly value: string;
  readonly valueTo?: string | undefined;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly period?: string | undefined;
  readonly status: Status;
  /** Percent on the year before, as decimal text. */
  readonly growth?: string | undefined;
  readonly name: Words;
  readonly aliases: readonly string[];
  readonly evidence: readonly Locator[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Where a document mentions an entity that another document defines. */
export interface SeedMentions extends Written {
  readonly of: string;
  readonly locators: readonly Locator[];
}

/** Words of the text that no fact tells, and why that is right. */
export interface SeedUncovered extends Words, Written {
  readonly locators: readonly Locator[];
}

/** One source document and every fact read from it. */
export interface DocumentSeed extends Written {
  readonly id: string;
  readonly title: Words;
  readonly date: string;
  readonly publisher: Words;
  /** Of the bytes of the text file, in lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly sentences: readonly SeedSentence[];
  readonly entities: readonly SeedEntity[];
  readonly relations: readonly SeedRelation[];
  readonly figures: readonly SeedFigure[];
  readonly mentions: readonly SeedMentions[];
  readonly uncovered: readonly SeedUncovered[];
  /** False where document.yaml has problems of its own; then nothing is known about the sentences. */
  readonly complete: boolean;
}

/** What reading had to leave out because of problems, so that these do not bring forth others. */
export interface Gaps {
  /** Ids of entities and figures. */
  readonly ids: readonly string[];
  /** True where a relation or figure is missing: an entity without one may still have one. */
  readonly links: boolean;
  /** True where a whole file is missing: any id may be declared there. */
  readonly files: boolean;
}

export interface Seed {
  readonly ontology: Ontology;
  readonly documents: readonly DocumentSeed[];
  /** What is not here because it could not be read; the files may be right to point at it. */
  readonly gaps: Gaps;
}

/** The id a relation has in the graph: derived, so that it can be found again through its ends. */
export function relationId(relation: Pick<SeedRelation, 'from' | 'type' | 'to' | 'key'>): string {
  const { from, type, to, key } = relation;
  return `${from}>${type}>${to}${key === undefined ? '' : `#${key}`}`;
}

/** A locator as it is stored: `<document>#<sentence>:<start>-<end>`. */
export function evidenceText(
  document: string,
  { sentence, start, end }: Omit<Locator, 'at'>,
): string {
  return `${document}#${sentence}:${start}-${end}`;
}
