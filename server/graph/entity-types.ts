import type { Ontology } from '../../graph-seed/ontology.ts';
import { STORE } from '../../graph-seed/store.ts';

/** Places of the entity types in their ontology, made once for each. */
const places = new WeakMap<Ontology, ReadonlyMap<string, number>>();

/**
 * The entity type that labels of Neo4j tell; of several the first in the ontology.
 * @throws Error for an entity whose type the ontology does not know.
 */
export function entityTypeOf(labels: readonly string[], ontology: Ontology): string {
  const type = knownTypeOf(labels, ontology);
  if (type !== null) return type;
  const strange = labels.filter((label) => label !== STORE.entity);
  throw new Error(`The ontology has no entity type for the labels ${strange.join(', ')}.`);
}

/** The entity type that labels of Neo4j tell, or null where the ontology knows none of them. */
export function knownTypeOf(labels: readonly string[], ontology: Ontology): string | null {
  const known = places.get(ontology) ?? placesIn(ontology);
  places.set(ontology, known);
  let best: string | undefined;
  for (const label of labels) {
    const place = known.get(label);
    if (place === undefined) continue;
    if (best === undefined || place < (known.get(best) ?? 0)) best = label;
  }
  return best ?? null;
}

function placesIn({ entityTypes }: Ontology): ReadonlyMap<string, number> {
  return new Map(entityTypes.map(({ name }, place) => [name, place]));
}
