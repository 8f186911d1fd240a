import { GraphQLError, visit } from 'graphql';
import type { DocumentNode, ValidationRule } from 'graphql';
import { overLimit, TooLarge } from '../errors.ts';

/** Tokens of one document. */
export const MOST_TOKENS = 1_000;
/** Selections of one operation with every fragment written out. */
export const MOST_SELECTIONS = 5_000;
/** Aliases of one document: a way to ask one thing many times. */
const MOST_ALIASES = 200;
/** Directives of one document: each is looked up and evaluated. */
const MOST_DIRECTIVES = 50;

/** Refuses documents with too many aliases or directives; runs with the other rules, before anything is read. */
export const documentLimits: ValidationRule = (context) => {
  const check = (count: number, what: string, limit: number): void => {
    if (count <= limit) return;
    const message = `The query has ${count} ${what}; ${limit} are allowed.`;
    const originalError = new TooLarge(message, { value: count, limit });
    context.reportError(new GraphQLError(message, { originalError }));
  };
  return {
    Document(document) {
      const { aliases, directives } = countIn(document);
      check(aliases, 'aliases', MOST_ALIASES);
      check(directives, 'directives', MOST_DIRECTIVES);
    },
  };
};

function countIn(document: DocumentNode): { aliases: number; directives: number } {
  const counts = { aliases: 0, directives: 0 };
  visit(document, {
    Field({ alias }) {
      if (alias) counts.aliases += 1;
    },
    Directive() {
      counts.directives += 1;
    },
  });
  return counts;
}

/** Levels of lists and objects in the variables: the library reads them by calling itself. */
const MOST_VARIABLE_LEVELS = 50;

/**
 * Refuses variables that are nested too deep, before they are read.
 * @throws TooLarge with the limit.
 */
export function checkVariables(variables: unknown): void {
  let level: unknown[] = [variables];
  for (let levels = 0; level.length > 0; levels += 1) {
    if (levels > MOST_VARIABLE_LEVELS) {
      throw overLimit('The variables are', levels, 'levels deep', MOST_VARIABLE_LEVELS);
    }
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
}
