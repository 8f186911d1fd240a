import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Catalogue } from '../../../graph-seed/catalogue.ts';
import { coverageReport } from '../../../graph-seed/coverage/coverage-report.ts';
import { unitsOf, withoutFunctionWords, Wording } from '../../../graph-seed/coverage/coverage-words.ts';
import { coverage, unexplained } from '../../../graph-seed/coverage/coverage.ts';
import { relationId } from '../../../graph-seed/seed.ts';
import type { DocumentSeed } from '../../../graph-seed/seed.ts';
import { readSources } from '../../../graph-seed/source-text.ts';
import { projectSeed, SOURCES as PROJECT_SOURCES } from '../content-seed.ts';
import { CASES, checkFixture, SOURCES } from '../fixture-seed.ts';

const forms = (text: string) => unitsOf(Array.from(text)).map(({ form }) => form);

test.each([
  ['新建5G-A基站', ['新', '建', '5g-a', '基', '站']],
  ['突破4.5万P。', ['突', '破', '4.5', '万', 'p']],
  ['按“5+10+N”', ['按', '5+10+n']],
  ['100%支持ＩＰｖ６', ['100%', '支', '持', 'ipv6']],
  ['“人工智能+”', ['人', '工', '智', '能']],
  ['AI for Science', ['ai', 'for', 'science']],
  [' -,。', []],
])('the units of %s', (text, expected) => {
  expect(forms(text)).toEqual(expected);
});

test.each([
  // A pair is said where both characters stand side by side; one character alone stands in too many words.
  ['首发开源模型', ['发布了开源的模型'], '开源模型'],
  ['发布会', ['开会发布'], '发布'],
  // Numbers and Latin words are said whole.
  ['新增8620P', ['增加862P'], ''],
  ['新增8620P', ['8620P'], '8620p'],
  ['2.2万', ['12.2万'], ''],
  ['支持Vidu', ['vidu'], 'vidu'],
  // What punctuation holds apart is no pair, and what stands alone is said as it is.
  ['超,过', ['超过'], '超过'],
  ['超过', ['超,过'], ''],
])('of %s, %j says %s', (text, said, expected) => {
  const units = new Wording(said).said(unitsOf(Array.from(text)));
  expect(units.map(({ form }) => form).join('')).toBe(expected);
});

test.each([
  ['的智能', '智能'],
  ['我们将以', ''],
  ['一是打造', '打造'],
  ['其中的其', ''],
  ['特别是在', '特别'],
  ['建成了', '建成'],
  ['和平', '平'],
])('%s without function words at its ends is %s', (run, expected) => {
  const rest = withoutFunctionWords(unitsOf(Array.from(run)));
  expect(rest.map(({ form }) => form).join('')).toBe(expected);
});

describe('of the sound seed', () => {
  test('the report shows what rests on each sentence and what no fact tells', async () => {
    const { document, text, catalogue } = await harbour();
    expect(coverageReport(document, text, catalogue)).toMatchInlineSnapshot(`
     {
       "lines": [
         "2030-01-02-harbour#1 (0-5): 1 fact, 100.0 % told",
         "  0-4  person:lin-xiao>LEADS>place:lingang",
         "  mentions: person:lin-xiao 2-4",
         "2030-01-02-harbour#2 (6-24): 2 facts, 64.2 % told",
         "  12-15  person:lin-xiao>LEADS>place:lingang",
         "  12-23  place:lingang>RELEASED>policy:blue-sea",
         "  mentions: place:lingang 12-15, policy:blue-sea 17-23",
         "  6-11  NOT TOLD: 2030年 (in the evidence of no fact)",
         "2030-01-02-harbour#3 (24-47): 2 facts, 90.4 % told",
         "  24-35  company:haifan>RELEASED>model:haifan",
         "  36-46  figure:context-haifan",
         "  mentions: company:haifan 24-28, model:haifan 30-35, indicator:context 43-46",
         "  36-38  NOT TOLD: 支持 (in evidence, but no fact says it)",
         "2030-01-02-harbour#4 (47-63): 1 fact, 53.3 % told",
         "  47-62  company:haifan>BUILDS_IN>place:lingang",
         "  mentions: place:lingang 52-55",
         "  47-51  NOT TOLD: 该公司还 (in evidence, but no fact says it)",
         "  57-59  NOT TOLD: 航标 (in evidence, but no fact says it)",
         "2030-01-02-harbour#5 (64-87): 1 fact, 76.1 % told",
         "  69-86  figure:charging-points-2029",
         "  mentions: indicator:charging-points 69-72",
         "  64-69  NOT TOLD: 全市已建成 (in the evidence of no fact)",
         "2030-01-02-harbour#6 (87-112): 2 facts, 91.3 % told",
         "  89-100  figure:charging-points-2030",
         "  101-111  figure:berths-2030",
         "  mentions: indicator:charging-points 91-94",
         "  87-89  NOT TOLD: 今年 (in the evidence of no fact)",
         "",
         "2030-01-02-harbour: 6 sentences, 8 facts (1.3 to a sentence), 9 mentions",
         "Of 98 letters, digits and Chinese characters 87.7 % lie in the evidence of a fact, 78.5 % are told by one; the rest are function words and 6 runs of words.",
         "6 of these 6 have no reason: enter the facts, or say why there is none under "uncovered".",
       ],
       "open": 6,
     }
    `);
  });

  test('nothing is open once every word left over has its reason', async () => {
    const { document, text, catalogue } = await harbour(join(CASES, 'uncovered-reasons'));
    const { lines, open } = coverageReport(document, text, catalogue);
    expect(open).toBe(0);
    expect(lines.at(-1)).toBe('Each of these 6 has its reason.');
  });

  test.each([
    ['company:haifan>RELEASED>model:haifan', ['支持', '海帆科技推出海帆大模型']],
    ['company:haifan>BUILDS_IN>place:lingang', ['该公司还在临港市建设航标实验室']],
    ['figure:context-haifan', ['支持200万字上下文']],
    ['figure:charging-points-2029', ['全市已建成充电桩1.2万个', '同比增长7.5%']],
    ['figure:berths-2030', ['今年', '试点1-2座无人码头']],
  ])('without %s its words are left over', async (id, words) => {
    const { document, text, catalogue } = await harbour();
    const changed = coverage(without(document, id), text, catalogue);
    const before = coverage(document, text, catalogue);
    const found = changed.filter(({ number, told }) => told < (before[number - 1]?.told ?? 0));
    expect(found.flatMap(({ untold }) => untold.map((one) => one.words)).sort()).toEqual(
      [...words].sort(),
    );
  });
});

const seed = await projectSeed();
const { conference } = seed;
const catalogue = new Catalogue(seed);
const text = (await readSources(PROJECT_SOURCES, new Set([conference.sha256]))).get(
  conference.sha256,
);
const withText = text || process.env['SOURCES_DIR'] ? test : test.skip;

withText('every word of the document is told or explained (needs its text in SOURCES_DIR)', () => {
  if (!text) throw new Error(`the source text is not in ${PROJECT_SOURCES}`);
  const open = coverage(conference, text, catalogue).flatMap((sentence) =>
    unexplained(conference, sentence).map(({ start, end }) => `${sentence.number}:${start}-${end}`),
  );
  expect(open).toEqual([]);
});

withText.each([
  ['company:shengshu>RELEASED>model:vidu', '生数科技发布'],
  ['model:vidu>HOLDS>distinction:first-domestic-text-to-video', '国内首个'],
  ['model:kling>PRODUCT_OF>company:kuaishou', '快手'],
  ['model:kling>CAPABLE_OF>technology:hd-video', '高清视频'],
  ['facility:metaverse-experience-complex>LOCATED_IN>place:shougang-park', '落地首钢园'],
  ['figure:kling-video-length', '时长3分钟'],
])('without %s the report shows %s (needs the text in SOURCES_DIR)', (id, words) => {
  if (!text) throw new Error(`the source text is not in ${PROJECT_SOURCES}`);
  const untold = coverage(without(conference, id), text, catalogue).flatMap((s) => s.untold);
  expect(untold.map((one) => one.words)).toContain(words);
});

withText('of five figures that are gone four are missed (needs the text in SOURCES_DIR)', () => {
  if (!text) throw new Error(`the source text is not in ${PROJECT_SOURCES}`);
  const told = (document: DocumentSeed) =>
    coverage(document, text, catalogue).reduce((sum, sentence) => sum + sentence.told, 0);
  const whole = told(conference);
  // The others repeat a number that a second figure or a name holds too.
  const missed = conference.figures.filter(({ id }) => told(without(conference, id)) < whole);
  expect(missed.length / conference.figures.length).toBeGreaterThan(0.8);
});

async function harbour(overlay?: string) {
  const { seed: read, problems } = await checkFixture([], overlay);
  const document = read?.documents[0];
  const source = document && (await readSources(SOURCES, new Set([document.sha256])));
  const found = document && source?.get(document.sha256);
  if (!found) throw new Error(JSON.stringify(problems));
  return { document, text: found, catalogue: new Catalogue(read) };
}

function without(document: DocumentSeed, id: string): DocumentSeed {
  return {
    ...document,
    relations: document.relations.filter((relation) => relationId(relation) !== id),
    figures: document.figures.filter((figure) => figure.id !== id),
  };
}
