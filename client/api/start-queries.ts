import { DocumentPart, EntityPart, FigurePart } from './fragments.ts';
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
