import type { FigureLine } from './detail.ts';
import { folded } from './folded.ts';
import type { Entity, Known, Language, Relation, Status } from './model.ts';
import { STATUSES } from './model.ts';
import { inTime, yearOf } from './period.ts';
import { lineWord } from './reading.ts';
import type { Schema } from './schema.ts';

/** Something that was, is, or is to be: a relation between two entities, or a figure. */
export type Happening =
  | {
      readonly kind: 'relation';
      readonly relation: Relation;
      readonly source: Entity;
      readonly target: Entity;
    }
  | { readonly kind: 'figure'; readonly line: FigureLine };

/** How far things have come, in the order of the lanes. */
export const LANES = [...STATUSES, 'UNSAID'] as const;
export type Lane = Status | 'UNSAID';

export interface Timeline {
  readonly lanes: readonly Lane[];
  readonly years: readonly (string | null)[];
  readonly count: number;
  readonly slot: (lane: Lane, year: string | null) => readonly Happening[];
}

/** The relations among entities, those left out that only tie a figure to what it says, and the figures. */
export function happeningsOf(
  ids: ReadonlySet<string>,
  known: Known,
  relations: Iterable<Relation>,
  figures: readonly FigureLine[],
): Happening[] {
  const told = figures.filter(({ entity }) => ids.has(entity.id));
  const figureIds = new Set(told.map(({ entity }) => entity.id));
  const found: Happening[] = [];
  for (const relation of relations) {
    const [source, target] = [relation.source, relation.target].map((id) =>
      ids.has(id) ? known.entities.get(id) : undefined,
    );
    if (source === undefined || target === undefined) continue;
    if (figureIds.has(source.id) || figureIds.has(target.id)) continue;
    found.push({ kind: 'relation', relation, source, target });
  }
  return [...told.map((line): Happening => ({ kind: 'figure', line })), ...found];
}

export function statusOf(happening: Happening): Status | null {
  return happening.kind === 'figure' ? happening.line.facts.status : happening.relation.status;
}

export function periodOf(happening: Happening): string | null {
  return happening.kind === 'figure' ? happening.line.facts.period : happening.relation.period;
}

export function idOf(happening: Happening): string {
  return happening.kind === 'figure' ? happening.line.entity.id : happening.relation.id;
}

/** The happenings by lane and year; within a slot by their exact period, then by id. */
export function timelineOf(happenings: readonly Happening[]): Timeline {
  const slots = new Map<string, Happening[]>();
  const key = (lane: Lane, year: string | null): string => JSON.stringify([lane, year]);
  const lanes = new Set<Lane>();
  for (const happening of happenings) {
    const lane = statusOf(happening) ?? 'UNSAID';
    lanes.add(lane);
    const at = key(lane, yearOf(periodOf(happening)));
    slots.set(at, [...(slots.get(at) ?? []), happening]);
  }
  const order = (a: Happening, b: Happening): number => {
    const [left, right] = [
      `${periodOf(a) ?? ''} ${a.kind} ${idOf(a)}`,
      `${periodOf(b) ?? ''} ${b.kind} ${idOf(b)}`,
    ];
    return left < right ? -1 : left > right ? 1 : 0;
  };
  for (const slot of slots.values()) slot.sort(order);
  return {
    lanes: LANES.filter((lane) => lanes.has(lane)),
    years: inTime(happenings.map((happening) => yearOf(periodOf(happening)))),
    count: happenings.length,
    slot: (lane, year) => slots.get(key(lane, year)) ?? [],
  };
}

/** What a happening can be found by: the names in it and its words. */
function textsOf(happening: Happening, schema: Schema, language: Language): string[] {
  if (happening.kind === 'figure') {
    const { indicator, about, asWritten } = happening.line.facts;
    return [asWritten, ...[indicator, ...about].flatMap((one) => [one.name, one.nameEn ?? ''])];
  }
  const { relation, source, target } = happening;
  return [
    lineWord(schema, relation.type, language),
    ...[source, target].flatMap((one) => [one.name, one.nameEn ?? '']),
  ];
}

/** The happenings of a kind that hold the words looked for. */
export function narrowed(
  happenings: readonly Happening[],
  { kinds, query }: { readonly kinds: 'both' | 'relations' | 'figures'; readonly query: string },
  schema: Schema,
  language: Language,
): Happening[] {
  const wanted = folded(query).trim();
  return happenings.filter(
    (happening) =>
      (kinds === 'both' || (kinds === 'figures') === (happening.kind === 'figure')) &&
      (wanted === '' ||
        textsOf(happening, schema, language).some((text) => folded(text).includes(wanted))),
  );
}
