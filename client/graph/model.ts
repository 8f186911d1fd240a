/** Language of the interface and of what it reads from the graph. */
export type Language = 'zh' | 'en';

/** How firm a statement is: done, under way, set out, or aimed at. */
export const STATUSES = ['ACHIEVED', 'ONGOING', 'PLANNED', 'TARGET'] as const;
export type Status = (typeof STATUSES)[number];

export type Direction = 'OUT' | 'IN';

/** A text in both languages; `null` where the graph does not say it. */
export interface Bilingual {
  readonly zh: string | null;
  readonly en: string | null;
}

/** What the canvas and every list need to show an entity. */
export interface Entity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Relations it has in the whole graph. */
  readonly degree: number;
}

/** What the canvas and every list need to show a relation. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly status: Status | null;
  readonly period: string | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Entities and relations the client has been told of, by id. */
export interface Known {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: ReadonlyMap<string, Relation>;
}

export const NOTHING_KNOWN: Known = { entities: new Map(), relations: new Map() };

/** Adds what an answer brought; later answers replace earlier records of the same id. */
export function learn(
  known: Known,
  entities: readonly Entity[],
  relations: readonly Relation[] = [],
): Known {
  if (entities.length === 0 && relations.length === 0) return known;
  const nextEntities = new Map(known.entities);
  for (const entity of entities) nextEntities.set(entity.id, entity);
  const nextRelations = new Map(known.relations);
  for (const relation of relations) nextRelations.set(relation.id, relation);
  return { entities: nextEntities, relations: nextRelations };
}
