/** Kinds of property values, as the API names them (`PropertyInfo.kind`). */
export const PROPERTY_KINDS = [
  'text',
  'integer',
  'decimal',
  'boolean',
  'date',
  'dateTime',
  'duration',
  'point',
  'list',
] as const;
export type PropertyKind = (typeof PROPERTY_KINDS)[number];

/** The same thing said in both languages of the interface. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface PropertyDefinition extends Words {
  readonly name: string;
  readonly kind: PropertyKind;
}

export interface EntityType extends Words {
  /** Label in Neo4j and type name in GraphQL: `Company`. */
  readonly name: string;
  /** GraphQL root for one: `company`. */
  readonly singular: string;
  /** GraphQL root for many: `companies`. */
  readonly plural: string;
  /** `#rrggbb`, at least 3 : 1 against both the light and the dark surface. */
  readonly colour: string;
  /** SVG path data on a 24 × 24 grid, drawn as a stroke. */
  readonly icon: string;
  /** What belongs under this type, in one sentence. */
  readonly description: Words;
  readonly properties: readonly PropertyDefinition[];
}

export interface RelationType extends Words {
  /** Type in Neo4j: `RELEASED`. */
  readonly name: string;
  /** Reading from target to source; `…` marks where the source stands: `由…发布`. */
  readonly reverseZh: string;
  readonly reverseEn: string;
  readonly description: Words;
  /** Entity types the relation may start from. */
  readonly from: readonly string[];
  /** Entity types the relation may end at. */
  readonly to: readonly string[];
  /** Whether it only ties things together (under a head, in a field, within a scope) and says nothing of what is done. */
  readonly arranges?: boolean | undefined;
  readonly properties: readonly PropertyDefinition[];
}

/** Types with a meaning that code relies on. */
export interface Roles {
  /** Entity type of statistical statements. */
  readonly figure: string;
  /** Entity type of what a figure measures. */
  readonly indicator: string;
  /** Relation type from a figure to its indicator. */
  readonly measures: string;
  /** Relation type from a figure to what it is about. */
  readonly about: string;
  /** Relation type between two entities that may be one. */
  readonly possiblySameAs: string;
}

export interface Ontology {
  readonly entityTypes: readonly EntityType[];
  readonly relationTypes: readonly RelationType[];
  readonly roles: Roles;
  /** How the graph stands in Neo4j, where no loader put it there; otherwise it stands as `store.ts` says. */
  readonly inPlace?: InPlace | undefined;
}

/** How somebody else's graph stands in Neo4j, as far as it could be read off the database. */
export interface InPlace {
  /** What ids are made of, in the order in which it is looked for. */
  readonly keys: readonly KeyInPlace[];
  /** What entities are called by, by label, in the order in which labels are looked for. */
  readonly names: readonly NamesInPlace[];
  /** Full-text indexes over nodes. */
  readonly fullText: readonly string[];
  /** Whether there are nodes without a label; they are no entities. */
  readonly hasUnlabelled: boolean;
}

/** A property that a constraint keeps unique among the nodes of a label. */
export interface KeyInPlace {
  readonly label: string;
  readonly property: string;
  readonly kind: 'text' | 'integer';
}

export interface NamesInPlace {
  readonly label: string;
  /** The best first; at least one. */
  readonly properties: readonly string[];
  /** The index on the first of them that finds texts by their beginning, or by any part; null where there is none. */
  readonly index: 'RANGE' | 'TEXT' | null;
}
