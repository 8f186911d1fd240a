import { SEARCH_TIERS, searchKeys } from '../../graph-seed/search-keys.ts';
import type { KeyTest } from '../../graph-seed/search-keys.ts';
import type { IndexQuestion } from '../cypher/search.ts';
import { nearest } from '../nearest.ts';

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
 * @example luceneQuery({ tier: 'prefix', prefix: 'n=可灵' }) // '+n\\=可灵*'
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

/** The name that a test met, and where it stands; for likeness the name that is nearest. */
export function matchOf(test: KeyTest, query: string, names: Names): Match {
  const all = everyName(names);
  const met = all.find(({ matched, field }) => {
    const keys = searchKeys(
      field === 'nameEn'
        ? { name: '', nameEn: matched, aliases: [] }
        : field === 'aliases'
          ? { name: '', aliases: [matched] }
          : { name: matched, aliases: [] },
    );
    return passes(test, keys);
  });
  if (met) return met;
  const like = nearest(
    query,
    all.map(({ matched }) => matched),
  )[0];
  return (
    all.find(({ matched }) => matched === like) ?? { matched: names.name, field: 'name' as const }
  );
}

function everyName({ name, nameEn, aliases }: Names): Match[] {
  return [
    { matched: name, field: 'name' },
    ...(aliases ?? []).map((alias) => ({ matched: alias, field: 'aliases' as const })),
    ...(nameEn === null ? [] : [{ matched: nameEn, field: 'nameEn' as const }]),
  ];
}

function passes({ has = [], prefix, pattern, fuzzy }: KeyTest, keys: readonly string[]): boolean {
  const whole = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, 'u');
  return (
    fuzzy === undefined &&
    has.every((key) => keys.includes(key)) &&
    (prefix === undefined || keys.some((key) => key.startsWith(prefix))) &&
    (whole === undefined || keys.some((key) => whole.test(key)))
  );
}

/** Letters, marks and digits as they are, anything else behind a backslash. */
function escapeTerm(term: string): string {
  return term.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&');
}
