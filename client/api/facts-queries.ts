import { EntityPart, FigurePart, RelationPart } from './fragments.ts';
import { graphql } from './graphql.ts';

export const FiguresQuery = graphql(
  `
    query Figures($first: Int!, $after: String) {
      figures(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...FigurePart
          }
        }
      }
    }
  `,
  [FigurePart],
);

export const ComparisonsQuery = graphql(`
  query Comparisons($first: Int!) {
    comparisons(first: $first) {
      result {
        id
      }
      target {
        id
      }
      difference
      ratio
      obstacle
    }
  }
`);

export const LandmarksQuery = graphql(
  `
    query Landmarks($first: Int!, $types: [String!]) {
      landmarks(first: $first, types: $types) {
        ...EntityPart
      }
    }
  `,
  [EntityPart],
);

export const SurroundingsQuery = graphql(`
  query Surroundings($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        expansion {
          relationType
          direction
          entityType
          count
        }
      }
    }
  }
`);

export const AroundQuery = graphql(
  `
    query Around(
      $ids: [ID!]!
      $relationTypes: [String!]
      $entityTypes: [String!]
      $direction: Direction
      $limit: Int!
    ) {
      neighborhood(
        ids: $ids
        relationTypes: $relationTypes
        entityTypes: $entityTypes
        direction: $direction
        limitPerGroup: $limit
      ) {
        entities {
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

export const GroupLinesQuery = graphql(
  `
    query GroupLines(
      $id: ID!
      $type: String!
      $direction: Direction!
      $first: Int!
      $after: String
    ) {
      node(id: $id) {
        ... on Entity {
          relations(types: [$type], direction: $direction, first: $first, after: $after) {
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
        }
      }
    }
  `,
  [RelationPart, EntityPart],
);
