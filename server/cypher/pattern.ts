import type { Ontology } from '../../graph-seed/ontology.ts';
import { STORE } from '../../graph-seed/store.ts';
import { splitWalk } from './ends.ts';
import { layoutOf } from './layout.ts';
import { anyOf } from './names.ts';
import type { Direction } from './selection.ts';

/** Which relations are walked from an entity. Null stands for every type; an empty list for none. */
export interface Walk {
  readonly direction: Direction;
  readonly types: readonly string[] | null;
  readonly entityTypes: readonly string[] | null;
}

/** Every relation of an entity. */
export const EVERY_RELATION: Walk = { direction: 'BOTH', types: null, entityTypes: null };

/**
 * The pattern of a walk. Where no relation types are named the other end is looked at, for what is no entity is
 * never walked to: sentences point at their speakers.
 * @example walkPattern('n1', 'r2', 'm3', walk, ontology) // (n1)-[r2:RELEASED]->(m3:Model)
 */
export function walkPattern(
  from: string,
  relation: string,
  to: string,
  walk: Walk,
  ontology: Ontology,
): string {
  const { direction, types, entityTypes } = walk;
  const [left, right] = ARROWS[direction];
  const { any, strays } = layoutOf(ontology);
  const ends = entityTypes ? anyOf(entityTypes) : types === null || strays ? any : '';
  return `(${from})${left}[${relation}${anyOf(types)}]${right}(${to}${ends})`;
}

/** True where a filter lets nothing through; goes with `walkPattern` into WHERE. */
export function isEmpty({ types, entityTypes }: Walk): boolean {
  return types?.length === 0 || entityTypes?.length === 0;
}

/**
 * Number of relations of a walk, read from the degrees that the store keeps; only relations of types that may lead
 * to other entities than the wanted ones are counted one by one.
 */
export function walkCount(from: string, walk: Walk, ontology: Ontology): string {
  if (isEmpty(walk)) return '0';
  const { certain, open } = splitWalk(walk, ontology);
  const counted = open === null ? [] : [`COUNT { ${walkPattern(from, '', '', open, ontology)} }`];
  const read = certain === null ? [] : [degree(from, certain, ontology)];
  return [...read, ...counted].join(' + ') || '0';
}

function degree(from: string, walk: Walk, ontology: Ontology): string {
  const { direction, types } = walk;
  if (layoutOf(ontology).strays) return `COUNT { ${walkPattern(from, '', '', walk, ontology)} }`;
  const [left, right] = ARROWS[direction];
  const all = types === null ? `${left}${right}` : `${left}[${anyOf(types)}]${right}`;
  const count = `COUNT { (${from})${all}() }`;
  if (types !== null || direction === 'OUT' || ontology.inPlace) return count;
  return `${count} - COUNT { (${from})<-[:${STORE.spokenBy}]-() }`;
}

const ARROWS: Readonly<Record<Direction, readonly [left: string, right: string]>> = {
  OUT: ['-', '->'],
  IN: ['<-', '-'],
  BOTH: ['-', '-'],
};
