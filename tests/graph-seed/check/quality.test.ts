import { expect, test } from '@jest/globals';
import type { Problem } from '../../../graph-seed/problem.ts';
import { relationId } from '../../../graph-seed/seed.ts';
import type {
  DocumentSeed,
  Locator,
  SeedEntity,
  SeedFigure,
  SeedRelation,
} from '../../../graph-seed/seed.ts';
import { readSources } from '../../../graph-seed/source-text.ts';
import { validateSeed } from '../../../graph-seed/check/validate.ts';
import { projectSeed, SOURCES } from '../content-seed.ts';

/**
 * The quality of the graph is the checker's rules. So that each of them is known to hold, not only to be silent, one
 * thing of the real document is spoilt at a time, and the rule must say so.
 */
const seed = await projectSeed();
const { conference } = seed;
const texts = await readSources(SOURCES, new Set([conference.sha256]));
const text = texts.get(conference.sha256);
const withText = text || process.env['SOURCES_DIR'] ? test : test.skip;

type Spoil = (document: DocumentSeed) => DocumentSeed;

const entity =
  (id: string, change: Partial<SeedEntity>): Spoil =>
  (document) => ({
    ...document,
    entities: changed(document.entities, (one) => one.id === id, change),
  });
const relation =
  (id: string, change: Partial<SeedRelation>): Spoil =>
  (document) => ({
    ...document,
    relations: changed(document.relations, (one) => relationId(one) === id, change),
  });
const figure =
  (id: string, change: Partial<SeedFigure>): Spoil =>
  (document) => ({
    ...document,
    figures: changed(document.figures, (one) => one.id === id, change),
  });

const RELEASED = 'company:shengshu>RELEASED>model:vidu';
const MATCHES = 'model:doubao>MATCHES>model:gpt4.0';

test('the whole graph is sound', () => {
  expect(validateSeed(seed)).toEqual([]);
});

test.each<[string, Spoil, string]>([
  [
    'an end of a type that the relation does not allow',
    relation(RELEASED, { to: 'place:beijing' }),
    'ends',
  ],
  ['a start of a type that it does not allow', relation(RELEASED, { from: 'model:vidu' }), 'ends'],
  ['an end that is not there', relation(RELEASED, { to: 'model:video' }), 'dangling'],
  ['a type that the ontology does not know', relation(RELEASED, { type: 'LAUNCHED' }), 'type'],
  [
    'a property that it does not know',
    entity('model:vidu', { properties: { price: 1 } }),
    'property',
  ],
  [
    'a figure about what figures are not about',
    figure('figure:kling-video-length', { about: ['indicator:video-resolution'] }),
    'ends',
  ],
  [
    'a figure that measures no indicator',
    figure('figure:kling-video-length', { indicator: 'model:kling' }),
    'ends',
  ],
  ['an entity that nothing leads to', without(MATCHES), 'orphan'],
  [
    'a name of another spelt otherwise',
    entity('model:vidu', { name: 'ＫＩＭＩ' }),
    'duplicate-name',
  ],
  [
    'an alias that is a name of another',
    entity('model:vidu', { aliases: ['可灵 大模型'] }),
    'duplicate-name',
  ],
  [
    'a name of an untied thing of another type',
    entity('model:vidu', { aliases: ['国务院'] }),
    'duplicate-name',
  ],
  [
    'a summary without Chinese',
    entity('model:vidu', { summary: { zh: 'A model.', en: 'A model.' } }),
    'language',
  ],
  ['a wording without English', relation(RELEASED, { en: '发布模型。' }), 'language'],
  [
    'a Chinese name without an English one',
    entity('company:zhipu', { nameEn: undefined }),
    'language',
  ],
  [
    'a locator beyond its sentence',
    relation(RELEASED, { evidence: [locator(7, 414, 470)] }),
    'locator',
  ],
  [
    'a locator in another sentence',
    entity('model:vidu', { mentions: [locator(8, 430, 434)] }),
    'locator',
  ],
  ['two unsure things with one name', unsure('智能体创新'), 'duplicate-name'],
])('%s is found', (_what, spoil, rule) => {
  expect(rulesOf(validateSeed({ ...seed, documents: [spoil(conference)] }))).toContain(rule);
});

withText.each<[string, Spoil, string]>([
  [
    'a mention that holds no name',
    entity('model:vidu', { mentions: [locator(7, 420, 424)] }),
    'mention',
  ],
  [
    'a mention that is off by one',
    entity('model:vidu', { mentions: [locator(7, 431, 435)] }),
    'mention',
  ],
  [
    'a relation whose end is not in the sentence',
    relation(RELEASED, { evidence: [locator(8, 465, 470)] }),
    'evidence',
  ],
  [
    'an end said to be carried over that stands there',
    relation(RELEASED, { carried: ['from'] }),
    'carried',
  ],
  [
    'a figure whose number stands elsewhere',
    figure('figure:kling-video-length', { evidence: [locator(7, 452, 460)] }),
    'evidence',
  ],
  [
    'a figure that loses its “over”',
    figure('figure:ai-companies-2024', { asWritten: '2400家', qualifier: 'exact' }),
    'qualifier',
  ],
  [
    'a figure with another value',
    figure('figure:5g-base-stations', { value: '1339000' }),
    'quantity',
  ],
  [
    'a growth that the text does not state',
    figure('figure:digital-economy-value-added-2024', { growth: '7.8' }),
    'evidence',
  ],
])('%s is found (needs the text in SOURCES_DIR)', (_what, spoil, rule) => {
  expect(rulesOf(validateSeed({ ...seed, documents: [spoil(conference)] }, texts))).toContain(rule);
});

test('unsure identities are linked, and both stay things of their own', () => {
  const { possiblySameAs } = seed.ontology.roles;
  const links = conference.relations.filter(({ type }) => type === possiblySameAs);
  const ids = new Set(conference.entities.map(({ id }) => id));
  expect(links.length).toBeGreaterThan(0);
  for (const { from, to } of links) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
});

/** Without some relations. */
function without(...relations: string[]): Spoil {
  return (document) => ({
    ...document,
    relations: document.relations.filter((one) => !relations.includes(relationId(one))),
  });
}

/** Gives both ends of the first unsure link the same other name. */
function unsure(name: string): Spoil {
  return (document) => {
    const link = document.relations.find(({ type }) => type === seed.ontology.roles.possiblySameAs);
    const entities = document.entities.map((one) =>
      one.id === link?.from || one.id === link?.to ? { ...one, aliases: [name] } : one,
    );
    return { ...document, entities };
  };
}

function changed<T extends object>(
  list: readonly T[],
  is: (one: T) => boolean,
  change: Partial<T>,
): T[] {
  expect(list.filter(is)).toHaveLength(1);
  return list.map((one) => (is(one) ? { ...one, ...change } : one));
}

function locator(sentence: number, start: number, end: number): Locator {
  return { sentence, start, end, at: { file: 'a test', line: 1 } };
}

function rulesOf(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map(({ rule }) => rule))];
}
