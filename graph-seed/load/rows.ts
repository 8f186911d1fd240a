/** Properties as they are sent to Neo4j: bigint becomes an integer, number a float, temporals objects of the driver. */
export type StoredProperties = Readonly<Record<string, unknown>>;

export interface NodeRow {
  readonly id: string;
  readonly props: StoredProperties;
}
export interface EntityRow extends NodeRow {
  /** Every label but `Entity`, without repeats. */
  readonly labels: readonly string[];
}
/** A sentence and the document it belongs to. */
export interface PartRow {
  readonly id: string;
  readonly document: string;
}
/** A sentence and the entity that said it. */
export interface SpeakerRow {
  readonly id: string;
  /** Null where nobody is named; a speaker stored earlier is then taken away. */
  readonly speaker: string | null;
}
export interface RelationRow extends NodeRow {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

export interface RowsOfKind {
  readonly documents: NodeRow;
  readonly sentences: NodeRow;
  readonly entities: EntityRow;
  readonly parts: PartRow;
  readonly speakers: SpeakerRow;
  readonly relations: RelationRow;
}
export type RowKind = keyof RowsOfKind;

/** Kinds in the order of writing within a batch: whatever a row points at is there before it. */
export const ROW_KINDS = [
  'documents',
  'sentences',
  'entities',
  'parts',
  'speakers',
  'relations',
] as const satisfies readonly RowKind[];

/** A row that says of which kind it is. */
export type KindedRow = {
  readonly [Kind in RowKind]: { readonly kind: Kind; readonly row: RowsOfKind[Kind] };
}[RowKind];
