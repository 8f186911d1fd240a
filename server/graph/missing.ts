import { buildKnownIds } from '../cypher/known-ids.ts';
import { NotFound, offer } from '../errors.ts';
import type { Asker } from './asker.ts';
import { lookNear } from './near-ids.ts';
import type { Near, Sought } from './near-ids.ts';
import { askNamedNear } from './search.ts';

/** An id or a name that an argument gives and nothing has. */
export interface Missing {
  readonly message: string;
  readonly argument: string;
  /** The id or name, cut where it is long. */
  readonly value: string;
  /** Ids or names that may have been meant, the nearest first. */
  readonly didYouMean: readonly string[];
  /** Its place in the answer, where that is a list in the order of the ids. */
  readonly at?: number;
}

/** Where ids that nothing has are told beside an answer. */
export interface MissingIds {
  tell(missing: Missing): void;
  /** Whether near ids may be looked for once more: each time is a question to the database. */
  mayLook(): boolean;
}

/** Longer ids are surely no slip of the hand, and are not compared. */
const LONGEST = 120;
const NOTHING_NEAR: Near = { has: null, ids: [] };

/** The error for an id without which a question has no meaning. */
export async function missingEntity(asker: Asker, argument: string, id: string): Promise<NotFound> {
  const near = (await look(asker, id, 'entity')) ?? NOTHING_NEAR;
  const { message, ...details } = missing(argument, id, 'entity', near);
  return new NotFound(message, details);
}

/** Tells beside an answer of ids that it had nothing for. */
export async function tellMissing(
  asker: Asker,
  argument: string,
  wanted: readonly { readonly id: string; readonly at?: number }[],
  sought: Sought,
): Promise<void> {
  const told = new Map<string, Missing>();
  for (const { id, at } of wanted) {
    const one =
      told.get(id) ??
      missing(argument, id, sought, (await look(asker, id, sought)) ?? NOTHING_NEAR);
    told.set(id, one);
    asker.missing.tell(at === undefined ? one : { ...one, at });
  }
}

/** Tells beside an answer of those ids of entities that are not among the found ones, each once. */
export async function tellUnknown(
  asker: Asker,
  argument: string,
  ids: readonly string[],
  found: unknown,
): Promise<void> {
  const there = new Set((found ?? []) as readonly string[]);
  const missing = Array.from(new Set(ids)).flatMap((id) => (there.has(id) ? [] : [{ id }]));
  await tellMissing(asker, argument, missing, 'entity');
}

/** Looks which of some ids entities have, and tells beside an answer of the others. */
export async function tellIfUnknown(
  asker: Asker,
  argument: string,
  ids: readonly string[],
): Promise<void> {
  const [row] = await asker.read(buildKnownIds(ids, asker.ontology));
  await tellUnknown(asker, argument, ids, row?.['ids']);
}

/** Tells beside an answer that the entity of an id is called otherwise than it was asked for. */
export function tellOtherName(asker: Asker, id: string, called: string, name: string): void {
  const value = cut(name);
  const message = `name: "${value}" is not the name of "${cut(id)}".${offer([called])}`;
  asker.missing.tell({ message, argument: 'name', value, didYouMean: [called] });
}

/** Tells beside an answer of a name that no entity of a type has. */
export async function tellMissingName(asker: Asker, type: string, name: string): Promise<void> {
  const isLookedFor = name.length <= LONGEST && !asker.ontology.inPlace && asker.missing.mayLook();
  const near = isLookedFor ? await askNamedNear(asker, name, [type]) : [];
  const didYouMean = Array.from(new Set(near.map((one) => one.name)));
  const value = cut(name);
  const message = `name: there is no ${type} called "${value}".${offer(didYouMean)}`;
  asker.missing.tell({ message, argument: 'name', value, didYouMean });
}

/** Null where it is not looked: the id is too long, a graph in place has no ids of its own, or it was too often. */
async function look(asker: Asker, id: string, sought: Sought): Promise<Near | null> {
  if (id.length > LONGEST || asker.ontology.inPlace || !asker.missing.mayLook()) return null;
  return lookNear(asker, id, sought);
}

function missing(argument: string, id: string, sought: Sought, { has, ids }: Near): Missing {
  const value = cut(id);
  const rule =
    typeof sought === 'object' && has !== null
      ? `"${value}" is of type ${has}, not ${sought.type}`
      : `there is no ${nameOf(sought)} "${value}"`;
  return { message: `${argument}: ${rule}.${offer(ids)}`, argument, value, didYouMean: ids };
}

function cut(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

function nameOf(sought: Sought): string {
  if (typeof sought === 'object') return sought.type;
  return sought === 'node' ? 'entity or relation' : sought;
}
