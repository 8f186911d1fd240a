/**
 * Questions that tell what somebody else's graph holds, none of which costs more with its size: counts come from the
 * count store, and properties are read off the first nodes and relations of each type.
 */
import type { Statement } from '../neo4j/database.ts';
import { escapeName } from './names.ts';

/** Nodes of a label, and relations of a type, whose properties are read. */
export const SAMPLE = 1_000;
/** Parts of one statement: a longer one takes long to plan. */
const PARTS = 100;

export const LABELS: Statement = {
  text: 'CALL db.labels() YIELD label RETURN label AS name',
  params: {},
};
export const RELATION_TYPES: Statement = {
  text: 'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name',
  params: {},
};

/** Unique properties of nodes: rows `{label, property}`; names of the kinds of constraints differ between versions. */
export const UNIQUE_PROPERTIES: Statement = {
  text: `
    SHOW CONSTRAINTS YIELD type, entityType, labelsOrTypes, properties
    WHERE entityType = 'NODE' AND size(properties) = 1
      AND type IN ['UNIQUENESS', 'NODE_PROPERTY_UNIQUENESS', 'NODE_KEY']
    RETURN labelsOrTypes[0] AS label, properties[0] AS property`,
  params: {},
};

/** Indexes over nodes that serve a search: rows `{name, type, labels, properties}`. */
export const INDEXES: Statement = {
  text: `
    SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state
    WHERE entityType = 'NODE' AND state = 'ONLINE' AND type IN ['FULLTEXT', 'TEXT', 'RANGE']
    RETURN name, type, labelsOrTypes AS labels, properties`,
  params: {},
};

/** One row where there is a node without a label; where there is none, all nodes are looked at. */
export const UNLABELLED: Statement = {
  text: 'MATCH (n:!%) RETURN true AS found LIMIT 1',
  params: {},
};

/** Numbers of nodes of some labels, or relations of some types: rows `{counts}`, a list each, in the order asked. */
export function countStatements(names: readonly string[], of: 'labels' | 'types'): Statement[] {
  return listed(
    names.map((name) =>
      of === 'labels'
        ? `COUNT { (:${escapeName(name)}) }`
        : `COUNT { ()-[:${escapeName(name)}]->() }`,
    ),
  );
}

/** A relation type at one end, and a label that may stand there. */
export interface EndAsked {
  readonly type: string;
  readonly end: 'from' | 'to';
  readonly label: string;
}

/** Numbers of relations of a type that begin or end at a label: as `countStatements`. */
export function endStatements(ends: readonly EndAsked[]): Statement[] {
  return listed(
    ends.map(({ type, end, label }) => {
      const [from, to] =
        end === 'from' ? [`:${escapeName(label)}`, ''] : ['', `:${escapeName(label)}`];
      return `COUNT { (${from})-[:${escapeName(type)}]->(${to}) }`;
    }),
  );
}

function listed(expressions: readonly string[]): Statement[] {
  return chunks(expressions).map((part) => ({
    text: `RETURN [${part.join(', ')}] AS counts`,
    params: {},
  }));
}

/**
 * The properties of the first nodes of labels, or relations of types: rows `{name, property, kind, count, different,
 * length}`, with the kind as Neo4j's `valueType` names it and the mean length of texts.
 */
export function propertyStatements(names: readonly string[], of: 'labels' | 'types'): Statement[] {
  return union(names, (name, at) => {
    const match = of === 'labels' ? `(x:${escapeName(name)})` : `()-[x:${escapeName(name)}]->()`;
    return [
      `MATCH ${match} WITH x LIMIT $sample`,
      'UNWIND keys(x) AS property WITH property, x[property] AS value',
      `RETURN $names[${at}] AS name, property, valueType(value) AS kind, count(*) AS count, count(DISTINCT value) AS different, avg(CASE WHEN value IS :: STRING NOT NULL THEN size(value) END) AS length`,
    ];
  });
}

/** Which labels the first nodes of a label have besides: rows `{name, other, count}`. */
export function coLabelStatements(labels: readonly string[]): Statement[] {
  return union(labels, (label, at) => [
    `MATCH (x:${escapeName(label)}) WITH x LIMIT $sample`,
    `UNWIND labels(x) AS other RETURN $names[${at}] AS name, other, count(*) AS count`,
  ]);
}

function union(
  names: readonly string[],
  part: (name: string, at: number) => readonly string[],
): Statement[] {
  return chunks(names).map((some) => ({
    text: some.map((name, at) => part(name, at).join('\n')).join('\nUNION ALL\n'),
    params: { names: some, sample: BigInt(SAMPLE) },
  }));
}

function chunks<T>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < list.length; at += PARTS) parts.push(list.slice(at, at + PARTS));
  return parts;
}
