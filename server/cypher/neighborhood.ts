import type { Ontology } from '../../graph-seed/ontology.ts';
import type { Statement } from '../neo4j/database.ts';
import { narrowWalk } from './ends.ts';
import { layoutOf } from './layout.ts';
import { isEmpty, walkPattern } from './pattern.ts';
import type { Walk } from './pattern.ts';
import { indent } from './scope.ts';
import type { Scope } from './scope.ts';
import { fieldsNamed } from './selection.ts';
import type { Field } from './selection.ts';
import { foundAmong, MOST_ENTITIES, returnSubgraph, seeds } from './subgraph.ts';

export interface NeighborhoodQuestion extends Walk {
  readonly ids: readonly string[];
  /** Steps, at least 1. */
  readonly depth: number;
  readonly limitPerGroup: number;
}

/**
 * What is reached from the entities with these ids, step by step: from each entity the first `limitPerGroup`
 * relations of one type, direction and labels of the other end, as the store has them in a row. Beside it goes
 * the same walk without caps, where the answer must tell how much there is.
 */
export function buildNeighborhood(
  question: NeighborhoodQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { ids, depth, limitPerGroup } = question;
  const walk = narrowWalk(question, scope.ontology);
  const { params } = scope;
  const list = params.add(ids);
  const limit = params.integer(limitPerGroup);
  const most = params.integer(MOST_ENTITIES);
  const counted = ['total', 'truncated'].some((name) => fieldsNamed(fields, name).length > 0);
  const steps = Array.from({ length: depth }, (_, step) => step);
  const lines = [
    ...seeds(list, scope.ontology),
    ...(counted ? ['WITH kept, kept AS reached'] : []),
    ...(counted ? steps.flatMap((step) => reach(walk, step === depth - 1, scope.ontology)) : []),
    ...steps.flatMap((step) =>
      walkStep(walk, limit, most, counted, step === depth - 1, scope.ontology),
    ),
    returnSubgraph(
      fields,
      scope,
      counted
        ? { total: 'total', relationTotal: 'relationTotal' }
        : { total: 'null', relationTotal: 'null' },
      [foundAmong(list, scope.ontology)],
    ),
  ];
  return { text: lines.join('\n'), params: params.values };
}

/** One step of the walk without caps: `reached` grows, or its size is taken at the last step. */
function reach(walk: Walk, last: boolean, ontology: Ontology): string[] {
  const out = last
    ? ['RETURN count(one) AS total, relationTotal']
    : ['RETURN collect(one) AS next'];
  return [
    'CALL (reached) {',
    indent([
      'UNWIND reached AS a',
      `OPTIONAL MATCH ${walkPattern('a', 'r', 'm', walk, ontology)}${isEmpty(walk) ? ' WHERE false' : ''}`,
      `WITH collect(DISTINCT m) AS met${last ? ', count(DISTINCT r) AS relationTotal' : ''}`,
      `UNWIND reached + met AS one`,
      `WITH DISTINCT one${last ? ', relationTotal' : ''}`,
      ...out,
    ]),
    '}',
    last ? 'WITH kept, total, relationTotal' : 'WITH kept, next AS reached',
  ];
}

/** One step of the capped walk: `kept` grows by what is met, and `walked` holds the relations between. */
function walkStep(
  walk: Walk,
  limit: string,
  most: string,
  counted: boolean,
  last: boolean,
  ontology: Ontology,
): string[] {
  const counts = counted ? ', total, relationTotal' : '';
  const ways = walk.direction === 'BOTH' ? (['OUT', 'IN'] as const) : [walk.direction];
  const group = (direction: 'OUT' | 'IN' | 'BOTH') =>
    [
      `MATCH ${walkPattern('a', 'r', 'm', { ...walk, direction }, ontology)}`,
      isEmpty(walk) ? 'WHERE false' : '',
      'WITH type(r) AS type, labels(m) AS labels, collect([r, m]) AS group',
      `UNWIND group[..${limit}] AS pair`,
      'RETURN pair[0] AS r, pair[1] AS m',
    ]
      .filter((line) => line !== '')
      .join('\n');
  return [
    'CALL (kept) {',
    indent([
      'UNWIND kept AS a',
      'CALL (a) {',
      indent([ways.map(group).join('\nUNION ALL\n')]),
      '}',
      'RETURN collect(DISTINCT r) AS steps, collect(DISTINCT m) AS met',
    ]),
    '}',
    'CALL (kept, met) {',
    indent([
      'UNWIND kept + met AS one',
      `WITH DISTINCT one LIMIT ${most}`,
      'RETURN collect(one) AS grown',
    ]),
    '}',
    ...(last
      ? [
          'CALL (grown, steps) {',
          indent([
            'UNWIND steps AS r',
            'WITH r WHERE startNode(r) IN grown AND endNode(r) IN grown',
            `WITH r ORDER BY ${layoutOf(ontology).relationId('r')}`,
            'RETURN collect(r) AS walked',
          ]),
          '}',
          `WITH grown AS kept, walked${counts}`,
        ]
      : [`WITH grown AS kept${counts}`]),
  ];
}
