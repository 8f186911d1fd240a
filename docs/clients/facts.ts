/** Prints every fact about one entity. Types of the answer come from the schema, so a misspelt field is an error. */
import { initGraphQLTada, type ResultOf } from 'gql.tada';
import { print } from 'graphql';
import type { introspection } from '../../client/api/schema-types.d.ts';

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { JSON: unknown } }>();

const FACTS = graphql(`
  query Facts($query: String!, $after: String) {
    search(query: $query, first: 1) {
      edges {
        node {
          entity {
            name
            relations(first: 20, after: $after) {
              totalCount
              edges {
                node {
                  statement(language: EN)
                  evidence {
                    sentence
                    start
                    end
                    document {
                      id
                    }
                  }
                }
              }
              pageInfo {
                hasNextPage
                endCursor
              }
            }
          }
        }
      }
    }
  }
`);
type Answer = ResultOf<typeof FACTS>;

async function ask(variables: { query: string; after: string | null }): Promise<Answer> {
  const address = process.env['JINGTU_URL'] ?? 'http://127.0.0.1:4000';
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(FACTS), variables }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data: Answer;
    errors?: readonly { message: string }[];
  };
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

const query = process.argv[2] ?? 'Vidu';
let after: string | null = null;
do {
  const { search } = await ask({ query, after });
  const entity = search.edges[0]?.node.entity;
  if (!entity) throw new Error(`Nothing is called "${query}".`);
  if (after === null) console.log(`${entity.name}: ${entity.relations.totalCount}`);
  for (const { node } of entity.relations.edges) {
    const places = node.evidence.map(
      ({ document, sentence, start, end }) => `${document.id}#${sentence}:${start}-${end}`,
    );
    console.log(`${node.statement ?? 'not worded'}\t${places.join(' ')}`);
  }
  const { hasNextPage, endCursor } = entity.relations.pageInfo;
  after = hasNextPage ? endCursor : null;
} while (after !== null);
