import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkSeed } from '../../../graph-seed/check/check-seed.ts';
import type { RecordProperties } from '../../../graph-seed/exchange/record.ts';
import { writeGraph } from '../../../graph-seed/exchange/write-graph.ts';
import type { DataSet } from '../../../graph-seed/load/data-set.ts';
import { readLoadedState, servedOntology } from '../../../graph-seed/load/load-state.ts';
import { seedSet } from '../../../graph-seed/load/seed-set.ts';
import { openStoredGraph } from '../../../graph-seed/export/stored-graph.ts';
import { openGraphReader } from '../../../server/neo4j/graph-reader.ts';
import type { GraphReader } from '../../../server/neo4j/graph-reader.ts';
import { inFolder } from '../../support/folders.ts';
import { startLoading } from '../load/loading.ts';
import type { Loading } from '../load/loading.ts';
import { ownData } from '../load/own-data.ts';
import { compare } from '../stored-graph.ts';

// What is exported and loaded into an empty database is the same graph: nodes, labels, properties with their types,
// relations and the ontology.
let db: Loading;
let reader: GraphReader;

beforeAll(async () => {
  db = await startLoading();
  reader = openGraphReader(db.scratch.connection);
});
afterAll(async () => {
  await reader.close();
  await db.stop();
});
beforeEach(() => db.clear());

const FORMATS = ['csv', 'jsonl', 'graphml'] as const;

const NODES = `id:ID,name:string,born:int,released:date,seen:datetime{timezone:Asia/Shanghai},rating:float,tags:string[],place:point,:LABEL
p1,Andrei,1932,,,,,,Person
p2,"=Margarita, ""Rita""",1942,,,,,,Person;Actor
f1,Mirror,,1975-03-07,2025-03-20T10:00:00,8,drama;memory,"{latitude: 55.7, longitude: 37.6}",Film
f2,镜子,,1979-05-25,,8.25,,,Film
f3,,,,,,,,
`;
const RELATIONS = `:START_ID,:END_ID,:TYPE,since:int,length:duration
p1,f1,DIRECTED,1975,PT1H46M
p2,f1,ACTED_IN,,
p1,f1,DIRECTED,1976,
p1,p1,KNOWS,,
`;

describe.each(FORMATS)('through %s', (format) => {
  test('the seed stays what it is', async () => {
    await staysEqual(format, await seed());
  });

  test("somebody's own data stays what it is, parallel relations and all types of values", async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'nodes.csv'), NODES);
      await writeFile(join(folder, 'relations.csv'), RELATIONS);
      await staysEqual(format, await ownData(folder));
    });
  });
});

test.each(['cypher', 'gexf'] as const)('%s is written too, with every record', async (format) => {
  await inFolder(async (folder) => {
    const set = await seed();
    await db.load(set);
    const graph = await openStoredGraph(reader);
    const { files, nodes, relations } = await writeGraph(format, `${folder}/`, graph);
    expect(nodes + relations).toBe(graph.total);
    const text = await readFile(files[0] ?? '', 'utf8');
    expect(text).toContain('place:beijing');
  });
});

describe('what is not exported', () => {
  test('a database without a graph', async () => {
    await expect(openStoredGraph(reader)).rejects.toMatchObject({
      name: 'SetupError',
      message:
        'The database holds no graph with an ontology of its own, so there is nothing to export.',
    });
  });

  test('a graph whose load was interrupted', async () => {
    const stop = new AbortController();
    const onProgress = () => {
      stop.abort(new Error('killed'));
    };
    await expect(db.load(await seed(), { signal: stop.signal, onProgress })).rejects.toThrow();
    await expect(openStoredGraph(reader)).rejects.toMatchObject({
      message: 'The load of "seed" was interrupted, so the graph is not complete.',
    });
  });
});

async function staysEqual(format: (typeof FORMATS)[number], set: DataSet): Promise<void> {
  await db.load(set);
  const before = await typedGraph();
  const ontology = servedOntology(await readLoadedState(db.writer))?.ontology;
  await inFolder(async (folder) => {
    const target = join(folder, 'export');
    await mkdir(target);
    const graph = await openStoredGraph(reader);
    const written = await writeGraph(format, target, graph);
    expect(written.nodes + written.relations).toBe(graph.total);
    await db.clear();
    await db.load(await ownData(target));
  });
  expect(await typedGraph()).toEqual(before);
  expect(servedOntology(await readLoadedState(db.writer))).toEqual({ ontology, inferred: false });
}

async function typedGraph() {
  const nodes = reader.nodes({
    text: 'MATCH (n) WHERE NOT n:Load RETURN labels(n) AS labels, properties(n) AS properties',
    params: {},
  });
  const relations = reader.relations({
    text: 'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties',
    params: {},
  });
  const graph = {
    nodes: (await collect(nodes)).map(({ labels, properties }) => ({
      labels: [...labels].sort(),
      properties,
    })),
    relations: await collect(relations),
  };
  graph.nodes.sort((a, b) => compare(idOf(a), idOf(b)));
  graph.relations.sort((a, b) => compare(relationKey(a), relationKey(b)));
  return graph;
}

function idOf({ properties }: { readonly properties: RecordProperties }): string {
  const { id } = properties;
  return typeof id === 'string' ? id : '';
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

type Relation = Awaited<ReturnType<typeof typedGraph>>['relations'][number];
function relationKey({ from, type, to, properties }: Relation): string {
  return [from, type, to, idOf({ properties })].join(' ');
}

async function seed(): Promise<DataSet> {
  const root = fileURLToPath(new URL('../../../graph-seed', import.meta.url));
  const { seed: checked, problems } = await checkSeed(root, '/nowhere');
  if (!checked) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return seedSet(checked);
}
