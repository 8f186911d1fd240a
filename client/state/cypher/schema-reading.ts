import { cypherFailureOf } from '../../api/cypher-failure.ts';
import type { CypherSchema } from '../../cypher/schema.ts';
import { indexSchema } from '../../cypher/schema-index.ts';
import type { CypherContext } from './context.ts';
import type { SchemaState } from './state.ts';

/**
 * Reads the schema: first the names, with which the editor works at once, then what is told of them. Of two readings
 * the later one counts.
 */
export function createSchemaReading({ api, change }: CypherContext): () => Promise<void> {
  let latest = 0;
  return async () => {
    const mine = (latest += 1);
    const tell = (schema: SchemaState): void => {
      if (mine === latest) change({ schema });
    };
    tell({ status: 'loading' });
    let schema: CypherSchema;
    try {
      schema = await api.schema();
    } catch (error) {
      tell({ status: 'failed', failure: cypherFailureOf(error) });
      return;
    }
    const index = indexSchema(schema);
    tell({ status: 'ready', index, details: 'loading' });
    try {
      const told = indexSchema({ ...schema, ...(await api.schemaDetails()) });
      tell({ status: 'ready', index: told, details: 'ready' });
    } catch (error) {
      tell({ status: 'ready', index, details: cypherFailureOf(error) });
    }
  };
}
