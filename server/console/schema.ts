import { escapeName } from '../cypher/names.ts';
import type { Row, Statement } from '../neo4j/database.ts';
import { FUNCTION_KEYS, PROCEDURES } from './allowed.ts';

export interface SchemaReader {
  read(statement: Statement): Promise<Row[]>;
}

export interface SchemaProperty {
  readonly name: string;
  /** As Cypher names types: `STRING`, `LIST<INTEGER>`. */
  readonly kinds: readonly string[];
}

/** A label or a relationship type. */
export interface SchemaName {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly SchemaProperty[];
}

/** A function or a procedure. */
export interface SchemaCallable {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
  /** READ, WRITE, SCHEMA or DBMS; null for functions. */
  readonly mode: string | null;
  /** Null for procedures. */
  readonly category: string | null;
  /** Whether the console lets it through. */
  readonly allowed: boolean;
}

/** An index or a constraint. */
export interface SchemaRule {
  readonly name: string;
  readonly kind: string;
  /** NODE or RELATIONSHIP. */
  readonly entity: string;
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
  /** Null for constraints. */
  readonly state: string | null;
}

/** What a Cypher editor wants to know of a database. */
export interface Schema {
  readonly labels: readonly SchemaName[];
  readonly relationshipTypes: readonly SchemaName[];
  readonly propertyKeys: readonly string[];
  readonly functions: readonly SchemaCallable[];
  readonly procedures: readonly SchemaCallable[];
  readonly indexes: readonly SchemaRule[];
  readonly constraints: readonly SchemaRule[];
}

/** Nodes of a label, and relationships of a type, that are looked at for their properties. */
const SAMPLE = 200;
/** Labels or types that are asked about in one statement, and in all. */
const BATCH = 40;
const MOST_SAMPLED = 400;

/** Reads the schema, anew at each call. */
export async function readSchema(database: SchemaReader): Promise<Schema> {
  const ask = (text: string): Promise<Row[]> => database.read({ text, params: {} });
  const [labels, types, keys, functions, procedures, indexes, constraints] = await Promise.all([
    ask('CALL db.labels() YIELD label AS name RETURN name ORDER BY name'),
    ask('CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name ORDER BY name'),
    ask('CALL db.propertyKeys() YIELD propertyKey AS name RETURN name ORDER BY name'),
    ask('SHOW FUNCTIONS YIELD name, category, description, signature'),
    ask('SHOW PROCEDURES YIELD name, mode, description, signature'),
    ask('SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state'),
    ask('SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties'),
  ]);
  return {
    labels: await sampled(ask, labels.map(nameOf), (name) => `(n:${name})`),
    relationshipTypes: await sampled(ask, types.map(nameOf), (name) => `()-[n:${name}]->()`),
    propertyKeys: keys.map(nameOf),
    functions: functions.map((row) => callable(row, FUNCTION_KEYS.has(nameOf(row).toUpperCase()))),
    procedures: procedures.map((row) => callable(row, PROCEDURES.has(nameOf(row)))),
    indexes: indexes.map(ruleOf),
    constraints: constraints.map(ruleOf),
  };
}

/** Names with how many there are of each, and the properties of some of them. */
async function sampled(
  ask: (text: string) => Promise<Row[]>,
  names: readonly string[],
  pattern: (name: string) => string,
): Promise<SchemaName[]> {
  const found: SchemaName[] = [];
  for (let from = 0; from < names.length; from += BATCH) {
    const some = names.slice(from, from + BATCH);
    const looks = from < MOST_SAMPLED;
    const parts = some.map((name, at) => sampleText(pattern(escapeName(name)), at, looks));
    const rows = await ask(parts.join('\nUNION ALL\n'));
    for (const row of rows) {
      found.push({
        name: some[Number(row['at'])] ?? '',
        count: Number(row['count']),
        properties: (row['properties'] as readonly Row[]).map(propertyOf),
      });
    }
  }
  return found;
}

function sampleText(pattern: string, at: number, looks: boolean): string {
  const properties = looks
    ? `COLLECT { MATCH ${pattern} WITH n LIMIT ${SAMPLE} UNWIND keys(n) AS key
  WITH key, collect(DISTINCT valueType(n[key])) AS kinds ORDER BY key RETURN {name: key, kinds: kinds} }`
    : '[]';
  return `RETURN ${at} AS at, COUNT { ${pattern} } AS count, ${properties} AS properties`;
}

function propertyOf(row: Row): SchemaProperty {
  const kinds = (row['kinds'] as readonly string[]).map((kind) => kind.replaceAll(' NOT NULL', ''));
  return { name: nameOf(row), kinds: Array.from(new Set(kinds)).toSorted() };
}

function callable(row: Row, allowed: boolean): SchemaCallable {
  return {
    name: nameOf(row),
    signature: textOf(row['signature']) ?? '',
    description: textOf(row['description']) ?? '',
    mode: textOf(row['mode']),
    category: textOf(row['category']),
    allowed,
  };
}

function ruleOf(row: Row): SchemaRule {
  return {
    name: nameOf(row),
    kind: textOf(row['type']) ?? '',
    entity: textOf(row['entityType']) ?? '',
    labelsOrTypes: (row['labelsOrTypes'] ?? []) as readonly string[],
    properties: (row['properties'] ?? []) as readonly string[],
    state: textOf(row['state']),
  };
}

function nameOf(row: Row): string {
  return textOf(row['name']) ?? '';
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
