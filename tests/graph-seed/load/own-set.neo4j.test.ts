import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { searchKeys } from '../../../graph-seed/search/search-keys.ts';
import { inFolder } from '../../support/folders.ts';
import { startLoading } from './loading.ts';
import type { Loading } from './loading.ts';
import { ownData } from './own-data.ts';

// Somebody's own data, from files into Neo4j.
let db: Loading;

beforeAll(async () => {
  db = await startLoading();
});
afterAll(() => db.stop());
beforeEach(() => db.clear());

const CSV = {
  'nodes.csv': `id:ID,name,born:int,released:date,:LABEL
p1,安德烈,1932,,Person
f1,Mirror,,1975-03-07,Film
x,,,,
`,
  'relations.csv': `:START_ID,:END_ID,:TYPE,since:int
p1,f1,DIRECTED,1975
p1,f1,DIRECTED,1976
`,
};
/** The same, the relations first. */
const JSONL = {
  'graph.jsonl': `{"type":"relationship","id":"0","label":"DIRECTED","start":{"id":"p1"},"end":{"id":"f1"},"properties":{"since":1975}}
{"type":"node","id":"p1","labels":["Person"],"properties":{"name":"安德烈","born":1932}}
{"type":"relationship","id":"1","label":"DIRECTED","start":{"id":"p1"},"end":{"id":"f1"},"properties":{"since":1976}}
{"type":"node","id":"f1","labels":["Film"],"properties":{"name":"Mirror","released":"1975-03-07"}}
{"type":"node","id":"x"}
`,
};
const GRAPHML = {
  'graph.graphml': `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="labels" for="node" attr.name="labels" attr.type="string"/>
<key id="name" for="node" attr.name="name" attr.type="string"/>
<key id="born" for="node" attr.name="born" attr.type="long"/>
<key id="released" for="node" attr.name="released" attr.type="string"/>
<key id="label" for="edge" attr.name="label" attr.type="string"/>
<key id="since" for="edge" attr.name="since" attr.type="long"/>
<graph id="G" edgedefault="directed">
<node id="p1" labels=":Person"><data key="labels">:Person</data><data key="name">安德烈</data><data key="born">1932</data></node>
<node id="f1" labels=":Film"><data key="labels">:Film</data><data key="name">Mirror</data><data key="released">1975-03-07</data></node>
<node id="x"/>
<edge source="p1" target="f1" label="DIRECTED"><data key="label">DIRECTED</data><data key="since">1975</data></edge>
<edge source="p1" target="f1" label="DIRECTED"><data key="label">DIRECTED</data><data key="since">1976</data></edge>
</graph></graphml>
`,
};

test.each<[string, Readonly<Record<string, string>>]>([
  ['CSV', CSV],
  ['JSON Lines, relations before their ends', JSONL],
  ['GraphML', GRAPHML],
])(
  '%s becomes entities and relations, each with a type, a name and an id',
  async (_what, files) => {
    const set = await load(files);
    expect(set.inferred).toBe(true);
    const rows = await db.run(`
    MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.born AS born,
      toString(n.released) AS released, [label IN labels(n) WHERE label <> 'Entity'] AS labels ORDER BY id`);
    expect(rows).toEqual([
      { id: 'f1', name: 'Mirror', born: null, released: '1975-03-07', labels: ['Film'] },
      { id: 'p1', name: '安德烈', born: 1932n, released: null, labels: ['Person'] },
      { id: 'x', name: 'x', born: null, released: null, labels: ['Thing'] },
    ]);
    const made = 'p1>DIRECTED>f1';
    expect(
      await db.run(
        'MATCH (a)-[r]->(b) RETURN a.id + b.id AS ends, r.id AS id, r.since AS since ORDER BY since',
      ),
    ).toEqual([
      { ends: 'p1f1', id: made, since: 1975n },
      { ends: 'p1f1', id: `${made}#2`, since: 1976n },
    ]);
    expect(
      await db.run(
        `CALL db.index.fulltext.queryNodes('entity_search', $key) YIELD node RETURN node.id AS id`,
        { key: searchKeys({ name: 'Mirror', aliases: [] })[0] },
      ),
    ).toEqual([{ id: 'f1' }]);
  },
);

const ONTOLOGY = `entityTypes:
  Film:
    zh: 电影
    en: film
    singular: film
    plural: films
    colour: '#3080cf'
    icon: M4 4h16v16H4z
    description: { zh: 一部电影。, en: A film. }
    properties:
      year: { zh: 年份, en: year, kind: integer }
relationTypes:
  FOLLOWS:
    zh: 续
    en: follows
    reverseZh: 由…续
    reverseEn: is followed by
    description: { zh: 续集。, en: A sequel. }
    from: [Film]
    to: [Film]
roles: { figure: Figure, indicator: Indicator, measures: MEASURES, about: ABOUT, possiblySameAs: POSSIBLY_SAME_AS }
`;

test('an ontology beside the data is kept; data that goes against it is refused by file and line', async () => {
  const films = 'id:ID,name,year:int,:LABEL\nf1,Solaris,1972,Film\n';
  const set = await load({ 'nodes.csv': films, 'ontology.yaml': ONTOLOGY });
  expect({ inferred: set.inferred, types: set.ontology.entityTypes.map(({ zh }) => zh) }).toEqual({
    inferred: false,
    types: ['电影'],
  });
  const strange = { 'nodes.csv': `${films}f2,Stalker,1979,Movie\n`, 'ontology.yaml': ONTOLOGY };
  await expect(load(strange)).rejects.toThrow('nodes.csv:3: there is no entity type "Movie".');
});

test('the same data in another place is refused beside the first, and its changes are an update in the same place', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'films.csv');
    await writeFile(file, 'id:ID,name,:LABEL\nf1,Solaris,Film\nf2,Stalker,Film\n');
    await db.load(await ownData(file));
    await writeFile(file, 'id:ID,name,:LABEL\nf1,Solyaris,Film\nf3,Mirror,Film\n');
    const report = await db.load(await ownData(file));
    expect(report.entities).toEqual({ read: 2, created: 1, updated: 1, unchanged: 0 });
    expect(report.leftOver.entities).toEqual({ count: 1, first: ['f2'] });
    const pruned = await db.load(await ownData(file), { prune: true });
    expect(pruned.leftOver.entities).toEqual({ count: 1, first: ['f2'] });
    expect(await db.run('MATCH (n:Entity) RETURN n.name AS name ORDER BY name')).toEqual([
      { name: 'Mirror' },
      { name: 'Solyaris' },
    ]);
  });
  await expect(load(CSV)).rejects.toMatchObject({ name: 'SetupError' });
});

test('a relation whose ends have changed is left over where it was', async () => {
  await inFolder(async (folder) => {
    const nodes = 'id:ID,:LABEL\na,A\nb,A\nc,A\n';
    await writeFile(join(folder, 'nodes.csv'), nodes);
    const relations = (end: string) =>
      writeFile(
        join(folder, 'relations.csv'),
        `id:string,:START_ID,:END_ID,:TYPE\nr1,a,${end},TO\n`,
      );
    await relations('b');
    await db.load(await ownData(folder));
    await relations('c');
    const report = await db.load(await ownData(folder), { prune: true });
    expect(report.leftOver.relations).toEqual({ count: 1, first: ['r1'] });
    expect(await db.run('MATCH ()-[r]->(n) RETURN r.id AS id, n.id AS to')).toEqual([
      { id: 'r1', to: 'c' },
    ]);
  });
});

const FILMS = 12_000;
/** More than is read at a time, so that its end is met after much of it is written. */
const films = Array.from({ length: FILMS }, (_, at) => `f${at},Film number ${at},Film\n`);
const csvOf = (rows: readonly string[]) => `id:ID,name,:LABEL\n${rows.join('')}`;

test.each<[string, (rows: readonly string[]) => string[]]>([
  [
    'another word of the same length',
    (rows) => rows.map((row) => row.replace('number 11998', 'nombre 11998')),
  ],
  [
    'two rows that change places',
    (rows) => rows.with(11_000, rows[11_001] ?? '').with(11_001, rows[11_000] ?? ''),
  ],
  ['a row more', (rows) => [...rows, 'late,Late,Film\n']],
  ['a row less', (rows) => rows.slice(0, -1)],
])('a file that changes between checking and loading is noticed: %s', async (_what, change) => {
  await inFolder(async (folder) => {
    const file = join(folder, 'films.csv');
    await writeFile(file, csvOf(films));
    const set = await ownData(file);
    await writeFile(file, csvOf(change(films)));
    await expect(db.load(set, { batchSize: 4_000 })).rejects.toThrow(
      'The file films.csv has changed since it was checked; nothing of the change was written.',
    );
    expect(await db.standing(set)).toBe('unfinished');
    const strange = await db.run(
      `MATCH (n:Entity) WHERE n.name <> 'Film number ' + substring(n.id, 1) RETURN n.id AS id`,
    );
    expect(strange).toEqual([]);
    await writeFile(file, csvOf(films));
    const report = await db.load(await ownData(file), { batchSize: 4_000 });
    expect(report.resumed).toBeGreaterThan(0);
    expect(await db.run('MATCH (n:Film) RETURN count(DISTINCT n.name) AS films')).toEqual([
      { films: BigInt(FILMS) },
    ]);
  });
});

async function load(files: Readonly<Record<string, string>>) {
  return inFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const set = await ownData(folder);
    await db.load(set);
    return set;
  });
}
