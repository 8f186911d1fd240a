import type { Trap } from './question.ts';

const GROWTH =
  'MATCH (f:Figure)-[:MEASURES]->(:Indicator {id: $id}) WHERE f.growth IS NOT NULL RETURN f.growth';
const measured = (period: string) => ({
  cypher: `MATCH (f:Figure {period: '${period}'})-[:MEASURES]->(:Indicator {id: $id}) RETURN f.value`,
  graphql: `query ($id: ID!) { indicator(id: $id) { figures(period: "${period}") { value } } }`,
  columns: ['indicator.figures.value'],
});
/** What stands at the other end of a relation; any entity may be asked, so that the control can be of another type. */
const ends = (
  types: readonly string[],
  direction: 'IN' | 'OUT',
  entityTypes?: readonly string[],
) => {
  const [left, right] = direction === 'IN' ? ['<-', '-'] : ['-', '->'];
  const label = entityTypes === undefined ? '' : `:${entityTypes.join('|')}`;
  const more = entityTypes === undefined ? '' : `, entityTypes: ${JSON.stringify(entityTypes)}`;
  return {
    cypher: `MATCH (:Entity {id: $id})${left}[:${types.join('|')}]${right}(x${label}) RETURN x.name`,
    graphql: `query ($id: ID!) { node(id: $id) { ... on Entity {
      relations(types: ${JSON.stringify(types)}, direction: ${direction}${more}) { edges { entity { name } } } } } }`,
    columns: ['node.relations.edges.entity.name'],
  };
};
const EVENT_DATE = {
  cypher: 'MATCH (e:Event {id: $id}) WHERE e.date IS NOT NULL RETURN toString(e.date)',
  graphql: 'query ($id: ID!) { event(id: $id) { properties } }',
  columns: ['event.properties.date'],
};

/** What readers would like to know and often believe to know, and the text does not state. */
export const TRAPS: readonly Trap[] = [
  {
    zh: 'Kimi是哪家公司的？',
    en: 'Which company makes Kimi?',
    about: { zh: 'Kimi', en: 'kimi', id: 'model:kimi' },
    ...ends(['PRODUCT_OF'], 'OUT', ['Company']),
    answer: [],
    control: { id: 'model:kling', answer: [['快手']] },
  },
  {
    zh: '豆包大模型由谁推出？',
    en: 'Who released Doubao?',
    about: { zh: '豆包大模型', en: 'Doubao', id: 'model:doubao' },
    ...ends(['RELEASED'], 'IN'),
    answer: [],
    control: { id: 'model:vidu', answer: [['生数科技']] },
  },
  {
    zh: '快手的总部在哪里？',
    en: 'Where is Kuaishou based?',
    about: { zh: '快手', en: 'Kuaishou', id: 'company:kuaishou' },
    ...ends(['LOCATED_IN', 'REGISTERED_IN', 'PART_OF'], 'OUT', ['Place', 'District']),
    answer: [],
    control: { id: 'product:monica', answer: [['北京']] },
  },
  {
    zh: 'Manus由哪家公司开发？',
    en: 'Which company developed Manus?',
    about: { zh: 'Manus', en: 'manus', id: 'product:manus' },
    ...ends(['PRODUCT_OF'], 'OUT', ['Company']),
    answer: [],
    control: { id: 'model:kling', answer: [['快手']] },
  },
  {
    zh: '世界人形机器人运动会哪天举行？',
    en: 'On which day are the World Humanoid Robot Games?',
    about: {
      zh: '世界人形机器人运动会',
      en: 'World Humanoid Robot Games',
      id: 'event:world-humanoid-robot-games',
    },
    ...EVENT_DATE,
    answer: [],
    control: { id: 'event:benchmark-city-press-conference-2025', answer: [['2025-03-20']] },
  },
  {
    zh: '机器人半程马拉松由哪个机构主办？',
    en: 'Which body organises the robot half marathon?',
    about: { zh: '机器人半程马拉松', en: 'robot half marathon', id: 'event:robot-half-marathon' },
    ...ends(['HELD'], 'IN', ['Agency']),
    answer: [],
    control: {
      id: 'event:benchmark-city-press-conference-2025',
      answer: [['北京市人民政府新闻办公室']],
    },
  },
  {
    zh: '2024年新建了多少个5G-A基站？',
    en: 'How many 5G-A base stations were built in 2024?',
    about: {
      zh: '新建5G-A基站数',
      en: 'new 5G-A base stations',
      id: 'indicator:new-5g-a-base-stations',
    },
    ...measured('2024'),
    answer: [],
    control: { id: 'indicator:5g-base-stations', answer: [['133900']] },
  },
  {
    zh: '2025年数字经济增加值要达到多少亿元？',
    en: 'How many yuan is the value added of the digital economy to be in 2025?',
    about: {
      zh: '数字经济增加值',
      en: 'value added of the digital economy',
      id: 'indicator:digital-economy-value-added',
    },
    ...measured('2025'),
    answer: [],
    control: { id: 'indicator:digital-economy-value-added-growth', answer: [['8']] },
  },
  {
    zh: '北斗产业发展指数是多少？',
    en: 'What is the value of the BeiDou industry development index?',
    about: {
      zh: '北斗产业发展指数',
      en: 'BeiDou industry development index',
      id: 'indicator:beidou-index',
    },
    ...measured('2024'),
    answer: [],
    control: { id: 'indicator:ai-companies', answer: [['2400']] },
  },
  {
    zh: '数字广告业营收同比增长多少？',
    en: 'By how much did the revenue of digital advertising grow?',
    about: {
      zh: '数字广告业营收规模',
      en: 'revenue of digital advertising',
      id: 'indicator:digital-advertising-revenue',
    },
    cypher: GROWTH,
    graphql: 'query ($id: ID!) { indicator(id: $id) { figures { growth } } }',
    columns: ['indicator.figures.growth'],
    answer: [],
    control: { id: 'indicator:digital-economy-value-added', answer: [['7.7']] },
  },
  {
    zh: '“人工智能+”行动计划聚焦哪五类场景？',
    en: 'Which five kinds of scenario does the AI+ action plan take up?',
    about: {
      zh: '“人工智能+”行动计划',
      en: 'Beijing action plan for AI+',
      id: 'policy:ai-plus-action-plan',
    },
    ...ends(['PART_OF', 'CITED_UNDER'], 'IN'),
    answer: [],
    control: {
      id: 'event:one-games-one-race',
      answer: [['世界人形机器人运动会'], ['机器人半程马拉松比赛']],
    },
  },
  {
    zh: '北京6G实验室设在哪个区？',
    en: 'In which district is the Beijing 6G Laboratory?',
    about: { zh: '6G实验室', en: 'Beijing 6G Laboratory', id: 'facility:beijing-6g-laboratory' },
    ...ends(['LOCATED_IN'], 'OUT'),
    answer: [],
    control: { id: 'facility:metaverse-experience-complex', answer: [['首钢园']] },
  },
  {
    zh: '哪个部门牵头制定2025年工作要点？',
    en: 'Which body led the drawing up of the work points for 2025?',
    about: {
      zh: '标杆城市2025年工作要点',
      en: 'work points for the benchmark city',
      id: 'policy:benchmark-city-work-points-2025',
    },
    ...ends(['ISSUED'], 'IN', ['Agency']),
    answer: [],
    control: { id: 'policy:digital-economy-directives', answer: [['党中央'], ['国务院']] },
  },
];
