import { EntityPart, RelationPart } from './fragments.ts';
import { graphql } from './graphql.ts';

export const ExpansionQuery = graphql(
  `
    query Expansion($id: ID!) {
      node(id: $id) {
        ... on Entity {
          ...EntityPart
          expansion {
            relationType
            direction
            entityType
            count
          }
        }
      }
    }
  `,
  [EntityPart],
);

export const NeighboursQuery = graphql(
  `
    query Neighbours(
      $id: ID!
      $types: [String!]
      $direction: Direction
      $entityTypes: [String!]
      $first: Int!
      $after: String
    ) {
      node(id: $id) {
        ... on Entity {
          relations(
            types: $types
            direction: $direction
            entityTypes: $entityTypes
            first: $first
            after: $after
          ) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            edges {
              node {
                ...RelationPart
              }
              entity {
                ...EntityPart
              }
            }
          }
        }
      }
    }
  `,
  [EntityPart, RelationPart],
);

export const SubgraphQuery = graphql(
  `
    query Subgraph($ids: [ID!]!, $entities: Boolean!) {
      subgraph(ids: $ids) {
        truncated
        entities @include(if: $entities) {
          ...EntityPart
        }
        relations {
          ...RelationPart
        }
      }
    }
  `,
  [EntityPart, RelationPart],
);
