import { searchKeys } from '../../graph-seed/search-keys.ts';
import { SEARCH_TIERS } from '../../graph-seed/search-tests.ts';
import type { KeyTest } from '../../graph-seed/search-tests.ts';
import type { IndexQuestion } from '../cypher/search.ts';
import { editDistance } from '../nearest.ts';

/** Which of an entity's names a search met, and where it stands. */
export interface Match {
  readonly matched: string;
  readonly field: 'name' | 'nameEn' | 'aliases';
}

export interface Names {
  readonly name: string;
  readonly nameEn: string | null;
  readonly aliases: readonly string[] | null;
}

/** The tests of a query as questions to the index. */
export function indexQuestions(tests: readonly KeyTest[]): IndexQuestion[] {
  return tests.map((test, at) => ({
    at: BigInt(at),
    tier: BigInt(SEARCH_TIERS.indexOf(test.tier)),
    query: luceneQuery(test),
  }));
}

/**
 * A test in Lucene's query syntax. Every sign in a key is escaped, so that no text can act as an operator.
 * @example luceneQuery({ tier: 'prefix', prefix: 'nn=可灵' }) // '+nn\\=可灵*'
 */
export function luceneQuery({ has = [], prefix, pattern, fuzzy }: KeyTest): string {
  return [
    ...has.map(escapeTerm),
    ...(prefix === undefined ? [] : [`${escapeTerm(prefix)}*`]),
    ...(pattern === undefined ? [] : [`/${pattern.replaceAll('/', '\\/')}/`]),
    ...(fuzzy === undefined ? [] : [`${escapeTerm(fuzzy.key)}~${fuzzy.edits}`]),
  ]
    .map((part) => `+${part}`)
    .join(' ');
}

/** The name that a test met, and where it stands; of those that are like the query the one most like it. */
export function matchOf(test: KeyTest, names: Names): Match {
  const met = everyName(names)
    .map((match) => ({ match, edits: editsOf(test, keysOf(match)) }))
    .filter(({ edits }) => edits < Infinity)
    .sort((a, b) => a.edits - b.edits);
  return met[0]?.match ?? { matched: names.name, field: 'name' };
}

function keysOf({ matched, field }: Match): string[] {
  if (field === 'nameEn') return searchKeys({ name: '', nameEn: matched, aliases: [] });
  if (field === 'aliases') return searchKeys({ name: '', aliases: [matched] });
  return searchKeys({ name: matched, aliases: [] });
}

function everyName({ name, nameEn, aliases }: Names): Match[] {
  return [
    { matched: name, field: 'name' },
    ...(aliases ?? []).map((alias) => ({ matched: alias, field: 'aliases' as const })),
    ...(nameEn === null ? [] : [{ matched: nameEn, field: 'nameEn' as const }]),
  ];
}

/** How far keys are from a test: 0 where it holds, the edits where something like it holds, Infinity where it fails. */
function editsOf({ has = [], prefix, pattern, fuzzy }: KeyTest, keys: readonly string[]): number {
  const whole = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, 'u');
  const holds =
    has.every((key) => keys.includes(key)) &&
    (prefix === undefined || keys.some((key) => key.startsWith(prefix))) &&
    (whole === undefined || keys.some((key) => whole.test(key)));
  if (!holds) return Infinity;
  if (fuzzy === undefined) return 0;
  const least = Math.min(...keys.map((key) => editDistance(fuzzy.key, key)));
  return least <= fuzzy.edits ? least : Infinity;
}

/** Letters, marks and digits as they are, anything else behind a backslash. */
function escapeTerm(term: string): string {
  return term.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&');
}
