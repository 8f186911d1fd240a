import type { Question } from './question.ts';

const MEASURED =
  'MATCH (f:Figure)-[:MEASURES]->(:Indicator {id: $id}) RETURN f.value, f.normalUnit, toUpper(f.qualifier)';
const MEASURED_GRAPHQL =
  'query ($id: ID!) { indicator(id: $id) { figures { value normalUnit qualifier } } }';
const MEASURED_COLUMNS = ['value', 'normalUnit', 'qualifier'].map(
  (name) => `indicator.figures.${name}`,
);

/** How many: counts that the text states, and counts of what it names. */
export const COUNTS: readonly Question[] = [
  {
    zh: '2025年工作要点共几个方面、多少条？',
    en: 'How many aspects and items do the work points for 2025 have?',
    about: {
      zh: '2025年工作要点',
      en: 'Work Points for the benchmark city',
      id: 'policy:benchmark-city-work-points-2025',
    },
    cypher: 'MATCH (f:Figure)-[:ABOUT]->(:Policy {id: $id}) RETURN f.value, f.normalUnit',
    graphql: 'query ($id: ID!) { policy(id: $id) { figures { value normalUnit } } }',
    columns: ['policy.figures.value', 'policy.figures.normalUnit'],
    answer: [
      ['8', '个'],
      ['42', '条'],
    ],
  },
  {
    zh: '文中点了几家企业的名？',
    en: 'How many companies does the text name?',
    cypher: 'MATCH (c:Company) RETURN count(c)',
    graphql: '{ companies { totalCount } }',
    columns: ['companies.totalCount'],
    // 智谱, 生数科技, 快手, GE医疗.
    answer: [[4]],
  },
  {
    zh: '文中点了几个区的名？',
    en: 'How many districts does the text name?',
    cypher: 'MATCH (d:District) RETURN count(d)',
    graphql: '{ districts { totalCount } }',
    columns: ['districts.totalCount'],
    // 海淀, 朝阳, 东城区, 经开区.
    answer: [[4]],
  },
  {
    zh: '北京已备案多少款大模型产品？',
    en: 'How many large-model products are registered in Beijing?',
    about: {
      zh: '备案大模型产品数量',
      en: 'number of registered large-model products',
      id: 'indicator:registered-large-models',
    },
    cypher: MEASURED,
    graphql: MEASURED_GRAPHQL,
    columns: MEASURED_COLUMNS,
    answer: [['105', '款', 'EXACT']],
  },
  {
    zh: '2024年人工智能企业有多少家？',
    en: 'How many AI companies were there in 2024?',
    about: { zh: '人工智能企业', en: 'AI companies', id: 'indicator:ai-companies' },
    cypher: MEASURED,
    graphql: MEASURED_GRAPHQL,
    columns: MEASURED_COLUMNS,
    answer: [['2400', '家', 'OVER']],
  },
  {
    zh: '商业星座有多少颗卫星在轨？',
    en: 'How many satellites of commercial constellations are in orbit?',
    about: {
      zh: '在轨卫星',
      en: 'satellites of commercial constellations',
      id: 'indicator:satellites-in-orbit',
    },
    cypher: MEASURED,
    graphql: MEASURED_GRAPHQL,
    columns: MEASURED_COLUMNS,
    answer: [['100', '颗', 'EXACT']],
  },
  {
    zh: '几家在京外资企业获得首批经营试点？',
    en: 'How many foreign-invested companies are in the first batch of operators?',
    about: {
      zh: '首批经营试点的外资企业',
      en: 'foreign-invested companies in the first batch',
      id: 'indicator:foreign-pilot-operators',
    },
    cypher: MEASURED,
    graphql: MEASURED_GRAPHQL,
    columns: MEASURED_COLUMNS,
    answer: [['4', '家', 'EXACT']],
  },
  {
    zh: '2025年要建设几个元宇宙数字综合体？',
    en: 'How many metaverse digital complexes are to be built in 2025?',
    about: {
      zh: '元宇宙数字综合体',
      en: 'metaverse digital complexes',
      id: 'facility:metaverse-digital-complexes',
    },
    cypher:
      'MATCH (f:Figure)-[:ABOUT]->(:Facility {id: $id}) RETURN f.value, f.valueTo, toUpper(f.qualifier), toUpper(f.status)',
    graphql:
      'query ($id: ID!) { facility(id: $id) { figures { value valueTo qualifier status } } }',
    columns: ['value', 'valueTo', 'qualifier', 'status'].map((name) => `facility.figures.${name}`),
    answer: [['1', '2', 'RANGE', 'TARGET']],
  },
];
