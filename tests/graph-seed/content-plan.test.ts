import { expect, test } from '@jest/globals';
import { relationId } from '../../graph-seed/seed.ts';
import type { Locator } from '../../graph-seed/seed.ts';
import { factsOf, locators, projectSeed } from './content-seed.ts';

const { conference, ontology } = await projectSeed();
const arranging = new Set(
  ontology.relationTypes.filter((type) => type.arranges).map(({ name }) => name),
);
const relations = new Map(conference.relations.map((relation) => [relationId(relation), relation]));
const figures = new Map(conference.figures.map((figure) => [figure.id, figure]));
const WORK_POINTS = 'policy:benchmark-city-work-points-2025';

/** The sentences that say what is to be done: the eight aspects, and the four benchmarks. */
const PLAN: readonly (readonly [from: number, to: number])[] = [
  [39, 73],
  [76, 94],
];

test.each([
  // Done in 2024, by the departments and by the districts; the report is nobody's in the text.
  ['group:districts>COMPLETED>project:benchmark-city-tasks-2024', 'achieved', '2024'],
  ['group:relevant-departments>WORKS_WITH>group:districts', 'achieved', '2024'],
  ['policy:government-work-report-2025>SETS_OUT>project:digital-china', 'planned', '2025'],
  // The work points are drawn up; the text does not state when. What they set out is to come.
  [`place:beijing>ISSUED>${WORK_POINTS}`, 'achieved', undefined],
  [`${WORK_POINTS}>CONCERNS>indicator:digital-economy-value-added-growth`, 'target', '2025'],
  ['place:beijing>ADVANCED>technology:quantum-information', 'planned', '2025'],
  ['place:beijing>HOLDS>distinction:leading-results-worldwide', 'target', '2025'],
  ['place:beijing>BUILT>product:agent-software', 'planned', '2025'],
  ['technology:large-model>SERVES>sector:scientific-research', 'planned', '2025'],
  // The companies form the consortia; the city supports them.
  ['group:enterprises>BUILT>group:digital-technology-consortia', 'planned', '2025'],
  ['place:beijing>ENCOURAGES>group:enterprises', 'planned', '2025'],
  ['place:beijing>ADVANCED>facility:advanced-networks#deployment', 'planned', '2025'],
  ['place:beijing>ADVANCED>facility:advanced-networks#use', 'planned', '2025'],
  ['place:beijing>ADVANCED>technology:industrial-internet#upgrade', 'planned', '2025'],
  ['facility:public-computing-centres>LOCATED_IN>place:jingxi', 'planned', '2025'],
  ['place:beijing>ALIGNS_WITH>policy:national-data-layout', 'planned', '2025'],
  ['place:beijing>ADVANCED>project:one-zone-three-centres', 'planned', '2025'],
  ['place:data-institution-pilot-zone>GATHERS>group:data-companies', 'achieved', '2024'],
  ['place:data-institution-pilot-zone>GATHERS>group:data-companies#2025', 'target', '2025'],
  ['place:beijing>BUILT>project:compliant-data-system#transmission', 'planned', '2025'],
  ['place:beijing>RELEASED>group:high-value-datasets', 'planned', '2025'],
  // Who leads or opens is the city: no technology brings forth results, no zone opens an airport.
  ['place:beijing>HOLDS>distinction:internationally-advanced-results', 'target', '2025'],
  ['place:beijing>HOLDS>distinction:global-first-tier', 'target', '2025'],
  ['place:beijing>ENCOURAGES>group:qualified-areas', 'planned', '2025'],
  ['place:beijing>ALIGNS_WITH>policy:international-trade-rules', 'planned', '2025'],
  ['place:beijing>ADVANCED>sector:airport-connections', 'planned', '2025'],
  // What a thing is and belongs to is no plan, even where a plan says it.
  ['district:haidian>PART_OF>group:districts', 'achieved', undefined],
  ['technology:multimodal>PART_OF>technology:large-model', 'achieved', undefined],
])('%s is %s, %s', (id, status, period) => {
  const relation = relations.get(id);
  expect([relation?.status, relation?.period]).toEqual([status, period]);
});

test('nothing that the plan sets out is stored as done', () => {
  const done = [
    ...conference.relations.map((relation) => ({ ...relation, id: relationId(relation) })),
    ...conference.figures,
  ].filter(({ status, evidence }) => status === 'achieved' && evidence.every(isInPlan));
  // What a thing is, belongs to or may be the same as holds without a date; all else is to come.
  const timeless = new Set(['PART_OF', 'CONCERNS', ontology.roles.possiblySameAs]);
  const wrong = done.filter(
    (fact) => !('type' in fact && fact.period === undefined && timeless.has(fact.type)),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('that two things may be one is neither planned nor dated', () => {
  const links = conference.relations.filter(({ type }) => type === ontology.roles.possiblySameAs);
  expect(links).toHaveLength(9);
  expect(links.filter((link) => link.status !== 'achieved' || link.period)).toEqual([]);
});

test('the work points have eight aspects, in the order of the text', () => {
  expect(headsOf(WORK_POINTS)).toEqual([
    'aspect:2025-digital-technology',
    'aspect:2025-infrastructure',
    'aspect:2025-data-factor-reform',
    'aspect:2025-digital-industry',
    'aspect:2025-industry-digitalisation',
    'aspect:2025-benchmark-projects',
    'aspect:2025-one-district-one-product',
    'aspect:2025-business-environment',
  ]);
});

test('the global benchmark has four, in the order of the text', () => {
  expect(headsOf('project:digital-economy-global-benchmark')).toEqual([
    'aspect:benchmark-technology',
    'aspect:benchmark-industry',
    'aspect:benchmark-application',
    'aspect:benchmark-openness',
  ]);
});

test.each([
  ['aspect:2025-digital-technology', [40, 40, 40, 41, 42, 42, 43, 43, 43, 43]],
  ['aspect:2025-infrastructure', [45, 45, 46, 46, 47, 47, 48]],
  ['aspect:2025-data-factor-reform', [50, 50, 50, 51, 51, 52, 52, 52]],
])('%s lists what each of its sentences names', (aspect, sentences) => {
  const listed = conference.relations.filter(
    ({ type, to }) => type === 'CITED_UNDER' && to === aspect,
  );
  expect(listed.map(({ evidence }) => evidence.at(-1)?.sentence)).toEqual(sentences);
});

test.each([
  [40, ['脑机接口', '量子信息']],
  [47, ['海淀', '朝阳', '亦庄', '京西']],
  [57, ['世界人形机器人运动会', '机器人半程马拉松比赛']],
  [59, ['教育', '医疗', '文旅']],
  [60, ['学生学习与发展', '教师教学', '通用大模型', '行业垂类大模型']],
  [60, ['信用评估', '运营管理', '资本管理']],
  [62, ['路侧智能相机', '雷视跨模态融合']],
  [64, ['登记', '评估', '入表', '交易', '数商服务管理体系']],
  [65, ['超高清直播舞台', '超现场剧院']],
  [68, ['海淀', '经开区', '东城区', '具身智能', '信创', '未来空间', '数字文旅']],
  [75, ['国际科技创新中心', '国际交往中心']],
  [77, ['脑机接口', '量子信息', '前沿新材料', '多模态', '生物计算']],
  [80, ['数据库', '智能体']],
  [82, ['智能体开发应用平台', '行业模型应用实验室', '模型调优工厂', '数据生产基地']],
  [83, ['研发平台', '零部件库', '场景算法库', '设计制造共性技术服务平台']],
  [84, ['数据产业集聚区', '央地合作示范基地']],
  [87, ['制造', '交通', '文旅', '视听']],
  [88, ['自动驾驶', '智慧交通', '智能停车']],
  [88, ['旅游', '环卫', '物流', '园区', '机场', '火车站']],
  [89, ['精品演出', '文化旅游', '电竞游戏']],
  [93, ['欧洲', '亚洲', '国际化论坛', '伙伴城市']],
  [94, ['增值电信业务扩大对外开放试点', '出海创新服务基地']],
])('sentence %i lists %j, and a fact tells of each', (sentence, items) => {
  const told = new Set(
    conference.relations
      .filter(({ type, evidence }) => !arranging.has(type) && evidence.some(isOf(sentence)))
      .flatMap(({ from, to }) => [from, to]),
  );
  const names = conference.entities
    .filter(({ id, mentions }) => told.has(id) && mentions.some(isOf(sentence)))
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(items.filter((item) => !names.some((name) => name.includes(item)))).toEqual([]);
});

test.each([
  // Sentence, and the figures it states as written, from left to right.
  [38, ['8个', '42条', '8%']],
  [45, ['5000个以上']],
  [47, ['4个', '突破4.5万P']],
  [51, ['200家以上']],
  [52, ['五类']],
  [65, ['3个', '30个']],
  [75, ['四个']],
  [80, ['3个以上']],
  [85, ['1-2个']],
])('sentence %i states the figures %j, and none is left out', (sentence, written) => {
  const here = conference.figures.filter(({ evidence }) => evidence[0]?.sentence === sentence);
  expect(here.map(({ asWritten }) => asWritten)).toEqual(written);
});

test('no other sentence from the 36th on states a figure', () => {
  const later = conference.figures.flatMap(({ evidence }) => evidence.map((one) => one.sentence));
  expect([...new Set(later.filter((sentence) => sentence > 35))].sort()).toEqual([
    38, 45, 47, 51, 52, 65, 75, 80, 85,
  ]);
});

test.each([
  ['work-points-items', '42', undefined, '条', 'exact', 'planned'],
  ['digital-economy-value-added-growth-2025', '8', undefined, '%', 'exact', 'target'],
  ['new-5g-a-base-stations-2025', '5000', undefined, '个', 'at_least', 'target'],
  ['public-computing-centres-2025', '4', undefined, '个', 'exact', 'planned'],
  ['intelligent-computing-scale-2025', '45000', undefined, 'P', 'over', 'target'],
  ['data-companies-2025', '200', undefined, '家', 'at_least', 'target'],
  ['trusted-data-space-kinds', '5', undefined, '类', 'exact', 'planned'],
  ['ai-for-science-benchmark-cases-2025', '3', undefined, '个', 'at_least', 'target'],
  ['metaverse-digital-complexes-2025', '1', '2', '个', 'range', 'target'],
])('figure %s is %s to %s %s, %s, %s', (slug, value, valueTo, unit, qualifier, status) => {
  const figure = figures.get(`figure:${slug}`);
  expect([figure?.value, figure?.valueTo, figure?.unit, figure?.qualifier]).toEqual([
    value,
    valueTo,
    unit,
    qualifier,
  ]);
  expect([figure?.status, figure?.period]).toEqual([status, '2025']);
});

test.each([
  ['digital-economy-value-added-growth', '7.7', '8'],
  ['intelligent-computing-scale', '22000', '45000'],
  ['data-companies', '100', '200'],
])('result and target of %s stand side by side: %s, then %s', (slug, result, target) => {
  const measuring = conference.figures.filter(({ indicator }) => indicator === `indicator:${slug}`);
  expect(measuring.map(({ period, status, value }) => [period, status, value])).toEqual([
    ['2024', 'achieved', result],
    ['2025', 'target', target],
  ]);
  expect(measuring[0]?.about).toEqual(measuring[1]?.about);
});

test.each([
  ['project:value-added-telecom-pilot', ['achieved 2024', 'ongoing 2025']],
  ['facility:going-global-service-base', ['achieved 2024', 'planned 2025', 'ongoing 2025']],
])('%s is one thing of several dates, in the order of the text: %j', (id, states) => {
  const done = conference.relations.filter(({ from, to }) => from === 'place:beijing' && to === id);
  expect(done.map(({ status, period }) => `${status} ${period}`)).toEqual(states);
});

test('the stock of 5G stations and new 5G-A stations are not a pair', () => {
  expect([
    figures.get('figure:5g-base-stations')?.indicator,
    figures.get('figure:new-5g-a-base-stations-2025')?.indicator,
  ]).toEqual(['indicator:5g-base-stations', 'indicator:new-5g-a-base-stations']);
});

test('four computing centres, each with its place', () => {
  const places = conference.relations.filter(
    ({ from, type }) => from === 'facility:public-computing-centres' && type === 'LOCATED_IN',
  );
  expect(places.map(({ to }) => to)).toEqual([
    'district:haidian',
    'district:chaoyang',
    'place:yizhuang',
    'place:jingxi',
  ]);
  expect(places.map(locators)).toEqual([
    ['47:1828-1848'],
    ['47:1831-1848'],
    ['47:1834-1848'],
    ['47:1837-1848'],
  ]);
});

test('of five kinds of trusted data space the text names three', () => {
  const kinds = conference.relations.filter(({ to }) => to === 'platform:trusted-data-spaces');
  expect(kinds.flatMap(({ properties }) => properties['kind'] ?? [])).toEqual([
    '企业',
    '行业',
    '城市',
  ]);
});

test.each([
  ['project:ai-for-science-new-mode', 'project:new-research-mode'],
  ['platform:ai-open-source-community', 'platform:international-open-source-community'],
  ['project:digital-economy-global-benchmark', 'project:global-benchmark-city'],
  ['district:economic-development-area', 'place:yizhuang'],
  ['project:large-model-partner-programme', 'project:agi-partner-programme'],
  ['platform:embodied-intelligence-rd-platform', 'platform:embodied-robot-rd-platform'],
])('%s and %s are linked and not merged', (from, to) => {
  expect(relations.get(`${from}>POSSIBLY_SAME_AS>${to}`)).toBeDefined();
});

test.each([
  [
    'which zone and which centres are meant',
    'project:one-zone-three-centres',
    [
      'place:beijing>ADVANCED>project:one-zone-three-centres',
      'project:one-zone-three-centres>CITED_UNDER>aspect:2025-data-factor-reform',
    ],
  ],
  [
    'whose report it is',
    'policy:government-work-report-2025',
    [
      'policy:government-work-report-2025>SETS_OUT>project:digital-china',
      'policy:government-work-report-2025>SETS_OUT>sector:digital-economy',
    ],
  ],
  [
    'how many high-value data sets there will be',
    'group:high-value-datasets',
    [
      'group:high-value-datasets>CITED_UNDER>aspect:2025-data-factor-reform',
      'place:beijing>RELEASED>group:high-value-datasets',
    ],
  ],
])('what the text does not state is not there: %s', (_what, id, facts) => {
  expect(factsOf(conference, id)).toEqual(facts);
});

function isOf(number: number): (locator: Locator) => boolean {
  return ({ sentence }) => sentence === number;
}

function isInPlan({ sentence }: Locator): boolean {
  return PLAN.some(([from, to]) => sentence >= from && sentence <= to);
}

/** The aspects listed under a plan, in the order of the sentences that head them. */
function headsOf(plan: string): string[] {
  return conference.relations
    .filter(({ from, type, to }) => type === 'CITED_UNDER' && to === plan && isAspect(from))
    .sort((a, b) => (a.evidence.at(-1)?.start ?? 0) - (b.evidence.at(-1)?.start ?? 0))
    .map(({ from }) => from);
}

function isAspect(id: string): boolean {
  return id.startsWith('aspect:');
}
