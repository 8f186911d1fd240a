import type { Statement } from '../neo4j/database.ts';
import { layoutOf } from './layout.ts';
import { anyOf } from './names.ts';
import { indent } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Field } from './selection.ts';

/** Entities of one type that are looked at: enough to find a well-connected one, and few enough for any graph. */
const LOOKED_AT = 1_000;
/** Entity types that are looked at. */
export const LANDMARK_TYPES = 100;

/**
 * Up to `first` well-connected entities of each type, picked among those of the type that come first in the store:
 * rows of one column `entity`, the best connected first, then by id. An entity of two types comes once.
 * @example
 * CALL () {
 *   MATCH (n:Company) WITH n LIMIT $p0
 *   WITH n, COUNT { (n)--() } AS degree ORDER BY degree DESC, n.id LIMIT $p1
 *   RETURN n, degree
 * }
 * WITH DISTINCT n, degree WHERE n:Entity ORDER BY degree DESC, n.id
 * RETURN n {.id, labels: labels(n)} AS entity
 */
export function buildLandmarks(
  types: readonly string[],
  first: number,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params, ontology } = scope;
  const { any, id: idOf } = layoutOf(ontology);
  const id = idOf('n');
  const [most, wanted] = [params.integer(LOOKED_AT), params.integer(first)];
  const ofType = (type: string) =>
    [
      `MATCH (n${anyOf([type])}) WITH n LIMIT ${most}`,
      `WITH n, COUNT { (n)--() } AS degree ORDER BY degree DESC, ${id} LIMIT ${wanted}`,
      'RETURN n, degree',
    ].join('\n');
  const text = [
    'CALL () {',
    indent([types.slice(0, LANDMARK_TYPES).map(ofType).join('\nUNION\n')]),
    '}',
    `WITH DISTINCT n, degree${any === '' ? '' : ` WHERE n${any}`} ORDER BY degree DESC, ${id}`,
    `RETURN ${scope.entity('n', fields)} AS entity`,
  ].join('\n');
  return { text, params: params.values };
}
