import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HashTable, hashText } from '../../../graph-seed/exchange/hash-table.ts';
import type { RelationRecord } from '../../../graph-seed/exchange/record.ts';
import { RelationKeys } from '../../../graph-seed/exchange/relation-keys.ts';
import { contrast } from '../../../graph-seed/contrast.ts';
import { ontologyText } from '../../../graph-seed/load/stored-ontology.ts';
import { typeColour } from '../../../graph-seed/exchange/type-colours.ts';
import { surveyFiles } from './read-files.ts';

const FOLDER = {
  'people.csv':
    ':ID,:LABEL,name,born:int,score:double\nann,Person,Ann,1970,1\nbob,Person;Chef,Bob,,2.5\n',
  'films.csv': 'film:ID,:LABEL,score:long\nf1,影片,3\n',
  'acted.csv':
    ':START_ID,:END_ID,:TYPE,role\nann,f1,ACTED_IN,A\nann,f1,ACTED_IN,B\nbob,f1,ACTED_IN,\n',
};

test('tells counts, types with the kinds of their properties, and ends', async () => {
  const { survey } = await surveyFiles(FOLDER);
  expect(survey).toMatchObject({ nodes: 3, relations: 3, skipped: 0, nodesFirst: true });
  expect(survey.entityTypes).toEqual([
    { name: '影片', count: 1, properties: [seen('film', 1, 'text'), seen('score', 1, 'integer')] },
    {
      name: 'Person',
      count: 2,
      properties: [
        seen('name', 2, 'text'),
        seen('born', 1, 'integer'),
        seen('score', 2, 'decimal'),
      ],
    },
    { name: 'Chef', count: 1, properties: [seen('name', 1, 'text'), seen('score', 1, 'decimal')] },
  ]);
  expect(survey.relationTypes).toEqual([
    {
      name: 'ACTED_IN',
      count: 3,
      properties: [seen('role', 2, 'text')],
      from: ['Person', 'Chef'],
      to: ['影片'],
    },
  ]);
});

test('makes an ontology with words, colours, icons and names for the API', async () => {
  const { survey } = await surveyFiles(FOLDER);
  const { entityTypes, relationTypes } = survey.ontology;
  expect(
    entityTypes.map(({ name, zh, en, singular, plural }) => [name, zh, en, singular, plural]),
  ).toEqual([
    ['Person', 'Person', 'Person', 'person', 'persons'],
    ['Chef', 'Chef', 'Chef', 'chef', 'chefs'],
    ['影片', '影片', '影片', 'yingPian', 'yingPians'],
  ]);
  expect(entityTypes[0]?.properties).toEqual([
    { name: 'score', kind: 'decimal', zh: 'Score', en: 'Score' },
    { name: 'born', kind: 'integer', zh: 'Born', en: 'Born' },
  ]);
  expect(relationTypes).toEqual([
    {
      name: 'ACTED_IN',
      zh: 'acted in',
      en: 'acted in',
      reverseZh: '…acted in',
      reverseEn: '← acted in',
      description: {
        zh: '数据中类型为 ACTED_IN 的关系。',
        en: 'Relations of the type ACTED_IN in the data.',
      },
      from: ['Chef', 'Person'],
      to: ['影片'],
      properties: [{ name: 'role', kind: 'text', zh: 'Role', en: 'Role' }],
    },
  ]);
});

test('root fields that the API has itself are given another name', async () => {
  const { survey } = await surveyFiles({
    'a.csv': ':ID,:LABEL\na,Node\nb,node\nc,Search\nd,Company\ne,companies\nf,42\n',
  });
  const roots = survey.ontology.entityTypes.flatMap(({ singular, plural }) => [singular, plural]);
  expect(new Set(roots).size).toBe(roots.length);
  expect(roots).not.toContain('node');
  expect(roots.every((root) => /^[a-z][A-Za-z0-9]*$/u.test(root))).toBe(true);
});

test('colours can be read on light and dark, and the first thirty differ', () => {
  const colours = Array.from({ length: 200 }, (_, index) => typeColour(index));
  for (const colour of colours) {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, '#16181d')).toBeGreaterThanOrEqual(3);
  }
  expect(new Set(colours.slice(0, 30)).size).toBe(30);
});

describe('relations before their ends', () => {
  const NODES = '{"type":"node","id":"1","properties":{"id":"ann"}}\n{"type":"node","id":"2"}\n';
  const RELATION =
    '{"type":"relationship","id":"0","label":"T","start":{"id":"1"},"end":{"id":"2"}}\n';

  test('are checked once all nodes are known', async () => {
    const { survey, problems, accepted } = await surveyFiles({ 'a.jsonl': RELATION + NODES });
    expect(problems).toEqual([]);
    expect(survey).toMatchObject({ nodes: 2, relations: 1, nodesFirst: false });
    expect(accepted).toContainEqual(expect.objectContaining({ type: 'T', from: 'ann', to: '2' }));
  });

  test('and their problems are told once', async () => {
    const bad = RELATION.replace('"1"', '"3"');
    const { survey, problems } = await surveyFiles({ 'a.jsonl': bad + NODES + bad });
    expect(problems).toEqual([
      'a.jsonl:1: dangling: the relation begins at "3", which is not in the data',
      'a.jsonl:4: dangling: the relation begins at "3", which is not in the data',
    ]);
    expect(survey).toMatchObject({ nodes: 2, relations: 0, skipped: 2 });
  });

  test('also where more have problems than are held back', async () => {
    const bad = RELATION.replace('"1"', '"3"').repeat(1_500);
    const { survey, problems } = await surveyFiles({ 'a.jsonl': NODES + bad + RELATION });
    expect(problems).toHaveLength(1_500);
    expect(survey).toMatchObject({ relations: 1, skipped: 1_500, nodesFirst: true });
  });
});

test('the hash tells content from any other, and the ontology with it', async () => {
  const hashOf = async (files: Record<string, string>) => {
    const { content, ontology } = (await surveyFiles(files)).survey;
    return content.hash(ontologyText(ontology));
  };
  const first = await hashOf(FOLDER);
  expect(await hashOf(FOLDER)).toBe(first);
  const others = [
    { ...FOLDER, 'films.csv': FOLDER['films.csv'].replace('3', '4') },
    { ...FOLDER, 'films.csv': `${FOLDER['films.csv']}\n` },
    {
      ...FOLDER,
      'ontology.yaml':
        'entityTypes: { Person: {}, Chef: {}, 影片: {} }\nrelationTypes: { ACTED_IN: {} }\n',
    },
  ];
  const hashes = [first, ...(await Promise.all(others.map(hashOf)))];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('two nodes of one id on one line: the first is accepted, the second is not', async () => {
  const { accepted, problems } = await surveyFiles({
    'g.graphml':
      '<graphml><graph><node id="a" labels=":A"/><node id="a" labels=":B"/></graph></graphml>',
  });
  expect(problems).toEqual([
    'g.graphml:1: duplicate: the id "a" stands twice, first at g.graphml:1',
  ]);
  expect(accepted).toMatchObject([{ labels: ['A'] }]);
});

describe('keys of relations', () => {
  const relation = (id: string | null, from = 'a', type = 'T', to = 'b'): RelationRecord => ({
    record: 'relation',
    id,
    type,
    from,
    to,
    properties: {},
    place: { file: '', line: 0 },
  });

  test('are unique and the same in every pass, whatever the order', () => {
    const id = fc.option(fc.constantFrom('k', 'a>T>b', 'a>T>b#2', 'b>T>a#3'));
    const end = fc.constantFrom('a', 'b');
    const one = fc.tuple(id, end, end).map(([key, from, to]) => relation(key, from, 'T', to));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (relations) => {
        const keys = new RelationKeys();
        const accepted = relations.filter((each) => keys.take(each) === undefined);
        const begin = keys.numbering();
        const [first, second] = [begin(), begin()];
        const ids = accepted.map(first);
        expect(new Set(ids).size).toBe(ids.length);
        expect(accepted.map(second)).toEqual(ids);
        expect(accepted.every(({ id: own }, at) => own === null || own === ids[at])).toBe(true);
      }),
    );
  });

  test('parallel ones are counted from 2', () => {
    const keys = new RelationKeys();
    const relations = [relation(null), relation(null), relation(null, 'b'), relation(null)];
    expect(relations.map((one) => keys.take(one))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(relations.map(keys.numbering()())).toEqual(['a>T>b', 'a>T>b#2', 'b>T>b', 'a>T>b#3']);
  });
});

test('the table of hashes is a set', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 })), (texts) => {
      const table = new HashTable();
      const places = new Map<string, number>();
      for (const text of texts) {
        const { place, isNew } = table.add(hashText(text));
        expect(isNew).toBe(!places.has(text));
        if (isNew) places.set(text, place);
        expect(table.find(hashText(text))).toBe(places.get(text));
      }
      expect(table.size).toBe(new Set(texts).size);
      expect(table.find(hashText('not among them'))).toBe(-1);
    }),
  );
});

test('a hundred thousand ids take less than thirty bytes each', () => {
  const table = new HashTable();
  for (let id = 0; id < 100_000; id += 1) table.add(hashText(`company:${id}`));
  expect(table.size).toBe(100_000);
  // Segments are taken whole: the last is not full yet.
  expect(table.bytes).toBe(2 * 65_536 * 16 + 262_144 * 4);
});

function seen(name: string, count: number, kind: string): unknown {
  return { name, count, kinds: [kind] };
}
