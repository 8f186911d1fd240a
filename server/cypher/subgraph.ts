import type { Ontology } from '../../graph-seed/ontology.ts';
import type { Statement } from '../neo4j/database.ts';
import { layoutOf } from './layout.ts';
import { collect, entries, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { columns } from './selection.ts';
import type { Field } from './selection.ts';

/** The most that one answer holds, whatever is asked. */
export const MOST_ENTITIES = 500;
export const MOST_RELATIONS = 2_000;

/** From a larger entity not every relation is looked at: those to smaller ones are found from the other end. */
const MOST_WALKED = 1_000;

/** The entities with these ids, in their order, and every relation among them, in the order of their ids. */
export function buildSubgraph(
  ids: readonly string[],
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const list = scope.params.add(ids);
  const most = scope.params.integer(MOST_WALKED);
  const lines = [
    ...seeds(list, scope.ontology),
    'CALL (kept) {',
    '  CALL (kept) {',
    '    UNWIND kept AS a',
    `    WITH kept, a WHERE COUNT { (a)--() } <= ${most}`,
    '    MATCH (a)-[r]-(b) WHERE b IN kept',
    '    RETURN r',
    '    UNION',
    `    WITH [a IN kept WHERE COUNT { (a)--() } > ${most}] AS hubs`,
    '    UNWIND hubs AS a',
    '    UNWIND hubs AS b',
    '    MATCH (a)-[r]->(b)',
    '    RETURN r',
    '  }',
    `  WITH r ORDER BY ${layoutOf(scope.ontology).relationId('r')}`,
    '  RETURN collect(r) AS walked',
    '}',
    returnSubgraph(fields, scope, { total: 'size(kept)', relationTotal: 'size(walked)' }, [
      foundAmong(list, scope.ontology),
    ]),
  ];
  return { text: lines.join('\n'), params: scope.params.values };
}

/** Lines that bind `kept` to the entities with these ids, each once, in their order. */
export function seeds(list: string, ontology: Ontology): string[] {
  return [
    `UNWIND range(0, size(${list}) - 1) AS at`,
    layoutOf(ontology).find('seed', `${list}[at]`, ['at']),
    'WITH seed, min(at) AS at ORDER BY at',
    'WITH collect(seed) AS kept',
  ];
}

/** An entry with the ids of a list that are there: what was begun from stands first in `kept`. */
export function foundAmong(list: string, ontology: Ontology): string {
  return `found: [one IN kept[..size(${list})] | ${layoutOf(ontology).id('one')}]`;
}

/**
 * One row: what is asked of the entities in `kept` and the relations in `walked`, and how many there are of
 * each before and after caps; and further entries.
 */
export function returnSubgraph(
  fields: readonly Field[],
  scope: Scope,
  totals: { readonly total: string; readonly relationTotal: string },
  further: readonly string[] = [],
): string {
  const { params } = scope;
  const most = params.integer(MOST_RELATIONS);
  const asked = entries(columns(fields), (field) => {
    const one = params.variable(field.name === 'entities' ? 'n' : 'r');
    switch (field.name) {
      case 'entities':
        return collect(`UNWIND kept AS ${one}`, returning([one], scope.entity(one, field.fields)));
      case 'relations':
        return collect(
          `UNWIND walked[..${most}] AS ${one}`,
          returning([one], scope.relation(one, field.fields)),
        );
      default:
        return undefined;
    }
  });
  const counts = [
    `total: ${totals.total}`,
    `relationTotal: ${totals.relationTotal}`,
    'entityCount: size(kept)',
    `relationCount: size(walked[..${most}])`,
    ...further,
  ];
  return `WITH kept, walked, {${[...counts, ...asked].join(', ')}} AS subgraph\nRETURN subgraph`;
}
