import { namesOf } from '../cypher/arguments.ts';
import type { Field } from '../cypher/selection.ts';
import type { Asker } from './asker.ts';
import { tellIfUnknown } from './missing.ts';

/**
 * Tells of ids that nothing has among the entities that relations are held to, wherever in a question: their relations
 * are missing from the answer, which does not say whether it is the relation or the entity that there is not. Where
 * nothing is held to given entities, nothing is asked.
 */
export async function tellGivenEnds(asker: Asker, question: Field): Promise<void> {
  const ids = Array.from(new Set(givenEnds(question)));
  if (ids.length === 0) return;
  await tellIfUnknown(asker, 'to', ids);
}

function givenEnds({ name, args, fields }: Field): string[] {
  const own = name === 'relations' ? (namesOf(args, 'to') ?? []) : [];
  return [...own, ...fields.flatMap(givenEnds)];
}
