import type { Question } from './question.ts';

/** Two steps from one thing, over relations of these types: the only way there is between them. */
const chain = (first: string, second: string, end: string) =>
  `MATCH (a:Entity {id: $id})-[:${first}]-(b:Entity)-[:${second}]-(c:Entity {name: '${end}'}) RETURN a.name, b.name, c.name`;
const nested = (root: string, first: string, second: string, endType: string) =>
  `query ($id: ID!) { ${root}(id: $id) { name relations(types: ["${first}"]) { edges { entity {
    name relations(types: ["${second}"], entityTypes: ["${endType}"]) { edges { entity { name } } } } } } } }`;
const columns = (root: string) => [
  `${root}.name`,
  `${root}.relations.edges.entity.name`,
  `${root}.relations.edges.entity.relations.edges.entity.name`,
];

/** The entities on the ways that no other is shorter than, each with the length. */
const shortest = (to: string) => ({
  cypher: `MATCH p = ALL SHORTEST (:Entity {id: $id})--+(:Entity {id: '${to}'})
    UNWIND nodes(p) AS n RETURN length(p), n.name`,
  graphql: `query ($id: ID!) { paths(from: $id, to: "${to}", mode: ALL_SHORTEST) { length entities { name } } }`,
  columns: ['paths.length', 'paths.entities.name'],
});

/** How two things hang together: the row is the path, name after name. */
export const PATHS: readonly Question[] = [
  {
    zh: '叶昶与北京市委宣传部之间最短的路经过谁？',
    en: 'What lies on the shortest way from Ye Chang to the publicity department?',
    about: { zh: '叶昶', en: 'Ye Chang', id: 'person:ye-chang' },
    ...shortest('agency:beijing-publicity-department'),
    answer: [
      [2, '叶昶'],
      [2, '对外新闻处'],
      [2, '北京市委宣传部'],
    ],
  },
  {
    zh: '可灵与北京之间最短的路经过什么？',
    en: 'What lies on the shortest way from Kling to Beijing?',
    about: { zh: '可灵', en: 'Kling', id: 'model:kling' },
    ...shortest('place:beijing'),
    // The company has no seat in the text; both stand under the first result of 2024, which Beijing builds.
    answer: [
      [2, '可灵大模型'],
      [2, '人工智能创新策源地'],
      [2, '北京'],
    ],
  },
  {
    zh: '脑健康医疗模型怎样与北京相连？',
    en: 'How does the medical model for brain health lead to Beijing?',
    about: {
      zh: '脑健康医疗模型',
      en: 'medical model for brain health',
      id: 'model:brain-health-medical',
    },
    cypher: chain('TRAINED', 'BUILT', '北京'),
    graphql: nested('model', 'TRAINED', 'BUILT', 'Place'),
    columns: columns('model'),
    answer: [['脑健康医疗模型', '人工智能数据训练基地', '北京']],
  },
  {
    zh: '“数字中轴”怎样与世界互联网大会相连？',
    en: 'How is the Digital Central Axis tied to the World Internet Conference?',
    about: { zh: '数字中轴', en: 'Digital Central Axis', id: 'project:digital-central-axis' },
    cypher: chain('SELECTED_FOR', 'PART_OF', '世界互联网大会'),
    graphql: nested('project', 'SELECTED_FOR', 'PART_OF', 'Event'),
    columns: columns('project'),
    answer: [['数字中轴', '世界互联网大会案例集', '世界互联网大会']],
  },
  {
    zh: 'GE医疗凭什么与“灯塔工厂”相连？',
    en: 'Through what is GE HealthCare tied to the Lighthouse Factory?',
    about: { zh: 'GE医疗', en: 'GE HealthCare', id: 'company:ge-healthcare' },
    cypher: chain('PART_OF', 'HOLDS', '灯塔工厂'),
    graphql: `query ($id: ID!) { company(id: $id) { name relations(types: ["PART_OF"]) { edges { entity {
      name relations(types: ["HOLDS"], first: 1) { edges { entity { name } } } } } } } }`,
    columns: columns('company'),
    answer: [['GE医疗', 'GE医疗北京基地', '灯塔工厂']],
  },
  {
    zh: '数据资产登记窗口通过哪里属于北京？',
    en: 'Through what does the data asset registration window belong to Beijing?',
    about: {
      zh: '数据资产登记窗口',
      en: 'data asset registration window',
      id: 'platform:data-asset-registration-window',
    },
    cypher: chain('LOCATED_IN', 'PART_OF', '北京'),
    graphql: nested('platform', 'LOCATED_IN', 'PART_OF', 'Place'),
    columns: columns('platform'),
    answer: [['数据资产登记窗口', '北京数据基础制度先行区', '北京']],
  },
  {
    zh: '信用评估怎样与大模型相连？',
    en: 'How is credit assessment tied to large models?',
    about: { zh: '信用评估', en: 'credit assessment', id: 'sector:credit-assessment' },
    cypher: chain('ADVANCED', 'APPLIES', '人工智能大模型'),
    graphql: nested('sector', 'ADVANCED', 'APPLIES', 'Technology'),
    columns: columns('sector'),
    answer: [['信用评估', '金融机构', '人工智能大模型']],
  },
  {
    zh: '从可灵出发，一步之内有什么？',
    en: 'What is there within one step of Kling?',
    about: { zh: '可灵', en: 'Kling', id: 'model:kling' },
    cypher: 'MATCH (:Model {id: $id})-[*0..1]-(x:Entity) RETURN DISTINCT x.name',
    graphql: 'query ($id: ID!) { neighborhood(ids: [$id]) { entities { name } } }',
    columns: ['neighborhood.entities.name'],
    answer: [
      ['可灵大模型'],
      ['快手'],
      ['高清视频'],
      ['人工智能创新策源地'],
      ['可灵生成视频的时长'],
      ['可灵生成视频的分辨率'],
    ],
  },
];
