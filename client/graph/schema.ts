import type { Bilingual, Language } from './model.ts';

export interface PropertyType {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
}

/** An entity type as the API describes it: words, colour, icon, how many there are. */
export interface EntityType {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly colour: string;
  readonly icon: string | null;
  readonly count: number;
  readonly properties: readonly PropertyType[];
}

/** A relation type with its words in both reading directions. */
export interface RelationType {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly reverseZh: string;
  readonly reverseEn: string;
  /** Whether it only ties things together and says nothing of what is done. */
  readonly arranges?: boolean;
  readonly count: number;
  readonly properties: readonly PropertyType[];
}

export interface SourceDocument {
  readonly id: string;
  readonly title: Bilingual;
  readonly date: string;
  readonly publisher: Bilingual;
  readonly textAvailable: boolean;
}

/** What the graph consists of, looked up by type name. */
export interface Schema {
  readonly entityTypes: ReadonlyMap<string, EntityType>;
  readonly relationTypes: ReadonlyMap<string, RelationType>;
  /** Entities in the whole graph; one of two types counts once. */
  readonly entityCount: number;
  readonly documents: readonly SourceDocument[];
  /** The relation type that says of two entities that they may be one. */
  readonly possiblySameAs?: string | null;
}

/** The type's word in a language; the bare name where the schema does not know it. */
export function typeWord(schema: Schema, type: string, language: Language): string {
  return schema.entityTypes.get(type)?.[language] ?? type;
}

/** Relations in the whole graph. */
export function relationCount(schema: Schema): number {
  return [...schema.relationTypes.values()].reduce((total, { count }) => total + count, 0);
}
