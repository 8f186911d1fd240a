import type { Question } from './question.ts';

const into = (root: string, type: string) =>
  `query ($id: ID!) { ${root}(id: $id) {
    relations(types: ["${type}"], direction: IN, first: 100) { edges { entity { name } } } } }`;
const outOf = (root: string, type: string) =>
  `query ($id: ID!) { ${root}(id: $id) {
    relations(types: ["${type}"], direction: OUT, first: 100) { edges { entity { name } } } } }`;
const names = (...list: string[]) => list.map((name) => [name]);

/** Everything that stands in a relation to one thing. */
export const LISTS: readonly Question[] = [
  {
    zh: '哪些部门的负责人出席了发布会？',
    en: 'Officials of which bodies attended the conference?',
    about: {
      zh: '2025标杆城市建设专场',
      en: 'Press conference on building the global benchmark city',
      id: 'event:benchmark-city-press-conference-2025',
    },
    cypher: 'MATCH (a:Agency)-[:TOOK_PART_IN]->(:Event {id: $id}) RETURN a.name',
    graphql: `query ($id: ID!) { event(id: $id) {
      relations(types: ["TOOK_PART_IN"], direction: IN, entityTypes: ["Agency"]) { edges { entity { name } } } } }`,
    columns: ['event.relations.edges.entity.name'],
    answer: names(
      '北京市经济和信息化局',
      '市网信办',
      '市发展改革委',
      '市科委中关村管委会',
      '市政务服务和数据管理局',
    ),
  },
  {
    zh: '2025年工作要点有哪八个方面？',
    en: 'What are the eight aspects of the work points for 2025?',
    about: {
      zh: '2025年工作要点',
      en: 'work points',
      id: 'policy:benchmark-city-work-points-2025',
    },
    cypher: 'MATCH (a:Aspect)-[:CITED_UNDER]->(:Policy {id: $id}) RETURN a.name',
    graphql: into('policy', 'CITED_UNDER'),
    columns: ['policy.relations.edges.entity.name'],
    answer: names(
      '数字技术新发展',
      '基础设施新底座',
      '数据要素市场新改革',
      '数字产业新优势',
      '产业数字化新场景',
      '标杆工程新突破',
      '“一区一品”新格局',
      '数字经济营商新环境',
    ),
  },
  {
    zh: '“全球标杆”由哪四个标杆组成？',
    en: 'Which four benchmarks make up the global benchmark?',
    about: {
      zh: '全球标杆',
      en: 'global benchmark for the digital economy',
      id: 'project:digital-economy-global-benchmark',
    },
    cypher: 'MATCH (a:Aspect)-[:CITED_UNDER]->(:Project {id: $id}) RETURN a.name',
    graphql: into('project', 'CITED_UNDER'),
    columns: ['project.relations.edges.entity.name'],
    answer: names('数字技术标杆', '数字产业标杆', '示范应用标杆', '对外开放标杆'),
  },
  {
    zh: '要建的公共算力中心在哪里？',
    en: 'Where are the public computing centres to be built?',
    about: {
      zh: '公共算力中心',
      en: 'public computing centres',
      id: 'facility:public-computing-centres',
    },
    cypher: 'MATCH (:Facility {id: $id})-[:LOCATED_IN]->(p) RETURN p.name',
    graphql: outOf('facility', 'LOCATED_IN'),
    columns: ['facility.relations.edges.entity.name'],
    answer: names('海淀', '朝阳', '亦庄', '京西'),
  },
  {
    zh: '通用人工智能产业创新伙伴计划聚合了哪五类企业？',
    en: 'Which five kinds of company does the general-AI partner programme bring together?',
    about: {
      zh: '通用人工智能产业创新伙伴计划',
      en: 'partner programme for innovation',
      id: 'project:agi-partner-programme',
    },
    cypher: 'MATCH (:Project {id: $id})-[r:GATHERS]->(:Group) RETURN r.kind',
    graphql: `query ($id: ID!) { project(id: $id) {
      relations(types: ["GATHERS"], direction: OUT) { edges { node { properties } } } } }`,
    columns: ['project.relations.edges.node.properties.kind'],
    answer: names('模型', '算力', '数据', '应用', '投资'),
  },
  {
    zh: '经开区要发展哪些产业？',
    en: 'Which industries is the development area to advance?',
    about: {
      zh: '经开区',
      en: 'economic-technological development area',
      id: 'district:economic-development-area',
    },
    cypher: 'MATCH (:District {id: $id})-[:ADVANCED]->(s:Sector) RETURN s.name',
    graphql: outOf('district', 'ADVANCED'),
    columns: ['district.relations.edges.entity.name'],
    answer: names('具身智能产业', '信创产业', '未来空间产业'),
  },
  {
    zh: '“一会一赛”指哪两项活动？',
    en: 'Which two occasions are “one games, one race”?',
    about: { zh: '一会一赛', en: 'one games, one race', id: 'event:one-games-one-race' },
    cypher: 'MATCH (e:Event)-[:PART_OF]->(:Event {id: $id}) RETURN e.name',
    graphql: into('event', 'PART_OF'),
    columns: ['event.relations.edges.entity.name'],
    answer: names('世界人形机器人运动会', '机器人半程马拉松比赛'),
  },
  {
    zh: '鼓励金融机构用大模型提升什么？',
    en: 'What are financial institutions encouraged to improve with large models?',
    about: {
      zh: '金融机构',
      en: 'financial institutions',
      id: 'group:financial-institutions',
    },
    cypher: 'MATCH (:Group {id: $id})-[:ADVANCED]->(s) RETURN s.name',
    graphql: outOf('group', 'ADVANCED'),
    columns: ['group.relations.edges.entity.name'],
    answer: names('信用评估', '运营管理', '资本管理'),
  },
  {
    zh: '自动驾驶示范区要拓展、开放哪些场景？',
    en: 'Which scenarios is the autonomous driving zone to extend to and open?',
    about: {
      zh: '高级别自动驾驶示范区',
      en: 'autonomous driving demonstration zone',
      id: 'project:autonomous-driving-zone',
    },
    cypher: 'MATCH (:Project {id: $id})-[:SERVES]->(s:Sector) RETURN s.name',
    graphql: outOf('project', 'SERVES'),
    columns: ['project.relations.edges.entity.name'],
    answer: names('旅游', '环卫', '物流', '园区', '机场接驳场景', '火车站接驳场景'),
  },
  {
    zh: '打造数字产业标杆，要建哪些平台和设施？',
    en: 'Which platforms and facilities belong to the benchmark in digital industry?',
    about: {
      zh: '数字产业标杆',
      en: 'benchmark in digital industry',
      id: 'aspect:benchmark-industry',
    },
    cypher: 'MATCH (x:Platform|Facility)-[:CITED_UNDER]->(:Aspect {id: $id}) RETURN x.name',
    graphql: `query ($id: ID!) { aspect(id: $id) { relations(
      types: ["CITED_UNDER"], direction: IN, entityTypes: ["Platform", "Facility"], first: 100
    ) { edges { entity { name } } } } }`,
    columns: ['aspect.relations.edges.entity.name'],
    answer: names(
      '智能体开发应用平台',
      '行业模型应用实验室',
      '模型调优工厂',
      '数据生产基地',
      '人工智能国际开源社区',
      '具身智能机器人研发平台',
      '零部件库',
      '场景算法库',
      '设计制造共性技术服务平台',
      '央地合作示范基地',
      '元宇宙数字综合体',
    ),
  },
  {
    zh: '哪些行业要深化数字技术应用？',
    en: 'In which fields is the use of digital technology to be deepened?',
    about: { zh: '数字技术', en: 'digital technology', id: 'technology:digital-technology' },
    cypher: 'MATCH (s:Sector)-[:APPLIES]->(:Technology {id: $id}) RETURN s.name',
    graphql: `query ($id: ID!) { technology(id: $id) { relations(
      types: ["APPLIES"], direction: IN, entityTypes: ["Sector"]
    ) { edges { entity { name } } } } }`,
    columns: ['technology.relations.edges.entity.name'],
    answer: names('教育', '医疗', '文旅', '制造业', '交通', '视听'),
  },
  {
    zh: '大模型的前沿领域有哪些？',
    en: 'Which frontier fields of large models are named?',
    about: { zh: '人工智能大模型', en: 'large AI models', id: 'technology:large-model' },
    cypher: 'MATCH (t:Technology)-[:PART_OF]->(:Technology {id: $id}) RETURN t.name',
    graphql: into('technology', 'PART_OF'),
    columns: ['technology.relations.edges.entity.name'],
    answer: names('多模态', '生物计算'),
  },
  {
    zh: '先行区的市级数据要素服务平台中，点名的是哪一个？',
    en: 'Which of the municipal data service platforms in the pilot zone is named?',
    about: {
      zh: '市级数据要素服务平台',
      en: 'municipal data service platforms',
      id: 'platform:municipal-data-service-platforms',
    },
    cypher: 'MATCH (p)-[:PART_OF]->(:Platform {id: $id}) RETURN p.name',
    graphql: into('platform', 'PART_OF'),
    columns: ['platform.relations.edges.entity.name'],
    answer: names('数据资产登记窗口'),
  },
  {
    zh: '人工智能数据训练基地有哪些“首个”“首创”？',
    en: 'Which firsts does the AI data training base hold?',
    about: {
      zh: '人工智能数据训练基地',
      en: 'AI data training base',
      id: 'facility:ai-data-training-base',
    },
    cypher: 'MATCH (:Facility {id: $id})-[:HOLDS]->(d:Distinction) RETURN d.name',
    graphql: outOf('facility', 'HOLDS'),
    columns: ['facility.relations.edges.entity.name'],
    answer: names('全国首个人工智能数据训练基地', '首创数据沙盒监管制度'),
  },
];
