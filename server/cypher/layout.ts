import type { Ontology } from '../../graph-seed/ontology.ts';
import { STORE } from '../../graph-seed/store.ts';
import { layoutInPlace } from './layout-in-place.ts';
import { escapeName } from './names.ts';
import { collect } from './scope.ts';

/** How entities and relations stand in the database: as the loader puts them there, or as somebody else did. */
export interface Layout {
  /** What tells an entity from other nodes, in a pattern: `:Entity`; '' where every node is one. */
  readonly any: string;
  /** Whether relations of any type may lead to what is no entity. */
  readonly strays: boolean;
  /** Number of all entities. */
  readonly count: string;
  /** The id of the entity in a variable. */
  readonly id: (entity: string) => string;
  /** The id of the relation in a variable. */
  readonly relationId: (relation: string) => string;
  /** What every entity may have, by its name in `STORE.entityProperties`; null for any other property. */
  readonly common: (entity: string, property: string) => string | null;
  /**
   * A clause that binds a variable to the entity of an id, and gives no row where there is none; `uses` are the
   * variables that stand in the expression of the id.
   */
  readonly find: (entity: string, id: string, uses: readonly string[]) => string;
  /** The same; it binds the variable to null where there is none. */
  readonly findOrNull: (entity: string, id: string, uses: readonly string[]) => string;
}

const layouts = new WeakMap<Ontology, Layout>();

/** The layout of a graph, made once for its ontology. */
export function layoutOf(ontology: Ontology): Layout {
  const known = layouts.get(ontology);
  if (known) return known;
  const layout = ontology.inPlace ? layoutInPlace(ontology.inPlace) : LOADED;
  layouts.set(ontology, layout);
  return layout;
}

/** A property by the name it is stored under, of an entity in a variable. */
export function storedProperty(entity: string, property: string, ontology: Ontology): string {
  return layoutOf(ontology).common(entity, property) ?? `${entity}.${escapeName(property)}`;
}

/** The entities of a list of ids that are there, as a list. */
export function findAll(entity: string, ids: string, ontology: Ontology): string {
  return ontology.inPlace
    ? collect(
        `UNWIND ${ids} AS one`,
        layoutOf(ontology).find(entity, 'one', ['one']),
        `RETURN ${entity}`,
      )
    : `COLLECT { MATCH (${entity}:${STORE.entity}) WHERE ${entity}.id IN ${ids} RETURN ${entity} }`;
}

/** A graph that the loader put there. */
const LOADED: Layout = {
  any: `:${STORE.entity}`,
  strays: false,
  count: `COUNT { (:${STORE.entity}) }`,
  id: (entity) => `${entity}.id`,
  relationId: (relation) => `${relation}.id`,
  common: () => null,
  find: (entity, id) => `MATCH (${entity}:${STORE.entity} {id: ${id}})`,
  findOrNull: (entity, id) => `OPTIONAL MATCH (${entity}:${STORE.entity} {id: ${id}})`,
};
