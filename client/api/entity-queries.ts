import { EntityPart, EvidencePart, FigurePart, RelationPart } from './fragments.ts';
import { graphql } from './graphql.ts';

export const EntityQuery = graphql(
  `
    query Entity($id: ID!, $first: Int!) {
      node(id: $id) {
        ... on Entity {
          ...EntityPart
          aliases
          summaryZh: summary(language: ZH)
          summaryEn: summary(language: EN)
          properties
          expansion {
            relationType
            direction
            entityType
            count
          }
          figures {
            ...FigurePart
          }
          relations(first: $first) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            edges {
              node {
                ...RelationPart
                statementZh: statement(language: ZH)
                statementEn: statement(language: EN)
              }
              entity {
                ...EntityPart
              }
            }
          }
          evidence {
            ...EvidencePart
          }
        }
        ... on Figure {
          ...FigurePart
        }
      }
    }
  `,
  [EntityPart, RelationPart, EvidencePart, FigurePart],
);

export const RelationQuery = graphql(
  `
    query Relation($id: ID!) {
      node(id: $id) {
        ... on Relation {
          ...RelationPart
          properties
          statementZh: statement(language: ZH)
          statementEn: statement(language: EN)
          source {
            ...EntityPart
          }
          target {
            ...EntityPart
          }
          evidence {
            ...EvidencePart
          }
        }
      }
    }
  `,
  [EntityPart, RelationPart, EvidencePart],
);

export const ValuesQuery = graphql(`
  query Values($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        properties
      }
      ... on Relation {
        properties
      }
    }
  }
`);
