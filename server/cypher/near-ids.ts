import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';
import { anyOf } from './names.ts';

/** Ids looked at on each side of the place where a mistyped one would stand, and of those that begin alike. */
const LOOKED_AT = 200n;

/**
 * Ids under a label that stand near a mistyped one in the index: itself or those behind it, those before it, those that
 * begin alike, and any of some guesses. A row `{id, labels}` each.
 */
export function buildNearIds(
  label: string,
  id: string,
  begin: string,
  guesses: readonly string[],
): Statement {
  const n = `(n${anyOf([label])})`;
  const text = [
    `MATCH ${n} WHERE n.id >= $id`,
    'WITH n ORDER BY n.id LIMIT $most',
    'RETURN n.id AS id, labels(n) AS labels',
    'UNION',
    `MATCH ${n} WHERE n.id < $id`,
    'WITH n ORDER BY n.id DESC LIMIT $most',
    'RETURN n.id AS id, labels(n) AS labels',
    'UNION',
    `MATCH ${n} WHERE n.id STARTS WITH $begin`,
    'WITH n ORDER BY n.id LIMIT $most',
    'RETURN n.id AS id, labels(n) AS labels',
    'UNION',
    `MATCH ${n} WHERE n.id IN $guesses`,
    'RETURN n.id AS id, labels(n) AS labels',
  ].join('\n');
  return { text, params: { id, begin, guesses, most: LOOKED_AT } };
}

/** Relations from some entities to some others: a row `{id}` each. */
export function buildNearRelations(
  sources: readonly string[],
  targets: readonly string[],
): Statement {
  const text = [
    `MATCH (a:${STORE.entity}) WHERE a.id IN $sources`,
    `WITH a, COLLECT { MATCH (b:${STORE.entity}) WHERE b.id IN $targets RETURN b } AS targets`,
    'UNWIND targets AS b',
    'MATCH (a)-[r]->(b)',
    'RETURN r.id AS id ORDER BY id LIMIT $most',
  ].join('\n');
  return { text, params: { sources, targets, most: LOOKED_AT } };
}
