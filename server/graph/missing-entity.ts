import { buildNearIds } from '../cypher/near-ids.ts';
import { didYouMean, NotFound } from '../errors.ts';
import type { Asker } from './asker.ts';

/** Longer ids are surely no slip of the hand, and are not compared. */
const LONGEST = 120;

/** The error for an id that an argument names and no entity has; it offers near ones, for which it asks once more. */
export async function missingEntity(asker: Asker, argument: string, id: string): Promise<NotFound> {
  const shown = id.length > LONGEST ? `${id.slice(0, LONGEST)}…` : id;
  const near = id.length > LONGEST || asker.ontology.inPlace ? '' : await nearIds(asker, id);
  return new NotFound(`${argument}: there is no entity "${shown}".${near}`, {
    argument,
    value: shown,
  });
}

/** The end of the error text: an id of the same key, or the nearest ids. */
async function nearIds(asker: Asker, id: string): Promise<string> {
  const colon = id.indexOf(':');
  const key = id.slice(colon + 1);
  // The right key under a wrong word for the type, or under none.
  const guesses = asker.ontology.entityTypes.map(
    ({ singular }) =>
      `${singular.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${key}`,
  );
  const rows = await asker.read(buildNearIds(id, id.slice(0, colon + 2), guesses));
  const ids = rows.map((row) => row['id'] as string);
  const same = ids.find((one) => guesses.includes(one));
  return same === undefined ? didYouMean(id, ids) : didYouMean(same, [same]);
}
