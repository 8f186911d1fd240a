import type { Question } from './question.ts';

const YEARS =
  'MATCH (f:Figure)-[:MEASURES]->(:Indicator {id: $id}) RETURN f.period, f.value, f.normalUnit, toUpper(f.qualifier), toUpper(f.status)';
const YEARS_GRAPHQL =
  'query ($id: ID!) { indicator(id: $id) { figures { period value normalUnit qualifier status } } }';
const YEARS_COLUMNS = ['period', 'value', 'normalUnit', 'qualifier', 'status'].map(
  (name) => `indicator.figures.${name}`,
);

/** Two states of one thing side by side, above all 2024 and 2025. */
export const COMPARISONS: readonly Question[] = [
  {
    zh: '数字经济增加值2024年增长多少，2025年的目标是多少？',
    en: 'How much did the digital economy grow in 2024, and what is the target for 2025?',
    about: {
      zh: '数字经济增加值增速',
      en: 'growth of the value added of the digital economy',
      id: 'indicator:digital-economy-value-added-growth',
    },
    cypher: YEARS,
    graphql: YEARS_GRAPHQL,
    columns: YEARS_COLUMNS,
    answer: [
      ['2024', '7.7', '%', 'EXACT', 'ACHIEVED'],
      ['2025', '8', '%', 'EXACT', 'TARGET'],
    ],
  },
  {
    zh: '智能算力规模2024年达到多少，2025年要达到多少？',
    en: 'What was the scale of intelligent computing in 2024, and what is it to be in 2025?',
    about: {
      zh: '智能算力规模',
      en: 'scale of intelligent computing power',
      id: 'indicator:intelligent-computing-scale',
    },
    cypher: YEARS,
    graphql: YEARS_GRAPHQL,
    columns: YEARS_COLUMNS,
    answer: [
      ['2024', '22000', 'P', 'OVER', 'ACHIEVED'],
      ['2025', '45000', 'P', 'OVER', 'TARGET'],
    ],
  },
  {
    zh: '先行区的数据要素企业2024年有多少，2025年要有多少？',
    en: 'How many data companies did the pilot zone have in 2024, and how many is it to have?',
    about: {
      zh: '数据要素企业数',
      en: 'number of data companies',
      id: 'indicator:data-companies',
    },
    cypher: YEARS,
    graphql: YEARS_GRAPHQL,
    columns: YEARS_COLUMNS,
    answer: [
      ['2024', '100', '家', 'OVER', 'ACHIEVED'],
      ['2025', '200', '家', 'AT_LEAST', 'TARGET'],
    ],
  },
  {
    zh: '2024年数字经济核心产业与数字经济整体，哪个增长更快？',
    en: 'Which grew faster in 2024, the core industries or the digital economy as a whole?',
    cypher: `MATCH (f:Figure {period: '2024'})-[:MEASURES]->(i:Indicator)
      WHERE i.name IN ['数字经济核心产业增加值增速', '数字经济增加值增速'] RETURN i.name, f.value`,
    graphql: `{ nodes(ids: ["indicator:core-industries-value-added-growth", "indicator:digital-economy-value-added-growth"]) {
      ... on Indicator { name figures(period: "2024") { value } } } }`,
    columns: ['nodes.name', 'nodes.figures.value'],
    answer: [
      ['数字经济核心产业增加值增速', '10.1'],
      ['数字经济增加值增速', '7.7'],
    ],
  },
  {
    zh: '5G基站和5G-A基站能比较吗？',
    en: 'Can the 5G and the 5G-A base stations be compared?',
    cypher: `MATCH (t:Technology)<-[:ABOUT]-(f:Figure)-[:MEASURES]->(i:Indicator)
      WHERE t.name IN ['5G', '5G-A'] RETURN t.name, i.name, f.value, f.period, toUpper(f.status)`,
    graphql: `{ nodes(ids: ["technology:5g", "technology:5g-a"]) {
      ... on Technology { name figures { indicator { name } value period status } } } }`,
    columns: [
      'name',
      'figures.indicator.name',
      'figures.value',
      'figures.period',
      'figures.status',
    ].map((name) => `nodes.${name}`),
    // No: a stock per city and per ten thousand people, and a number to be added.
    answer: [
      ['5G', '5G基站', '133900', '2024', 'ACHIEVED'],
      ['5G', '每万人拥有5G基站数', '61', '2024', 'ACHIEVED'],
      ['5G-A', '新建5G-A基站数', '5000', '2025', 'TARGET'],
    ],
  },
  {
    zh: '出海创新服务基地2024年建到哪一步，2025年又说了什么？',
    en: 'How far had the going-global base come in 2024, and what is said of it for 2025?',
    about: {
      zh: '数字经济企业出海创新服务基地',
      en: 'innovation service base for digital companies',
      id: 'facility:going-global-service-base',
    },
    cypher:
      'MATCH (:Place)-[r:BUILT|ADVANCED]->(:Facility {id: $id}) RETURN type(r), r.period, toUpper(r.status)',
    graphql: `query ($id: ID!) { facility(id: $id) { relations(
      types: ["BUILT", "ADVANCED"], direction: IN, entityTypes: ["Place"]
    ) { edges { node { type period status } } } } }`,
    columns: ['type', 'period', 'status'].map((name) => `facility.relations.edges.node.${name}`),
    answer: [
      ['BUILT', '2024', 'ACHIEVED'],
      ['BUILT', '2025', 'PLANNED'],
      ['ADVANCED', '2025', 'ONGOING'],
    ],
  },
  {
    zh: '增值电信试点2024年取得了什么，2025年如何推进？',
    en: 'What did the telecom pilot reach in 2024, and how does it go on in 2025?',
    about: {
      zh: '增值电信业务扩大对外开放试点',
      en: 'pilot for opening value-added telecom services',
      id: 'project:value-added-telecom-pilot',
    },
    cypher: 'MATCH (:Place)-[r]->(:Project {id: $id}) RETURN type(r), r.period, toUpper(r.status)',
    graphql: `query ($id: ID!) { project(id: $id) {
      relations(direction: IN, entityTypes: ["Place"]) { edges { node { type period status } } } } }`,
    columns: ['type', 'period', 'status'].map((name) => `project.relations.edges.node.${name}`),
    answer: [
      ['SELECTED_FOR', '2024', 'ACHIEVED'],
      ['ADVANCED', '2025', 'ONGOING'],
    ],
  },
];
