import { STORE } from '../../graph-seed/store.ts';
import { buildNearIds, buildNearRelations } from '../cypher/near-ids.ts';
import { nearest } from '../nearest.ts';
import type { Asker } from './asker.ts';
import { knownTypeOf } from './entity-types.ts';
import { askNamedNear } from './search.ts';

/** What an id is sought as: an entity of one type, of any, an entity or relation, a document. */
export type Sought = { readonly type: string } | 'entity' | 'node' | 'document';

/** What stands where an id was sought. */
export interface Near {
  /** The type of what has the id after all; '' for what is no entity, null where nothing has it. */
  readonly has: string | null;
  /** Ids that may have been meant, the nearest first. */
  readonly ids: readonly string[];
}

/** Looks for ids near one that was sought. */
export function lookNear(asker: Asker, id: string, sought: Sought): Promise<Near> {
  if (sought === 'document') return nearDocuments(asker, id);
  const ends = sought === 'node' ? /^([^>]+)>[^>]+>([^#]+)/.exec(id) : null;
  return ends
    ? nearRelations(asker, id, ends[1] ?? '', ends[2] ?? '')
    : nearEntities(asker, id, typeof sought === 'object' ? sought.type : null);
}

async function nearDocuments(asker: Asker, id: string): Promise<Near> {
  const rows = await asker.read(buildNearIds(STORE.document, id, id.slice(0, 2), []));
  const ids = rows.map((row) => row['id'] as string);
  return { has: ids.includes(id) ? '' : null, ids: nearest(id, ids) };
}

/** Ids of entities, of one type where one is wanted: one of the same key, or the nearest. */
async function nearEntities(asker: Asker, id: string, wanted: string | null): Promise<Near> {
  const colon = id.indexOf(':');
  const key = id.slice(colon + 1);
  // The right key under a wrong word for the type, or under none.
  const guesses = asker.ontology.entityTypes.map(
    ({ singular }) =>
      `${singular.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${key}`,
  );
  const rows = await asker.read(buildNearIds(STORE.entity, id, id.slice(0, colon + 2), guesses));
  const types = new Map(
    rows.map(({ id: one, labels }) => [
      one as string,
      knownTypeOf(labels as readonly string[], asker.ontology) ?? '',
    ]),
  );
  const has = types.get(id) ?? null;
  const ids = Array.from(types.keys()).filter(
    (one) => wanted === null || types.get(one) === wanted,
  );
  const same = ids.find((one) => guesses.includes(one));
  const near = same === undefined ? nearestIds(id, ids) : [same];
  return { has, ids: near.length > 0 || has !== null ? near : await idsOfNamed(asker, id, wanted) };
}

/** Ids of entities that are called so: somebody gave a name for an id. */
async function idsOfNamed(asker: Asker, name: string, wanted: string | null): Promise<string[]> {
  const named = await askNamedNear(asker, name, wanted === null ? null : [wanted]);
  return named.filter(({ isCalledSo }) => isCalledSo).map(({ id }) => id);
}

/** Below one word for the type the keys are compared, so that a short one is not like every other short one. */
function nearestIds(id: string, ids: readonly string[]): string[] {
  const word = id.slice(0, id.indexOf(':') + 1);
  const alike = ids.filter((one) => one.startsWith(word)).map((one) => one.slice(word.length));
  const keys = nearest(id.slice(word.length), alike);
  return keys.length > 0 ? keys.map((key) => word + key) : nearest(id, ids);
}

/** Ids of relations between the ends that an id names, or those nearest to them. */
async function nearRelations(
  asker: Asker,
  id: string,
  source: string,
  target: string,
): Promise<Near> {
  const [sources, targets] = await Promise.all(
    [source, target].map(async (end) => {
      const { has, ids } = await nearEntities(asker, end, null);
      return has === null ? ids : [end];
    }),
  );
  const rows = await asker.read(buildNearRelations(sources ?? [], targets ?? []));
  const ids = rows.map((row) => row['id'] as string);
  return { has: ids.includes(id) ? '' : null, ids: nearest(id, ids) };
}
