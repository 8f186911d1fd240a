import { buildNeighborhood } from '../cypher/neighborhood.ts';
import type { NeighborhoodQuestion } from '../cypher/neighborhood.ts';
import { buildGraphPage, MOST_OF_GRAPH } from '../cypher/graph-page.ts';
import type { GraphPageQuestion } from '../cypher/graph-page.ts';
import { openScope } from '../cypher/projection.ts';
import type { Field } from '../cypher/selection.ts';
import { buildSubgraph } from '../cypher/subgraph.ts';
import type { Row, Statement } from '../neo4j/database.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { encodeCursor } from './cursor.ts';
import { tellUnknown } from './missing.ts';
import { shapeEntity, shapeRelation } from './shape.ts';

/** What is reached from some entities within some steps; ids of no entity are told. */
export function askNeighborhood(
  asker: Asker,
  question: NeighborhoodQuestion,
  fields: readonly Field[],
): Promise<Answer> {
  const statement = buildNeighborhood(question, fields, openScope(asker.ontology));
  return askFrom(asker, question.ids, statement, fields);
}

/** Some entities and every relation among them; ids of no entity are told. */
export function askSubgraph(
  asker: Asker,
  ids: readonly string[],
  fields: readonly Field[],
): Promise<Answer> {
  return askFrom(asker, ids, buildSubgraph(ids, fields, openScope(asker.ontology)), fields);
}

/** A page of the whole graph, as far as `MOST_OF_GRAPH`. */
export async function askGraphPage(
  asker: Asker,
  question: GraphPageQuestion,
  fields: readonly Field[],
): Promise<Answer> {
  const statement = buildGraphPage(question, fields, openScope(asker.ontology));
  const before = Number(question.after?.[0] ?? 0);
  const [row] = await asker.read(statement);
  return shape(asker, row, fields, ({ fields: asked }, subgraph) => {
    const count = before + Number(subgraph['entityCount']);
    const cursor = (id: unknown, place: number) =>
      typeof id === 'string' ? encodeCursor('graph', [place, id]) : null;
    return answer('', asked, ({ name }) => {
      switch (name) {
        case 'hasNextPage':
          return subgraph['more'] === true && count < MOST_OF_GRAPH;
        case 'hasPreviousPage':
          return before > 0;
        case 'startCursor':
          return cursor(subgraph['head'], before + 1);
        default:
          return cursor(subgraph['last'], count);
      }
    });
  });
}

async function askFrom(
  asker: Asker,
  ids: readonly string[],
  statement: Statement,
  fields: readonly Field[],
): Promise<Answer> {
  const [row] = await asker.read(statement);
  await tellUnknown(asker, 'ids', ids, (row?.['subgraph'] as Row | undefined)?.['found']);
  return shape(asker, row, fields);
}

async function shape(
  asker: Asker,
  row: Row | undefined,
  fields: readonly Field[],
  pageInfo?: (field: Field, subgraph: Row) => unknown,
): Promise<Answer> {
  const subgraph = (row?.['subgraph'] ?? NOTHING) as Row;
  const reading = await asker.reading(fields, subgraph);
  return answer('Subgraph', fields, (field) => {
    const list = (subgraph[field.column] ?? []) as readonly Row[];
    switch (field.name) {
      case 'entities':
        return list.map((one) => shapeEntity(one, field.fields, reading));
      case 'relations':
        return list.map((one) => shapeRelation(one, field.fields, reading));
      case 'total':
        return Number(subgraph['total']);
      case 'pageInfo':
        return pageInfo?.(field, subgraph);
      default:
        return (
          Number(subgraph['total']) >
            (pageInfo ? MOST_OF_GRAPH : Number(subgraph['entityCount'])) ||
          Number(subgraph['relationTotal']) > Number(subgraph['relationCount'])
        );
    }
  });
}

/** What stands in the row where no entity was found to begin with. */
const NOTHING: Row = { total: 0n, relationTotal: 0n, entityCount: 0n, relationCount: 0n };
