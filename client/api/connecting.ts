import type { Entity, Relation } from '../graph/model.ts';

/** Ids that the API takes in one question about a subgraph. */
export const IDS_AT_ONCE = 500;
const HALF = IDS_AT_ONCE / 2;
/** Questions under way at once: enough to keep the database busy, few enough to leave room for others. */
const AT_ONCE = 3;

/** One question: these ids, and whether the entities themselves are wanted or only what is between them. */
export interface Question {
  readonly ids: readonly string[];
  readonly entities: boolean;
}

export interface Answer {
  /** Whether there was more between them than one answer holds. */
  readonly truncated: boolean;
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

function parts(ids: readonly string[], size: number): (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
}

/**
 * Questions, each small enough, in which every fresh id meets every other fresh id and every present one, and which ask
 * for every fresh entity once where that can be.
 */
export function questions(fresh: readonly string[], present: readonly string[]): Question[] {
  if (fresh.length + present.length <= IDS_AT_ONCE) {
    return fresh.length === 0 ? [] : [{ ids: [...fresh, ...present], entities: true }];
  }
  // The last of the fresh share their part with the first of those present, which spares questions.
  const all = parts([...fresh, ...present], HALF);
  const mine = all.slice(0, Math.ceil(fresh.length / HALF));
  const brought = new Set<readonly string[]>();
  return mine.flatMap((part, index) =>
    all.slice(index + 1).map((other): Question => {
      const entities = !brought.has(part) || (mine.includes(other) && !brought.has(other));
      brought.add(part);
      if (mine.includes(other)) brought.add(other);
      return { ids: [...part, ...other], entities };
    }),
  );
}

/** Quarters of ids, two and two, so that every two ids still meet. */
function narrower(ids: readonly string[]): Question[] {
  const quarters = parts(ids, Math.max(1, Math.ceil(ids.length / 4)));
  return quarters.flatMap((one, index) =>
    quarters.slice(index + 1).map((other) => ({ ids: [...one, ...other], entities: false })),
  );
}

/**
 * The fresh entities, as far as they exist, and every relation among them and to those present: in as few questions as
 * the API allows, a few at a time; where an answer was cut short its part is asked again in narrower ones.
 */
export async function connected(
  fresh: readonly string[],
  present: readonly string[],
  ask: (ids: readonly string[], entities: boolean) => Promise<Answer>,
): Promise<{ entities: readonly Entity[]; relations: readonly Relation[] }> {
  const entities = new Map<string, Entity>();
  const relations = new Map<string, Relation>();
  const waiting = questions(fresh, present);
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const answer = await ask(next.ids, next.entities);
      for (const entity of answer.entities) entities.set(entity.id, entity);
      for (const relation of answer.relations) relations.set(relation.id, relation);
      if (answer.truncated && next.ids.length > 2) waiting.push(...narrower(next.ids));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { entities: [...entities.values()], relations: [...relations.values()] };
}
