import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { NOTHING_LEFT } from '../../../graph-seed/load/left-over.ts';
import type { LeftOver } from '../../../graph-seed/load/left-over.ts';
import type { LoadReport } from '../../../graph-seed/load/load-graph.ts';
import { storeRows } from '../../../graph-seed/load/store-rows.ts';
import { fixtureSeed } from '../fixture-seed.ts';
import { CHANGES, REMOVALS } from '../later-seed.ts';
import { byEnds, byId } from '../stored-graph.ts';
import { fixtureSet, startLoading } from './loading.ts';
import type { Loading } from './loading.ts';

let db: Loading;

beforeAll(async () => {
  db = await startLoading();
});
afterAll(() => db.stop());
beforeEach(() => db.clear());

describe('an empty database', () => {
  test('is filled with exactly what its rows say', async () => {
    const set = await fixtureSet();
    expect(await db.standing(set)).toBe('empty');
    const seen: number[] = [];
    let clock = 0;
    const report = await db.load(set, {
      onProgress: ({ done, total }) => seen.push(done / total),
      now: () => new Date((clock += 1000)),
    });
    expect(report).toEqual({
      entities: { read: 11, created: 11, updated: 0, unchanged: 0 },
      relations: { read: 12, created: 12, updated: 0, unchanged: 0 },
      resumed: 0,
      leftOver: NOTHING_LEFT,
      pruned: false,
      milliseconds: 1000,
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(await db.standing(set)).toBe('current');
    const { entities, relations, parts, speakers, sentences, documents } = storeRows(
      await fixtureSeed(),
    );
    expect(await db.stored()).toEqual({
      nodes: [
        ...documents.map(({ props }) => ({ labels: ['Document'], props })),
        ...sentences.map(({ props }) => ({ labels: ['Sentence'], props })),
        ...entities.map(({ labels, props }) => ({ labels: ['Entity', ...labels].sort(), props })),
      ].sort(byId),
      relations: [
        ...relations.map(({ from, type, to, props }) => ({ from, type, to, props })),
        ...parts.map(({ id, document }) => ({ from: id, type: 'OF', to: document, props: {} })),
        ...speakers.flatMap(({ id, speaker }) =>
          speaker === null ? [] : [{ from: id, type: 'SPOKEN_BY', to: speaker, props: {} }],
        ),
      ].sort(byEnds),
    });
  });

  test('gets a full-text index that finds by key, also where one of another kind had its name', async () => {
    await db.run('DROP INDEX entity_search IF EXISTS');
    await db.run('CREATE FULLTEXT INDEX entity_search FOR (n:Entity) ON EACH [n.name]');
    await db.load(await fixtureSet());
    const text = `CALL db.index.fulltext.queryNodes('entity_search', $key) YIELD node RETURN node.id AS id ORDER BY id`;
    const find = (key: string) => db.run(text, { key });
    expect(await find('i=hfkj')).toEqual([{ id: 'company:haifan' }]);
    expect(await find('nn=海帆*')).toEqual([
      { id: 'company:haifan' },
      { id: 'figure:context-haifan' },
      { id: 'model:haifan' },
    ]);
    expect(await find('pp=haifankeij~1')).toEqual([{ id: 'company:haifan' }]);
  });
});

describe('loading again', () => {
  test('changes nothing and counts everything as unchanged', async () => {
    const set = await fixtureSet();
    await db.load(set);
    const before = await db.stored();
    const report = await db.load(set);
    expect(report.entities).toEqual({ read: 11, created: 0, updated: 0, unchanged: 11 });
    expect(report.relations).toEqual({ read: 12, created: 0, updated: 0, unchanged: 12 });
    expect(await db.stored()).toEqual(before);
  });

  test('mends what somebody changed, added or took away by hand', async () => {
    const set = await fixtureSet();
    await db.load(set);
    const before = await db.stored();
    await db.run(
      `MATCH (n:Entity {id: 'company:haifan'}) SET n.name = '别名', n.extra = 1, n:Place`,
    );
    await db.run(`MATCH ()-[r:LEADS]->() SET r.status = 'target', r.extra = 1`);
    await db.run(`MATCH (n:Entity {id: 'model:haifan'}) DETACH DELETE n`);
    await db.run(`MATCH ()-[r:SPOKEN_BY]->() DELETE r`);
    const report = await db.load(set);
    expect(report.entities).toEqual({ read: 11, created: 1, updated: 1, unchanged: 9 });
    expect(report.relations).toEqual({ read: 12, created: 2, updated: 1, unchanged: 9 });
    expect(await db.stored()).toEqual(before);
  });

  test('after a change ends where a first load of the changed files would', async () => {
    const changed = await fixtureSet(CHANGES);
    const wanted = await db.freshlyLoaded(changed);
    await db.load(await fixtureSet());
    expect(await db.standing(changed)).toBe('stale');
    const report = await db.load(changed);
    expect(report.entities).toEqual({ read: 11, created: 0, updated: 2, unchanged: 9 });
    expect(report.relations).toEqual({ read: 12, created: 0, updated: 2, unchanged: 10 });
    expect(await db.stored()).toEqual(wanted);
  });

  test('reports what left the files, and removes it only when told to', async () => {
    const removed = await fixtureSet(REMOVALS);
    const wanted = await db.freshlyLoaded(removed);
    await db.load(await fixtureSet());

    const gone = 'figure:berths-2030';
    const leftOver = {
      ...NOTHING_LEFT,
      entities: { count: 1, first: [gone] },
      relations: {
        count: 3,
        first: [
          'company:haifan>BUILDS_IN>place:lingang',
          `${gone}>ABOUT>place:lingang`,
          `${gone}>MEASURES>indicator:charging-points`,
        ],
      },
    };
    const kept = await db.load(removed);
    expect(sorted(kept)).toEqual(leftOver);
    expect(await db.run(`MATCH (n:Entity {id: $gone}) RETURN n.id AS id`, { gone })).toEqual([
      { id: gone },
    ]);
    const pruned = await db.load(removed, { prune: true });
    expect(sorted(pruned)).toEqual(leftOver);
    expect(pruned.pruned).toBe(true);
    expect(await db.stored()).toEqual(wanted);
  });
});

/** What a report says is left over; of the relations of one entity the order is the database's. */
function sorted({ leftOver }: LoadReport): LeftOver {
  const { relations } = leftOver;
  return { ...leftOver, relations: { ...relations, first: relations.first.toSorted() } };
}
