import { DocumentPart, EntityPart, EvidencePart, FigurePart, RelationPart } from './fragments.ts';
import { graphql } from './graphql.ts';

export const StartQuery = graphql(
  `
    query Start {
      schema {
        entityTypes {
          name
          zh
          en
          colour
          icon
          count
          properties {
            name
            zh
            en
            kind
          }
        }
        relationTypes {
          name
          zh
          en
          reverseZh
          reverseEn
          arranges
          count
          properties {
            name
            zh
            en
            kind
          }
        }
        entityCount
        possiblySameAs
      }
      documents {
        ...DocumentPart
      }
    }
  `,
  [DocumentPart],
);

export const BeginningsQuery = graphql(
  `
    query Beginnings($figures: Int!, $landmarks: Int!) {
      figures(first: $figures) {
        edges {
          node {
            ...FigurePart
          }
        }
      }
      landmarks(first: $landmarks) {
        ...EntityPart
      }
    }
  `,
  [FigurePart, EntityPart],
);

export const SearchQuery = graphql(
  `
    query Search($query: String!, $types: [String!], $first: Int!) {
      search(query: $query, types: $types, first: $first) {
        totalCount
        edges {
          node {
            matched
            field
            entity {
              ...EntityPart
            }
          }
        }
      }
    }
  `,
  [EntityPart],
);

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
