import { expect, test } from '@jest/globals';
import { relationId } from '../../graph-seed/seed.ts';
import { factsOf, locators, projectSeed } from './content-seed.ts';

const { conference } = await projectSeed();
const relations = new Map(conference.relations.map((relation) => [relationId(relation), relation]));
const figures = new Map(conference.figures.map((figure) => [figure.id, figure]));

test.each([
  // Two directives from one phrase; the speaker's three offices, said in both of his headings.
  ['agency:state-council>ISSUED>policy:digital-economy-directives', 'achieved', undefined],
  [
    'agency:beijing-cyberspace-administration>TOOK_PART_IN>event:benchmark-city-press-conference-2025',
    'achieved',
    '2025-03-20',
  ],
  [
    'person:liu-weiliang>SERVES_IN>agency:beijing-economy-and-information-technology-bureau#spokesman',
    'achieved',
    '2025-03-20',
  ],
  ['place:beijing>ADVANCED>project:global-benchmark-city#2024', 'achieved', '2024'],
  ['place:beijing>ADVANCED>project:global-benchmark-city#2025', 'ongoing', '2025'],
  ['model:doubao>MATCHES>model:gpt4.0', 'achieved', '2024'],
  ['company:zhipu>RELEASED>model:zhipu-text-to-image', 'achieved', '2024'],
  ['company:shengshu>RELEASED>model:vidu', 'achieved', '2024'],
  ['model:kling>PRODUCT_OF>company:kuaishou', 'achieved', '2024'],
  ['product:monica>PRODUCT_OF>product:manus', 'achieved', '2025-03-20'],
  ['product:monica>REGISTERED_IN>place:beijing', 'achieved', '2025-03-20'],
  ['place:beijing>APPROVED_FOR>project:national-manufacturing-cluster', 'achieved', '2024'],
  ['place:beijing>ADVANCED>project:national-ai-pilot-zone', 'ongoing', '2024'],
  // What the action plan lays down is not stored as done.
  [
    'policy:ai-plus-action-plan>SETS_OUT>project:commercial-industry-applications',
    'planned',
    '2024',
  ],
  ['project:agi-partner-programme>GATHERS>group:partner-companies#investment', 'achieved', '2024'],
  [
    'distinction:infrastructure-leads-country>CONCERNS>technology:industrial-internet',
    'achieved',
    '2024',
  ],
  ['distinction:richest-green-computing>WITHIN>place:nationwide', 'achieved', '2024'],
  // The base is the one that trained and was first, not the speaker and not the city.
  ['facility:ai-data-training-base>TRAINED>model:brain-health-medical', 'achieved', '2024'],
  ['facility:ai-data-training-base>BUILT>policy:data-sandbox-regulation', 'achieved', '2024'],
  [
    'platform:data-asset-registration-window>PART_OF>platform:municipal-data-service-platforms',
    'achieved',
    '2024',
  ],
  [
    'distinction:first-medical-lighthouse-factory>WITHIN>sector:medical-equipment',
    'achieved',
    '2024',
  ],
  ['project:digital-central-axis>SELECTED_FOR>distinction:wic-case-book', 'achieved', '2024'],
  // A batch is what one is chosen into, not a title one bears.
  ['place:beijing>SELECTED_FOR>distinction:first-batch-telecom-pilot-city', 'achieved', '2024'],
  [
    'group:foreign-companies-in-beijing>APPROVED_FOR>project:value-added-telecom-pilot',
    'achieved',
    '2024',
  ],
  ['place:beijing>BUILT>facility:going-global-service-base', 'achieved', '2024'],
  // What is still being built towards is not yet said to be so.
  ['aspect:digital-technology-testbed>HOLDS>distinction:leading-testbed', 'ongoing', '2024'],
  ['aspect:ai-innovation-source>HOLDS>distinction:globally-influential', 'ongoing', '2024'],
  // Subjects carried over: the core industry is that of AI, the constellations are the city's.
  ['sector:ai-core-industry>PART_OF>technology:artificial-intelligence', 'achieved', '2024'],
  ['group:commercial-constellations>PART_OF>place:beijing', 'achieved', '2024'],
  ['policy:free-trade-zone-negative-list>CONCERNS>sector:cross-border-data', 'achieved', '2024'],
])('%s is %s, %s', (id, status, period) => {
  const relation = relations.get(id);
  expect([relation?.status, relation?.period]).toEqual([status, period]);
});

test.each([
  // Written, exact value, unit, qualifier, indicator.
  ['digital-economy-value-added-2024', '突破2.2万亿元', '2200000000000', '元', 'over'],
  ['digital-economy-value-added-growth-2024', '7.7%', '7.7', '%', 'exact'],
  ['core-industries-value-added-growth-2024', '达到10.1%', '10.1', '%', 'exact'],
  ['kimi-context-length', '200万字', '2000000', '字', 'exact'],
  ['registered-large-models', '105款', '105', '款', 'exact'],
  ['ai-companies-2024', '超2400家', '2400', '家', 'over'],
  ['ai-core-industry-revenue-2024', '超3000亿', '300000000000', '元', 'over'],
  ['ai-plus-industries', '十', '10', '个', 'exact'],
  ['partner-companies', '300余家', '300', '家', 'over'],
  ['5g-base-stations', '13.39万个', '133900', '个', 'exact'],
  ['industrial-internet-resolutions', '88亿次', '8800000000', '次', 'exact'],
  ['intelligent-computing-scale', '超过2.2万P', '22000', 'P', 'over'],
  ['satellites-in-orbit', '达到100颗', '100', '颗', 'exact'],
  ['data-trade-value', '达59亿元', '5900000000', '元', 'exact'],
  ['iot-devices', '1.97万套', '19700', '套', 'exact'],
  ['certified-companies', '超1.4万家', '14000', '家', 'over'],
])('figure %s, written %s, is %s %s, %s', (slug, asWritten, value, unit, qualifier) => {
  const figure = figures.get(`figure:${slug}`);
  expect({ ...figure }).toMatchObject({ asWritten, value, unit, qualifier });
});

test('the value added carries its growth, and the growth is a figure beside the target to come', () => {
  expect(figures.get('figure:digital-economy-value-added-2024')?.growth).toBe('7.7');
  expect(figures.get('figure:digital-economy-value-added-growth-2024')?.indicator).toBe(
    'indicator:digital-economy-value-added-growth',
  );
});

test('P is computing power in three figures and a resolution in a fourth', () => {
  const measured = conference.figures.filter(({ unit }) => unit === 'P').map((f) => f.indicator);
  expect(measured.sort()).toEqual([
    'indicator:intelligent-computing-scale',
    'indicator:intelligent-computing-scale',
    'indicator:new-intelligent-computing',
    'indicator:video-resolution',
  ]);
});

test('the core industries of the digital economy and of AI are two things', () => {
  const growth = figures.get('figure:core-industries-value-added-growth-2024')?.about;
  const revenue = figures.get('figure:ai-core-industry-revenue-2024')?.about;
  expect([growth, revenue]).toEqual([
    ['place:beijing', 'sector:digital-economy-core-industries'],
    ['place:beijing', 'sector:ai-core-industry'],
  ]);
});

test.each(['project:national-manufacturing-cluster', 'facility:ai-data-training-base'])(
  '%s opens an area of the results, and the rest of the area is not listed under it',
  (id) => {
    const listed = conference.relations.filter(({ type }) => type === 'CITED_UNDER');
    expect(listed.filter(({ to }) => to === id).map(relationId)).toEqual([]);
    expect(listed.filter(({ from }) => from === id).map(({ to }) => to)).toEqual([
      'project:global-benchmark-city',
    ]);
  },
);

test('the revenue without a unit is shown with the words that name its year and industry', () => {
  const revenue = figures.get('figure:ai-core-industry-revenue-2024');
  expect(revenue && locators(revenue)).toEqual(['10:581-613']);
});

const SOURCE = 'aspect:ai-innovation-source';

test.each([
  [
    'Kimi has no maker',
    'model:kimi',
    [
      'figure:kimi-context-length',
      `model:kimi>CITED_UNDER>${SOURCE}`,
      'model:kimi>HOLDS>distinction:kimi-context-lead',
    ],
  ],
  [
    'Doubao has no maker',
    'model:doubao',
    [`model:doubao>CITED_UNDER>${SOURCE}`, 'model:doubao>MATCHES>model:gpt4.0'],
  ],
  [
    'Kuaishou has no seat',
    'company:kuaishou',
    [`company:kuaishou>CITED_UNDER>${SOURCE}`, 'model:kling>PRODUCT_OF>company:kuaishou'],
  ],
  ['Manus has no maker', 'product:manus', ['product:monica>PRODUCT_OF>product:manus']],
  [
    'the speaker builds nothing',
    'person:liu-weiliang',
    [
      'person:liu-weiliang>SERVES_IN>agency:beijing-economy-and-information-technology-bureau#deputy-director',
      'person:liu-weiliang>SERVES_IN>agency:beijing-economy-and-information-technology-bureau#party-group-member',
      'person:liu-weiliang>SERVES_IN>agency:beijing-economy-and-information-technology-bureau#spokesman',
      'person:liu-weiliang>TOOK_PART_IN>event:benchmark-city-press-conference-2025',
    ],
  ],
])('what the text does not state is not there: %s', (_what, id, facts) => {
  expect(factsOf(conference, id)).toEqual(facts);
});

test('from Kling one walks to its company and on to Beijing, on two sentences', () => {
  const walk = [
    'model:kling>PRODUCT_OF>company:kuaishou',
    `company:kuaishou>CITED_UNDER>${SOURCE}`,
    `place:beijing>BUILT>${SOURCE}`,
  ].map((id) => relations.get(id));
  expect(walk.map((relation) => relation && locators(relation))).toEqual([
    ['7:435-442'],
    ['6:338-347', '7:435-464'],
    ['6:328-347'],
  ]);
});
