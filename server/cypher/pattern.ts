import { STORE } from '../../graph-seed/store.ts';
import { anyOf } from './names.ts';
import type { Direction } from './selection.ts';

/** Which relations are walked from an entity. Null stands for every type; an empty list for none. */
export interface Walk {
  readonly direction: Direction;
  readonly types: readonly string[] | null;
  readonly entityTypes: readonly string[] | null;
}

/**
 * The pattern of a walk. What is no entity is never walked to: sentences point at their speakers.
 * @example walkPattern('n1', 'r2', 'm3', walk) // (n1)-[r2:RELEASED]->(m3:Model)
 */
export function walkPattern(from: string, relation: string, to: string, walk: Walk): string {
  const { direction, types, entityTypes } = walk;
  const [left, right] = ARROWS[direction];
  return `(${from})${left}[${relation}${anyOf(types)}]${right}(${to}${anyOf(entityTypes ?? [STORE.entity])})`;
}

/** False where a filter lets nothing through; goes with `walkPattern` into WHERE. */
export function isEmpty({ types, entityTypes }: Walk): boolean {
  return types?.length === 0 || entityTypes?.length === 0;
}

/** Number of relations of a walk, read from the degrees that the store keeps unless entities are filtered. */
export function walkCount(from: string, walk: Walk): string {
  if (isEmpty(walk)) return '0';
  const { direction, types, entityTypes } = walk;
  if (entityTypes !== null) return `COUNT { ${walkPattern(from, '', '', walk)} }`;
  const [left, right] = ARROWS[direction];
  const all = types === null ? `${left}${right}` : `${left}[${anyOf(types)}]${right}`;
  const count = `COUNT { (${from})${all}() }`;
  if (types !== null || direction === 'OUT') return count;
  return `${count} - COUNT { (${from})<-[:${STORE.spokenBy}]-() }`;
}

const ARROWS: Readonly<Record<Direction, readonly [left: string, right: string]>> = {
  OUT: ['-', '->'],
  IN: ['<-', '-'],
  BOTH: ['-', '-'],
};
