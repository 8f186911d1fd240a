import { validate } from 'graphql';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { Parsed } from './console-operations.ts';

/** What is wrong with a document, and from which character to which. */
export interface DocumentProblem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** Problems told at once; more come into sight when these are mended. */
const MOST = 50;

function placed(error: GraphQLError): DocumentProblem {
  const [node] = error.nodes ?? [];
  const [place = 0] = error.positions ?? [];
  const named = node !== undefined && 'name' in node ? node.name : undefined;
  const loc = named?.loc ?? node?.loc;
  // A field with its selections is marked by its name, not over its whole length.
  const to = loc !== undefined && loc.start >= place ? loc.end : place + 1;
  return {
    from: loc?.start ?? place,
    to: Math.max(to, (loc?.start ?? place) + 1),
    message: error.message,
  };
}

/** Errors of syntax and, where the schema is known, everything it does not allow. */
export function documentProblems(
  parsed: Parsed,
  schema: GraphQLSchema | null,
): readonly DocumentProblem[] {
  if (parsed.kind === 'empty') return [];
  if (parsed.kind === 'error') return [placed(parsed.error)];
  if (schema === null) return [];
  return validate(schema, parsed.document, undefined, { maxErrors: MOST }).map(placed);
}
