import { describe, expect, test } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openGraphSource } from '../../../graph-seed/exchange/graph-source.ts';
import { EXPORT_FORMATS, writeGraph } from '../../../graph-seed/exchange/write-graph.ts';
import { STORE } from '../../../graph-seed/store.ts';
import { inFolder } from '../../support/folders.ts';
import type { ListedGraph } from './arbitrary-graph.ts';
import { listed, ONTOLOGY } from './listed-graph.ts';
import { writeFiles } from './read-files.ts';

const place = { file: '', line: 0 } as const;
const GRAPH = ofLabels('Person', '公司');

function ofLabels(...labels: string[]): ListedGraph {
  const nodes = labels.map((label, at) => ({
    record: 'node' as const,
    id: String(at),
    labels: [label],
    properties: {},
    place,
  }));
  return { nodes, relations: [] };
}

describe.each(EXPORT_FORMATS)('%s', (format) => {
  test('does not overwrite what is there, unless it is told to', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'out/');
      const first = await writeGraph(format, target, listed(GRAPH));
      expect(first).toMatchObject({ nodes: 2, relations: 0 });
      const again = writeGraph(format, target, listed(GRAPH));
      await expect(again).rejects.toThrow(/exists already; --force overwrites it|holds nodes-/u);
      const forced = await writeGraph(format, target, listed(ofLabels('Chef')), { force: true });
      expect(await readdir(target)).toHaveLength(forced.files.length);
    });
  });

  test('leaves nothing behind when it is called off', async () => {
    await inFolder(async (folder) => {
      const signal = AbortSignal.abort(new Error('enough'));
      const writing = writeGraph(format, `${folder}/`, listed(GRAPH), { signal });
      await expect(writing).rejects.toThrow('enough');
      expect(await readdir(folder)).toEqual([]);
    });
  });
});

test('several formats share a folder and its ontology, which no other may replace', async () => {
  await inFolder(async (folder) => {
    await writeGraph('jsonl', folder, listed(GRAPH));
    await writeGraph('graphml', join(folder, 'my.graphml'), listed(GRAPH));
    const { files } = await writeGraph('gexf', folder, listed(GRAPH));
    expect(files).toEqual([join(folder, 'graph.gexf'), join(folder, 'ontology.yaml')]);
    const other = { ...ONTOLOGY, relationTypes: [] };
    const writing = writeGraph('cypher', folder, listed(GRAPH, other));
    await expect(writing).rejects.toThrow('ontology.yaml: exists already; --force overwrites it');
  });
});

test('a target without an ending is a folder, so that what was written can be read back', async () => {
  await inFolder(async (folder) => {
    const { files } = await writeGraph('jsonl', join(folder, 'out'), listed(GRAPH));
    expect(files[0]).toBe(join(folder, 'out', 'graph.jsonl'));
    await expect(openGraphSource(join(folder, 'out'))).resolves.toBeDefined();
  });
});

test('CSV is not written among other files that a load would read', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'mine.csv'), ':ID\n');
    for (const force of [false, true]) {
      const writing = writeGraph('csv', folder, listed(GRAPH), { force });
      await expect(writing).rejects.toThrow(
        'holds mine.csv, which a load of the folder would read too',
      );
    }
    expect(await readdir(folder)).toEqual(['mine.csv']);
  });
});

test('CSV of more types than files keeps every record', async () => {
  await inFolder(async (folder) => {
    const graph = ofLabels(...Array.from({ length: 150 }, (_, at) => `Type${at}`));
    const { files } = await writeGraph('csv', folder, listed(graph));
    expect(files).toHaveLength(101);
    const source = await openGraphSource(folder);
    const labels: string[] = [];
    for await (const record of source.records({ onProblem: fail })) {
      if (record.record === 'node') labels.push(...record.labels);
    }
    expect(labels.sort()).toEqual(graph.nodes.flatMap((node) => node.labels).sort());
  });
});

test('an empty graph can be written and read', async () => {
  await inFolder(async (folder) => {
    for (const format of ['csv', 'jsonl', 'graphml'] as const) {
      const target = join(folder, `${format}/`);
      await writeGraph(format, target, listed({ nodes: [], relations: [] }));
      const source = await openGraphSource(target);
      for await (const record of source.records({ onProblem: fail })) fail(record);
    }
  });
});

test("the house's own ontology comes back as it is", async () => {
  await inFolder(async (folder) => {
    const text = await readFile('graph-seed/ontology.yaml', 'utf8');
    await writeFiles(folder, { 'ontology.yaml': text, 'a.csv': ':ID\n' });
    const { ontology } = await openGraphSource(folder);
    if (!ontology) throw new Error('no ontology');
    expect(ontology.entityTypes.length).toBeGreaterThan(10);
    await writeGraph('csv', join(folder, 'out'), listed(GRAPH, ontology));
    expect((await openGraphSource(join(folder, 'out'))).ontology).toEqual(ontology);
  });
});

test('a value that a format cannot hold is named, with the record', async () => {
  await inFolder(async (folder) => {
    const [node] = GRAPH.nodes;
    const of = (value: string | Uint8Array | (string | bigint)[]) =>
      listed({ nodes: node ? [{ ...node, properties: { raw: value } }] : [], relations: [] });
    const cases = [
      ['csv', 'a\0b', 'CSV cannot hold "raw" of the node "0": it holds a NUL character'],
      [
        'jsonl',
        '\ud83d',
        'JSON Lines cannot hold "raw" of the node "0": it holds half a character',
      ],
      ['cypher', Uint8Array.of(1), 'A Cypher script cannot hold the bytes "raw" of the node "0"'],
      ['gexf', 'a\u0001', 'GEXF cannot hold "raw" of the node "0": it holds a character that XML'],
      ['csv', ['a', 1n], 'CSV cannot hold the list "raw" of the node "0": the elements of a list'],
    ] as const;
    for (const [format, value, message] of cases) {
      const given = typeof value === 'string' || value instanceof Uint8Array ? value : [...value];
      const writing = writeGraph(format, `${folder}/`, of(given));
      await expect(writing).rejects.toThrow(message);
    }
    expect(await readdir(folder)).toEqual([]);
  });
});

test('a graph that changes between two readings is refused', async () => {
  await inFolder(async (folder) => {
    let reading = 0;
    const changing = {
      ...listed(GRAPH),
      nodes: () => {
        reading += 1;
        const [node] = GRAPH.nodes;
        const properties = { [`p${reading}`]: 1n };
        return listed({ nodes: node ? [{ ...node, properties }] : [], relations: [] }).nodes();
      },
    };
    const writing = writeGraph('graphml', `${folder}/`, changing);
    await expect(writing).rejects.toThrow('The graph was changed while it was written');
  });
});

test('the labels by which a script finds nodes are those of the store', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'graph.cypher');
    await writeGraph('cypher', file, listed(ofLabels('Document', 'Sentence', 'Person')));
    expect(await readFile(file, 'utf8')).toBe(
      [
        ...[STORE.entity, STORE.document, STORE.sentence].map(
          (label) =>
            `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`,
        ),
        'CALL db.awaitIndexes(300);',
        "UNWIND [{id: '0', props: {}}] AS row MERGE (n:Document {id: row.id}) SET n = row.props SET n.id = row.id;",
        "UNWIND [{id: '1', props: {}}] AS row MERGE (n:Sentence {id: row.id}) SET n = row.props SET n.id = row.id;",
        "UNWIND [{id: '2', props: {}}] AS row MERGE (n:Entity {id: row.id}) SET n = row.props SET n.id = row.id SET n:Person;",
        '',
      ].join('\n'),
    );
  });
});

function fail(what: unknown): never {
  throw new Error(`unexpected: ${JSON.stringify(what)}`);
}
