import { entityLabel, relationLabel } from './drawn-label.ts';
import type { LabelLanguage } from './drawn-label.ts';
import { looksOf } from './looks.ts';
import type { Looks } from './looks.ts';
import { OTHER_COLOUR } from './palette.ts';
import { iconUri, inkOn } from './icon.ts';
import type { Known, Point, Status } from './model.ts';
import type { Schema } from './schema.ts';
import type { View } from './view.ts';

/** An entity as it is drawn. */
export interface DrawnEntity {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  /** Data URI of the type's icon; `null` where the type has none. */
  readonly icon: string | null;
  /** Pixels across at zoom 1. */
  readonly size: number;
  readonly pinned: boolean;
  /** Whether it steps back behind what is in focus or passes the filters. */
  readonly faded: boolean;
  /** The entities a closed group stands for; empty for an entity, which stands for itself, and for a frame. */
  readonly members: readonly string[];
  /** The relations a closed group hides: those among its members. */
  readonly inside: readonly string[];
  /** The key of the group it is, closed or as the frame of an open one; `null` for an entity. */
  readonly group: string | null;
  /** The open group it is drawn in. */
  readonly parent: string | null;
  /** Where the view wants it; `null` where the layout decides. */
  readonly position: Point | null;
}

/** A relation as it is drawn. */
export interface DrawnRelation {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly status: Status | null;
  readonly faded: boolean;
  /** The relations it stands for: itself, or all of a bundle. */
  readonly members: readonly string[];
}

/** What the canvas shows: exactly the view's entities of types not hidden, and every known relation among them. */
export interface Scene {
  readonly entities: ReadonlyMap<string, DrawnEntity>;
  readonly relations: ReadonlyMap<string, DrawnRelation>;
}

export const EMPTY_SCENE: Scene = { entities: new Map(), relations: new Map() };

/** The scene of a view: ids not known yet, and relations with an end that is not shown, are left out. */
export function sceneOf(
  view: View,
  known: Known,
  schema: Schema,
  labels: LabelLanguage,
  looks: Looks = looksOf(view, known, schema),
): Scene {
  const { things, faults, colouring, sizing } = looks;
  const removing = view.filtering.mode === 'remove';
  const pinned = new Set(view.pinned);
  const focus = new Set(view.focus);
  const behind = (id: string): boolean => focus.size > 0 && !focus.has(id);
  const entities = new Map<string, DrawnEntity>();
  for (const entity of things.entities) {
    const { id } = entity;
    const fails = faults.entities.has(id);
    if (fails && removing) continue;
    const colour = colouring.colours.get(id) ?? OTHER_COLOUR;
    let label: string | null = null;
    entities.set(id, {
      id,
      // Named once it is drawn: of a hub in closed groups thousands are not.
      get label() {
        return (label ??= entityLabel(entity, labels));
      },
      colour,
      icon: iconUri(schema.entityTypes.get(entity.type)?.icon ?? null, inkOn(colour)),
      size: sizing.sizes.get(id) ?? 0,
      pinned: pinned.has(id),
      faded: fails || behind(id),
      members: [],
      inside: [],
      group: null,
      parent: null,
      position: view.positions.get(id) ?? null,
    });
  }
  const relations = new Map<string, DrawnRelation>();
  for (const { id, type, source, target, status, period } of things.relations) {
    const fails = faults.relations.has(id);
    if ((fails && removing) || !entities.has(source) || !entities.has(target)) continue;
    const word = relationLabel(schema, type, labels);
    const label = view.periods && period !== null ? `${word} · ${period}` : word;
    const faded = fails || behind(source) || behind(target);
    relations.set(id, { id, source, target, label, status, faded, members: [id] });
  }
  return { entities, relations };
}
