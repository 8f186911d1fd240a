import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openGraphSource } from '../../../graph-seed/exchange/graph-source.ts';
import type { ExchangeFormat } from '../../../graph-seed/exchange/graph-source.ts';
import { writeGraph } from '../../../graph-seed/exchange/write-graph.ts';
import type { Problem } from '../../../graph-seed/problem.ts';
import { arbitraryGraph, hostileText } from './arbitrary-graph.ts';
import type { ListedGraph } from './arbitrary-graph.ts';
import { canonical } from './canonical.ts';
import { listed, ONTOLOGY } from './listed-graph.ts';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingtu-exchange-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['csv', 'jsonl', 'graphml'] as const)('%s', (format) => {
  test('gives back the graph that was written', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(), async (graph) => {
        expect(await thereAndBack(format, graph)).toEqual(canonical(graph));
      }),
      { numRuns: 300 },
    );
  });
});

test.each(['jsonl', 'graphml'] as const)('%s keeps texts of any characters', async (format) => {
  const text = fc.oneof(hostileText, fc.string({ unit: 'binary' }));
  const value = fc.oneof(text, fc.array(text));
  await fc.assert(
    fc.asyncProperty(arbitraryGraph(value), async (graph) => {
      expect(await thereAndBack(format, graph)).toEqual(canonical(graph));
    }),
    { numRuns: 100 },
  );
});

async function thereAndBack(format: ExchangeFormat, graph: ListedGraph): Promise<unknown> {
  count += 1;
  const target = join(folder, `${format}-${count}`);
  const report = await writeGraph(format, `${target}/`, listed(graph));
  expect(report).toMatchObject({ nodes: graph.nodes.length, relations: graph.relations.length });
  if (graph.nodes.length === 0) return canonical(graph);
  const source = await openGraphSource(target);
  const problems: Problem[] = [];
  const nodes = [];
  const relations = [];
  for await (const record of source.records({ onProblem: (problem) => problems.push(problem) })) {
    if (record.record === 'node') nodes.push(record);
    else relations.push(record);
  }
  expect(problems).toEqual([]);
  expect(source.ontology).toEqual(ONTOLOGY);
  return canonical({ nodes, relations });
}
