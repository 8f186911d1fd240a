/** A property of a label or type, with the kinds of the values it was seen with. */
export interface SchemaProperty {
  readonly name: string;
  readonly kinds: readonly string[];
}

/** A label or a relation type; what is told of it comes after its name. */
export interface SchemaName {
  readonly name: string;
  /** `null` until it has come. */
  readonly count: number | null;
  readonly properties: readonly SchemaProperty[];
}

/** What is told of the labels and types, which takes the server longer than their names. */
export interface SchemaDetails {
  readonly labels: readonly SchemaName[];
  readonly relationshipTypes: readonly SchemaName[];
}

/** A function or procedure; `allowed` says whether the console may call it. */
export interface Routine {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
  readonly mode: string | null;
  readonly category: string | null;
  readonly allowed: boolean;
}

export interface SchemaRule {
  readonly name: string;
  readonly kind: string;
  readonly entity: string;
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
  readonly state: string | null;
}

/** The server's own numbers, so that what is said of limits is true. */
export interface ConsoleLimits {
  readonly maxRows: number;
  readonly defaultRows: number;
  readonly maxBytes: number;
  readonly maxTimeoutMs: number;
  readonly defaultTimeoutMs: number;
  readonly maxQueryLength: number;
}

/** What the database holds, as the server tells it. */
export interface CypherSchema {
  readonly labels: readonly SchemaName[];
  readonly relationshipTypes: readonly SchemaName[];
  readonly propertyKeys: readonly string[];
  readonly functions: readonly Routine[];
  readonly procedures: readonly Routine[];
  readonly indexes: readonly SchemaRule[];
  readonly constraints: readonly SchemaRule[];
  readonly limits: ConsoleLimits;
}
