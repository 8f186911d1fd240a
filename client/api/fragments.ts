import { graphql } from './graphql.ts';

export const EntityPart = graphql(`
  fragment EntityPart on Entity @_unmask {
    id
    type
    name
    nameEn
    degree
  }
`);

export const RelationPart = graphql(`
  fragment RelationPart on Relation @_unmask {
    id
    type
    status
    period
    source {
      id
    }
    target {
      id
    }
  }
`);

export const DocumentPart = graphql(`
  fragment DocumentPart on Document @_unmask {
    id
    titleZh: title(language: ZH)
    titleEn: title(language: EN)
    date
    publisherZh: publisher(language: ZH)
    publisherEn: publisher(language: EN)
    textAvailable
  }
`);

export const EvidencePart = graphql(
  `
    fragment EvidencePart on Evidence @_unmask {
      document {
        ...DocumentPart
      }
      sentence
      start
      end
      speaker {
        ...EntityPart
      }
      passage
      context
      contextStart
    }
  `,
  [DocumentPart, EntityPart],
);

export const FigurePart = graphql(
  `
    fragment FigurePart on Figure @_unmask {
      id
      type
      name
      nameEn
      degree
      asWritten
      value
      valueTo
      normalUnit
      qualifier
      period
      status
      growth
      indicator {
        ...EntityPart
      }
      about {
        ...EntityPart
      }
    }
  `,
  [EntityPart],
);
