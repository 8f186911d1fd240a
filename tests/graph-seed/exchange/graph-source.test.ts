import { describe, expect, test } from '@jest/globals';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openGraphSource } from '../../../graph-seed/exchange/graph-source.ts';
import type { GraphRecord } from '../../../graph-seed/exchange/record.ts';
import { BadInput } from '../../../server/errors.ts';
import { inFolder } from '../../support/folders.ts';
import { surveyFiles, surveyFolder, writeFiles } from './read-files.ts';

const FIXTURES = 'tests/fixtures/exchange';

test("neo4j-admin's convention: headers apart, spaces of ids, types, other delimiters", async () => {
  const { problems, accepted, survey } = await surveyFolder(`${FIXTURES}/neo4j-admin`);
  expect(problems).toEqual([]);
  expect(withoutPlaces(accepted)).toEqual([
    {
      record: 'node',
      id: 'Harbour:1',
      labels: ['Harbour'],
      properties: {
        code: '1',
        name: 'North "Old" Harbour',
        opened: { kind: 'date', text: '1921-05-01' },
        depth: 11.5,
        where: { kind: 'point', srid: 4326, x: 9.9, y: 53.5 },
        quays: [1n, 2n, 3n],
      },
    },
    {
      record: 'node',
      id: 'Harbour:2',
      labels: ['Harbour', 'Closed'],
      properties: { code: '2', name: 'South\nHarbour', depth: 9 },
    },
    {
      record: 'node',
      id: 'Ship:1',
      labels: ['Ship'],
      properties: {
        shipId: '1',
        name: '海帆号',
        tonnes: 9007199254740993n,
        built: { kind: 'dateTime', text: '2001-02-03T04:05:06[Europe/Stockholm]' },
        active: true,
      },
    },
    {
      record: 'node',
      id: 'Ship:2',
      labels: ['Ship'],
      properties: { shipId: '2', name: '', active: false },
    },
    ...[12n, 13n].map((berth) => ({
      record: 'relation',
      id: null,
      type: 'BERTHED_AT',
      from: 'Ship:1',
      to: 'Harbour:2',
      properties: {
        berth,
        ...(berth === 12n ? { stay: { kind: 'duration', text: 'P2DT3H' } } : {}),
      },
    })),
  ]);
  const idOf = survey.relationIds();
  expect(accepted.filter(isRelation).map(idOf)).toEqual([
    'Ship:1>BERTHED_AT>Harbour:2',
    'Ship:1>BERTHED_AT>Harbour:2#2',
  ]);
});

test("APOC's JSON Lines: whole numbers stay exact, the property id is the key", async () => {
  const { problems, accepted } = await surveyFolder(`${FIXTURES}/apoc-jsonl`);
  expect(problems).toEqual([]);
  expect(withoutPlaces(accepted)).toEqual([
    {
      record: 'node',
      id: '0',
      labels: ['Ship'],
      properties: {
        name: '海帆号',
        tonnes: 9007199254740993n,
        length: 120,
        home: { kind: 'point', srid: 4326, x: 9.9, y: 53.5 },
        flags: ['red', 'blue'],
        built: '2001-02-03T04:05:06Z',
      },
    },
    {
      record: 'node',
      id: 'harbour:south',
      labels: ['Harbour'],
      properties: { name: 'South Harbour' },
    },
    {
      record: 'relation',
      id: null,
      type: 'BERTHED_AT',
      from: '0',
      to: 'harbour:south',
      properties: { since: 1993n },
    },
  ]);
});

test("APOC's GraphML: labels, lists, defaults, edges without a type", async () => {
  const { problems, accepted } = await surveyFolder(`${FIXTURES}/apoc-graphml`);
  expect(problems).toEqual([]);
  expect(withoutPlaces(accepted)).toEqual([
    {
      record: 'node',
      id: 'n0',
      labels: ['Ship', 'Sailing'],
      properties: { name: 'A & B', tonnes: 9007199254740993n, flags: ['red', 'blue'] },
    },
    { record: 'node', id: 'n1', labels: ['Harbour'], properties: { name: '<South>', tonnes: 0n } },
    {
      record: 'relation',
      id: null,
      type: 'BERTHED_AT',
      from: 'n0',
      to: 'n1',
      properties: { since: 1993 },
    },
    { record: 'relation', id: null, type: 'RELATED', from: 'n1', to: 'n0', properties: {} },
  ]);
});

test('the drawings of an editor in GraphML are passed over', async () => {
  const { problems, accepted } = await surveyFiles({
    'g.graphml': `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key for="node" id="d6" yfiles.type="nodegraphics"/><graph edgedefault="directed">
      <node id="a"><data key="d6"><y:ShapeNode><y:Label>text</y:Label></y:ShapeNode></data></node></graph></graphml>`,
  });
  expect(problems).toEqual([]);
  expect(withoutPlaces(accepted)).toEqual([
    { record: 'node', id: 'a', labels: [], properties: {} },
  ]);
});

test('a file, its folder and its neighbours: names, sizes, what is not read', async () => {
  await inFolder(async (folder) => {
    await writeFiles(folder, {
      'b.jsonl': '{"type":"node","id":"b"}\n',
      'a.ndjson': '{"type":"node","id":"a"}',
      'notes.txt': 'x',
      '.hidden.jsonl': 'x',
      'ontology.yaml': 'entityTypes: {}\nrelationTypes: {}\n',
    });
    const source = await openGraphSource(folder);
    expect(source).toMatchObject({
      format: 'jsonl',
      files: [
        { name: 'a.ndjson', bytes: 24 },
        { name: 'b.jsonl', bytes: 25 },
      ],
      ignored: ['notes.txt'],
      ontology: { entityTypes: [], relationTypes: [] },
    });
    const alone = await openGraphSource(join(folder, 'b.jsonl'));
    expect(alone.files).toEqual([{ name: 'b.jsonl', bytes: 25 }]);
    expect(alone.ontology).not.toBeNull();
    const progress: number[] = [];
    const onProblem = () => undefined;
    const onBytes = (done: number) => progress.push(done);
    const ids: string[] = [];
    for await (const record of source.records({ onProblem, onBytes })) ids.push(record.id ?? '');
    expect(ids).toEqual(['a', 'b']);
    expect(progress).toEqual([24, 49]);
  });
});

describe('what cannot be opened', () => {
  test.each([
    [{}, 'there is nothing that can be read'],
    [{ 'a.csv': ':ID\n', 'b.jsonl': '' }, 'holds files of several formats (a.csv, b.jsonl)'],
    [
      { 'a.csv': ':ID\n', 'ontology.yaml': 'entityTypes: { P: { colour: "#ffffff", sort: x } }\n' },
      'ontology.yaml:1: unknown key "sort"',
    ],
    [
      {
        'a.csv': ':ID\n',
        'ontology.yaml':
          'entityTypes:\n  P: { colour: "#ffffff", plural: things }\n  Q: { plural: things }\nrelationTypes:\n  T: { from: [R] }\n',
      },
      [
        'ontology.yaml:2: colour #ffffff has a contrast of 1.00 on #ffffff; at least 3 is needed',
        'ontology.yaml:3: plural: "things" is taken by P',
        'ontology.yaml:5: from: there is no entity type "R". Did you mean "P" or "Q"?',
      ].join('\n'),
    ],
  ])('%j', async (files, message) => {
    await inFolder(async (folder) => {
      await writeFiles(folder, files);
      const opened = openGraphSource(folder);
      await expect(opened).rejects.toThrow(BadInput);
      await expect(opened).rejects.toThrow(message);
    });
  });

  test('a path that is not there, and a name without a format', async () => {
    await inFolder(async (folder) => {
      await expect(openGraphSource(join(folder, 'x'))).rejects.toThrow(
        'there is no such file or folder',
      );
      await writeFile(join(folder, 'x.dat'), '');
      await expect(openGraphSource(join(folder, 'x.dat'))).rejects.toThrow(
        'the name tells no format',
      );
    });
  });

  test('a link that leads out of the folder', async () => {
    await inFolder(async (folder) => {
      await symlink('/etc/hostname', join(folder, 'a.csv'));
      await expect(openGraphSource(folder)).rejects.toThrow(
        'is a link that leads out of the folder',
      );
    });
  });
});

test('reading ends when it is called off', async () => {
  await inFolder(async (folder) => {
    await writeFiles(folder, { 'a.csv': `:ID\n${'x\n'.repeat(200_000)}` });
    const source = await openGraphSource(folder);
    const controller = new AbortController();
    const reading = async () => {
      for await (const record of source.records({
        onProblem: () => undefined,
        signal: controller.signal,
      })) {
        if (record.place.line > 10) controller.abort(new Error('enough'));
      }
    };
    await expect(reading()).rejects.toThrow('enough');
  });
});

function withoutPlaces(records: readonly GraphRecord[]): unknown[] {
  return records.map((record) => {
    const copy: Record<string, unknown> = { ...record };
    delete copy['place'];
    return copy;
  });
}

function isRelation(record: GraphRecord): record is GraphRecord & { record: 'relation' } {
  return record.record === 'relation';
}
