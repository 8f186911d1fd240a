/**
 * What is written, read by parsers that are not ours.
 * @jest-environment jsdom
 */
import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { ExportFormat } from '../../../graph-seed/exchange/graph-source.ts';
import { writeGraph } from '../../../graph-seed/exchange/write-graph.ts';
import { inFolder } from '../../support/folders.ts';
import { arbitraryGraph, recordValue } from './arbitrary-graph.ts';
import type { ListedGraph } from './arbitrary-graph.ts';
import { listed, ONTOLOGY } from './listed-graph.ts';

const GRAPHML = 'http://graphml.graphdrawing.org/xmlns';
const GEXF = 'http://gexf.net/1.3';
const VIZ = 'http://gexf.net/1.3/viz';
const noBytes = recordValue.filter((value) => !(value instanceof Uint8Array));

const place = { file: '', line: 0 } as const;
const GRAPH: ListedGraph = {
  nodes: [
    {
      record: 'node',
      id: 'person:ann',
      labels: ['Person'],
      properties: { name: '安 & "Ann" <a>', age: 42n, ratio: 0.5, tags: ['a;b', 'c'] },
      place,
    },
    { record: 'node', id: '公司:甲', labels: ['公司', 'A'], properties: {}, place },
  ],
  relations: [
    {
      record: 'relation',
      id: 'r1',
      type: 'ACTED_IN',
      from: 'person:ann',
      to: '公司:甲',
      properties: { since: { kind: 'date', text: '2025-03-20' } },
      place,
    },
  ],
};

describe('GEXF', () => {
  test('has labels, types of attributes, colours of the ontology, and kinds of edges', async () => {
    const document = await xml('gexf', GRAPH);
    const all = (name: string, namespace = GEXF) =>
      Array.from(document.getElementsByTagNameNS(namespace, name));
    const pairs = (name: string, ...keys: string[]) =>
      all(name).map((one) => keys.map((key) => one.getAttribute(key)).join(' | '));
    expect(document.documentElement.getAttribute('version')).toBe('1.3');
    expect(pairs('attribute', 'id', 'title', 'type')).toEqual([
      'labels | labels | liststring',
      'node-0 | name | string',
      'node-1 | age | long',
      'node-2 | ratio | double',
      'node-3 | tags | liststring',
      'edge-0 | since | string',
    ]);
    expect(pairs('node', 'id', 'label')).toEqual([
      'person:ann | 安 & "Ann" <a>',
      '公司:甲 | 公司:甲',
    ]);
    expect(pairs('edge', 'id', 'source', 'target', 'label', 'kind')).toEqual([
      'r1 | person:ann | 公司:甲 | ACTED_IN | ACTED_IN',
    ]);
    expect(pairs('attvalue', 'for', 'value')).toEqual([
      'labels | ["Person"]',
      'node-0 | 安 & "Ann" <a>',
      'node-1 | 42',
      'node-2 | 0.5',
      'node-3 | ["a;b","c"]',
      'labels | ["公司","A"]',
      'edge-0 | 2025-03-20',
    ]);
    const hex = (colour: Element) =>
      `#${['r', 'g', 'b'].map((key) => Number(colour.getAttribute(key)).toString(16).padStart(2, '0')).join('')}`;
    expect(all('color', VIZ).map(hex)).toEqual(ONTOLOGY.entityTypes.map(({ colour }) => colour));
  });

  test('is well-formed for any graph, with every node and edge, or refuses it by name', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(noBytes), async (graph) => {
        const document = await xml('gexf', graph).catch((error: unknown) => {
          expect(String(error)).toMatch(/^BadInput: GEXF cannot hold .* XML cannot hold$/su);
        });
        if (!document) return;
        expect(document.getElementsByTagNameNS(GEXF, 'node')).toHaveLength(graph.nodes.length);
        expect(document.getElementsByTagNameNS(GEXF, 'edge')).toHaveLength(graph.relations.length);
      }),
      { numRuns: 50 },
    );
  });

  test('refuses bytes by name', async () => {
    const [node] = GRAPH.nodes;
    const nodes = node ? [{ ...node, properties: { raw: Uint8Array.from([1]) } }] : [];
    await expect(xml('gexf', { nodes, relations: [] })).rejects.toThrow(
      'GEXF cannot hold the bytes "raw" of the node "person:ann": it has no type for them',
    );
  });
});

describe('GraphML', () => {
  test('has keys with types, and labels as APOC writes them', async () => {
    const document = await xml('graphml', GRAPH);
    const all = (name: string) => Array.from(document.getElementsByTagNameNS(GRAPHML, name));
    const pairs = (name: string, ...keys: string[]) =>
      all(name).map((one) => keys.map((key) => one.getAttribute(key) ?? '-').join(' | '));
    expect(pairs('key', 'id', 'for', 'attr.name', 'attr.type', 'attr.list', 'jingtu:kind')).toEqual(
      [
        'labels | node | labels | string | - | -',
        'label | edge | label | string | - | -',
        'id | edge | id | string | - | -',
        'node-0 | node | name | string | - | -',
        'node-1 | node | age | long | - | -',
        'node-2 | node | ratio | double | - | -',
        'node-3 | node | tags | string | string | -',
        'edge-0 | edge | since | string | - | date',
      ],
    );
    expect(pairs('node', 'id', 'labels')).toEqual(['person:ann | :Person', '公司:甲 | :公司:A']);
    expect(pairs('edge', 'source', 'target', 'label')).toEqual(['person:ann | 公司:甲 | ACTED_IN']);
    expect(all('data').map((one) => `${one.getAttribute('key') ?? ''} ${one.textContent}`)).toEqual(
      [
        'labels :Person',
        'node-0 安 & "Ann" <a>',
        'node-1 42',
        'node-2 0.5',
        'node-3 ["a;b","c"]',
        'labels :公司:A',
        'label ACTED_IN',
        'id r1',
        'edge-0 2025-03-20',
      ],
    );
  });

  test('refuses a name that XML cannot hold', async () => {
    const nodes = GRAPH.nodes.map((node) => ({ ...node, id: 'a\u0001' }));
    await expect(xml('graphml', { nodes, relations: [] })).rejects.toThrow(
      'GraphML cannot hold the id of the node "a\\u0001": it holds a character that XML cannot hold',
    );
  });
});

test('CSV has the fields that were written, to any reader of RFC 4180', async () => {
  await inFolder(async (folder) => {
    await writeGraph('csv', folder, listed(GRAPH));
    const rows = async (name: string) => parse(await readFile(join(folder, name), 'utf8'));
    expect(await rows('nodes-Person.csv')).toEqual([
      [':ID', ':LABEL', 'name:string', 'age:long', 'ratio:double', 'tags:string{list:json}'],
      ['person:ann', 'Person', '安 & "Ann" <a>', '42', '0.5', '["a;b","c"]'],
    ]);
    expect(await rows('nodes-公司+A.csv')).toEqual([
      [':ID', ':LABEL'],
      ['公司:甲', '公司;A'],
    ]);
    expect(await rows('relations-ACTED_IN.csv')).toEqual([
      [':START_ID', ':END_ID', ':TYPE', 'id:string', 'since:date'],
      ['person:ann', '公司:甲', 'ACTED_IN', 'r1', '2025-03-20'],
    ]);
  });
});

test('every line of JSON Lines is JSON, in the shape that APOC writes', async () => {
  const lines = (await text('jsonl', GRAPH)).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      type: 'node',
      id: 'person:ann',
      labels: ['Person'],
      properties: {
        id: 'person:ann',
        name: '安 & "Ann" <a>',
        age: 42,
        ratio: 0.5,
        tags: ['a;b', 'c'],
      },
    },
    { type: 'node', id: '公司:甲', labels: ['公司', 'A'], properties: { id: '公司:甲' } },
    {
      id: 'r1',
      type: 'relationship',
      label: 'ACTED_IN',
      start: { id: 'person:ann', labels: ['Person'] },
      end: { id: '公司:甲', labels: ['公司', 'A'] },
      properties: { id: 'r1', since: '2025-03-20' },
      kinds: { since: 'date' },
    },
  ]);
});

async function text(format: ExportFormat, graph: ListedGraph): Promise<string> {
  return inFolder(async (folder) => {
    const file = join(folder, 'graph.txt');
    await writeGraph(format, file, listed(graph));
    return readFile(file, 'utf8');
  });
}

async function xml(format: ExportFormat, graph: ListedGraph): Promise<Document> {
  const written = await text(format, graph);
  const document = new DOMParser().parseFromString(written, 'application/xml');
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  return document;
}
