import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { RecordProperties, RecordValue } from '../../../graph-seed/exchange/record.ts';
import { writeGraph } from '../../../graph-seed/exchange/write-graph.ts';
import type { Writer } from '../../../server/neo4j/database.ts';
import { openGraphReader } from '../../../server/neo4j/graph-reader.ts';
import type { GraphReader } from '../../../server/neo4j/graph-reader.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { inFolder } from '../../support/folders.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import type { ScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { arbitraryGraph, recordValue } from './arbitrary-graph.ts';
import type { ListedGraph } from './arbitrary-graph.ts';
import { canonical } from './canonical.ts';
import { listed } from './listed-graph.ts';

let scratch: ScratchNeo4j;
let writer: Writer;
let reader: GraphReader;

beforeAll(async () => {
  scratch = await startScratchNeo4j();
  writer = openWriter(scratch.connection);
  reader = openGraphReader(scratch.connection);
});
afterAll(async () => {
  await writer.close();
  await reader.close();
  await scratch.stop();
});

test('the script makes the graph that was written, and nothing more when it is run again', async () => {
  const value = recordValue.filter((one) => !(one instanceof Uint8Array));
  await fc.assert(
    fc.asyncProperty(arbitraryGraph(value).map(withKeys), async (graph) => {
      const statements = await script(graph);
      await run('MATCH (n) DETACH DELETE n');
      for (const statement of statements) await run(statement);
      const once = await stored();
      expect(once).toEqual(canonical(graph));
      for (const statement of statements) await run(statement);
      expect(await stored()).toEqual(once);
    }),
    { numRuns: 60 },
  );
});

test('documents and sentences are found by their own labels', async () => {
  const graph: ListedGraph = {
    nodes: [
      node('doc', ['Document'], { title: '文献' }),
      node('doc#1', ['Sentence'], { number: 1n }),
      node('person:lin', ['Person'], {}),
    ],
    relations: [
      { record: 'relation', id: null, type: 'OF', from: 'doc#1', to: 'doc', properties: {}, place },
      {
        record: 'relation',
        id: null,
        type: 'SPOKEN_BY',
        from: 'doc#1',
        to: 'person:lin',
        properties: {},
        place,
      },
    ],
  };
  await run('MATCH (n) DETACH DELETE n');
  for (const statement of await script(graph)) await run(statement);
  expect(await stored()).toEqual(canonical(graph));
  const labels = await reader.read({
    text: 'MATCH (n) RETURN labels(n) AS labels ORDER BY n.id',
    params: {},
  });
  expect(labels).toEqual([
    { labels: ['Document'] },
    { labels: ['Sentence'] },
    { labels: ['Entity', 'Person'] },
  ]);
});

const place = { file: '', line: 0 } as const;

function node(
  id: string,
  labels: readonly string[],
  properties: Readonly<Record<string, RecordValue>>,
): ListedGraph['nodes'][number] {
  return { record: 'node', id, labels, properties, place };
}

/** Relations in Neo4j always have a key. */
function withKeys({ nodes, relations }: ListedGraph): ListedGraph {
  return { nodes, relations: relations.map((one, at) => ({ ...one, id: `r${at}` })) };
}

/** The statements of a script, cut as cypher-shell cuts them here: each stands on one line. */
async function script(graph: ListedGraph): Promise<string[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'graph.cypher');
    await writeGraph('cypher', file, listed(graph));
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
    expect(lines.filter((line) => !/^(?:CREATE|CALL|UNWIND) .*;$/u.test(line))).toEqual([]);
    return lines.map((line) => line.slice(0, -1));
  });
}

async function run(text: string): Promise<void> {
  await writer.write([{ text, params: {} }]);
}

async function stored(): Promise<unknown> {
  const graph: {
    nodes: ListedGraph['nodes'][number][];
    relations: ListedGraph['relations'][number][];
  } = { nodes: [], relations: [] };
  for await (const { labels, properties } of reader.nodes({ text: NODES, params: {} })) {
    const { id, rest } = keyed(properties);
    graph.nodes.push(
      node(
        id ?? '',
        labels.filter((label) => label !== 'Entity'),
        rest,
      ),
    );
  }
  for await (const { from, type, to, properties } of reader.relations({
    text: RELATIONS,
    params: {},
  })) {
    const { id, rest } = keyed(properties);
    graph.relations.push({ record: 'relation', id, type, from, to, properties: rest, place });
  }
  return canonical(graph);
}

const NODES = 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties';
const RELATIONS = `
  MATCH (a)-[r]->(b)
  RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties`;

function keyed({ id, ...rest }: RecordProperties): { id: string | null; rest: RecordProperties } {
  return { id: typeof id === 'string' ? id : null, rest };
}
