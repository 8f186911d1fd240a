import { openGraphSource } from '../exchange/graph-source.ts';
import type { GraphSource } from '../exchange/graph-source.ts';
import { STORE } from '../store.ts';
import { withoutStrangeTies } from './house-ties.ts';

/**
 * Opens somebody's own data as the store can hold it: see `withoutStrangeTies`; and where the person gives no ontology,
 * nodes without a label get one, for every entity has a type.
 * @throws BadInput where the path holds nothing that can be read.
 */
export async function openOwnSource(path: string): Promise<GraphSource> {
  const source = withoutStrangeTies(await openGraphSource(path));
  return source.ontology ? source : withTypes(source);
}

function withTypes(source: GraphSource): GraphSource {
  return {
    ...source,
    async *records(options) {
      for await (const record of source.records(options)) {
        yield record.record === 'node' && record.labels.length === 0
          ? { ...record, labels: [STORE.untyped] }
          : record;
      }
    },
  };
}
