/** A name that does harm wherever it is taken for markup, an address, a selector or a key. */
export const HOSTILE = `"><img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'];#*[id="__proto__"]`;

const entity = {
  __typename: 'Thing',
  id: HOSTILE,
  type: 'toString',
  name: HOSTILE,
  nameEn: HOSTILE,
  degree: 3,
};
const other = { ...entity, id: '__proto__', type: HOSTILE };
const relation = {
  __typename: 'Relation',
  id: `${HOSTILE}>constructor`,
  type: HOSTILE,
  status: 'TARGET',
  period: HOSTILE,
  source: entity,
  target: other,
};
const document = {
  __typename: 'Document',
  id: HOSTILE,
  titleZh: HOSTILE,
  titleEn: HOSTILE,
  date: HOSTILE,
  publisherZh: HOSTILE,
  publisherEn: HOSTILE,
  textAvailable: true,
};
const evidence = {
  __typename: 'Evidence',
  document,
  sentence: 1,
  start: 2,
  end: 9,
  speaker: entity,
  passage: HOSTILE.slice(2, 9),
  context: HOSTILE,
  contextStart: 0,
};
const type = {
  zh: HOSTILE,
  en: HOSTILE,
  colour: 'url(javascript:window.pwned=1)',
  icon: 'M0 0"/><script>window.pwned=1</script>',
  count: 2,
  properties: [{ name: 'home', zh: HOSTILE, en: HOSTILE, kind: 'text' }],
};
const page = {
  totalCount: 1,
  pageInfo: { hasNextPage: false, endCursor: null },
  edges: [{ node: relation, entity: other }],
};
const figure = {
  ...entity,
  id: 'constructor',
  asWritten: `${HOSTILE}1`,
  value: HOSTILE,
  valueTo: null,
  normalUnit: HOSTILE,
  qualifier: 'toString',
  period: HOSTILE,
  status: 'ACHIEVED',
  growth: HOSTILE,
  indicator: { ...other, type: 'hasOwnProperty' },
  about: [entity],
};

/** The answer of a hostile graph to one of the explorer's questions. */
export function hostileAnswer(query: string): unknown {
  const name = /query (\w+)/u.exec(query)?.[1] ?? '';
  const answers: Readonly<Record<string, unknown>> = {
    Start: {
      schema: {
        entityTypes: [
          { ...type, name: 'toString' },
          { ...type, name: HOSTILE },
        ],
        relationTypes: [
          { ...type, name: HOSTILE, reverseZh: HOSTILE, reverseEn: HOSTILE, arranges: false },
        ],
        entityCount: 2,
        possiblySameAs: null,
      },
      documents: [document],
    },
    Beginnings: {
      figures: { edges: [{ node: { ...figure, type: 'valueOf' } }] },
      landmarks: [entity, other],
    },
    Surroundings: {
      nodes: [
        { ...entity, expansion: [] },
        { ...other, expansion: [] },
      ],
    },
    Search: {
      search: { totalCount: 1, edges: [{ node: { matched: HOSTILE, field: HOSTILE, entity } }] },
    },
    Subgraph: { subgraph: { entities: [entity, other], relations: [relation] } },
    Entity: {
      node: {
        ...entity,
        aliases: [HOSTILE],
        summaryZh: HOSTILE,
        summaryEn: HOSTILE,
        properties: {
          home: 'https://example.org/',
          bad: 'javascript:window.pwned=1',
          worse: 'data:text/html,<script>window.pwned=1</script>',
          nested: { deep: HOSTILE },
        },
        expansion: [{ relationType: HOSTILE, direction: 'OUT', entityType: HOSTILE, count: 40 }],
        figures: [figure],
        relations: page,
        evidence: [evidence],
      },
    },
    Relation: {
      node: {
        ...relation,
        properties: {},
        statementZh: HOSTILE,
        statementEn: HOSTILE,
        evidence: [evidence],
      },
    },
    Expansion: {
      node: {
        ...entity,
        expansion: [{ relationType: HOSTILE, direction: 'IN', entityType: HOSTILE, count: 40 }],
      },
    },
    Neighbours: { node: { ...entity, relations: page } },
  };
  return answers[name];
}
