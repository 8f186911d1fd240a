import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { DataSet } from '../../../graph-seed/load/data-set.ts';
import { readLoadedState, servedOntology } from '../../../graph-seed/load/load-state.ts';
import { fixtureSet, startLoading } from './loading.ts';
import type { Loading } from './loading.ts';

// Which database may be loaded with what, and what a second data set beside the first one needs.
let db: Loading;
let seed: DataSet;
/** The same rows as somebody's own data. */
let films: DataSet;

beforeAll(async () => {
  db = await startLoading();
  seed = await fixtureSet();
  films = { ...seed, id: 'data:films', name: 'films', documents: [], inferred: true };
});
afterAll(() => db.stop());
beforeEach(() => db.clear());

const EMPTY_ONE =
  'ive an empty database: another DATA_DIR, or another one in NEO4J_URI and NEO4J_DATABASE.';

test('a database that holds anything else is refused, --add or not, and stays as it is', async () => {
  await db.run(`CREATE (:Film {title: 'Mirror'})`);
  expect(await db.standing(seed)).toBe('foreign');
  for (const options of [{ prune: true }, { add: true }]) {
    await expect(db.load(seed, options)).rejects.toMatchObject({
      name: 'SetupError',
      message: 'The database holds a graph that no load put there, so nothing was written.',
      remedy: `G${EMPTY_ONE}`,
    });
  }
  expect(await db.run('MATCH (n) RETURN labels(n) AS labels')).toEqual([{ labels: ['Film'] }]);
});

test('another seed is refused, --add or not', async () => {
  await db.load({ ...seed, documents: ['another-document'] });
  expect(await db.standing(seed)).toBe('other');
  for (const options of [{}, { add: true }]) {
    await expect(db.load(seed, options)).rejects.toMatchObject({
      message: 'The database holds another seed, with other documents, so nothing was written.',
      remedy: `G${EMPTY_ONE}`,
    });
  }
});

test('another data set is refused by its name', async () => {
  await db.load(films);
  const before = await db.stored();
  await expect(db.load(seed)).rejects.toMatchObject({
    message: 'The database holds "films", not "seed", so nothing was written.',
    remedy: `Load it beside what is there with --add, or g${EMPTY_ONE}`,
  });
  expect(await db.stored()).toEqual(before);
});

test('with --add both are there, and are served with both ontologies', async () => {
  const [type] = seed.ontology.entityTypes;
  if (!type) throw new Error('The seed has no entity type.');
  const film = { ...type, name: 'Film', singular: 'film', plural: 'films' };
  const ontology = { ...seed.ontology, entityTypes: [type, film], relationTypes: [] };
  await db.load({ ...films, ontology });
  expect(servedOntology(await readLoadedState(db.writer))).toEqual({ ontology, inferred: true });
  const report = await db.load(seed, { add: true });
  expect(report.entities).toEqual({ read: 11, created: 0, updated: 0, unchanged: 11 });
  expect(servedOntology(await readLoadedState(db.writer))).toEqual({
    ontology: {
      ...seed.ontology,
      entityTypes: [type, film, ...seed.ontology.entityTypes.slice(1)],
    },
    inferred: true,
  });
  // Once it is there it may be loaded again without --add; what is whose is not known, so nothing is pruned.
  await db.load(seed);
  await expect(db.load(seed, { prune: true })).rejects.toMatchObject({
    message: 'The database also holds "films", and --prune would remove that as well.',
    remedy: 'Load without --prune.',
  });
});

test('with --add ontologies that disagree are refused, each conflict by name', async () => {
  await db.load(films);
  const [first, ...others] = seed.ontology.entityTypes;
  if (!first) throw new Error('The seed has no entity type.');
  const properties = first.properties.map((one) => ({ ...one, kind: 'boolean' as const }));
  const ontology = { ...seed.ontology, entityTypes: [{ ...first, properties }, ...others] };
  await expect(db.load({ ...seed, ontology }, { add: true })).rejects.toMatchObject({
    message:
      'The ontology does not agree with that of the graph in the database. ' +
      'The property "founded" of "Company" is of kind integer and boolean. ' +
      'The property "seats" of "Company" is of kind list and boolean.',
    remedy: `Name what differs otherwise in an ontology.yaml beside the data, or g${EMPTY_ONE}`,
  });
});

test('with --add a graph whose ontology is not known is refused', async () => {
  await db.load(films);
  await db.run(`MATCH (load:Load {id: 'data:films'}) SET load.ontology = '5a0c'`);
  await expect(db.load(seed, { add: true })).rejects.toMatchObject({
    message: 'The database does not know the ontology of "films", which an older version loaded.',
    remedy: 'Load that again by itself first; then load this beside it.',
  });
  expect(servedOntology(await readLoadedState(db.writer))).toBeNull();
});

test('a load of which nothing is there any more does not count', async () => {
  await db.load(films);
  await db.run('MATCH (n) WHERE NOT n:Load DETACH DELETE n');
  expect(await db.standing(films)).toBe('empty');
  await db.load(seed);
  expect((await readLoadedState(db.writer)).loads.map(({ id }) => id)).toEqual(['seed']);
});
