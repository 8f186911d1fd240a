import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';
import { layoutOf, storedProperty } from './layout.ts';
import { anyOf } from './names.ts';
import type { Scope } from './scope.ts';
import type { Field } from './selection.ts';

/** An entity to be read, and its place among the wanted things. */
export interface WantedEntity {
  readonly at: bigint;
  readonly id: string;
}

/** A relation to be read; it is found through its ends. An id may be cut into ends in more than one way. */
export interface WantedRelation extends WantedEntity {
  readonly source: string;
  readonly targets: readonly string[];
}

export interface WantedNodes {
  readonly entities: readonly WantedEntity[];
  readonly relations: readonly WantedRelation[];
  readonly entityFields: readonly Field[];
  readonly relationFields: readonly Field[];
}

/**
 * Entities and relations by id: a row `{at, entity, relation}` for each that is there.
 * @example
 * UNWIND $p0 AS wanted
 * MATCH (n1:Entity {id: wanted.id})
 * WITH wanted, n1, n1 {.id, labels: labels(n1)} AS entity
 * RETURN wanted.at AS at, entity, null AS relation
 */
export function buildNodes(wanted: WantedNodes, scope: Scope): Statement {
  const { params, ontology } = scope;
  const layout = layoutOf(ontology);
  const parts: string[] = [];
  if (wanted.entities.length > 0) {
    const n = params.variable('n');
    parts.push(
      [
        `UNWIND ${params.add(wanted.entities)} AS wanted`,
        layout.find(n, 'wanted.id', ['wanted']),
        `WITH wanted, ${n}, ${scope.entity(n, wanted.entityFields)} AS entity`,
        'RETURN wanted.at AS at, entity, null AS relation',
      ].join('\n'),
    );
  }
  if (wanted.relations.length > 0) {
    const [a, r, b] = ['n', 'r', 'm'].map((prefix) => params.variable(prefix)) as [
      string,
      string,
      string,
    ];
    parts.push(
      [
        `UNWIND ${params.add(wanted.relations)} AS wanted`,
        ...(ontology.inPlace
          ? [`MATCH ()-[${r}]->() WHERE ${layout.relationId(r)} = wanted.id`]
          : [
              `MATCH (${a}:${STORE.entity} {id: wanted.source})`,
              // With both ends at hand the relation is sought from the one that has fewer.
              `WITH wanted, ${a}, COLLECT { MATCH (${b}:${STORE.entity}) WHERE ${b}.id IN wanted.targets RETURN ${b} } AS targets`,
              `UNWIND targets AS ${b}`,
              `MATCH (${a})-[${r}]->(${b}) WHERE ${r}.id = wanted.id`,
            ]),
        `WITH wanted, ${r}, ${scope.relation(r, wanted.relationFields)} AS relation`,
        'RETURN wanted.at AS at, null AS entity, relation',
      ].join('\n'),
    );
  }
  return { text: parts.join('\nUNION ALL\n'), params: params.values };
}

/** The one entity of a type with an id, a name, or both; of several the first by id. One row `{entity}` or none. */
export function buildEntity(
  type: string,
  { id, name }: { readonly id: string | null; readonly name: string | null },
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params } = scope;
  const n = params.variable('n');
  const layout = layoutOf(scope.ontology);
  const isNamed =
    name === null ? [] : [`${storedProperty(n, 'name', scope.ontology)} = ${params.add(name)}`];
  const found =
    id === null
      ? [`MATCH (${n}${anyOf([type])})`, `WHERE ${isNamed.join(' AND ')}`]
      : [
          layout.find(n, params.add(id), []),
          `WITH ${n} WHERE ${[n + anyOf([type]), ...isNamed].join(' AND ')}`,
        ];
  const lines = [
    ...found,
    `WITH ${n} ORDER BY ${layout.id(n)} LIMIT ${params.integer(1)}`,
    `WITH ${n}, ${scope.entity(n, fields)} AS entity`,
    'RETURN entity',
  ];
  return { text: lines.join('\n'), params: params.values };
}
