/** What a person has written in the console: a GraphQL document, and the values of its variables as JSON text. */
export interface Draft {
  readonly query: string;
  readonly variables: string;
}

export const NO_DRAFT: Draft = { query: '', variables: '' };

/** Most characters of a document or of its variables that are kept or read from outside. */
export const DRAFT_LIMIT = 64_000;

export function sameDraft(a: Draft, b: Draft): boolean {
  return a.query.trim() === b.query.trim() && a.variables.trim() === b.variables.trim();
}

/** Reads a draft from a parsed record; `null` unless both texts are there and within the limit. */
export function draftFrom(record: unknown): Draft | null {
  if (typeof record !== 'object' || record === null) return null;
  if (!('query' in record) || !('variables' in record)) return null;
  const { query, variables } = record;
  if (typeof query !== 'string' || typeof variables !== 'string') return null;
  if (query.length > DRAFT_LIMIT || variables.length > DRAFT_LIMIT) return null;
  return { query, variables };
}
