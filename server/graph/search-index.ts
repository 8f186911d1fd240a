import { searchKeys } from '../../graph-seed/search/search-keys.ts';
import { SEARCH_TIERS } from '../../graph-seed/search/search-tests.ts';
import type { KeyTest, SearchTier } from '../../graph-seed/search/search-tests.ts';
import type { IndexQuestions } from '../cypher/search.ts';
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

/** Tiers that words and their beginnings decide: looking terms up, whatever the graph holds. */
const LOOKED_UP: readonly SearchTier[] = ['exact', 'prefix', 'alias', 'word'];

/**
 * The tests of a query as three questions to the index: by words as they are, by what is like them, and by what is
 * less like them, for which the index has to look through far more. A hit scores the weights of the tiers it meets, so
 * that its score tells the best one.
 * @example indexQuestions(searchTests('可灵')).found
 * // (+((+nn\\=可灵) (+ee\\=可灵))^0 +*:*^256) (+((+nn\\=可灵*) (+ee\\=可灵*))^0 +*:*^128) …
 */
export function indexQuestions(tests: readonly KeyTest[]): IndexQuestions {
  const [near, far] = [tests.map(withOneEdit), tests.filter(({ fuzzy }) => fuzzy?.edits === 2)];
  return {
    found: questionOf(near.filter(({ tier }) => LOOKED_UP.includes(tier))),
    alike: questionOf(near.filter(({ tier }) => !LOOKED_UP.includes(tier))),
    far: questionOf(far),
    weights: WEIGHTS,
  };
}

function withOneEdit(test: KeyTest): KeyTest {
  return test.fuzzy ? { ...test, fuzzy: { ...test.fuzzy, edits: 1 } } : test;
}

/** What meets any test of a tier, scored by the weight of the tier and by nothing else, for each tier in turn. */
function questionOf(tests: readonly KeyTest[]): string {
  const tiers = SEARCH_TIERS.map((): string[] => []);
  for (const test of tests) tiers[SEARCH_TIERS.indexOf(test.tier)]?.push(luceneQuery(test));
  const parts: string[] = [];
  tiers.forEach((queries, place) => {
    if (queries.length > 0) parts.push(`(+((${queries.join(') (')}))^0 +*:*^${weightAt(place)})`);
  });
  return parts.join(' ');
}

/** Each tier weighs more than all behind it together. */
function weightAt(place: number): number {
  return 2 ** (SEARCH_TIERS.length - 1 - place);
}

const WEIGHTS = SEARCH_TIERS.map((_, place) => BigInt(weightAt(place)));

/**
 * A test in Lucene's query syntax. Every sign in a key is escaped, so that no text can act as an operator.
 * @example luceneQuery({ tier: 'prefix', prefix: 'nn=可灵' }) // '+nn\\=可灵*'
 */
export function luceneQuery({ has = [], prefix, pattern, fuzzy }: KeyTest): string {
  const parts = has.map((key) => `+${escapeTerm(key)}`);
  if (prefix !== undefined) parts.push(`+${escapeTerm(prefix)}*`);
  if (pattern !== undefined) parts.push(`+/${pattern.replaceAll('/', '\\/')}/`);
  if (fuzzy !== undefined) parts.push(`+${escapeTerm(fuzzy.key)}~${fuzzy.edits}`);
  return parts.join(' ');
}

/** The name by which a tier was met, and where it stands; of those that are like the query the one most like it. */
export function matchOf(tests: readonly KeyTest[], names: Names): Match {
  const all = everyName(names).map((match) => ({ match, keys: keysOf(match) }));
  for (const test of tests) {
    const met = all
      .map(({ match, keys }) => ({ match, edits: editsOf(test, keys) }))
      .filter(({ edits }) => edits < Infinity)
      .sort((a, b) => a.edits - b.edits);
    if (met[0]) return met[0].match;
  }
  // A test may be met by several names together.
  return { matched: names.name, field: 'name' };
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
  let escaped = '';
  for (const sign of term) escaped += standsForItself(sign) ? sign : `\\${sign}`;
  return escaped;
}

/** Whether a sign is a letter, a mark or a digit; for most of them classes of Unicode need not be asked. */
function standsForItself(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) {
    const small = code | 0x20;
    return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39);
  }
  return (code >= 0x4e00 && code <= 0x9fff) || /[\p{L}\p{M}\p{N}]/u.test(sign);
}
