import { openScope } from '../cypher/projection.ts';
import type { Field } from '../cypher/selection.ts';
import { buildSimilar } from '../cypher/similar.ts';
import type { SimilarQuestion } from '../cypher/similar.ts';
import type { Row } from '../neo4j/database.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { missingEntity } from './missing.ts';
import { shapeEntity, shapeRelation } from './shape.ts';
import type { Reading } from './shape.ts';

/**
 * Entities that share neighbours with one, the most alike first.
 * @throws NotFound where there is no entity with the id.
 */
export async function askSimilar(
  asker: Asker,
  question: SimilarQuestion,
  fields: readonly Field[],
): Promise<Answer[]> {
  const [row] = await asker.read(buildSimilar(question, fields, openScope(asker.ontology)));
  if (row?.['found'] === false) throw await missingEntity(asker, 'id', question.id);
  const rows = (row?.['rows'] ?? []) as readonly Row[];
  const reading = await asker.reading(fields, rows);
  return rows.map((one) =>
    answer('Similar', fields, ({ name, column, fields: asked }) => {
      switch (name) {
        case 'entity':
          return shapeEntity(one[column] as Row, asked, reading);
        case 'shared':
          return (one[column] as readonly Row[]).map((part) => shapeShared(part, asked, reading));
        default:
          return Number(one[name]);
      }
    }),
  );
}

function shapeShared(row: Row, fields: readonly Field[], reading: Reading): Answer {
  return answer('SharedNeighbour', fields, ({ name, column, fields: asked }) =>
    name === 'entity'
      ? shapeEntity(row[column] as Row, asked, reading)
      : (row[column] as readonly Row[]).map((one) => shapeRelation(one, asked, reading)),
  );
}
