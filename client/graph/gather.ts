import type { Point } from './model.ts';
import type { DrawnEntity, DrawnRelation, Scene } from './scene.ts';

/** How a group is shown: its words, the colour and icon of what its members share. */
export interface GroupFace {
  readonly word: string;
  readonly colour: string;
  readonly icon: string | null;
}

/** What entities are gathered by. */
export interface Gathering {
  /** What an entity shares with the others of its group; `null` where it stays by itself. */
  readonly keyOf: (id: string) => string | null;
  readonly faceOf: (key: string) => GroupFace;
  /** Keys of groups drawn open. */
  readonly open: ReadonlySet<string>;
}

/** A group's id on the canvas: no entity of the scene has it. */
function groupId(key: string, scene: Scene): string {
  let id = `group ${key}`;
  while (scene.entities.has(id)) id = ` ${id}`;
  return id;
}

function membersByKey(scene: Scene, gathering: Gathering): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const id of scene.entities.keys()) {
    const key = gathering.keyOf(id);
    if (key === null) continue;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [id]);
    else members.push(id);
  }
  // One alone is no group: a frame or a count around it would only hide it.
  for (const [key, members] of groups) if (members.length < 2) groups.delete(key);
  return groups;
}

/** Groups grow slowly with what they hold, and are larger than any one entity. */
function sizeFor(count: number): number {
  return Math.round(52 + 7 * Math.min(7, Math.log2(count)));
}

function middleOf(
  members: readonly string[],
  placeOf: (id: string) => Point | undefined,
): Point | null {
  const places = members.flatMap((id) => placeOf(id) ?? []);
  if (places.length === 0) return null;
  const sum = places.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: Math.round(sum.x / places.length), y: Math.round(sum.y / places.length) };
}

/**
 * The scene with its entities gathered into groups: a closed group is drawn as one with its count, in the middle of its
 * members; an open one as a frame around them. Relations keep their ends and ids where both are drawn; those that lead
 * to a closed group lead to it instead, counted by direction and status; those inside a closed group are its own.
 *
 * @param placeOf where an entity stands, if it does.
 */
export function gather(
  scene: Scene,
  gathering: Gathering,
  placeOf: (id: string) => Point | undefined,
): Scene {
  const groups = membersByKey(scene, gathering);
  if (groups.size === 0) return scene;
  /** The group's id by member of a closed group. */
  const within = new Map<string, string>();
  const parents = new Map<string, string>();
  const drawn = new Map<string, DrawnEntity>();
  for (const [key, members] of groups) {
    const id = groupId(key, scene);
    const open = gathering.open.has(key);
    for (const member of members) (open ? parents : within).set(member, id);
    const { word, colour, icon } = gathering.faceOf(key);
    const faces = members.flatMap((member) => scene.entities.get(member) ?? []);
    drawn.set(id, {
      id,
      label: open ? word : `${word}\n${members.length}`,
      colour,
      icon: open ? null : icon,
      size: sizeFor(members.length),
      pinned: faces.every(({ pinned }) => pinned),
      faded: faces.every(({ faded }) => faded),
      members: open ? [] : members,
      inside: [],
      group: key,
      parent: null,
      position: open ? null : middleOf(members, placeOf),
    });
  }
  for (const entity of scene.entities.values()) {
    if (within.has(entity.id)) continue;
    const parent = parents.get(entity.id);
    drawn.set(entity.id, parent === undefined ? entity : { ...entity, parent });
  }
  const inside = new Map<string, string[]>();
  const led: DrawnRelation[] = [];
  const plain: DrawnRelation[] = [];
  for (const relation of scene.relations.values()) {
    const source = within.get(relation.source) ?? relation.source;
    const target = within.get(relation.target) ?? relation.target;
    if (source === target && within.has(relation.source)) {
      const hidden = inside.get(source);
      if (hidden === undefined) inside.set(source, [...relation.members]);
      else hidden.push(...relation.members);
    } else if (source === relation.source && target === relation.target) {
      plain.push(relation);
    } else {
      led.push({ ...relation, source, target });
    }
  }
  for (const [id, relations] of inside) {
    const group = drawn.get(id);
    if (group !== undefined) drawn.set(id, { ...group, inside: relations });
  }
  const relations = new Map(plain.map((relation) => [relation.id, relation]));
  for (const relation of bundles(led, (many) => `×${countOf(many)}`)) {
    relations.set(relation.id, relation);
  }
  return { entities: drawn, relations };
}

/** The scene with relations that run side by side, one way and of one status, drawn as one with their number. */
export function bundle(scene: Scene): Scene {
  const named = (many: readonly DrawnRelation[]): string => {
    const words = new Set(many.map(({ label }) => label));
    const [word = ''] = words;
    return words.size === 1 ? `${word} ×${countOf(many)}` : `×${countOf(many)}`;
  };
  const together = bundles([...scene.relations.values()], named);
  return { entities: scene.entities, relations: new Map(together.map((one) => [one.id, one])) };
}

function countOf(relations: readonly DrawnRelation[]): number {
  return relations.reduce((sum, { members }) => sum + members.length, 0);
}

/** One relation for all of the same ends, direction and status: what is firm and what is announced stay apart. */
function bundles(
  relations: readonly DrawnRelation[],
  labelOf: (many: readonly DrawnRelation[]) => string,
): DrawnRelation[] {
  const alike = new Map<string, DrawnRelation[]>();
  for (const relation of relations) {
    const { source, target, status } = relation;
    const key = JSON.stringify([source, target, status]);
    const here = alike.get(key);
    if (here === undefined) alike.set(key, [relation]);
    else here.push(relation);
  }
  return [...alike.values()].map((many): DrawnRelation => {
    const [first] = many;
    if (first === undefined) throw new Error('A bundle holds at least one relation.');
    if (many.length === 1) return first;
    return {
      ...first,
      label: labelOf(many),
      faded: many.every(({ faded }) => faded),
      members: many.flatMap(({ members }) => members),
    };
  });
}
