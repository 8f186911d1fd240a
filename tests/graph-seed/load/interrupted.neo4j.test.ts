import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { LoadOptions, LoadProgress } from '../../../graph-seed/load/load-graph.ts';
import type { Writer } from '../../../server/neo4j/database.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { CHANGES } from '../later-seed.ts';
import { BATCH, fixtureSet, startLoading } from './loading.ts';
import type { Loading } from './loading.ts';

let db: Loading;

beforeAll(async () => {
  db = await startLoading();
});
afterAll(() => db.stop());
beforeEach(() => db.clear());

describe('a load that is killed', () => {
  test('between any two batches is finished by the next, without doing batches twice', async () => {
    const set = await fixtureSet();
    const wanted = await db.freshlyLoaded(set);
    for (const batches of [1, 3, 7, Math.ceil(set.total / BATCH) - 1]) {
      await db.clear();
      await expect(db.load(set, killedAfter(batches))).rejects.toThrow('killed');
      expect(await db.standing(set)).toBe('unfinished');
      const report = await db.load(set);
      expect(report.resumed).toBe(batches * BATCH);
      expect(await db.stored()).toEqual(wanted);
      expect(await db.standing(set)).toBe('current');
    }
  });

  test('is gone on with in batches of another size', async () => {
    const set = await fixtureSet();
    const wanted = await db.freshlyLoaded(set);
    await expect(db.load(set, killedAfter(5))).rejects.toThrow('killed');
    const report = await db.load(set, { batchSize: 7 });
    expect(report.resumed).toBe(5 * BATCH);
    expect(await db.stored()).toEqual(wanted);
  });

  test.each([3, 8, 12])('right after commit %i, which it did not hear of', async (last) => {
    const set = await fixtureSet();
    const wanted = await db.freshlyLoaded(set);
    let commits = 0;
    const deaf: Writer = {
      ...db.writer,
      async transact(work) {
        const result = await db.writer.transact(work);
        commits += 1;
        if (commits === last) throw new Error('connection lost');
        return result;
      },
    };
    await expect(db.load(set, {}, deaf)).rejects.toThrow('connection lost');
    expect(await db.standing(set)).toBe('unfinished');
    await db.load(set);
    expect(await db.stored()).toEqual(wanted);
  });

  test('is not gone on with when the files have changed since: it starts over', async () => {
    const changed = await fixtureSet(CHANGES);
    const wanted = await db.freshlyLoaded(changed);
    await expect(db.load(await fixtureSet(), killedAfter(9))).rejects.toThrow('killed');
    expect(await db.standing(changed)).toBe('stale');
    const report = await db.load(changed);
    expect(report.resumed).toBe(0);
    expect(await db.stored()).toEqual(wanted);
  });
});

test('a transaction that is repeated after its commit writes nothing twice', async () => {
  const set = await fixtureSet();
  const wanted = await db.freshlyLoaded(set);
  const twice: Writer = {
    ...db.writer,
    async transact(work) {
      await db.writer.transact(work);
      return db.writer.transact(work);
    },
  };
  const report = await db.load(set, {}, twice);
  expect(await db.stored()).toEqual(wanted);
  expect(report.resumed).toBe(set.total);
});

test('a load into an empty database looks first from where somebody else wrote into it', async () => {
  const set = await fixtureSet();
  const wanted = await db.freshlyLoaded(set);
  const own = { id: 'company:haifan', name: 'mine' };
  await expect(db.load(set, killedAfter(1))).rejects.toThrow('killed');
  await db.run('CREATE (n:Entity:Place) SET n = $own', { own });
  await db.load(set);
  expect(await db.stored()).toEqual(wanted);
});

describe('a load that meets another', () => {
  test('of the same content leaves what one alone leaves', async () => {
    const set = await fixtureSet();
    const wanted = await db.freshlyLoaded(set);
    const second = openWriter(db.scratch.connection);
    try {
      const reports = await Promise.all([db.load(set), db.load(set, { batchSize: 3 }, second)]);
      const created = reports.map(
        ({ entities, relations }) => entities.created + relations.created,
      );
      expect((created[0] ?? 0) + (created[1] ?? 0)).toBe(23);
    } finally {
      await second.close();
    }
    expect(await db.stored()).toEqual(wanted);
    expect(await db.standing(set)).toBe('current');
  });

  test('of other content stops', async () => {
    const [set, other] = [await fixtureSet(), await fixtureSet(CHANGES)];
    const wanted = await db.freshlyLoaded(other);
    let left = 5;
    const overtaken: Writer = {
      ...db.writer,
      async transact(work) {
        left -= 1;
        if (left === 0) await db.load(other);
        return db.writer.transact(work);
      },
    };
    await expect(db.load(set, {}, overtaken)).rejects.toMatchObject({
      name: 'SetupError',
      message: 'Another load has begun in this database from its first row, so this one stopped.',
    });
    expect(await db.standing(other)).toBe('current');
    expect(await db.stored()).toEqual(wanted);
  });
});

test.each([
  ['a first load', false],
  ['a load that looks first', true],
])('%s names ends that somebody removes, and the next one mends it', async (_what, again) => {
  const set = await fixtureSet();
  const wanted = await db.freshlyLoaded(set);
  if (again) await db.load(await fixtureSet(CHANGES));
  let done = 0;
  let removed = false;
  const sabotaged: Writer = {
    ...db.writer,
    async transact(work) {
      if (done >= set.total - 12 && !removed) {
        removed = true;
        await db.run(`MATCH (n:Entity {id: 'place:lingang'}) DETACH DELETE n`);
      }
      return db.writer.transact(work);
    },
  };
  const options = { onProgress: (progress: LoadProgress) => (done = progress.done) };
  await expect(db.load(set, options, sabotaged)).rejects.toThrow(
    /^Only \d of \d relations could be written: the database has no "place:lingang"\.$/,
  );
  expect(await db.standing(set)).toBe('unfinished');
  await db.load(set);
  expect(await db.stored()).toEqual(wanted);
});

/** Stops a load after so many batches. */
function killedAfter(batches: number): LoadOptions {
  const stop = new AbortController();
  let left = batches;
  return {
    signal: stop.signal,
    onProgress: () => {
      left -= 1;
      if (left === 0) stop.abort(new Error('killed'));
    },
  };
}
