import { buildFigures } from '../cypher/figures.ts';
import type { FiguresQuestion } from '../cypher/figures.ts';
import { buildList } from '../cypher/list.ts';
import type { ListQuestion } from '../cypher/list.ts';
import { openScope } from '../cypher/projection.ts';
import type { Field } from '../cypher/selection.ts';
import type { Row, Statement } from '../neo4j/database.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { shapeEntity, shapePage } from './shape.ts';

/** The name under which cursors of a list go. */
export function listName(order: ListQuestion['order']): string {
  return `list:${order.by}${order.descending ? ':desc' : ''}`;
}

/** A page of the entities of one type. */
export function askList(
  asker: Asker,
  question: ListQuestion,
  fields: readonly Field[],
): Promise<Answer> {
  const statement = buildList(question, fields, openScope(asker.ontology.roles));
  return askPage(asker, statement, { ...question, list: listName(question.order) }, fields);
}

/** A page of figures. */
export function askFigures(
  asker: Asker,
  question: FiguresQuestion,
  fields: readonly Field[],
): Promise<Answer> {
  const statement = buildFigures(question, fields, openScope(asker.ontology.roles));
  return askPage(asker, statement, { ...question, list: 'figures' }, fields);
}

async function askPage(
  asker: Asker,
  statement: Statement,
  { list, first, after }: { list: string; first: number; after: readonly unknown[] | null },
  fields: readonly Field[],
): Promise<Answer> {
  const [row] = await asker.read(statement);
  const rows = (row?.['rows'] ?? []) as readonly Row[];
  const reading = await asker.reading(fields, rows);
  const page = { list, first, rows, total: row?.['total'], continued: after !== null };
  return shapePage(page, fields, (line, { column, fields: asked }) =>
    shapeEntity(line[column] as Row, asked, reading),
  );
}
