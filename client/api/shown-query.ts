/** The inspector's question about an entity or a relation as GraphQL to read, copy and run. */
export function shownQuery(kind: 'entity' | 'relation', id: string): string {
  // A JSON string is a GraphQL string.
  const quoted = JSON.stringify(id);
  const evidence = `evidence { document { title date } sentence start end passage }`;
  if (kind === 'relation') {
    return `{
  node(id: ${quoted}) {
    ... on Relation {
      type
      status
      period
      statement
      source { name }
      target { name }
      ${evidence}
    }
  }
}`;
  }
  return `{
  node(id: ${quoted}) {
    ... on Entity {
      name
      summary
      relations(first: 25) {
        totalCount
        edges { node { type status statement } entity { id name } }
      }
      ${evidence}
    }
  }
}`;
}
