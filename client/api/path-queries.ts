import { EntityPart, EvidencePart, RelationPart } from './fragments.ts';
import { graphql } from './graphql.ts';

export const PathsQuery = graphql(
  `
    query Paths(
      $from: ID!
      $to: ID!
      $maxLength: Int
      $first: Int
      $mode: PathMode
      $via: [ID!]
      $relationTypes: [String!]
      $excludeRelationTypes: [String!]
      $entityTypes: [String!]
      $excludeEntityTypes: [String!]
      $excludeEntities: [ID!]
    ) {
      paths(
        from: $from
        to: $to
        maxLength: $maxLength
        first: $first
        mode: $mode
        via: $via
        relationTypes: $relationTypes
        excludeRelationTypes: $excludeRelationTypes
        entityTypes: $entityTypes
        excludeEntityTypes: $excludeEntityTypes
        excludeEntities: $excludeEntities
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

export const ProofsQuery = graphql(
  `
    query Proofs($ids: [ID!]!, $first: Int!) {
      nodes(ids: $ids) {
        ... on Relation {
          id
          statementZh: statement(language: ZH)
          statementEn: statement(language: EN)
          evidence(first: $first) {
            ...EvidencePart
          }
        }
      }
    }
  `,
  [EvidencePart],
);
