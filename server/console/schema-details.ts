import { escapeName } from '../cypher/names.ts';
import type { Row } from '../neo4j/database.ts';
import { Gate } from './gate.ts';
import type { Schema, SchemaReader } from './schema.ts';

export interface SchemaProperty {
  readonly name: string;
  /** As Cypher names types: `STRING`, `LIST<INTEGER>`. */
  readonly kinds: readonly string[];
}

/** A label or a relationship type with how many there are, and the properties of some of them. */
export interface SchemaName {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly SchemaProperty[];
}

export interface SchemaDetails {
  readonly labels: readonly SchemaName[];
  readonly relationshipTypes: readonly SchemaName[];
}

/** Nodes of a label, and relationships of a type, that are looked at for their properties. */
const SAMPLE = 200;
/** Labels, and types, that are looked at. */
const MOST_SAMPLED = 400;
/** Labels or types that are only counted in one statement. */
const COUNTED = 40;
/** Statements at a time. */
const AT_ONCE = 3;

/**
 * Counts every label and type, and looks at some of each. Planning is what takes time here, some 50 ms for a name: so
 * each has a statement of its own, which is done long before a statement may take no longer.
 */
export async function readDetails(
  database: SchemaReader,
  { labels, relationshipTypes }: Pick<Schema, 'labels' | 'relationshipTypes'>,
): Promise<SchemaDetails> {
  const nodes = questions(labels, (name) => `(n:${name})`);
  const relationships = questions(relationshipTypes, (name) => `()-[n:${name}]->()`);
  const gate = new Gate(AT_ONCE, Infinity);
  const answersTo = async (asked: readonly Question[]): Promise<SchemaName[]> => {
    const answers = asked.map(({ names, text }) =>
      gate.pass(async () => {
        const rows = await database.read({ text, params: {} });
        return rows.map((row) => nameOf(names[Number(row['at'])] ?? '', row));
      }),
    );
    return (await Promise.all(answers)).flat();
  };
  const [counted, tied] = await Promise.all([answersTo(nodes), answersTo(relationships)]);
  return { labels: counted, relationshipTypes: tied };
}

interface Question {
  readonly names: readonly string[];
  readonly text: string;
}

function questions(names: readonly string[], pattern: (name: string) => string): Question[] {
  const asked = names.slice(0, MOST_SAMPLED).map((name): Question => {
    const sought = pattern(escapeName(name));
    const text = `RETURN 0 AS at, COUNT { ${sought} } AS count, COLLECT { MATCH ${sought} WITH n LIMIT ${SAMPLE} UNWIND keys(n) AS key
WITH key, collect(DISTINCT valueType(n[key])) AS kinds ORDER BY key RETURN {name: key, kinds: kinds} } AS properties`;
    return { names: [name], text };
  });
  for (let from = MOST_SAMPLED; from < names.length; from += COUNTED) {
    const some = names.slice(from, from + COUNTED);
    const counts = some.map(
      (name, at) =>
        `MATCH ${pattern(escapeName(name))} RETURN ${at} AS at, count(n) AS count, [] AS properties`,
    );
    asked.push({ names: some, text: counts.join('\nUNION ALL\n') });
  }
  return asked;
}

function nameOf(name: string, row: Row): SchemaName {
  const properties = (row['properties'] as readonly Row[]).map((one) => ({
    name: one['name'] as string,
    kinds: kindsOf(one['kinds'] as readonly string[]),
  }));
  return { name, count: Number(row['count']), properties };
}

/** An empty list is of no kind of its own where others hold something. */
function kindsOf(told: readonly string[]): string[] {
  const kinds = new Set(told.map((kind) => kind.replaceAll(' NOT NULL', '')));
  if (Array.from(kinds).some((kind) => kind.startsWith('LIST<') && kind !== 'LIST<NOTHING>'))
    kinds.delete('LIST<NOTHING>');
  return Array.from(kinds).toSorted();
}
