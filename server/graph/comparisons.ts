import { buildComparisons } from '../cypher/comparisons.ts';
import type { ComparisonsQuestion } from '../cypher/comparisons.ts';
import { openScope } from '../cypher/projection.ts';
import type { Field } from '../cypher/selection.ts';
import type { Row } from '../neo4j/database.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { compareValues } from './comparison-values.ts';
import { tellFilters } from './figures.ts';
import { shapeEntity } from './shape.ts';

/** Results beside the targets of the same indicator about the same entities; what narrows them to nothing is told. */
export async function askComparisons(
  asker: Asker,
  question: ComparisonsQuestion,
  fields: readonly Field[],
): Promise<Answer[]> {
  if (asker.ontology.inPlace) return [];
  const rows = await asker.read(buildComparisons(question, fields, openScope(asker.ontology)));
  if (rows.length === 0) await tellFilters(asker, question);
  const reading = await asker.reading(fields, rows);
  return rows.map((row) => {
    const comparison = row['comparison'] as Row;
    const [result, target] = comparison['values'] as readonly [Row, Row];
    const compared = compareValues(result, target);
    return answer('Comparison', fields, ({ name, column, fields: asked }) => {
      switch (name) {
        case 'difference':
        case 'ratio':
        case 'obstacle':
          return compared[name];
        case 'about':
          return (comparison[column] as readonly Row[]).map((one) =>
            shapeEntity(one, asked, reading),
          );
        default:
          return shapeEntity(comparison[column] as Row, asked, reading);
      }
    });
  });
}
