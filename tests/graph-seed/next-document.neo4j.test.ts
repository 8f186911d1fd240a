import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Catalogue } from '../../graph-seed/catalogue.ts';
import { checkSeed } from '../../graph-seed/check/check-seed.ts';
import type { CheckedSeed } from '../../graph-seed/check/check-seed.ts';
import { coverageReport } from '../../graph-seed/coverage/coverage-report.ts';
import { seedSet } from '../../graph-seed/load/seed-set.ts';
import type { Seed } from '../../graph-seed/seed.ts';
import { realApi } from '../server/graphql/api.ts';
import { projectSeed, SEED } from './content-seed.ts';
import { startLoading } from './load/loading.ts';
import type { Loading } from './load/loading.ts';

/** docs/add-a-document.md, tried: the briefing of an invented town, added to the documents of the project. */
const FIXTURE = fileURLToPath(new URL('../fixtures/next-document', import.meta.url));
const ID = '2031-05-06-qinglan';

let folder: string;
let checked: CheckedSeed;
let db: Loading;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingtu-next-'));
  for (const name of ['ontology.yaml', 'documents']) {
    await cp(join(SEED, name), join(folder, name), { recursive: true });
  }
  await cp(join(FIXTURE, 'documents'), join(folder, 'documents'), { recursive: true });
  checked = await checkSeed(folder, FIXTURE);
  db = await startLoading();
});
afterAll(async () => {
  await db.stop();
  await rm(folder, { recursive: true });
});

function bothDocuments(): Seed {
  const { seed, problems } = checked;
  if (!seed) throw new Error(JSON.stringify(problems));
  return seed;
}

test('the files are sound, beside those of the project and against the text', () => {
  expect(checked.problems).toEqual([]);
  expect(checked.texts.size).toBe(1);
});

test('every word is told or has its reason', () => {
  const seed = bothDocuments();
  const document = seed.documents.find(({ id }) => id === ID);
  const text = document && checked.texts.get(document.sha256);
  if (!text) throw new Error('The text of the town is not there.');
  const { lines, open } = coverageReport(document, text, new Catalogue(seed));
  expect(open).toBe(0);
  expect(lines.at(-3)).toBe(`${ID}: 4 sentences, 7 facts (1.8 to a sentence), 14 mentions`);
});

test('loaded into a graph that holds the project, it brings its own and changes what it mentions', async () => {
  await db.load(seedSet(await projectSeed()));
  const { entities, relations, leftOver } = await db.load(seedSet(bothDocuments()));
  // Nine entities and two figures; the two entities it mentions gain a locator each.
  expect(entities).toMatchObject({ created: 11, updated: 2 });
  // Five relations, and those of the two figures to their indicators and subjects.
  expect(relations).toMatchObject({ created: 10, updated: 0 });
  expect(leftOver.entities.count).toBe(0);
});

test('and the whole is asked as one graph', async () => {
  const api = await realApi(db.scratch.connection, FIXTURE);
  try {
    const data = await api.data(`{
      search(query: "青岚", first: 1) { edges { node { entity { id } } } }
      documents { id textAvailable }
      indicator(id: "indicator:5g-base-stations") { figures { about { name } value period } }
      technology(id: "technology:ai-for-science") { evidence { sentence document { id } passage } }
    }`);
    expect(data).toEqual({
      search: { edges: [{ node: { entity: { id: 'place:qinglan' } } }] },
      documents: [
        { id: ID, textAvailable: true },
        { id: '2025-03-20-digital-economy', textAvailable: false },
      ],
      indicator: {
        figures: [
          { about: [{ name: '北京' }, { name: '5G' }], value: '133900', period: '2024' },
          { about: [{ name: '青岚镇' }], value: '36', period: '2031' },
        ],
      },
      technology: {
        evidence: [
          { sentence: 80, document: { id: '2025-03-20-digital-economy' }, passage: null },
          { sentence: 4, document: { id: ID }, passage: 'AI for Science' },
        ],
      },
    });
  } finally {
    await api.stop();
  }
});
