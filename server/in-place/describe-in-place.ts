import type { Ontology } from '../../graph-seed/ontology.ts';
import { lookedThrough } from '../cypher/search-in-place.ts';
import type { DatabaseSurvey } from './survey-database.ts';

/** Names that are told of a list. */
const TOLD = 6;

/** What a person should know of a graph that is shown as somebody else put it there, a line each. */
export function describeInPlace(
  { entityTypes, relationTypes, inPlace }: Ontology,
  { labels, unique, indexes }: Pick<DatabaseSurvey, 'labels' | 'unique' | 'indexes'>,
): string[] {
  if (!inPlace) return [];
  const { keys, names, fullText, hasUnlabelled } = inPlace;
  const keyed = keys.map(({ label, property }) => `${label} (${property})`);
  const isKeyed = (name: string) => keys.some(({ label }) => label === name);
  // A label within a keyed one has its ids.
  const others = labels
    .filter(({ name, within }) => !isKeyed(name) && !within.some(isKeyed))
    .map(({ name }) => name);
  const lines = [
    `Its types are read off the data: ${entityTypes.length} of entities, ${relationTypes.length} of relations. Types that are new since are seen after another start.`,
  ];
  if (keyed.length > 0) lines.push(`Ids by unique properties: ${some(keyed)}.`);
  if (others.length > 0) {
    lines.push(
      `Ids by Neo4j's elementId, which a restored copy need not keep: ${some(others)}. A uniqueness constraint on a key gives lasting ones.`,
    );
  }
  const reach = `names are looked through, of each type the first ${lookedThrough(names.length)}`;
  lines.push(
    fullText.length > 0
      ? `Search: by the full-text indexes ${some(fullText)}; and ${reach}.`
      : `Search: there is no full-text index; ${reach}.`,
  );
  if (unique === null || indexes === null) {
    lines.push(
      'The user may not see constraints or indexes, so none could be used for ids and search.',
    );
  }
  if (hasUnlabelled) lines.push('Nodes without a label are not shown.');
  return lines;
}

function some(names: readonly string[]): string {
  const more = names.length > TOLD ? ` and ${names.length - TOLD} more` : '';
  return names.slice(0, TOLD).join(', ') + more;
}
