/** What is asked of the film graph. */
export const WORDS = `{
      film(id: "Film:mirror:1975") { id type name nameEn aliases summary degree statusProperty evidence(first: 5) { sentence } properties }
      person(id: "Person:1") { id type name nameEn aliases summary degree }
      other: person(id: "Person:2") { aliases relations(first: 9, types: ["ACTED_IN"]) { totalCount edges { node { type status period statement evidence(first: 3) { sentence } properties } } } }
    }`;

export const HUB = `{ film(id: "Film:solaris") {
      degree expansion { relationType direction entityType count }
      relations(first: 3) { totalCount edges { cursor node { id source { id } } entity { id type } } pageInfo { endCursor hasNextPage } }
    } }`;

export const WALKS = `{
      neighborhood(ids: ["Person:1"], depth: 2) { total entities { id } relations { id } }
      subgraph(ids: ["Person:2", "Film:solaris", "Person:1", "Film:mirror:1975"]) { entities { id } relations { type } }
      paths(from: "Person:2", to: "Film:mirror:1975", maxLength: 4, first: 5) { length entities { id } relations { type } }
      similar(id: "Film:solaris", first: 5) { score entity { id } }
    }`;

export const LISTS = `{
      long: films(where: { minutes: { gt: 110 } }) { totalCount edges { node { id } } }
      named: films(where: { name: { contains: "olar" } }) { edges { node { id } } }
      byId: films(where: { id: { eq: "Film:solaris" } }) { edges { node { id } } }
      sorted: films(orderBy: [NAME_DESC], first: 2) { edges { node { name } } pageInfo { endCursor } }
      facets(by: [ENTITY_TYPE, RELATION_TYPE, STATUS])
      landmarks(first: 1) { id }
    }`;

export const PAGES = `{
      all: graph(first: 500) { total entities { id } relations { type } pageInfo { hasNextPage } }
      two: graph(types: ["Person"], first: 2) { total entities { id } pageInfo { endCursor } }
      pathsBetween(ids: ["Person:1", "Person:2", "Person:4"], maxLength: 3) { length entities { id } }
      film(id: "Film:solaris") {
        byName: relations(orderBy: NAME, first: 2) { edges { entity { name } } pageInfo { endCursor } }
        given: relations(to: ["Person:2", "Person:1"]) { totalCount edges { entity { id } } }
        searched: relations(search: "tark") { totalCount edges { entity { id } } }
      }
      document(id: "any") { document { id } }
    }`;
