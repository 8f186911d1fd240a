import { expect, test } from '@jest/globals';
import type { GraphSource } from '../../../graph-seed/exchange/graph-source.ts';
import type {
  GraphRecord,
  NodeRecord,
  RecordProperties,
  RelationRecord,
} from '../../../graph-seed/exchange/record.ts';
import { withoutStrangeTies } from '../../../graph-seed/load/house-ties.ts';
import { openRowMaker } from '../../../graph-seed/load/record-rows.ts';
import { searchKeys } from '../../../graph-seed/search/search-keys.ts';
import { formatProblem } from '../../../graph-seed/problem.ts';

const maker = () => openRowMaker(({ id }) => id ?? 'made');

test.each<[RecordProperties, string]>([
  [{ name: '海帆', title: 'Haifan', nameEn: 'Sail' }, '海帆'],
  [{ name: '  ', title: 'Haifan', nameEn: 'Sail' }, 'Haifan'],
  [{ label: 'Haifan', nameEn: 'Sail' }, 'Haifan'],
  [{ nameEn: 'Sail' }, 'Sail'],
  [{ name: 2046n }, '2046'],
  [{ name: true }, 'c1'],
  [{}, 'c1'],
])('an entity of %j is called "%s"', (properties, name) => {
  const { row } = maker()(node('c1', ['Company'], properties));
  expect(row).toMatchObject({ id: 'c1', props: { id: 'c1', name } });
});

test('an entity keeps its labels and properties, and is found by its names', () => {
  const properties = { name: '海帆', nameEn: 'Sail', aliases: ['帆'], founded: 2024n };
  expect(maker()(node('c1', ['Company', 'Entity', 'Company', 'Old'], properties))).toEqual({
    kind: 'entities',
    row: {
      id: 'c1',
      labels: ['Company', 'Old'],
      props: {
        ...properties,
        id: 'c1',
        _keys: searchKeys(properties),
      },
    },
  });
});

test('documents, sentences and what ties them are the house its own', () => {
  const rowOf = maker();
  expect(rowOf(node('d', ['Document'], { date: '2025' }))).toEqual({
    kind: 'documents',
    row: { id: 'd', props: { id: 'd', date: '2025' } },
  });
  expect(rowOf(node('d#1', ['Sentence'], { number: 1n })).kind).toBe('sentences');
  expect(rowOf(relation('d#1', 'OF', 'd'))).toEqual({
    kind: 'parts',
    row: { id: 'd#1', document: 'd' },
  });
  expect(rowOf(relation('d#1', 'SPOKEN_BY', 'p'))).toEqual({
    kind: 'speakers',
    row: { id: 'd#1', speaker: 'p' },
  });
  expect(rowOf(relation('p', 'OF', 'q', { since: 1n }))).toEqual({
    kind: 'relations',
    row: { id: 'made', from: 'p', type: 'OF', to: 'q', props: { id: 'made', since: 1n } },
  });
});

test('relations that documents and sentences cannot have are told and left out', async () => {
  const good = [
    node('d', ['Document']),
    node('d#1', ['Sentence']),
    node('p', ['Person']),
    relation('d#1', 'OF', 'd'),
    relation('d#1', 'SPOKEN_BY', 'p'),
    relation('p', 'OF', 'p'),
  ];
  const bad = [
    relation('d', 'ABOUT', 'p'),
    relation('p', 'READS', 'd#1'),
    relation('d#1', 'OF', 'p'),
    relation('d#1', 'SPOKEN_BY', 'd'),
  ];
  const told: string[] = [];
  const kept: GraphRecord[] = [];
  const records = withoutStrangeTies(sourceOf([...good, ...bad])).records({
    onProblem: (problem) => told.push(formatProblem(problem)),
  });
  for await (const record of records) kept.push(record);
  expect(kept).toEqual(good);
  const rule = 'only a Sentence can be tied, by OF to its Document and by SPOKEN_BY to an entity';
  expect(told).toEqual([
    `a.jsonl:7: ABOUT ties "d", a Document; ${rule}`,
    `a.jsonl:7: READS ties "d#1", a Sentence; ${rule}`,
    `a.jsonl:7: OF ties "d#1", a Sentence; ${rule}`,
    `a.jsonl:7: SPOKEN_BY ties "d#1", a Sentence; ${rule}`,
  ]);
});

const place = { file: 'a.jsonl', line: 7 };

function node(id: string, labels: string[], properties: RecordProperties = {}): NodeRecord {
  return { record: 'node', id, labels, properties, place };
}

function relation(
  from: string,
  type: string,
  to: string,
  properties: RecordProperties = {},
): RelationRecord {
  return { record: 'relation', id: null, type, from, to, properties, place };
}

function sourceOf(records: readonly GraphRecord[]): GraphSource {
  return {
    format: 'jsonl',
    files: [],
    ignored: [],
    ontology: null,
    // eslint-disable-next-line @typescript-eslint/require-await -- sources are read asynchronously
    async *records() {
      yield* records;
    },
  };
}
