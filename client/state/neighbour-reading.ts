import type { Api } from '../api/api.ts';
import type { Group } from '../graph/steps.ts';
import type { Neighbour, NeighbourList, NeighbourOrder } from './chooser.ts';

const NOTHING_READ: NeighbourList = {
  neighbours: [],
  read: 0,
  total: 0,
  next: new Map(),
};

/** Pages read at a time of each entity, so that an order by relations has enough to choose from. */
const PAGES_AT_ONCE = 4;

/**
 * Reads the next pages of a group of each entity, or the first ones where nothing is given to go on from. A neighbour of
 * several of them, or by several relations, is listed once with its relations counted.
 */
export async function readNeighbours(
  api: Pick<Api, 'neighbours'>,
  ids: readonly string[],
  group: Group | null,
  before: NeighbourList | null = null,
): Promise<NeighbourList> {
  const from = before ?? NOTHING_READ;
  const sources: (readonly [string, string | null])[] =
    before === null ? ids.map((id) => [id, null]) : [...before.next];
  const neighbours = new Map(from.neighbours.map((neighbour) => [neighbour.entity.id, neighbour]));
  const next = new Map<string, string>();
  let { read, total } = from;
  for (const [id, start] of sources) {
    let after = start;
    for (let pages = 0; pages < PAGES_AT_ONCE; pages += 1) {
      const page = await api.neighbours(id, group, after);
      read += page.lines.length;
      if (before === null && pages === 0) total += page.total;
      for (const { other } of page.lines) {
        const relations = (neighbours.get(other.id)?.relations ?? 0) + 1;
        neighbours.set(other.id, { entity: other, relations });
      }
      after = page.next;
      if (after === null) break;
    }
    if (after !== null) next.set(id, after);
  }
  return { neighbours: [...neighbours.values()], read, total, next };
}

/** The neighbours in an order; of those with equally many relations, as they were read. */
export function sortNeighbours(
  neighbours: readonly Neighbour[],
  order: NeighbourOrder,
): readonly Neighbour[] {
  const sign = order === 'most' ? -1 : 1;
  return [...neighbours].sort((a, b) => sign * (a.entity.degree - b.entity.degree));
}

/** The neighbours with a text in one of their names, and, where `only` is given, among those. */
export function narrowNeighbours(
  neighbours: readonly Neighbour[],
  search: string,
  only: ReadonlySet<string> | null,
): readonly Neighbour[] {
  const sought = search.trim().toLowerCase();
  return neighbours.filter(
    ({ entity: { id, name, nameEn } }) =>
      (only === null || only.has(id)) &&
      [name, nameEn ?? ''].some((text) => text.toLowerCase().includes(sought)),
  );
}
