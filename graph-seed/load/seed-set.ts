import { createHash } from 'node:crypto';
import type { Seed } from '../seed.ts';
import type { DataSet } from './data-set.ts';
import { ROW_KINDS } from './rows.ts';
import type { KindedRow } from './rows.ts';
import { storeRows } from './store-rows.ts';
import { ontologyText } from './stored-ontology.ts';

/** The one seed of a database. */
export const SEED_ID = 'seed';

/** A checked seed as a data set. Pure. */
export function seedSet(seed: Seed): DataSet {
  const rows = storeRows(seed);
  const { ontology } = seed;
  const all = ROW_KINDS.flatMap((kind) => rows[kind].map((row) => ({ kind, row }) as KindedRow));
  return {
    id: SEED_ID,
    name: SEED_ID,
    hash: fingerprint([ontologyText(ontology), rows]),
    documents: rows.documents.map(({ id }) => id),
    ontology,
    inferred: false,
    total: all.length,
    // eslint-disable-next-line @typescript-eslint/require-await -- the loader reads all sets alike
    async *rows() {
      yield* all;
    },
  };
}

function fingerprint(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' ? `${part}n` : part,
  );
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
