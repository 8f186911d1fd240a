import { createHash } from 'node:crypto';
import type { Ontology } from './ontology.ts';
import type { Seed } from './seed.ts';
import { storeRows } from './store-rows.ts';
import type { StoreRows } from './store-rows.ts';

/** Rows per transaction. */
const BATCH_SIZE = 1_000;

/** What is written, in this order: whatever a row points at is there before it. */
const KINDS = ['documents', 'sentences', 'entities', 'speakers', 'relations'] as const;
export type BatchKind = (typeof KINDS)[number];

export interface Batch {
  readonly kind: BatchKind;
  readonly rows: readonly { readonly id: string }[];
}

/** A load, worked out before anything is written. */
export interface LoadPlan {
  /** Tells this content from any other; equal for equal content, whatever file it stands in. */
  readonly hash: string;
  /** Fingerprint of the ontology's structure: types, properties and roles, without words and colours. */
  readonly ontology: string;
  /** Ids of the documents: two graphs without a common document are different graphs. */
  readonly documents: readonly string[];
  readonly batches: readonly Batch[];
  readonly rows: StoreRows;
}

/** Plans the load of a checked seed. Pure. */
export function planLoad(seed: Seed, batchSize = BATCH_SIZE): LoadPlan {
  const rows = storeRows(seed);
  const ontology = fingerprint(structure(seed.ontology));
  const batches = KINDS.flatMap((kind) => chunks(kind, rows[kind], batchSize));
  return {
    hash: fingerprint([ontology, batches.map(({ kind }) => kind), rows]),
    ontology,
    documents: rows.documents.map(({ id }) => id),
    batches,
    rows,
  };
}

function chunks(kind: BatchKind, rows: Batch['rows'], size: number): Batch[] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, index) => ({
    kind,
    rows: rows.slice(index * size, (index + 1) * size),
  }));
}

function structure({ entityTypes, relationTypes, roles }: Ontology): unknown {
  const properties = (list: Ontology['entityTypes'][number]['properties']) =>
    list.map(({ name, kind }) => [name, kind]);
  return [
    entityTypes.map((type) => [type.name, properties(type.properties)]),
    relationTypes.map((type) => [type.name, type.from, type.to, properties(type.properties)]),
    roles,
  ];
}

function fingerprint(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' ? `${part}n` : part,
  );
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
