import type { CypherFailure } from '../../api/cypher-failure.ts';
import type { CypherWords } from '../../i18n/cypher-zh.ts';

/** Cause and remedy of a failure; what is not known by its rule is told in the server's own words. */
export function failureParts(
  { rule, message, remedy, nearest }: CypherFailure,
  { failure: words }: CypherWords,
): {
  readonly cause: string;
  readonly remedy: string;
  /** What the database says of it, where that adds something. */
  readonly said: string;
  readonly meant: string;
} {
  const [cause, way] = words.rules[rule] ?? words.rules['other'] ?? ['', ''];
  return {
    cause,
    remedy: words.rules[rule] === undefined ? (remedy ?? way) : way,
    said: message,
    meant: nearest.length === 0 ? '' : words.meant(nearest.join(', ')),
  };
}

/** The same in one line, for a mark in the text or a notice. */
export function failureText(failure: CypherFailure, words: CypherWords): string {
  const { cause, remedy, said, meant } = failureParts(failure, words);
  const database = said === '' ? '' : words.failure.says(said);
  return [cause, remedy, database, meant].filter((part) => part !== '').join(' ');
}
