import { CONSTRAINTS, SEARCH_INDEX } from '../../graph-seed/load/load-statements.ts';
import { typeIndexes } from '../../graph-seed/load/type-indexes.ts';
import type { Ontology } from '../../graph-seed/ontology.ts';
import { STORE } from '../../graph-seed/store.ts';
import type { Connection } from '../../server/config.ts';
import type { Writer } from '../../server/neo4j/database.ts';
import { openWriter } from '../../server/neo4j/writer.ts';
import { entityRows, relationRows } from './graph.ts';

const BATCH = 5_000;
/** The index that the other library searches. */
export const NAME_INDEX = 'company_names';

const ENTITIES = `UNWIND $rows AS row CREATE (n:${STORE.entity}:$(row.type)) SET n = row.props`;
const RELATIONS = `
  UNWIND $rows AS row
  MATCH (a:${STORE.entity} {id: row.from})
  MATCH (b:${STORE.entity} {id: row.to})
  CREATE (a)-[r:$(row.type)]->(b) SET r = row.props`;

/** Streams a graph of so many entities into an empty Neo4j, with the indexes that the loader makes. */
export async function fill(
  connection: Connection,
  ontology: Ontology,
  size: number,
): Promise<{ readonly entities: number; readonly relations: number }> {
  const writer = openWriter(connection);
  try {
    for (const constraint of CONSTRAINTS) await writer.write([constraint]);
    const entities = await stream(writer, ENTITIES, entityRows(size));
    const relations = await stream(writer, RELATIONS, relationRows(size));
    const names = `CREATE FULLTEXT INDEX ${NAME_INDEX} FOR (n:Company) ON EACH [n.name]`;
    await writer.write([
      ...typeIndexes(ontology),
      SEARCH_INDEX.create,
      { text: names, params: {} },
    ]);
    await writer.write([SEARCH_INDEX.wait]);
    return { entities, relations };
  } finally {
    await writer.close();
  }
}

async function stream(writer: Writer, text: string, rows: Iterable<unknown>): Promise<number> {
  let count = 0;
  let batch: unknown[] = [];
  const send = async (): Promise<void> => {
    await writer.write([{ text, params: { rows: batch } }]);
    count += batch.length;
    batch = [];
  };
  for (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
  return count;
}
