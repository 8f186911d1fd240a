import { EntityPart, FigurePart, RelationPart } from './fragments.ts';
import { graphql } from './graphql.ts';

export const DocumentQuery = graphql(
  `
    query Document(
      $id: ID!
      $first: Int!
      $after: String
      $entities: Int!
      $relations: Int!
      $figures: Int!
      $marks: Int!
    ) {
      document(id: $id) {
        sentences(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              number
              start
              end
              passage
              speaker {
                ...EntityPart
              }
              marks(first: $marks) {
                id
                start
                end
              }
              entities(first: $entities) {
                ...EntityPart
              }
              relations(first: $relations) {
                ...RelationPart
                source {
                  ...EntityPart
                }
                target {
                  ...EntityPart
                }
              }
              figures(first: $figures) {
                ...FigurePart
              }
            }
          }
        }
      }
    }
  `,
  [EntityPart, RelationPart, FigurePart],
);

export const SentenceWordsQuery = graphql(`
  query SentenceWords($id: ID!, $first: Int!, $after: String) {
    document(id: $id) {
      sentences(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            number
            passage
          }
        }
      }
    }
  }
`);
