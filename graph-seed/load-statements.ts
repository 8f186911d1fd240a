import type { Statement } from '../server/neo4j/database.ts';
import type { Batch, BatchKind, LoadPlan } from './load-plan.ts';
import { STORE } from './store.ts';

/** The one load of a database. */
const LOAD_ID = 'seed';

/** Constraints first, so that MERGE by key is exact also when two loaders run at once. */
export const CONSTRAINTS: readonly Statement[] = [
  STORE.entity,
  STORE.document,
  STORE.sentence,
  STORE.load,
].map((label) => ({
  text: `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  params: {},
}));

export const SEARCH_INDEX = {
  /** One row when an index of the name is there as it should be or otherwise (`fits`). */
  look: {
    text: `
      SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes, properties, options
      WHERE name = $name
      RETURN labelsOrTypes = [$label] AND properties = [$property]
        AND options.indexConfig['fulltext.analyzer'] = 'whitespace' AS fits`,
    params: { name: STORE.searchIndex, label: STORE.entity, property: STORE.searchKeys },
  },
  drop: { text: `DROP INDEX ${STORE.searchIndex} IF EXISTS`, params: {} },
  create: {
    text: `
      CREATE FULLTEXT INDEX ${STORE.searchIndex} IF NOT EXISTS
      FOR (n:${STORE.entity}) ON EACH [n.${STORE.searchKeys}]
      OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
    params: {},
  },
  wait: { text: 'CALL db.awaitIndexes(300)', params: {} },
} as const satisfies Record<string, Statement>;

/** What the database holds: how many nodes, and of which load. Always one row. */
export const STATE: Statement = {
  text: `
    MATCH (n) WITH count(n) AS nodes
    OPTIONAL MATCH (load:${STORE.load} {id: $load})
    RETURN nodes, load.hash AS hash, load.documents AS documents, load.next AS next, load.done AS done`,
  params: { load: LOAD_ID },
};

/** Begins a load from its first batch. */
export function beginLoad({ hash, ontology, documents, batches }: LoadPlan): Statement {
  return {
    text: `MERGE (load:${STORE.load} {id: $load}) SET load = $props`,
    params: {
      load: LOAD_ID,
      props: {
        id: LOAD_ID,
        hash,
        ontology,
        documents,
        batches: BigInt(batches.length),
        next: 0n,
        done: false,
      },
    },
  };
}

/** Marks a load as done; no row when another load has begun meanwhile. */
export function endLoad({ hash }: LoadPlan, at: string): Statement {
  return {
    text: `
      MATCH (load:${STORE.load} {id: $load, hash: $hash})
      SET load.done = true, load.finishedAt = $at
      RETURN load.hash AS hash`,
    params: { load: LOAD_ID, hash, at },
  };
}

/**
 * Writes one batch and moves the checkpoint in the same transaction, which the lock on the Load node puts in a row
 * with those of other loaders. One row `{matched, created, unchanged}`; the checkpoint stays where it was unless
 * every row found what it points at. No row when another load has begun meanwhile, or nothing matched.
 */
export function writeBatch({ hash }: LoadPlan, batch: Batch, index: number): Statement {
  return {
    text: `
      MATCH (load:${STORE.load} {id: $load, hash: $hash})
      SET load.next = load.next
      WITH load
      UNWIND $rows AS row
      ${WRITE[batch.kind]}
      WITH load, count(row) AS matched, count(CASE WHEN created THEN 1 END) AS created,
        count(CASE WHEN same AND NOT created THEN 1 END) AS unchanged
      SET load.next = CASE WHEN matched = size($rows) THEN $next ELSE load.next END
      RETURN matched, created, unchanged`,
    params: { load: LOAD_ID, hash, rows: batch.rows, next: BigInt(index + 1) },
  };
}

/** Each binds `row`, `created` and `same`, and drops rows whose ends are missing. */
const WRITE: Readonly<Record<BatchKind, string>> = {
  documents: node(STORE.document),
  sentences: `
      MATCH (document:${STORE.document} {id: row.document})
      ${node(STORE.sentence, ['document'])}
      MERGE (n)-[:${STORE.sentenceOf}]->(document)`,
  entities: `
      MERGE (n:${STORE.entity} {id: row.id}) ON CREATE SET n._created = true
      WITH load, row, n, n._created IS NOT NULL AS created,
        properties(n) = row.props AND row.type IN labels(n) AND size(labels(n)) = 2 AS same
      FOREACH (_ IN CASE WHEN same THEN [] ELSE [1] END |
        SET n = row.props, n:$(row.type)
        REMOVE n:$([label IN labels(n) WHERE NOT label IN ['${STORE.entity}', row.type]]))`,
  speakers: `
      MATCH (n:${STORE.sentence} {id: row.id})
      OPTIONAL MATCH (speaker:${STORE.entity} {id: row.speaker})
      WITH load, row, n, speaker WHERE row.speaker IS NULL OR speaker IS NOT NULL
      CALL (n, speaker) {
        MATCH (n)-[old:${STORE.spokenBy}]->(other) WHERE speaker IS NULL OR other <> speaker
        DELETE old
      }
      FOREACH (_ IN CASE WHEN speaker IS NULL THEN [] ELSE [1] END |
        MERGE (n)-[:${STORE.spokenBy}]->(speaker))
      WITH load, row, false AS created, true AS same`,
  relations: `
      MATCH (source:${STORE.entity} {id: row.from})
      MATCH (target:${STORE.entity} {id: row.to})
      MERGE (source)-[r:$(row.type) {id: row.id}]->(target) ON CREATE SET r._created = true
      WITH load, row, r, r._created IS NOT NULL AS created, properties(r) = row.props AS same
      FOREACH (_ IN CASE WHEN same THEN [] ELSE [1] END | SET r = row.props)`,
};

function node(label: string, kept: readonly string[] = []): string {
  return `
      MERGE (n:${label} {id: row.id}) ON CREATE SET n._created = true
      WITH ${['load', 'row', ...kept, 'n'].join(', ')}, n._created IS NOT NULL AS created, properties(n) = row.props AS same
      FOREACH (_ IN CASE WHEN same THEN [] ELSE [1] END | SET n = row.props)`;
}

/** Which of the ids are no entity. */
export function missingEntities(ids: readonly string[]): Statement {
  return {
    text: `UNWIND $ids AS id OPTIONAL MATCH (n:${STORE.entity} {id: id}) WITH id, n WHERE n IS NULL RETURN id`,
    params: { ids },
  };
}
