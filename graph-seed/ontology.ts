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
}
