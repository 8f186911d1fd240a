import type { Beginnings, FigureLine } from '../graph/detail.ts';
import type { Entity } from '../graph/model.ts';

const HUBS = 5;
const SAMPLES = 8;
const FIGURES = 6;

function byDegree(a: Entity, b: Entity): number {
  return b.degree - a.degree || (a.id < b.id ? -1 : 1);
}

/** The best-connected of each type, best first. */
function bestOfEachType(entities: Iterable<Entity>): Entity[] {
  const best = new Map<string, Entity>();
  for (const entity of [...entities].sort(byDegree)) {
    if (!best.has(entity.type)) best.set(entity.type, entity);
  }
  return [...best.values()].sort(byDegree);
}

const DIGIT = /\d/u;

/** Figures worth a card: written in digits, those that say a growth first, one per indicator. */
function cards(lines: readonly FigureLine[]): FigureLine[] {
  const seen = new Set<string>();
  return [...lines]
    .sort((a, b) => Number(b.facts.growth !== null) - Number(a.facts.growth !== null))
    .filter(({ facts }) => {
      if (seen.has(facts.indicator.id) || !DIGIT.test(facts.asWritten)) return false;
      seen.add(facts.indicator.id);
      return true;
    })
    .slice(0, FIGURES);
}

/** Names short enough to be tried in the search box at a glance. */
function brief({ name }: Entity): boolean {
  return Array.from(name).length <= 8;
}

/**
 * Ways into a graph nobody has described: what its figures are about most is its middle, and the best-connected
 * entities around that middle are its hubs, one of each type. Figures and indicators are left to the cards.
 *
 * @param around entities within two relations of one.
 */
export async function beginningsFrom(
  lines: readonly FigureLine[],
  around: (id: string) => Promise<readonly Entity[]>,
): Promise<Beginnings> {
  const subjects = lines.flatMap(({ facts }) => facts.about).sort(byDegree);
  const [middle] = subjects;
  if (middle === undefined) return { hubs: [], samples: [], figures: [] };
  const numeric = new Set(
    lines.flatMap(({ entity, facts }) => [entity.type, facts.indicator.type]),
  );
  const near = [...subjects, ...(await around(middle.id))];
  const walkable = near.filter(({ type }) => !numeric.has(type));
  const hubs = bestOfEachType(walkable).slice(0, HUBS);
  const taken = new Set(hubs.map(({ type }) => type));
  const others = walkable.filter((entity) => !taken.has(entity.type) && brief(entity));
  return { hubs, samples: bestOfEachType(others).slice(0, SAMPLES), figures: cards(lines) };
}
