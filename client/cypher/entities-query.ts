/** Entities asked for at once by the question below. */
const MOST = 100;

/** A GraphQL question about the entities of a result, ready to read, change and run; `null` where there are none. */
export function entitiesQuery(ids: readonly string[]): { query: string; variables: string } | null {
  if (ids.length === 0) return null;
  const query = `query Entities($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Entity {
      type
      name
      nameEn
      summary
      relations(first: 25) {
        totalCount
        edges { node { type status statement } entity { id name } }
      }
    }
  }
}
`;
  return { query, variables: JSON.stringify({ ids: ids.slice(0, MOST) }, null, 2) };
}
