import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { evidenceText } from '../../../graph-seed/seed.ts';
import type { SeedFigure } from '../../../graph-seed/seed.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi, statementOf } from './api.ts';
import type { Api } from './api.ts';
import { profile } from './profile.ts';
import { seedFacts } from './seed-facts.ts';
import type { SeedFacts, Way } from './seed-facts.ts';

/** The API over the seed, and what the seed's files say. */
let api: Api;
let driver: Driver;
let seed: SeedFacts;
beforeAll(async () => {
  seed = await seedFacts();
  const connection = sharedConnection();
  api = await realApi(connection);
  const { username = '', password = '' } = connection.auth ?? {};
  driver = neo4j.driver(connection.uri, neo4j.auth.basic(username, password));
});
afterAll(async () => {
  await api.stop();
  await driver.close();
});

/** What an answer tells of a path. */
interface PathAnswer {
  readonly length: number;
  readonly entities: readonly { readonly id: string }[];
  readonly relations: readonly {
    readonly id: string;
    readonly evidence: readonly {
      readonly document: { readonly id: string };
      readonly sentence: number;
      readonly start: number;
      readonly end: number;
    }[];
  }[];
}
const PATH =
  'length entities { id } relations { id evidence { document { id } sentence start end } }';

/** A path in the words of the seed's files. */
function asWay({ entities, relations }: PathAnswer): unknown {
  return {
    entities: entities.map(({ id }) => id),
    relations: relations.map(({ id, evidence }) => ({
      id,
      evidence: evidence.map((one) => evidenceText(one.document.id, one)).sort(),
    })),
  };
}

function wayOf({ entities, facts }: Way): unknown {
  return {
    entities,
    relations: facts.map(({ id, evidence }) => ({ id, evidence: [...evidence].sort() })),
  };
}

const ENDS = ['company:zhipu', 'model:vidu'] as const;

test('the shortest paths are those that the facts of the seed make, each with its evidence', async () => {
  const ways = seed.ways(...ENDS, 3);
  const { paths } = await api.data<{ paths: PathAnswer[] }>(
    `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 3) { ${PATH} } }`,
    { from: ENDS[0], to: ENDS[1] },
  );
  const lengths = ways.slice(0, 3).map(({ facts }) => facts.length);
  expect(paths.map(({ length }) => length)).toEqual(lengths);
  // Which of equally long ones come is the store's order.
  for (const path of paths) expect(ways.map(wayOf)).toContainEqual(asWay(path));
  expect(new Set(paths.map((path) => JSON.stringify(asWay(path)))).size).toBe(paths.length);
});

test('paths by way of the maker of a model are those that the facts of the seed make', async () => {
  const maker = 'company:shengshu';
  const ways = seed.ways(...ENDS, 4).filter(({ entities }) => entities.includes(maker));
  const shortest = ways.filter(({ facts }) => facts.length === ways[0]?.facts.length);
  const { paths } = await api.data<{ paths: PathAnswer[] }>(
    `query ($from: ID!, $to: ID!, $via: [ID!]) { paths(from: $from, to: $to, via: $via, maxLength: 4, mode: ALL_SHORTEST, first: 10) { ${PATH} } }`,
    { from: ENDS[0], to: ENDS[1], via: [maker] },
  );
  expect(shortest.length).toBeGreaterThan(0);
  expect(shortest.length).toBeLessThan(10);
  expect(paths).toHaveLength(shortest.length);
  expect(paths.map(asWay)).toEqual(expect.arrayContaining(shortest.map(wayOf)));
});

describe('results stand beside their targets', () => {
  /** The result and the target of an indicator, as the seed's files have them. */
  const pairOf = (indicator: string, about: string) => {
    const figures = seed.figures(indicator, about);
    const [result, target] = [['achieved'], ['planned', 'target']].map((statuses) =>
      figures.find(({ status }) => statuses.includes(status)),
    );
    if (figures.length !== 2 || !result || !target) throw new Error(`${indicator} has no pair.`);
    return { result, target };
  };
  const told = ({ value, qualifier, period, status }: SeedFigure) => ({
    value,
    qualifier: qualifier.toUpperCase(),
    period,
    status: status.toUpperCase(),
  });
  const ask = async (indicator: string, about: string) =>
    (
      await api.data<{ comparisons: unknown[] }>(
        `query ($indicator: String, $about: ID) { comparisons(indicator: $indicator, about: $about) {
          indicator { id } about { id }
          result { value qualifier period status } target { value qualifier period status }
          difference ratio obstacle
        } }`,
        { indicator, about },
      )
    ).comparisons;

  test('and exact ones are calculated with', async () => {
    const indicator = 'indicator:digital-economy-value-added-growth';
    const { result, target } = pairOf(indicator, 'sector:digital-economy');
    expect([result.qualifier, target.qualifier]).toEqual(['exact', 'exact']);
    const [is, wanted] = [Number(result.value), Number(target.value)];
    expect(await ask(indicator, 'sector:digital-economy')).toEqual([
      {
        indicator: { id: indicator },
        about: result.about.toSorted().map((id) => ({ id })),
        result: told(result),
        target: told(target),
        difference: (wanted - is).toFixed(1),
        ratio: (wanted / is).toFixed(6),
        obstacle: null,
      },
    ]);
  });

  test('and others are not', async () => {
    const indicator = 'indicator:intelligent-computing-scale';
    const { result, target } = pairOf(indicator, 'place:beijing');
    expect([result.qualifier, target.qualifier]).not.toContain('exact');
    expect(await ask(indicator, 'place:beijing')).toEqual([
      {
        indicator: { id: indicator },
        about: result.about.toSorted().map((id) => ({ id })),
        result: told(result),
        target: told(target),
        difference: null,
        ratio: null,
        obstacle: 'NOT_EXACT',
      },
    ]);
  });
});

test('what is alike shares what is shown, and the facts of the seed tie both to it', async () => {
  const id = 'company:shengshu';
  const { similar } = await api.data<{
    similar: {
      score: number;
      sharedCount: number;
      entity: { id: string };
      shared: { entity: { id: string }; relations: { id: string }[] }[];
    }[];
  }>(
    `query ($id: ID!) { similar(id: $id, first: 3, types: ["Company"]) {
      score sharedCount entity { id } shared(first: 100) { entity { id } relations { id } }
    } }`,
    { id },
  );
  const neighbours = (of: string) =>
    new Set(
      Array.from(seed.facts.values()).flatMap(({ from, to }) =>
        from === of ? [to] : to === of ? [from] : [],
      ),
    );
  expect(similar.length).toBeGreaterThan(0);
  for (const { score, sharedCount, entity, shared } of similar) {
    expect(score).toBeGreaterThan(0);
    const others = neighbours(entity.id);
    const both = Array.from(neighbours(id)).filter((one) => others.has(one));
    expect(sharedCount).toBe(both.length);
    expect(shared.map((one) => one.entity.id).sort()).toEqual(both.sort());
    for (const { entity: common, relations } of shared) {
      const ends = relations.map((one) => {
        const { from, to } = seed.facts.get(one.id) ?? { from: '', to: '' };
        return from === common.id ? to : from;
      });
      expect(new Set(ends)).toEqual(new Set([id, entity.id]));
    }
  }
});

describe('begins at an index, multiplies nothing and waits for nothing', () => {
  test.each([
    '{ paths(from: "company:zhipu", to: "model:vidu", maxLength: 10, first: 5) { length entities { name } relations { id evidence { document { id } } } } }',
    '{ paths(from: "company:zhipu", to: "model:vidu", via: ["company:shengshu"], mode: ALL_SHORTEST, excludeEntities: ["place:beijing"]) { length entities { name } } }',
    '{ similar(id: "company:zhipu") { score entity { name } shared { entity { name } relations { id } } } }',
    '{ comparisons { difference result { value } target { value } about { id } } }',
    '{ comparisons(indicator: "a") { difference } }',
    '{ comparisons(about: "place:beijing", period: "2025") { difference } }',
  ])('%s', async (query) => {
    const { steps } = await profile(driver, await statementOf(query));
    const operators = steps.map(({ operator }) => operator);
    const heavy = operators.filter((one) =>
      /AllNodesScan|LabelScan|TypeScan|CartesianProduct|^Eager$/.test(one),
    );
    expect(heavy).toEqual([]);
    expect(operators.join(' ')).toMatch(/IndexSeek|IndexScan/);
  });

  test('counts of types touch nothing but the count store', async () => {
    const query = '{ facets(by: [ENTITY_TYPE, RELATION_TYPE]) }';
    const { steps } = await profile(driver, await statementOf(query));
    const read = steps.filter(({ operator }) => /Scan|Seek|Expand|CountStore/.test(operator));
    expect(read.filter(({ operator }) => !operator.includes('CountFromCountStore'))).toEqual([]);
  });
});
