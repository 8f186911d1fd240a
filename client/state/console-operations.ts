import { GraphQLError, Kind, parse } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/** A document that was parsed, or why it could not be. */
export type Parsed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'document'; readonly document: DocumentNode }
  | { readonly kind: 'error'; readonly error: GraphQLError };

let last: { readonly query: string; readonly parsed: Parsed } | null = null;

/** Parses a document; the last one is remembered, for editor, variables and result ask after the same. */
export function parseQuery(query: string): Parsed {
  if (last?.query === query) return last.parsed;
  const parsed = read(query);
  last = { query, parsed };
  return parsed;
}

function read(query: string): Parsed {
  if (query.replace(/#[^\n]*/gu, '').trim() === '') return { kind: 'empty' };
  try {
    return { kind: 'document', document: parse(query) };
  } catch (error) {
    if (error instanceof GraphQLError) return { kind: 'error', error };
    throw error;
  }
}

/** The operations of a document, in their order. */
export function operationsOf(parsed: Parsed): readonly OperationDefinitionNode[] {
  if (parsed.kind !== 'document') return [];
  return parsed.document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
}

/** The operation at a place in the text: the one around it, else the last before it, else the first. */
export function operationAt(
  operations: readonly OperationDefinitionNode[],
  place: number,
): OperationDefinitionNode | null {
  const before = operations.filter(({ loc }) => (loc?.start ?? 0) <= place);
  return before.at(-1) ?? operations[0] ?? null;
}
