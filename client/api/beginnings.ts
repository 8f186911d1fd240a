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
 * Ways into a graph nobody has described: its best-connected entities, one of each type, names to try in the search
 * box, and its figures. Figures and indicators are left to the cards.
 *
 * @param landmarks some of the best-connected entities of each type.
 */
export function beginningsFrom(
  lines: readonly FigureLine[],
  landmarks: readonly Entity[],
): Omit<Beginnings, 'views'> {
  const numeric = new Set(
    lines.flatMap(({ entity, facts }) => [entity.type, facts.indicator.type]),
  );
  const walkable = landmarks
    .filter(({ type, degree }) => !numeric.has(type) && degree > 0)
    .sort(byDegree);
  const hubs = bestOfEachType(walkable).slice(0, HUBS);
  const taken = new Set(hubs.map(({ type }) => type));
  const others = walkable.filter((entity) => !hubs.includes(entity) && brief(entity));
  const fresh = bestOfEachType(others.filter(({ type }) => !taken.has(type)));
  const samples = new Set([...fresh, ...others]);
  return { hubs, samples: [...samples].slice(0, SAMPLES), figures: cards(lines) };
}
