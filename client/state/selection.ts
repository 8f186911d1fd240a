/** What a person has chosen to look at closely. */
export type Selection =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'relation'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] };

const ID_LIMIT = 300;
const COUNT_LIMIT = 2000;

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= ID_LIMIT;
}

/** The selection that a record holds; `null` where it holds none. */
export function selectionFrom(record: unknown): Selection | null {
  if (typeof record !== 'object' || record === null) return null;
  const { kind, id, ids } = record as Readonly<Record<string, unknown>>;
  if ((kind === 'entity' || kind === 'relation') && isId(id)) return { kind, id };
  if (kind !== 'several' || !Array.isArray(ids) || ids.length > COUNT_LIMIT) return null;
  return ids.every(isId) ? { kind, ids } : null;
}
