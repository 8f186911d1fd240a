import { openScope } from '../cypher/projection.ts';
import { OF_STATEMENTS } from '../cypher/relation.ts';
import { columns, fieldsNamed } from '../cypher/selection.ts';
import type { Field } from '../cypher/selection.ts';
import type { ResultGraph } from '../console/result-graph.ts';
import { nativeOf } from '../console/typed.ts';
import type { TypedNode, TypedRelationship } from '../console/typed.ts';
import { TooLarge } from '../errors.ts';
import type { Row, Statement } from '../neo4j/database.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { shapeEntity, shapeRelation } from './shape.ts';
import type { Reading } from './shape.ts';

/** Fields that the returned nodes and relationships do not hold in themselves: the database is asked for them. */
const DEEP = new Set([
  'degree',
  'relations',
  'expansion',
  'figures',
  'evidence',
  'indicator',
  'about',
]);
/** Entities or relations of a result that the database is asked more about. */
const MOST_DEEP = 500;

interface Reader {
  read(
    statement: Statement,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<Row[]>;
}

type ShapeGraph = (fields: readonly Field[], truncated: boolean) => Answer;

/**
 * Prepares the graph of a result as the API gives parts of the graph. What nodes and relationships hold is taken from
 * them as they were returned; what else is asked of them comes by one more statement each for all of them.
 * @throws TooLarge where that would be too many.
 */
export async function openResultGraph(
  graph: ResultGraph,
  asked: readonly Field[],
  asker: Asker,
  reader: Reader,
): Promise<ShapeGraph> {
  const below = asked.flatMap(({ fields }) => fields);
  const entityFields = fieldsNamed(below, 'entities').flatMap(({ fields }) => fields);
  const relationFields = fieldsNamed(below, 'relations').flatMap(({ fields }) => fields);
  const nodes = new Map(graph.nodes.map((node) => [node.elementId, node]));
  const entitiesDeep = await readDeep(
    'node',
    Array.from(nodes.keys()),
    entityFields,
    asker,
    reader,
  );
  const relationsDeep = await readDeep(
    'relationship',
    graph.relationships.map(({ elementId }) => elementId),
    relationFields,
    asker,
    reader,
  );
  const reading = await asker.reading(below, [...entitiesDeep.values(), ...relationsDeep.values()]);
  return (fields, truncated) =>
    answer('', fields, (field) => {
      switch (field.name) {
        case 'entities':
          return graph.nodes.map((node) =>
            shapeEntity(
              entityRow(node, field.fields, entitiesDeep.get(node.elementId)),
              field.fields,
              reading,
            ),
          );
        case 'relations':
          return graph.relationships.map((one) =>
            shape(one, field.fields, relationsDeep.get(one.elementId), nodes, reading),
          );
        case 'total':
          return graph.nodes.length;
        default:
          return truncated;
      }
    });
}

function shape(
  one: TypedRelationship,
  fields: readonly Field[],
  deep: Row | undefined,
  nodes: ReadonlyMap<string, TypedNode>,
  reading: Reading,
): Answer {
  const row: Record<string, unknown> = { ...deep };
  const properties = nativeOf(one.properties) as Row;
  for (const field of columns(fields)) {
    const end = field.name === 'source' ? nodes.get(one.source) : nodes.get(one.target);
    if (field.name === 'source' || field.name === 'target') {
      if (end)
        row[field.column] = entityRow(end, field.fields, deep?.[field.column] as Row | undefined);
    } else if (reading.ontology.inPlace && OF_STATEMENTS.has(field.name)) row[field.column] = null;
    else if (!DEEP.has(field.name)) row[field.column] = relationValue(one, properties, field);
  }
  return shapeRelation({ ...row, id: one.id ?? one.elementId, type: one.type }, fields, reading);
}

function relationValue(one: TypedRelationship, properties: Row, { name, args }: Field): unknown {
  switch (name) {
    case 'id':
      return one.id ?? one.elementId;
    case 'type':
      return one.type;
    case 'properties':
      return properties;
    case 'statement':
      return textIn(properties, args['language'] === 'EN' ? 'statementEn' : 'statementZh');
    case 'property':
      return properties[String(args['name'])] ?? null;
    default:
      return properties[name] ?? null;
  }
}

/** A row as a statement of ours would give it. */
function entityRow(node: TypedNode, fields: readonly Field[], deep: Row | undefined): Row {
  const properties = nativeOf(node.properties) as Row;
  const id = node.id ?? node.elementId;
  const row: Record<string, unknown> = { ...deep };
  for (const field of columns(fields)) {
    if (!DEEP.has(field.name)) row[field.column] = entityValue(id, properties, field);
  }
  return { ...row, id, labels: node.labels };
}

function entityValue(id: string, properties: Row, { name, args }: Field): unknown {
  switch (name) {
    case 'id':
      return id;
    case 'name':
      return captionOf(properties) ?? id;
    case 'nameEn':
      return textIn(properties, 'nameEn');
    case 'aliases': {
      const { aliases } = properties;
      return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
    }
    case 'summary':
      return textIn(properties, args['language'] === 'EN' ? 'summaryEn' : 'summaryZh');
    case 'properties':
      return properties;
    case 'property':
      return properties[String(args['name'])] ?? null;
    default:
      return properties[name] ?? null;
  }
}

/** What a node of a foreign shape is called: the first of the usual names, else its first text. */
function captionOf(properties: Row): string | null {
  for (const name of ['name', 'title', 'label', 'caption', 'displayName']) {
    const text = textIn(properties, name);
    if (text !== null && text !== '') return text;
  }
  const texts = Object.entries(properties).filter(
    ([name]) => !name.startsWith('_') && name !== 'id',
  );
  return (
    (texts.find(([, value]) => typeof value === 'string' && value !== '')?.[1] as
      string | undefined) ?? null
  );
}

function textIn(properties: Row, name: string): string | null {
  const value = properties[name];
  return typeof value === 'string' ? value : null;
}

/** What is asked beyond what a result holds, by element id. */
async function readDeep(
  what: 'node' | 'relationship',
  ids: readonly string[],
  fields: readonly Field[],
  { ontology }: Asker,
  reader: Reader,
): Promise<ReadonlyMap<string, Row>> {
  const deep = fields.filter(isDeep);
  if (deep.length === 0 || ids.length === 0) return new Map();
  if (ids.length > MOST_DEEP) {
    const names = Array.from(new Set(deep.map(({ name }) => name))).join(', ');
    throw new TooLarge(
      `${names} can be asked of at most ${MOST_DEEP} ${what === 'node' ? 'entities' : 'relations'} of a result; this one has ${ids.length}.`,
      { value: ids.length, limit: MOST_DEEP },
    );
  }
  const scope = openScope(ontology);
  const list = scope.params.add(ids);
  const [pattern, map] =
    what === 'node' ? ['(x)', scope.entity('x', deep)] : ['()-[x]->()', scope.relation('x', deep)];
  const lines = [
    `UNWIND ${list} AS wanted`,
    `MATCH ${pattern} WHERE elementId(x) = wanted`,
    `WITH wanted, x, ${map} AS found`,
    'RETURN wanted, found',
  ];
  const rows = await reader.read({ text: lines.join('\n'), params: scope.params.values });
  return new Map(rows.map(({ wanted, found }) => [wanted as string, found as Row]));
}

function isDeep(field: Field): boolean {
  if (DEEP.has(field.name)) return true;
  return (field.name === 'source' || field.name === 'target') && field.fields.some(isDeep);
}
