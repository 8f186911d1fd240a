import { openScope } from '../cypher/projection.ts';
import { buildSearchInPlace, TIERS_IN_PLACE } from '../cypher/search-in-place.ts';
import type { Field } from '../cypher/selection.ts';
import type { Row } from '../neo4j/database.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import type { SearchInput } from './search.ts';
import { shapeEntity, shapePage } from './shape.ts';

/** A page of hits in a graph that the loader did not put there, best first; see `buildSearchInPlace`. */
export async function askSearchInPlace(
  asker: Asker,
  { query, types, first, after }: SearchInput,
  fields: readonly Field[],
): Promise<Answer> {
  const given = query.trim();
  const question = { query: given, lucene: luceneWords(given), types, first, after };
  const [row] =
    given === ''
      ? [{ rows: [], total: 0n }]
      : await asker.read(buildSearchInPlace(question, fields, openScope(asker.ontology)));
  const rows = (row?.['rows'] ?? []) as readonly Row[];
  const reading = await asker.reading(fields, rows);
  const page = { list: 'search', first, rows, total: row?.['total'], continued: after !== null };
  return shapePage(page, fields, (line, { fields: asked }) =>
    answer('SearchHit', asked, ({ name, column, fields: ofEntity }) => {
      switch (name) {
        case 'entity':
          return shapeEntity(line[column] as Row, ofEntity, reading);
        case 'score': {
          const [tier, degree] = (line['at'] as readonly bigint[]).map(Number);
          return TIERS_IN_PLACE.length - (tier ?? 0) + (degree ?? 0) / ((degree ?? 0) + 1);
        }
        case 'matched':
          return line['name'];
        default:
          return 'name';
      }
    }),
  );
}

/**
 * The words of a query in Lucene's syntax, for an index whose analyser is not known: together as they stand, or each of
 * them, the last perhaps unfinished. '' where there is no word.
 * @example luceneWords('The Mat') // '"The Mat" OR (+The +Mat*)'
 */
export function luceneWords(query: string): string {
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return '';
  const all = words.map((word, at) => `+${word}${at === words.length - 1 ? '*' : ''}`);
  return `"${words.join(' ')}" OR (${all.join(' ')})`;
}
