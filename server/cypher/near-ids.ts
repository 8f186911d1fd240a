import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';

/** Ids looked at on each side of the place where a mistyped one would stand, and of those that begin alike. */
const LOOKED_AT = 200n;

/**
 * Ids that stand near a mistyped one in the index: before it, after it, those that begin alike, and any of some
 * guesses. A row `{id}` each.
 */
export function buildNearIds(id: string, begin: string, guesses: readonly string[]): Statement {
  const n = `(n:${STORE.entity})`;
  const text = [
    `MATCH ${n} WHERE n.id >= $id`,
    'WITH n ORDER BY n.id LIMIT $most',
    'RETURN n.id AS id',
    'UNION',
    `MATCH ${n} WHERE n.id < $id`,
    'WITH n ORDER BY n.id DESC LIMIT $most',
    'RETURN n.id AS id',
    'UNION',
    `MATCH ${n} WHERE n.id STARTS WITH $begin`,
    'WITH n ORDER BY n.id LIMIT $most',
    'RETURN n.id AS id',
    'UNION',
    `MATCH ${n} WHERE n.id IN $guesses`,
    'RETURN n.id AS id',
  ].join('\n');
  return { text, params: { id, begin, guesses, most: LOOKED_AT } };
}
