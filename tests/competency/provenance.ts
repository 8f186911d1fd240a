import type { Question } from './question.ts';

/** Sentence, first and last character and speaker of what a locator points at. */
const SHOWN = `MATCH (s:Sentence {id: split(locator, ':')[0]})
  OPTIONAL MATCH (s)-[:SPOKEN_BY]->(p:Person)
  WITH s, p, split(split(locator, ':')[1], '-') AS span
  RETURN s.number, toInteger(span[0]), toInteger(span[1]), p.name`;
const EVIDENCE = 'evidence { sentence start end speaker { name } }';
const columns = (path: string) =>
  ['sentence', 'start', 'end', 'speaker.name'].map((name) => `${path}.evidence.${name}`);
const ofRelation = (id: string) => ({
  cypher: `MATCH (:Entity {id: split('${id}', '>')[0]})-[r]->() WHERE r.id = '${id}' UNWIND r.evidence AS locator ${SHOWN}`,
  graphql: `{ node(id: "${id}") { ... on Relation { ${EVIDENCE} } } }`,
  columns: columns('node'),
});

/** Where the text says it, and who said it. */
export const PROVENANCE: readonly Question[] = [
  {
    zh: '2025年智能算力的目标是谁在第几句说的？',
    en: 'Who stated the target for intelligent computing in 2025, and in which sentence?',
    about: {
      zh: '2025年北京智能算力规模目标',
      en: 'target for Beijing’s intelligent computing power',
      id: 'figure:intelligent-computing-scale-2025',
    },
    cypher: `MATCH (f:Figure {id: $id}) UNWIND f.evidence AS locator ${SHOWN}`,
    graphql: `query ($id: ID!) { figure(id: $id) { ${EVIDENCE} } }`,
    columns: columns('figure'),
    answer: [[47, 1849, 1868, '刘维亮']],
  },
  {
    zh: '生数科技发布Vidu，依据是哪一段？',
    en: 'On which passage does it rest that Shengshu released Vidu?',
    ...ofRelation('company:shengshu>RELEASED>model:vidu'),
    answer: [[7, 414, 434, '刘维亮']],
  },
  {
    zh: '刘维亮任副局长，出自哪几句，由谁说的？',
    en: 'Which sentences say that Liu Weiliang is a deputy director, and who says so?',
    ...ofRelation(
      'person:liu-weiliang>SERVES_IN>agency:beijing-economy-and-information-technology-bureau#deputy-director',
    ),
    // The headings above his two speeches; nobody speaks them.
    answer: [
      [4, 152, 179, null],
      [74, 2791, 2818, null],
    ],
  },
  {
    zh: '东城区在文中何处出现？',
    en: 'Where does the text mention Dongcheng?',
    about: { zh: '东城', en: 'Dongcheng', id: 'district:dongcheng' },
    cypher: `MATCH (d:District {id: $id}) UNWIND d.evidence AS locator ${SHOWN}`,
    graphql: `query ($id: ID!) { district(id: $id) { ${EVIDENCE} } }`,
    columns: columns('district'),
    answer: [[68, 2621, 2624, '刘维亮']],
  },
  {
    zh: '脑机接口的攻关在哪几句里说到？',
    en: 'Which sentences speak of work on brain-computer interfaces?',
    about: {
      zh: '脑机接口',
      en: 'brain-computer interface',
      id: 'technology:brain-computer-interface',
    },
    cypher: `MATCH (:Place)-[r:ADVANCED]->(:Technology {id: $id})
      UNWIND r.evidence AS locator MATCH (s:Sentence {id: split(locator, ':')[0]}) RETURN s.number, r.period`,
    graphql: `query ($id: ID!) { technology(id: $id) { relations(types: ["ADVANCED"], direction: IN) {
      edges { node { period evidence { sentence } } } } } }`,
    columns: [
      'technology.relations.edges.node.evidence.sentence',
      'technology.relations.edges.node.period',
    ],
    answer: [
      [40, '2025'],
      [77, '2025'],
    ],
  },
  {
    zh: '这些数据出自哪份文献，何时由谁发布？',
    en: 'From which document is all this, when was it published, and by whom?',
    cypher: 'MATCH (d:Document) RETURN d.id, d.date, d.publisher',
    graphql: '{ documents { id date publisher } }',
    columns: ['documents.id', 'documents.date', 'documents.publisher'],
    answer: [['2025-03-20-digital-economy', '2025-03-20', '北京市人民政府新闻办公室']],
  },
];
