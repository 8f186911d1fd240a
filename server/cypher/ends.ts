import type { Ontology } from '../../graph-seed/ontology.ts';
import type { Walk } from './pattern.ts';
import type { Direction } from './selection.ts';

/** A walk in two parts that share no relation; null for a part that there is not. */
export interface SplitWalk {
  /** All of these relations lead to wanted entities alone: their ends need not be looked at. */
  readonly certain: Walk | null;
  /** These may lead elsewhere too. */
  readonly open: Walk | null;
}

/**
 * What the ontology says about a walk to some entity types: relation types that never lead there are left out,
 * and those that lead nowhere else are set apart.
 */
export function splitWalk(walk: Walk, ontology: Ontology): SplitWalk {
  const { direction, types, entityTypes } = walk;
  if (entityTypes === null) return { certain: walk, open: null };
  const asked = ontology.relationTypes.filter(({ name }) => types?.includes(name) ?? true);
  const certain: string[] = [];
  const open: string[] = [];
  for (const { name } of asked) {
    const ends = endsOf(name, direction, ontology);
    const wanted = ends.filter((type) => entityTypes.includes(type));
    if (wanted.length > 0) (wanted.length === ends.length ? certain : open).push(name);
  }
  return {
    certain: certain.length === 0 ? null : { direction, types: certain, entityTypes: null },
    open: open.length === 0 ? null : { direction, types: open, entityTypes },
  };
}

/** The narrowest single walk that finds the same. */
export function narrowWalk(walk: Walk, ontology: Ontology): Walk {
  const { certain, open } = splitWalk(walk, ontology);
  if (certain === null || open === null) return certain ?? open ?? { ...walk, types: [] };
  return { ...walk, types: [...(certain.types ?? []), ...(open.types ?? [])] };
}

/** The entity types that a relation type leads to. */
export function endsOf(relationType: string, direction: Direction, ontology: Ontology): string[] {
  const type = ontology.relationTypes.find(({ name }) => name === relationType);
  const ends = [
    ...(direction === 'IN' ? [] : (type?.to ?? [])),
    ...(direction === 'OUT' ? [] : (type?.from ?? [])),
  ];
  return Array.from(new Set(ends));
}
