import type { GroupCount, RelationLine } from './detail.ts';
import type { Direction } from './model.ts';
import type { Schema } from './schema.ts';

/** Relations of an entity of one type, read one way: how many there are, and those known so far. */
export interface LineGroup {
  readonly type: string;
  readonly direction: Direction;
  readonly total: number;
  readonly lines: readonly RelationLine[];
}

/**
 * An entity's relations gathered by type and reading direction, the largest group first. The counts are the graph's;
 * of a large entity not every line is known yet.
 */
export function lineGroups(
  id: string,
  counts: readonly GroupCount[],
  lines: readonly RelationLine[],
): LineGroup[] {
  const groups = new Map<string, { type: string; direction: Direction; total: number }>();
  for (const { relationType, direction, count } of counts) {
    const key = `${direction} ${relationType}`;
    const old = groups.get(key);
    groups.set(key, { type: relationType, direction, total: count + (old?.total ?? 0) });
  }
  const known = new Map<string, RelationLine[]>();
  for (const line of lines) {
    const direction = line.relation.source === id ? 'OUT' : 'IN';
    const key = `${direction} ${line.relation.type}`;
    known.set(key, [...(known.get(key) ?? []), line]);
    if (!groups.has(key)) groups.set(key, { type: line.relation.type, direction, total: 0 });
  }
  return [...groups]
    .map(([key, group]) => {
      const mine = known.get(key) ?? [];
      return { ...group, lines: mine, total: Math.max(group.total, mine.length) };
    })
    .sort((a, b) => b.total - a.total || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
}

/** The groups that say of the entity that it may be another one, and all others. */
export function splitUnsure(
  groups: readonly LineGroup[],
  { possiblySameAs }: Pick<Schema, 'possiblySameAs'>,
): { unsure: LineGroup[]; sure: LineGroup[] } {
  const isUnsure = ({ type }: LineGroup): boolean => type === possiblySameAs;
  return {
    unsure: groups.filter(isUnsure),
    sure: groups.filter((group) => !isUnsure(group)),
  };
}

/** Lines with those of a further page, each relation once. */
export function withMore(
  lines: readonly RelationLine[],
  more: readonly RelationLine[],
): RelationLine[] {
  const byId = new Map([...lines, ...more].map((line) => [line.relation.id, line]));
  return [...byId.values()];
}

/** Ends that several of the lines lead to: their names alone do not tell the lines apart. */
export function repeatedEnds(lines: readonly RelationLine[]): ReadonlySet<string> {
  const ids = lines.map(({ other }) => other.id);
  return new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
}
