import type { Question } from './question.ts';

const FIGURES = (root: string) =>
  `query ($id: ID!) { ${root}(id: $id) { figures { asWritten value normalUnit } } }`;
const FIGURES_CYPHER =
  'MATCH (f:Figure)-[:ABOUT]->(:Entity {id: $id}) RETURN f.asWritten, f.value, f.normalUnit';

/** One thing about one thing. */
export const LOOKUPS: readonly Question[] = [
  {
    zh: '谁主持了这场发布会？',
    en: 'Who chaired the press conference?',
    about: {
      zh: '标杆城市建设专场',
      en: 'press conference on building',
      id: 'event:benchmark-city-press-conference-2025',
    },
    cypher: 'MATCH (p:Person)-[:CHAIRED]->(:Event {id: $id}) RETURN p.name',
    graphql: `query ($id: ID!) { event(id: $id) {
      relations(types: ["CHAIRED"], direction: IN) { edges { entity { name } } } } }`,
    columns: ['event.relations.edges.entity.name'],
    answer: [['叶昶']],
  },
  {
    zh: '刘维亮在哪个机构担任哪些职务？',
    en: 'Which offices does Liu Weiliang hold, and where?',
    about: { zh: '刘维亮', en: 'Liu Weiliang', id: 'person:liu-weiliang' },
    cypher: 'MATCH (:Person {id: $id})-[r:SERVES_IN]->(a:Agency) RETURN a.name, r.position',
    graphql: `query ($id: ID!) { person(id: $id) {
      relations(types: ["SERVES_IN"]) { edges { entity { name } node { properties } } } } }`,
    columns: [
      'person.relations.edges.entity.name',
      'person.relations.edges.node.properties.position',
    ],
    answer: [
      ['北京市经济和信息化局', '党组成员'],
      ['北京市经济和信息化局', '副局长'],
      ['北京市经济和信息化局', '新闻发言人'],
    ],
  },
  {
    zh: 'Vidu是哪家企业发布的？',
    en: 'Which company released Vidu?',
    about: { zh: 'Vidu', en: 'vidu', id: 'model:vidu' },
    cypher: 'MATCH (c:Company)-[:RELEASED]->(:Model {id: $id}) RETURN c.name',
    graphql: `query ($id: ID!) { model(id: $id) {
      relations(types: ["RELEASED"], direction: IN) { edges { entity { name } } } } }`,
    columns: ['model.relations.edges.entity.name'],
    answer: [['生数科技']],
  },
  {
    zh: '可灵是哪家公司的大模型？',
    en: 'Whose model is Kling?',
    about: { zh: '可灵', en: 'Kling', id: 'model:kling' },
    cypher: 'MATCH (:Model {id: $id})-[:PRODUCT_OF]->(c:Company) RETURN c.name',
    graphql: `query ($id: ID!) { model(id: $id) {
      relations(types: ["PRODUCT_OF"], direction: OUT) { edges { entity { name } } } } }`,
    columns: ['model.relations.edges.entity.name'],
    answer: [['快手']],
  },
  {
    zh: '可灵能生成多长、多清晰的视频？',
    en: 'How long and how sharp are the videos that Kling generates?',
    about: { zh: 'keling', en: 'kling', id: 'model:kling' },
    cypher: FIGURES_CYPHER,
    graphql: FIGURES('model'),
    columns: ['model.figures.asWritten', 'model.figures.value', 'model.figures.normalUnit'],
    answer: [
      ['3分钟', '3', '分钟'],
      ['1080P', '1080', 'P'],
    ],
  },
  {
    zh: 'Kimi的上下文能力有多少字？',
    en: 'How many characters of context does Kimi handle?',
    about: { zh: 'Kimi', en: 'kimi', id: 'model:kimi' },
    cypher: FIGURES_CYPHER,
    graphql: FIGURES('model'),
    columns: ['model.figures.asWritten', 'model.figures.value', 'model.figures.normalUnit'],
    answer: [['200万字', '2000000', '字']],
  },
  {
    zh: '豆包大模型对齐的是哪个模型？',
    en: 'Which model does Doubao stand level with?',
    about: { zh: '豆包', en: 'Doubao', id: 'model:doubao' },
    cypher: 'MATCH (:Model {id: $id})-[:MATCHES]->(m:Model) RETURN m.name',
    graphql: `query ($id: ID!) { model(id: $id) {
      relations(types: ["MATCHES"], direction: OUT) { edges { entity { name } } } } }`,
    columns: ['model.relations.edges.entity.name'],
    answer: [['GPT4.0']],
  },
  {
    zh: '元宇宙数字体验综合体落在哪里？',
    en: 'Where does the metaverse digital experience complex stand?',
    about: {
      zh: '元宇宙数字体验综合体',
      en: 'metaverse digital experience complex',
      id: 'facility:metaverse-experience-complex',
    },
    cypher: 'MATCH (:Facility {id: $id})-[:LOCATED_IN]->(p) RETURN p.name',
    graphql: `query ($id: ID!) { facility(id: $id) {
      relations(types: ["LOCATED_IN"], direction: OUT) { edges { entity { name } } } } }`,
    columns: ['facility.relations.edges.entity.name'],
    answer: [['首钢园']],
  },
  {
    zh: '北京国际大数据交易所的累计数据交易额是多少？',
    en: 'How much data has the Beijing International Big Data Exchange traded so far?',
    about: {
      zh: '大数据交易所',
      en: 'Beijing International Big Data Exchange',
      id: 'platform:beijing-international-big-data-exchange',
    },
    cypher: FIGURES_CYPHER,
    graphql: FIGURES('platform'),
    columns: [
      'platform.figures.asWritten',
      'platform.figures.value',
      'platform.figures.normalUnit',
    ],
    answer: [['达59亿元', '5900000000', '元']],
  },
  {
    zh: 'Monica是谁的国内产品，在哪里完成登记？',
    en: 'Whose product for China is Monica, and where was it registered?',
    about: { zh: 'Monica', en: 'monica', id: 'product:monica' },
    cypher: 'MATCH (:Product {id: $id})-[r:PRODUCT_OF|REGISTERED_IN]->(x) RETURN type(r), x.name',
    graphql: `query ($id: ID!) { product(id: $id) {
      relations(types: ["PRODUCT_OF", "REGISTERED_IN"], direction: OUT) { edges { entity { name } node { type } } } } }`,
    columns: ['product.relations.edges.node.type', 'product.relations.edges.entity.name'],
    answer: [
      ['PRODUCT_OF', 'Manus'],
      ['REGISTERED_IN', '北京'],
    ],
  },
  {
    zh: '数字菜田用了多少套物联网设备？',
    en: 'How many IoT devices do the digital vegetable fields use?',
    about: {
      zh: '菜田',
      en: 'digital vegetable fields',
      id: 'project:digital-vegetable-fields',
    },
    cypher: FIGURES_CYPHER,
    graphql: FIGURES('project'),
    columns: ['project.figures.asWritten', 'project.figures.value', 'project.figures.normalUnit'],
    answer: [['1.97万套', '19700', '套']],
  },
  {
    zh: '智谱首发的文生图模型开源吗？',
    en: 'Is the image model that Zhipu released open source?',
    about: {
      zh: '开源文生图模型',
      en: 'open-source text-to-image model',
      id: 'model:zhipu-text-to-image',
    },
    cypher: 'MATCH (m:Model {id: $id}) RETURN m.openSource',
    graphql: 'query ($id: ID!) { model(id: $id) { properties } }',
    columns: ['model.properties.openSource'],
    answer: [[true]],
  },
  {
    zh: '市级政务外网骨干网在多大程度上支持IPv6？',
    en: 'How much of the municipal government backbone supports IPv6?',
    about: {
      zh: '政务外网骨干网',
      en: 'government extranet',
      id: 'facility:government-network-backbone',
    },
    cypher: FIGURES_CYPHER,
    graphql: FIGURES('facility'),
    columns: [
      'facility.figures.asWritten',
      'facility.figures.value',
      'facility.figures.normalUnit',
    ],
    answer: [['100%', '100', '%']],
  },
  {
    zh: '谁成为国内医疗设备行业首家“灯塔工厂”？',
    en: 'Who became the first Lighthouse Factory of China’s medical equipment industry?',
    about: {
      zh: '首家灯塔工厂',
      en: 'first lighthouse factory',
      id: 'distinction:first-medical-lighthouse-factory',
    },
    cypher: 'MATCH (x)-[:HOLDS]->(:Distinction {id: $id}) RETURN x.name',
    graphql: `query ($id: ID!) { distinction(id: $id) {
      relations(types: ["HOLDS"], direction: IN) { edges { entity { name } } } } }`,
    columns: ['distinction.relations.edges.entity.name'],
    answer: [['GE医疗北京基地']],
  },
];
