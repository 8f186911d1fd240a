import { buildLandmarks } from '../cypher/landmarks.ts';
import { openScope } from '../cypher/projection.ts';
import type { Field } from '../cypher/selection.ts';
import type { Row } from '../neo4j/database.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { shapeEntity } from './shape.ts';

/** Well-connected entities to begin from: up to `first` of each of the types, of all types where none are named. */
export async function askLandmarks(
  asker: Asker,
  { types, first }: { readonly types: readonly string[] | null; readonly first: number },
  fields: readonly Field[],
): Promise<Answer[]> {
  const wanted = types ?? asker.ontology.entityTypes.map(({ name }) => name);
  if (wanted.length === 0) return [];
  const scope = openScope(asker.ontology);
  const rows = await asker.read(buildLandmarks(wanted, first, fields, scope));
  const reading = await asker.reading(fields, rows);
  return rows.map((row) => shapeEntity(row['entity'] as Row, fields, reading));
}
