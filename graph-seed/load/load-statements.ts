import type { Statement } from '../../server/neo4j/database.ts';
import { STORE } from '../store.ts';
import type { DataSet } from './data-set.ts';
import type { RowKind, RowsOfKind } from './rows.ts';
import { ontologyText } from './stored-ontology.ts';

/** The node whose lock puts the transactions of all loaders in a row. */
const LOCK_ID = 'lock';

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

/** How many records the database holds, and what it remembers of loads, the first begun first. Always one row. */
export const STATE: Statement = {
  text: `
    MATCH (n) WITH count(n) AS nodes
    OPTIONAL MATCH (load:${STORE.load})
    WITH nodes, load ORDER BY load.begunAt, load.id
    WITH nodes, collect(properties(load)) AS loads
    RETURN nodes - size(loads) AS records, [load IN loads WHERE load.hash IS NOT NULL] AS loads`,
  params: {},
};

/**
 * Waits for its turn among all loaders, which lasts until the transaction ends. What a load's node says is to be read
 * by a statement of its own after this one: only then is it sure to be what the loader before has written.
 */
export const TAKE_TURN: Statement = {
  text: `MERGE (lock:${STORE.load} {id: $lock}) SET lock.turns = coalesce(lock.turns, 0) + 1`,
  params: { lock: LOCK_ID },
};

/** How far a load is: `{hash, next, fresh}`; no row where there is none. */
export function readTurn({ id }: DataSet): Statement {
  return {
    text: `MATCH (load:${STORE.load} {id: $id}) RETURN load.hash AS hash, load.next AS next, load.fresh AS fresh`,
    params: { id },
  };
}

/**
 * Begins a load from its first row. It is fresh where nothing is there that a row could meet: no record, and no other
 * load under way; none of the others is fresh from now on.
 */
export function beginLoad(set: DataSet, at: string): Statement {
  const { id, name, hash, documents, ontology, inferred, total } = set;
  const ontologyJson = ontologyText(ontology);
  return {
    text: `
      MERGE (load:${STORE.load} {id: $id})
      WITH load, coalesce(load.begunAt, $at) AS begunAt,
        NOT EXISTS { MATCH (:${STORE.entity}) } AND NOT EXISTS { MATCH (:${STORE.document}) }
        AND NOT EXISTS { MATCH (:${STORE.sentence}) }
        AND NOT EXISTS { MATCH (other:${STORE.load}) WHERE other.done = false AND other <> load } AS fresh
      CALL () { MATCH (other:${STORE.load}) WHERE other.fresh SET other.fresh = false }
      SET load = $props, load.begunAt = begunAt, load.fresh = fresh`,
    params: {
      id,
      at,
      props: {
        ...{ id, name, hash, documents, inferred },
        ontology: ontologyJson,
        total: BigInt(total),
        next: 0n,
        done: false,
      },
    },
  };
}

/** Moves the checkpoint to the number of rows that are written. */
export function moveCheckpoint({ id }: DataSet, next: number): Statement {
  return {
    text: `MATCH (load:${STORE.load} {id: $id}) SET load.next = $next`,
    params: { id, next: BigInt(next) },
  };
}

/** Lets the next load of the same content begin from the first row, looking for what is there. */
export function startOver({ id, hash }: DataSet): Statement {
  return {
    text: `MATCH (load:${STORE.load} {id: $id, hash: $hash}) SET load.next = 0, load.fresh = false`,
    params: { id, hash },
  };
}

/** From now on the rows of a load look for what is there. */
export function lookFirst({ id }: DataSet): Statement {
  return { text: `MATCH (load:${STORE.load} {id: $id}) SET load.fresh = false`, params: { id } };
}

/** Forgets loads of which nothing is there. */
export function forgetLoads(ids: readonly string[]): Statement {
  return { text: `MATCH (load:${STORE.load}) WHERE load.id IN $ids DELETE load`, params: { ids } };
}

/** Marks a load as done; no row when another load has begun meanwhile. */
export function endLoad({ id, hash }: DataSet, at: string): Statement {
  return {
    text: `
      MATCH (load:${STORE.load} {id: $id, hash: $hash})
      SET load.done = true, load.fresh = false, load.finishedAt = $at
      RETURN load.hash AS hash`,
    params: { id, hash, at },
  };
}

/**
 * Writes rows of one kind: one row `{matched, created, unchanged}`. A row whose ends are missing is not matched.
 * `fresh` writes without looking whether a record is there already.
 */
export function writeRows<Kind extends RowKind>(
  kind: Kind,
  rows: readonly RowsOfKind[Kind][],
  fresh: boolean,
): Statement {
  const write = (fresh ? CREATE : MERGE)[kind];
  return {
    text: `
      UNWIND $rows AS row
      ${write}
      RETURN count(row) AS matched, count(CASE WHEN created THEN 1 END) AS created,
        count(CASE WHEN same AND NOT created THEN 1 END) AS unchanged`,
    params: { rows },
  };
}

/** Each binds `row`, `created` and `same`, and drops rows whose ends are missing. */
const MERGE: Readonly<Record<RowKind, string>> = {
  documents: mergedNode(STORE.document),
  sentences: mergedNode(STORE.sentence),
  entities: `
      MERGE (n:${STORE.entity} {id: row.id}) ON CREATE SET n._created = true
      WITH row, n, n._created IS NOT NULL AS created,
        properties(n) = row.props AND size(labels(n)) = size(row.labels) + 1
        AND all(label IN row.labels WHERE label IN labels(n)) AS same
      FOREACH (_ IN CASE WHEN same THEN [] ELSE [1] END |
        REMOVE n:$([label IN labels(n) WHERE label <> '${STORE.entity}' AND NOT label IN row.labels])
        SET n = row.props, n:$(row.labels))`,
  parts: `
      ${sentenceOfDocument()}
      CALL (n, document) {
        MATCH (n)-[old:${STORE.sentenceOf}]->(other) WHERE other <> document
        DELETE old
      }
      MERGE (n)-[:${STORE.sentenceOf}]->(document)
      WITH row, false AS created, true AS same`,
  speakers: `
      ${sentenceAndSpeaker()}
      CALL (n, speaker) {
        MATCH (n)-[old:${STORE.spokenBy}]->(other) WHERE speaker IS NULL OR other <> speaker
        DELETE old
      }
      FOREACH (_ IN CASE WHEN speaker IS NULL THEN [] ELSE [1] END |
        MERGE (n)-[:${STORE.spokenBy}]->(speaker))
      WITH row, false AS created, true AS same`,
  relations: `
      ${ends()}
      MERGE (source)-[r:$(row.type) {id: row.id}]->(target) ON CREATE SET r._created = true
      WITH row, r, r._created IS NOT NULL AS created, properties(r) = row.props AS same
      FOREACH (_ IN CASE WHEN same THEN [] ELSE [1] END | SET r = row.props)`,
};

/** For a database that holds nothing yet. Every row is written once: rows and checkpoint stand or fall together. */
const CREATE: Readonly<Record<RowKind, string>> = {
  documents: `CREATE (n:${STORE.document}) SET n = row.props ${created()}`,
  sentences: `CREATE (n:${STORE.sentence}) SET n = row.props ${created()}`,
  entities: `CREATE (n:${STORE.entity}:$(row.labels)) SET n = row.props ${created()}`,
  parts: `${sentenceOfDocument()} CREATE (n)-[:${STORE.sentenceOf}]->(document) ${created()}`,
  speakers: `
      ${sentenceAndSpeaker()}
      FOREACH (_ IN CASE WHEN speaker IS NULL THEN [] ELSE [1] END |
        CREATE (n)-[:${STORE.spokenBy}]->(speaker)) ${created()}`,
  relations: `${ends()} CREATE (source)-[r:$(row.type)]->(target) SET r = row.props ${created()}`,
};

function created(): string {
  return 'WITH row, true AS created, false AS same';
}

function mergedNode(label: string): string {
  return `
      MERGE (n:${label} {id: row.id}) ON CREATE SET n._created = true
      WITH row, n, n._created IS NOT NULL AS created, properties(n) = row.props AS same
      FOREACH (_ IN CASE WHEN same THEN [] ELSE [1] END | SET n = row.props)`;
}

function sentenceOfDocument(): string {
  return `
      MATCH (n:${STORE.sentence} {id: row.id})
      MATCH (document:${STORE.document} {id: row.document})`;
}

function sentenceAndSpeaker(): string {
  return `
      MATCH (n:${STORE.sentence} {id: row.id})
      OPTIONAL MATCH (speaker:${STORE.entity} {id: row.speaker})
      WITH row, n, speaker WHERE row.speaker IS NULL OR speaker IS NOT NULL`;
}

function ends(): string {
  return `
      MATCH (source:${STORE.entity} {id: row.from})
      MATCH (target:${STORE.entity} {id: row.to})`;
}

/** Which of the ids belong to nothing that a load has written. */
export function missingIds(ids: readonly string[]): Statement {
  const there = [STORE.entity, STORE.sentence, STORE.document]
    .map((label) => `EXISTS { MATCH (:${label} {id: id}) }`)
    .join(' OR ');
  return { text: `UNWIND $ids AS id WITH id WHERE NOT (${there}) RETURN id`, params: { ids } };
}
