import { buildList } from '../cypher/list.ts';
import type { ListQuestion } from '../cypher/list.ts';
import type { Order } from '../cypher/order.ts';
import { openScope } from '../cypher/projection.ts';
import type { Field } from '../cypher/selection.ts';
import type { Row } from '../neo4j/database.ts';
import { shapeAggregate } from './aggregates.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { shapeEntity, shapePage } from './shape.ts';

/** The name under which cursors of a list go. */
export function listName(orders: readonly Order[]): string {
  const names = orders.map(({ by, descending }) => `${by}${descending ? ':desc' : ''}`);
  return `list:${names.join(',')}`;
}

/** A page of the entities of one type. */
export async function askList(
  asker: Asker,
  question: ListQuestion,
  fields: readonly Field[],
): Promise<Answer> {
  return shapeList(asker, question, await readList(asker, question, fields), fields);
}

/** The row of a list: `rows`, `total` and counts, as far as they are asked for. */
export async function readList(
  asker: Asker,
  question: ListQuestion,
  fields: readonly Field[],
): Promise<Row | undefined> {
  return (await asker.read(buildList(question, fields, openScope(asker.ontology))))[0];
}

/** The page that a row of a list holds. */
export async function shapeList(
  asker: Asker,
  { orders, first, after }: ListQuestion,
  row: Row | undefined,
  fields: readonly Field[],
): Promise<Answer> {
  const rows = (row?.['rows'] ?? []) as readonly Row[];
  const reading = await asker.reading(fields, row);
  const page = {
    list: listName(orders),
    first,
    rows,
    total: row?.['total'],
    continued: after !== null,
    whole: (field: Field) => shapeAggregate(row?.[field.column] as Row, field.fields, reading),
  };
  return shapePage(page, fields, (line, { column, fields: asked }) =>
    shapeEntity(line[column] as Row, asked, reading),
  );
}
