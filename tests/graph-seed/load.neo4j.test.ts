import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { planLoad } from '../../graph-seed/load-plan.ts';
import type { LoadPlan } from '../../graph-seed/load-plan.ts';
import { loadSeed, seedState } from '../../graph-seed/load.ts';
import type { Writer } from '../../server/neo4j/database.ts';
import { openWriter } from '../../server/neo4j/writer.ts';
import { startScratchNeo4j } from '../support/scratch-neo4j.ts';
import type { ScratchNeo4j } from '../support/scratch-neo4j.ts';
import { fixtureSeed } from './fixture-seed.ts';
import { CHANGES, REMOVALS } from './later-seed.ts';
import type { Edit } from './fixture-seed.ts';
import { byEnds, byId, compare, storedGraph } from './stored-graph.ts';
import type { StoredGraph } from './stored-graph.ts';

/** Small batches, so that a small seed has many. */
const BATCH = 4;
let scratch: ScratchNeo4j;
let writer: Writer;

beforeAll(async () => {
  scratch = await startScratchNeo4j();
  writer = openWriter(scratch.connection);
});
afterAll(async () => {
  await writer.close();
  await scratch.stop();
});
beforeEach(() => run('MATCH (n) DETACH DELETE n'));

describe('an empty database', () => {
  test('is filled with exactly what the plan says', async () => {
    const plan = await planFixture();
    expect(await seedState(writer, plan)).toBe('empty');
    const seen: number[] = [];
    const report = await loadSeed(writer, plan, {
      onProgress: ({ done, total }) => seen.push(done / total),
    });
    expect(report).toEqual({
      entities: { read: 11, created: 11, updated: 0, unchanged: 0 },
      relations: { read: 12, created: 12, updated: 0, unchanged: 0 },
      resumed: 0,
      leftOver: { entities: [], relations: [], sentences: [], documents: [] },
      pruned: false,
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(await seedState(writer, plan)).toBe('current');
    const { entities, relations, sentences, documents } = plan.rows;
    expect(await stored()).toEqual({
      nodes: [
        ...documents.map(({ props }) => ({ labels: ['Document'], props })),
        ...sentences.map(({ props }) => ({ labels: ['Sentence'], props })),
        ...entities.map(({ type, props }) => ({ labels: ['Entity', type].sort(), props })),
      ].sort(byId),
      relations: [
        ...relations.map(({ from, type, to, props }) => ({ from, type, to, props })),
        ...sentences.map(({ id, document }) => ({ from: id, type: 'OF', to: document, props: {} })),
        ...sentences
          .slice(1)
          .map(({ id }) => ({ from: id, type: 'SPOKEN_BY', to: 'person:lin-xiao', props: {} })),
      ].sort(byEnds),
    });
  });

  test('gets a full-text index that finds by key, also where one of another kind had its name', async () => {
    await run('DROP INDEX entity_search IF EXISTS');
    await run('CREATE FULLTEXT INDEX entity_search FOR (n:Entity) ON EACH [n.name]');
    await loadSeed(writer, await planFixture());
    const text = `CALL db.index.fulltext.queryNodes('entity_search', $key) YIELD node RETURN node.id AS id ORDER BY id`;
    const find = (key: string) => run(text, { key });
    expect(await find('i=hfkj')).toEqual([{ id: 'company:haifan' }]);
    expect(await find('n=海帆*')).toEqual([
      { id: 'company:haifan' },
      { id: 'figure:context-haifan' },
      { id: 'model:haifan' },
    ]);
    expect(await find('p=haifankeij~1')).toEqual([{ id: 'company:haifan' }]);
  });
});

describe('loading again', () => {
  test('changes nothing and counts everything as unchanged', async () => {
    const plan = await planFixture();
    await loadSeed(writer, plan);
    const before = await stored();
    const report = await loadSeed(writer, plan);
    expect(report.entities).toEqual({ read: 11, created: 0, updated: 0, unchanged: 11 });
    expect(report.relations).toEqual({ read: 12, created: 0, updated: 0, unchanged: 12 });
    expect(await stored()).toEqual(before);
  });

  test('mends what somebody changed, added or took away by hand', async () => {
    const plan = await planFixture();
    await loadSeed(writer, plan);
    const before = await stored();
    await run(`MATCH (n:Entity {id: 'company:haifan'}) SET n.name = '别名', n.extra = 1, n:Place`);
    await run(`MATCH ()-[r:LEADS]->() SET r.status = 'target', r.extra = 1`);
    await run(`MATCH (n:Entity {id: 'model:haifan'}) DETACH DELETE n`);
    await run(`MATCH ()-[r:SPOKEN_BY]->() DELETE r`);
    const report = await loadSeed(writer, plan);
    expect(report.entities).toEqual({ read: 11, created: 1, updated: 1, unchanged: 9 });
    expect(report.relations).toEqual({ read: 12, created: 2, updated: 1, unchanged: 9 });
    expect(await stored()).toEqual(before);
  });

  test('after a change ends where a first load of the changed files would', async () => {
    const changed = await planFixture(CHANGES);
    const wanted = await freshlyLoaded(changed);
    await loadSeed(writer, await planFixture());
    expect(await seedState(writer, changed)).toBe('stale');
    const report = await loadSeed(writer, changed);
    expect(report.entities).toEqual({ read: 11, created: 0, updated: 2, unchanged: 9 });
    expect(report.relations).toEqual({ read: 12, created: 0, updated: 2, unchanged: 10 });
    expect(await stored()).toEqual(wanted);
  });

  test('reports what left the files, and removes it only when told to', async () => {
    const removed = await planFixture(REMOVALS);
    const wanted = await freshlyLoaded(removed);
    await loadSeed(writer, await planFixture());

    const gone = 'figure:berths-2030';
    const leftOver = {
      entities: [gone],
      relations: [
        { from: 'company:haifan', id: 'company:haifan>BUILDS_IN>place:lingang' },
        { from: gone, id: `${gone}>ABOUT>place:lingang` },
        { from: gone, id: `${gone}>MEASURES>indicator:charging-points` },
      ],
      sentences: [],
      documents: [],
    };
    const kept = await loadSeed(writer, removed);
    expect(sorted(kept.leftOver)).toEqual(leftOver);
    expect(await run(`MATCH (n:Entity {id: $gone}) RETURN n.id AS id`, { gone })).toEqual([
      { id: gone },
    ]);
    const pruned = await loadSeed(writer, removed, { prune: true });
    expect(sorted(pruned.leftOver)).toEqual(leftOver);
    expect(pruned.pruned).toBe(true);
    expect(await stored()).toEqual(wanted);
  });
});

describe('a load that is killed', () => {
  test('between any two batches is finished by the next, without doing batches twice', async () => {
    const plan = await planFixture();
    await loadSeed(writer, plan);
    const wanted = await stored();
    for (const batches of [1, 3, Math.floor(plan.batches.length / 2), plan.batches.length - 1]) {
      await run('MATCH (n) DETACH DELETE n');
      const stop = new AbortController();
      let left = batches;
      const killed = loadSeed(writer, plan, {
        signal: stop.signal,
        onProgress: () => {
          left -= 1;
          if (left === 0) stop.abort(new Error('killed'));
        },
      });
      await expect(killed).rejects.toThrow('killed');
      expect(await seedState(writer, plan)).toBe('unfinished');
      const report = await loadSeed(writer, plan);
      const before = plan.batches.slice(0, batches).flatMap(({ rows }) => rows).length;
      expect(report.resumed).toBe(before);
      expect(await stored()).toEqual(wanted);
      expect(await seedState(writer, plan)).toBe('current');
    }
  });

  test('right after a commit it did not hear of is finished by the next', async () => {
    const plan = await planFixture();
    const wanted = await freshlyLoaded(plan);
    let writes = 0;
    const deaf: Writer = {
      ...writer,
      async write(statements) {
        const rows = await writer.write(statements);
        writes += 1;
        if (writes === 14) throw new Error('connection lost');
        return rows;
      },
    };
    await expect(loadSeed(deaf, plan)).rejects.toThrow('connection lost');
    expect(await seedState(writer, plan)).toBe('unfinished');
    await loadSeed(writer, plan);
    expect(await stored()).toEqual(wanted);
  });

  test('is not gone on with when the files have changed since: it starts over', async () => {
    const changed = await planFixture(CHANGES);
    const wanted = await freshlyLoaded(changed);
    const killed = loadSeed(writer, await planFixture(), {
      onProgress: ({ kind }) => {
        if (kind === 'relations') throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await seedState(writer, changed)).toBe('stale');
    const report = await loadSeed(writer, changed);
    expect(report.resumed).toBe(0);
    expect(await stored()).toEqual(wanted);
  });
});

describe('what is refused', () => {
  test('a database that holds anything else, which stays as it is', async () => {
    await run(`CREATE (:Film {title: 'Mirror'})`);
    const plan = await planFixture();
    expect(await seedState(writer, plan)).toBe('foreign');
    await expect(loadSeed(writer, plan, { prune: true })).rejects.toMatchObject({
      name: 'SetupError',
      message: 'The database holds a graph that this seed did not load, so nothing was written.',
      remedy: 'Give an empty database in NEO4J_URI and NEO4J_DATABASE.',
    });
    expect(await run('MATCH (n) RETURN labels(n) AS labels')).toEqual([{ labels: ['Film'] }]);
  });

  test('a database loaded from another seed', async () => {
    const plan = await planFixture();
    await loadSeed(writer, { ...plan, documents: ['another-document'] });
    expect(await seedState(writer, plan)).toBe('foreign');
    await expect(loadSeed(writer, plan)).rejects.toMatchObject({ name: 'SetupError' });
  });

  test('going on when a load of other content has begun meanwhile', async () => {
    const [plan, other] = [await planFixture(), await planFixture(CHANGES)];
    const wanted = await freshlyLoaded(other);
    let begun = false;
    const overtaken: Writer = {
      ...writer,
      async write(statements) {
        const entities = statements[0]?.text.includes('MERGE (n:Entity') === true;
        if (entities && !begun) {
          begun = true;
          await loadSeed(writer, other);
        }
        return writer.write(statements);
      },
    };
    await expect(loadSeed(overtaken, plan)).rejects.toMatchObject({
      name: 'SetupError',
      message: 'Another load of other content has begun in this database, so this one stopped.',
    });
    expect(await seedState(writer, other)).toBe('current');
    expect(await stored()).toEqual(wanted);
  });

  test.each([
    ['heard of', false],
    ['not heard of', true],
  ])(
    'losing relations in silence, the loss %s: missing ends are named, then mended',
    async (_how, isDeaf) => {
      const plan = await planFixture();
      await loadSeed(writer, plan);
      const wanted = await stored();
      await run('MATCH (n) DETACH DELETE n');
      let removed = false;
      const sabotaged: Writer = {
        ...writer,
        async write(statements) {
          const relations = statements[0]?.text.includes('MATCH (source') === true;
          if (!relations || removed) return writer.write(statements);
          removed = true;
          await run(`MATCH (n:Entity {id: 'company:haifan'}) DETACH DELETE n`);
          const rows = await writer.write(statements);
          if (isDeaf) throw new Error('connection lost');
          return rows;
        },
      };
      const loss = {
        name: 'SetupError',
        message: 'Only 2 of 4 relations could be written: the database has no "company:haifan".',
      };
      if (isDeaf) await expect(loadSeed(sabotaged, plan)).rejects.toThrow('connection lost');
      await expect(loadSeed(sabotaged, plan)).rejects.toMatchObject(loss);
      expect(await seedState(writer, plan)).toBe('unfinished');
      await loadSeed(writer, plan);
      expect(await stored()).toEqual(wanted);
    },
  );
});

test('two loaders at once leave what one alone leaves', async () => {
  const plan = await planFixture();
  const wanted = await freshlyLoaded(plan);
  const second = openWriter(scratch.connection);
  try {
    await Promise.all([loadSeed(writer, plan), loadSeed(second, plan)]);
  } finally {
    await second.close();
  }
  expect(await stored()).toEqual(wanted);
});

async function planFixture(edits: readonly Edit[] = []): Promise<LoadPlan> {
  return planLoad(await fixtureSeed(edits), BATCH);
}

/** What a first load leaves; the database is empty again afterwards. */
async function freshlyLoaded(plan: LoadPlan): Promise<StoredGraph> {
  await loadSeed(writer, plan);
  const graph = await stored();
  await run('MATCH (n) DETACH DELETE n');
  return graph;
}

async function run(text: string, params: Readonly<Record<string, unknown>> = {}) {
  const [rows] = await writer.write([{ text, params }]);
  return rows ?? [];
}

function stored(): Promise<StoredGraph> {
  return storedGraph(writer);
}

function sorted<T extends { readonly relations: readonly { readonly id: string | null }[] }>(
  leftOver: T,
): T {
  const relations = [...leftOver.relations].sort((a, b) => compare(a.id ?? '', b.id ?? ''));
  return { ...leftOver, relations };
}
