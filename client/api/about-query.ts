import type { Selection } from '../state/selection.ts';

/** Ids that the API takes in one question. */
const IDS_AT_ONCE = 200;

const EVIDENCE = `evidence { document { title date } sentence start end passage }`;

function ofRelation(quoted: string): string {
  return `{
  node(id: ${quoted}) {
    ... on Relation {
      type
      status
      period
      statement
      source { name }
      target { name }
      ${EVIDENCE}
    }
  }
}`;
}

function ofEntity(quoted: string): string {
  return `{
  node(id: ${quoted}) {
    ... on Entity {
      name
      summary
      relations(first: 25) {
        totalCount
        edges { node { type status statement } entity { id name } }
      }
      ${EVIDENCE}
    }
  }
}`;
}

function ofSeveral(ids: readonly string[]): string {
  return `{
  subgraph(ids: ${JSON.stringify(ids.slice(0, IDS_AT_ONCE))}) {
    entities { id type name degree }
    relations { id type status statement }
  }
}`;
}

/** A question about what is selected, as GraphQL to read, change and run. A JSON string is a GraphQL string. */
export function aboutQuery(selection: Selection): string {
  if (selection.kind === 'relation') return ofRelation(JSON.stringify(selection.id));
  if (selection.kind === 'entity') return ofEntity(JSON.stringify(selection.id));
  return ofSeveral(selection.ids);
}
