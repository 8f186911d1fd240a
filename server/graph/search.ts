import { SEARCH_TIERS, searchTests } from '../../graph-seed/search/search-tests.ts';
import type { KeyTest } from '../../graph-seed/search/search-tests.ts';
import { openScope } from '../cypher/projection.ts';
import { ANY_ENTITY, buildSearch, buildSelfTest } from '../cypher/search.ts';
import { plainField } from '../cypher/selection.ts';
import type { Field } from '../cypher/selection.ts';
import type { Database, Row } from '../neo4j/database.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { indexQuestions, luceneQuery, matchOf } from './search-index.ts';
import type { Names } from './search-index.ts';
import { askSearchInPlace } from './search-in-place.ts';
import { shapeEntity, shapePage } from './shape.ts';

export interface SearchInput {
  readonly query: string;
  readonly types: readonly string[] | null;
  readonly first: number;
  readonly after: readonly unknown[] | null;
}

/** A name by which an entity was asked for, read as a search: those that may have been meant, best first. */
export interface NamedNear {
  readonly id: string;
  readonly name: string;
  /** Whether it is called so, in one of its names. */
  readonly isCalledSo: boolean;
}

/** Entities that a name may have meant, at most three; none in a graph in place, which has no keys of ours. */
export async function askNamedNear(
  asker: Asker,
  name: string,
  types: readonly string[] | null,
): Promise<NamedNear[]> {
  const tests = asker.ontology.inPlace ? [] : searchTests(name.slice(0, LONGEST_NAME));
  if (tests.length === 0) return [];
  const question = {
    questions: indexQuestions(tests),
    statements: STATEMENTS,
    types,
    first: OFFERED,
    after: null,
  };
  const [row] = await asker.read(buildSearch(question, [HITS], openScope(asker.ontology)));
  return ((row?.['rows'] ?? []) as readonly Row[]).slice(0, OFFERED).map((hit) => {
    const [tier, , id] = hit['at'] as readonly [bigint, bigint, string];
    const { name: called } = hit['names'] as Names;
    return {
      id,
      name: called,
      isCalledSo: CALLED_SO.includes(SEARCH_TIERS[Number(tier)] ?? 'word'),
    };
  });
}

const OFFERED = 3;
const LONGEST_NAME = 200;
const CALLED_SO: readonly string[] = ['exact', 'alias'];

/** Hits with their names. */
const HITS = plainField('edges', plainField('node', plainField('matched')));

const STATEMENTS = BigInt(SEARCH_TIERS.indexOf('statement'));

/** A page of hits, best first; none for a query without a letter, digit or Chinese character. */
export async function askSearch(
  asker: Asker,
  input: SearchInput,
  fields: readonly Field[],
): Promise<Answer> {
  if (asker.ontology.inPlace) return askSearchInPlace(asker, input, fields);
  const { query, types, first, after } = input;
  const tests = searchTests(query);
  const question = {
    questions: indexQuestions(tests),
    statements: STATEMENTS,
    types,
    first,
    after,
  };
  const [row] =
    tests.length === 0
      ? [{ rows: [], total: 0n }]
      : await asker.read(buildSearch(question, fields, openScope(asker.ontology)));
  const rows = (row?.['rows'] ?? []) as readonly Row[];
  const reading = await asker.reading(fields, rows);
  const page = { list: 'search', first, rows, total: row?.['total'], continued: after !== null };
  return shapePage(page, fields, (line, { fields: asked }) =>
    answer('SearchHit', asked, ({ name, column, fields: ofEntity }) => {
      if (name === 'entity') return shapeEntity(line[column] as Row, ofEntity, reading);
      const [tier, degree] = line['at'] as readonly [bigint, bigint];
      if (name === 'score') return scoreOf(tier, degree);
      return matchOf(testsOf(tier, tests), line['names'] as Names)[name as 'matched' | 'field'];
    }),
  );
}

/** The tests by which a hit of a tier was met; a statement may have met those of any better tier. */
function testsOf(tier: bigint, tests: readonly KeyTest[]): readonly KeyTest[] {
  const name = SEARCH_TIERS[Number(tier)];
  if (name !== 'statement') return tests.filter((test) => test.tier === name);
  return tests.filter((test) => SEARCH_TIERS.indexOf(test.tier) < Number(tier));
}

/** Falls with the order of hits: the tier before the point, the degree behind it. */
function scoreOf(tier: bigint, degree: bigint): number {
  const relations = Number(degree);
  return SEARCH_TIERS.length - Number(tier) + relations / (relations + 1);
}

/** Whether the search works: any entity must be found by its own name. */
export type SearchHealth = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/**
 * Asks the search index for one entity that is there; a wrong analyser answers nothing without an error.
 * An empty graph counts as healthy.
 */
export async function checkSearch(database: Pick<Database, 'read'>): Promise<SearchHealth> {
  const [row] = await database.read(ANY_ENTITY);
  if (!row) return { ok: true };
  const id = row['id'] as string;
  const key = ((row['keys'] ?? []) as readonly string[]).find((one) => one.startsWith('nn='));
  if (key === undefined) {
    return broken(`The entity ${id} has no search keys.`);
  }
  // Keys are indexed whole. An analyser that takes them apart also finds the form without its class.
  const [present, absent] = [key, key.slice('nn='.length)].map((one) =>
    luceneQuery({ tier: 'exact', has: [one] }),
  ) as [string, string];
  try {
    const [row] = await database.read(buildSelfTest(id, present, absent));
    if (row?.['found'] === true && row['strange'] === false) return { ok: true };
    return broken(`The search index does not hold the keys of ${id} as they are.`);
  } catch (error) {
    if (!(error instanceof Error) || !/no such fulltext schema index/i.test(error.message)) {
      throw error;
    }
    return broken('There is no search index.');
  }
}

function broken(cause: string): SearchHealth {
  return { ok: false, reason: `${cause} Run "npm run seed -- load".` };
}
