import type { Row, Statement } from '../neo4j/database.ts';
import { FUNCTION_KEYS, PROCEDURES } from './allowed.ts';

export interface SchemaReader {
  read(statement: Statement): Promise<Row[]>;
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

/** What a Cypher editor has to know of a database at once. */
export interface Schema {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly propertyKeys: readonly string[];
  readonly functions: readonly SchemaCallable[];
  readonly procedures: readonly SchemaCallable[];
  readonly indexes: readonly SchemaRule[];
  readonly constraints: readonly SchemaRule[];
}

/** Reads the names of what there is, anew at each call. */
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
    labels: labels.map(nameOf),
    relationshipTypes: types.map(nameOf),
    propertyKeys: keys.map(nameOf),
    functions: functions.map((row) => callable(row, FUNCTION_KEYS.has(nameOf(row).toUpperCase()))),
    procedures: procedures.map((row) => callable(row, PROCEDURES.has(nameOf(row)))),
    indexes: indexes.map(ruleOf),
    constraints: constraints.map(ruleOf),
  };
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
