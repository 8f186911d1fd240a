import fc from 'fast-check';
import { CONSTRAINTS } from '../../../graph-seed/load/load-statements.ts';
import { STORE } from '../../../graph-seed/store.ts';
import type { Writer } from '../../../server/neo4j/database.ts';

/** A small graph: the types of its entities, and ends and types of its relations by place. */
export interface RandomGraph {
  readonly types: readonly string[];
  readonly relations: readonly {
    readonly from: number;
    readonly to: number;
    readonly type: string;
  }[];
}

export const ENTITY_TYPES = ['Company', 'Model', 'Place'] as const;
export const RELATION_TYPES = ['RELEASED', 'LOCATED_IN', 'PART_OF'] as const;

/** How many entities and relations a graph has at most, and at least. */
export interface Bounds {
  readonly entities: number;
  readonly relations: number;
  readonly fewest?: { readonly entities: number; readonly relations: number };
}

/** Graphs with loops, parallel relations and, where there are few relations, entities that have none. */
export function randomGraph({ entities, relations, fewest }: Bounds): fc.Arbitrary<RandomGraph> {
  return fc
    .array(fc.constantFrom(...ENTITY_TYPES), {
      minLength: fewest?.entities ?? 2,
      maxLength: entities,
    })
    .chain((types) => {
      const place = fc.nat(types.length - 1);
      const relation = fc.record({
        from: place,
        to: place,
        type: fc.constantFrom(...RELATION_TYPES),
      });
      return fc.record({
        types: fc.constant(types),
        relations: fc.array(relation, {
          minLength: fewest?.relations ?? 0,
          maxLength: relations,
          // As many as there may be: the library would rather make short lists.
          size: 'max',
        }),
      });
    });
}

export async function prepare(writer: Writer): Promise<void> {
  for (const constraint of CONSTRAINTS) await writer.write([constraint]);
}

/** The id of an entity of the graph by its place. */
export function idOf(graph: number, place: number): string {
  return `graph-${graph}:${place}`;
}

/** The id of a relation of the graph by its place. */
export function relationId(graph: number, at: number): string {
  return `graph-${graph}:r${at}`;
}

/** Writes a graph beside those before it, which it is not tied to. */
export async function writeGraph(
  writer: Writer,
  number: number,
  { types, relations }: RandomGraph,
): Promise<void> {
  const rows = types.map((type, place) => ({ id: idOf(number, place), type }));
  const ties = relations.map(({ from, to, type }, at) => ({
    id: relationId(number, at),
    from: idOf(number, from),
    to: idOf(number, to),
    type,
    status: at % 2 === 0 ? 'achieved' : 'planned',
    period: at % 3 === 0 ? '2024' : null,
  }));
  const make = (list: readonly string[], text: (name: string) => string) =>
    list.map((name) => ({ text: text(name), params: { rows, ties, name } }));
  await writer.write(
    make(
      ENTITY_TYPES,
      (name) =>
        `UNWIND $rows AS row WITH row WHERE row.type = $name CREATE (:${STORE.entity}:${name} {id: row.id, name: row.id})`,
    ),
  );
  await writer.write(
    make(
      RELATION_TYPES,
      (name) =>
        `UNWIND $ties AS tie WITH tie WHERE tie.type = $name
         MATCH (a:${STORE.entity} {id: tie.from}) MATCH (b:${STORE.entity} {id: tie.to})
         CREATE (a)-[:${name} {id: tie.id, status: tie.status, period: tie.period}]->(b)`,
    ),
  );
}
