import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import type { Fields } from '../../../server/log.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { hasSources, realApi, statementOf } from './api.ts';
import type { Api } from './api.ts';
import { heavySteps, profile } from './profile.ts';

/** What a canvas asks: some neighbours of many, what ties what is shown, a document as it is read, the whole graph. */
let api: Api;
let driver: Driver;
beforeAll(async () => {
  api = await realApi(sharedConnection());
  const { uri, auth } = sharedConnection();
  driver = neo4j.driver(uri, neo4j.auth.basic(auth?.username ?? '', auth?.password ?? ''));
});
afterAll(async () => {
  await api.stop();
  await driver.close();
});

interface End {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly aliases: readonly string[];
  readonly degree: number;
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string }; readonly entity: End }[];
}

const PLACE = 'place:beijing';

async function relations(more: Fields): Promise<Page> {
  const asked = `query ($id: ID!, $first: Int, $after: String, $search: String, $to: [ID!], $orderBy: RelationOrder, $types: [String!]) {
    node(id: $id) { ... on Entity {
      relations(first: $first, after: $after, search: $search, to: $to, orderBy: $orderBy, types: $types) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { node { id } entity { id name nameEn aliases degree } }
      } } } }`;
  const { node } = await api.data<{ node: { relations: Page } }>(asked, { id: PLACE, ...more });
  return node.relations;
}

/** Every line, page by page. */
async function every(more: Fields, first = 40): Promise<Page['edges'][number][]> {
  const lines: Page['edges'][number][] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await relations({ ...more, first, after });
    lines.push(...page.edges);
    expect(page.totalCount).toBeGreaterThanOrEqual(lines.length);
    if (!page.pageInfo.hasNextPage) return lines;
    after = page.pageInfo.endCursor;
  }
}

const ids = (lines: Page['edges']) => lines.map(({ node }) => node.id);

describe('relations of an entity', () => {
  test.each(['DEGREE', 'DEGREE_DESC', 'NAME', 'NAME_DESC'])(
    'sorted by %s are the same ones, in order over all pages',
    async (orderBy) => {
      const [stored, sorted] = [await every({}), await every({ orderBy })];
      expect(ids(sorted).sort()).toEqual(ids(stored).sort());
      const down = orderBy.endsWith('_DESC') ? -1 : 1;
      const keys = sorted.map(({ entity, node }) =>
        orderBy.startsWith('DEGREE')
          ? ([entity.degree, node.id] as const)
          : ([entity.name, node.id] as const),
      );
      keys.slice(1).forEach(([key, id], at) => {
        const [before = '', last = ''] = keys[at] ?? [];
        if (key === before) expect(id > last).toBe(true);
        else expect(down * (key > before ? 1 : -1)).toBe(1);
      });
    },
  );

  test('to those with a text in a name are all of these, and counted', async () => {
    const found = await every({ search: '数据' });
    const all = await every({});
    const holds = ({ entity }: Page['edges'][number]) =>
      [entity.name, ...entity.aliases].some((name) => name.includes('数据'));
    expect(ids(found)).toEqual(expect.arrayContaining(ids(all.filter(holds))));
    expect(found.filter((line) => !holds(line))).toEqual([]);
    expect((await relations({ search: '数据', first: 1 })).totalCount).toBe(found.length);
  });

  test.each([
    ['haidian', 'district:haidian'],
    ['hd', 'district:haidian'],
    ['HAID', 'district:haidian'],
    ['  海淀 ', 'district:haidian'],
  ])('are found by %j', async (search, id) => {
    const { edges } = await relations({ search, orderBy: 'DEGREE_DESC', first: 100 });
    expect(edges.map(({ entity }) => entity.id)).toContain(id);
  });

  test('an empty search lets all through', async () => {
    expect((await relations({ search: ' ' })).totalCount).toBe((await relations({})).totalCount);
  });

  test('to given entities are those and no others, page by page', async () => {
    const all = await every({});
    const to = Array.from(new Set(all.slice(0, 30).map(({ entity }) => entity.id)));
    const wanted = all.filter(({ entity }) => to.includes(entity.id));
    const found = await every({ to: [...to, 'place:nowhere'] }, 7);
    expect(ids(found)).toEqual(ids(wanted).sort());
    expect((await relations({ to })).totalCount).toBe(wanted.length);
    expect((await relations({ to: [] })).totalCount).toBe(0);
  });

  test('to given entities begin at those', async () => {
    const query = `{ node(id: "${PLACE}") { ... on Entity { relations(to: ["company:zhipu"]) { totalCount edges { node { id } } } } } }`;
    const profiled = await profile(driver, await statementOf(query));
    expect(heavySteps(profiled)).toEqual([]);
    expect(profiled.hits).toBeLessThan(60);
  });

  test('a cursor goes with its order', async () => {
    const { pageInfo } = await relations({ orderBy: 'NAME', first: 1 });
    const query = `{ node(id: "${PLACE}") { ... on Entity { relations(after: "${pageInfo.endCursor ?? ''}") { totalCount } } } }`;
    expect((await api.ask(query)).errors[0]?.message).toBe(
      'after: this is no cursor of this list in this order.',
    );
  });
});

interface Found {
  readonly length: number;
  readonly entities: readonly { readonly id: string }[];
  readonly relations: readonly { readonly id: string }[];
}

describe('paths between several entities', () => {
  const ENDS = ['company:zhipu', 'model:vidu', 'district:haidian', 'model:kling'];

  test('are for each two those that paths finds', async () => {
    const asked = 'length entities { id } relations { id }';
    const { pathsBetween } = await api.data<{ pathsBetween: readonly Found[] }>(
      `query ($ids: [ID!]!) { pathsBetween(ids: $ids, maxLength: 3) { ${asked} } }`,
      { ids: ENDS },
    );
    const pairs = ENDS.flatMap((from, at) => ENDS.slice(at + 1).map((to) => ({ from, to })));
    const single: Found[] = [];
    for (const pair of pairs) {
      const { paths } = await api.data<{ paths: readonly Found[] }>(
        `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 3, first: 1) { ${asked} } }`,
        pair,
      );
      single.push(...paths);
    }
    expect(single.length).toBeGreaterThan(1);
    expect(pathsBetween.map(({ length }) => length)).toEqual(single.map(({ length }) => length));
    const ends = (paths: readonly Found[]) =>
      paths.map(({ entities }) => [entities[0]?.id, entities.at(-1)?.id]);
    expect(ends(pathsBetween)).toEqual(ends(single));
  });

  test.each([
    [['company:zhipu'], 'ids: give at least two different entities.'],
    [['company:zhipu', 'company:zhipu'], 'ids: give at least two different entities.'],
    [['company:zhipu', 'model:nope'], 'ids: there is no entity "model:nope".'],
    [Array.from({ length: 11 }, (_, at) => `a:${at}`), 'ids: 11 ids are more than 10.'],
  ])('%j is refused', async (given, message) => {
    const { errors } = await api.ask(
      'query ($ids: [ID!]!) { pathsBetween(ids: $ids) { length } }',
      { ids: given },
    );
    expect(errors[0]?.message).toContain(message);
  });
});

interface Sentence {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly passage: string | null;
  readonly speaker: { readonly name: string } | null;
  readonly entities: readonly Resting[];
  readonly relations: readonly Resting[];
  readonly figures: readonly Resting[];
}
interface Resting {
  readonly id: string;
  readonly evidence: readonly {
    readonly sentence: number;
    readonly document: { readonly id: string };
  }[];
}
interface View {
  readonly document: {
    readonly sentences: {
      readonly totalCount: number;
      readonly pageInfo: Page['pageInfo'];
      readonly edges: readonly { readonly node: Sentence }[];
    };
  } | null;
}

describe('a document as it is read', () => {
  const DOCUMENT = '2025-03-20-digital-economy';
  const resting = (name: string) =>
    `${name}(first: 40) { id evidence(first: 12) { sentence document { id } } }`;
  const QUERY = `query ($id: ID!, $after: String) { document(id: $id) { sentences(first: 12, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { number start end passage speaker { name } ${['entities', 'relations', 'figures'].map(resting).join(' ')} } }
  } } }`;
  const read = async (): Promise<Sentence[]> => {
    const sentences: Sentence[] = [];
    for (let after: string | null = null; ;) {
      const { document }: View = await api.data<View>(QUERY, { id: DOCUMENT, after });
      if (!document) throw new Error('There is no document.');
      sentences.push(...document.sentences.edges.map(({ node }) => node));
      if (!document.sentences.pageInfo.hasNextPage) {
        expect(sentences).toHaveLength(document.sentences.totalCount);
        return sentences;
      }
      after = document.sentences.pageInfo.endCursor;
    }
  };

  test('has its sentences in order, and with each just what rests on it', async () => {
    const sentences = await read();
    expect(sentences.map(({ number }) => number)).toEqual(sentences.map((_, at) => at + 1));
    sentences.slice(1).forEach(({ start }, at) => {
      expect(start).toBeGreaterThanOrEqual(sentences[at]?.end ?? 0);
    });
    const told = new Set<string>();
    for (const { number, entities, relations: facts, figures } of sentences) {
      for (const { id, evidence } of [...entities, ...facts, ...figures]) {
        expect(evidence.map(({ sentence }) => sentence)).toContain(number);
        told.add(id);
      }
      expect(figures.every(({ id }) => id.startsWith('figure:'))).toBe(true);
      expect(entities.some(({ id }) => id.startsWith('figure:'))).toBe(false);
    }
    const session = driver.session();
    const { records } = await session.run(
      `MATCH (n:Entity) WHERE size(n.evidence) > 0 RETURN n.id AS id
       UNION MATCH (:Entity)-[r]->(:Entity) WHERE size(r.evidence) > 0 RETURN r.id AS id`,
    );
    await session.close();
    expect(Array.from(told).sort()).toEqual(
      records.map((record) => record.get('id') as string).sort(),
    );
    expect(sentences.some(({ speaker }) => speaker !== null)).toBe(true);
  });

  (hasSources ? test : test.skip)('shows its words where the text was supplied', async () => {
    const [first] = await read();
    expect(Array.from(first?.passage ?? '')).toHaveLength((first?.end ?? 0) - (first?.start ?? 0));
  });

  test('that is not there is null, and looks at nothing', async () => {
    expect(await api.data<View>(QUERY, { id: 'none' })).toEqual({ document: null });
    const { hits } = await profile(driver, await statementOf(QUERY, { id: 'none' }));
    expect(hits).toBeLessThan(5);
  });

  test('costs one look at what has evidence, and no more than a page of it', async () => {
    const profiled = await profile(driver, await statementOf(QUERY, { id: DOCUMENT }));
    expect(profiled.hits).toBeLessThan(15_000);
    expect(
      profiled.steps.filter(({ operator }) => /AllNodes|CartesianProduct|^Eager$/.test(operator)),
    ).toEqual([]);
  });
});

interface GraphPage {
  readonly total: number;
  readonly truncated: boolean;
  readonly pageInfo: Page['pageInfo'];
  readonly entities: readonly { readonly id: string; readonly type: string }[];
  readonly relations: readonly {
    readonly id: string;
    readonly source: { readonly id: string };
    readonly target: { readonly id: string };
  }[];
}

describe('the whole graph page by page', () => {
  const QUERY = `query ($types: [String!], $first: Int, $after: String) { graph(types: $types, first: $first, after: $after) {
    total truncated pageInfo { hasNextPage endCursor }
    entities { id type } relations { id source { id } target { id } }
  } }`;
  const read = async (first: number, types: readonly string[] | null = null) => {
    const pages: GraphPage[] = [];
    for (let after: string | null = null; ;) {
      const { graph }: { graph: GraphPage } = await api.data<{ graph: GraphPage }>(QUERY, {
        types,
        first,
        after,
      });
      pages.push(graph);
      if (!graph.pageInfo.hasNextPage) return pages;
      after = graph.pageInfo.endCursor;
    }
  };

  test.each([500, 90])('holds every entity and every relation once (%d)', async (first) => {
    const pages = await read(first);
    const entities = pages.flatMap((page) => page.entities.map(({ id }) => id));
    const found = pages.flatMap((page) => page.relations.map(({ id }) => id));
    const { schema } = await api.data<{
      schema: { entityCount: number; relationTypes: { count: number }[] };
    }>('{ schema { entityCount relationTypes { count } } }');
    expect(entities).toEqual(Array.from(new Set(entities)).sort());
    expect(entities).toHaveLength(schema.entityCount);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toHaveLength(schema.relationTypes.reduce((sum, { count }) => sum + count, 0));
    expect(pages.map(({ total, truncated }) => ({ total, truncated }))).toEqual(
      pages.map(() => ({ total: schema.entityCount, truncated: false })),
    );
    const so = new Set<string>();
    for (const page of pages) {
      for (const { id } of page.entities) so.add(id);
      for (const { source, target } of page.relations) {
        expect(so.has(source.id) && so.has(target.id)).toBe(true);
      }
    }
  });

  test('of some types holds these and the relations between them', async () => {
    const pages = await read(3, ['Company', 'Model']);
    const types = new Set(pages.flatMap((page) => page.entities.map(({ type }) => type)));
    expect(Array.from(types).sort()).toEqual(['Company', 'Model']);
    expect(pages.flatMap((page) => page.entities)).toHaveLength(pages[0]?.total ?? 0);
    expect(pages.flatMap((page) => page.relations.map(({ id }) => id))).toContain(
      'company:shengshu>RELEASED>model:vidu',
    );
  });

  test('reads the index of ids in its order', async () => {
    const profiled = await profile(driver, await statementOf(QUERY, { first: 10 }));
    expect(heavySteps(profiled)).toEqual([]);
    expect(profiled.steps.some(({ operator }) => operator === 'Sort')).toBe(true);
    expect(profiled.hits).toBeLessThan(1_500);
  });
});

describe('facets in ranges', () => {
  interface Range {
    readonly from: number;
    readonly to: number;
    readonly count: number;
  }
  interface Facets {
    readonly degrees: readonly Range[];
    readonly properties: readonly {
      readonly name: string;
      readonly count: number;
      readonly min: number;
      readonly max: number;
      readonly ranges: readonly Range[];
    }[];
  }
  const ask = async (args: string) =>
    (await api.data<{ facets: Facets }>(`{ facets(${args}) }`)).facets;

  test('count every entity by its degree', async () => {
    const { degrees } = await ask('by: [DEGREE]');
    const lists = await api.data<Record<string, { edges: { node: { degree: number } }[] }>>(
      '{ companies(first: 100) { edges { node { degree } } } }',
    );
    const own = (await ask('by: [DEGREE], types: ["Company"]')).degrees;
    const counted = lists['companies']?.edges.map(({ node }) => node.degree) ?? [];
    for (const { from, to, count } of own) {
      expect(counted.filter((degree) => degree >= from && degree <= to)).toHaveLength(count);
    }
    expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(counted.length);
    const { schema } = await api.data<{ schema: { entityCount: number } }>(
      '{ schema { entityCount } }',
    );
    expect(degrees.reduce((sum, { count }) => sum + count, 0)).toBe(schema.entityCount);
    for (const { from, to } of degrees) expect(from === 0 ? to : to + 1).toBe(from * 2);
  });

  test('count numbers from the least to the greatest', async () => {
    const [value] = (await ask('by: [], properties: ["value"]')).properties;
    const { figures } = await api.data<{
      figures: { aggregate: { statistics: { count: number; min: number; max: number } } };
    }>('{ figures { aggregate { statistics(field: VALUE) { count min max } } } }');
    expect(value).toMatchObject({ name: 'value', ...figures.aggregate.statistics });
    expect(value?.ranges.reduce((sum, { count }) => sum + count, 0)).toBe(value?.count);
    expect(value?.ranges.at(-1)?.to).toBe(value?.max);
  });

  test('of a property without numbers are refused with the nearest', async () => {
    expect((await api.ask('{ facets(by: [], properties: ["vaule"]) }')).errors).toMatchObject([
      {
        message: 'properties: no entity type has numbers under "vaule". Did you mean "value"?',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
