import type { Ontology } from '../../graph-seed/ontology.ts';
import { STORE } from '../../graph-seed/store.ts';

/** The object type of statistical statements in the API, whatever the ontology calls them. */
export const FIGURE = 'Figure';

/** The object type that stands for an entity type in the API. */
export function objectTypeName(entityType: string, { roles }: Ontology): string {
  return entityType === roles.figure ? FIGURE : entityType;
}

/**
 * The entity type that labels of Neo4j tell.
 * @throws Error for an entity whose type the ontology does not know.
 */
export function entityTypeOf(labels: readonly string[], { entityTypes }: Ontology): string {
  const type = entityTypes.find(({ name }) => labels.includes(name));
  if (!type) {
    const strange = labels.filter((label) => label !== STORE.entity);
    throw new Error(`The ontology has no entity type for the labels ${strange.join(', ')}.`);
  }
  return type.name;
}
