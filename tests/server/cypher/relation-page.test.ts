import { describe, expect, test } from '@jest/globals';
import { encodeCursor } from '../../../server/graph/cursor.ts';
import { harbourStatement } from './harbour-statement.ts';

const of = (relations: string) =>
  harbourStatement(`{ node(id: "x") { ... on Entity { ${relations} } } }`);

test('the first page takes what the store has first, one more than asked for', async () => {
  const { text, params } = await of(
    'relations(types: ["RELEASED"], direction: OUT, first: 2) { totalCount pageInfo { hasNextPage } edges { node { status } entity { name } } }',
  );
  expect(text).toMatchInlineSnapshot(`
   "UNWIND $p0 AS wanted
   MATCH (n1:Entity {id: wanted.id})
   WITH wanted, n1, n1 {.id, labels: labels(n1), relations: {rows: COLLECT {
     MATCH (n1)-[r2:RELEASED]->(m3)
     WITH r2, m3 LIMIT $p1
     RETURN {at: r2.id, node: r2 {.id, type: type(r2), status: r2.status}, entity: m3 {.id, labels: labels(m3), name: m3.name}}
   }, total: COUNT { (n1)-[:RELEASED]->() }}} AS entity
   RETURN wanted.at AS at, entity, null AS relation"
  `);
  expect(params['p1']).toBe(3n);
});

test('a further page begins behind its anchor, which is looked for only where it has moved', async () => {
  const { text, params } = await of(
    `relations(first: 2, after: "${encodeCursor('relations', [40_000, 'a>B>c'])}") { edges { cursor } }`,
  );
  expect(text).toMatchInlineSnapshot(`
   "UNWIND $p0 AS wanted
   MATCH (n1:Entity {id: wanted.id})
   WITH wanted, n1, n1 {.id, labels: labels(n1), relations: head(COLLECT {
     CALL (n1) {
       MATCH (n1)-[r2]-(m3:Entity)
       WITH r2 SKIP $p1 LIMIT $p3
       RETURN collect(r2) AS there
     }
     CALL (n1, there) {
       WITH there WHERE head(there).id = $p2
       RETURN $p1 AS at, there AS lines
       UNION ALL
       WITH n1, there WHERE coalesce(head(there).id <> $p2, true)
       MATCH (n1)-[r2]-(m3:Entity)
       WITH collect(r2) AS every
       WITH every, head([at IN range(0, size(every) - 1) WHERE every[at].id = $p2]) AS at
       RETURN at, every[at..at + $p3] AS lines
     }
     RETURN {from: at + 1, rows: COLLECT {
       UNWIND lines[1..] AS r2
       WITH r2, CASE WHEN startNode(r2) = n1 THEN endNode(r2) ELSE startNode(r2) END AS m3
       RETURN {at: r2.id}
     }}
   })} AS entity
   RETURN wanted.at AS at, entity, null AS relation"
  `);
  expect(params).toMatchObject({ p1: 40_000n, p2: 'a>B>c', p3: 4n });
});

describe('of entity types', () => {
  test.each([
    ['types: ["LEADS"], direction: OUT, entityTypes: ["Place"]', '-[r2:LEADS]->(m3)'],
    ['direction: IN, entityTypes: ["Figure"]', '<-[r2:MEASURES|ABOUT]-(m3)'],
    ['types: ["RELEASED"], direction: OUT, entityTypes: ["Model"]', '-[r2:RELEASED]->(m3:Model)'],
    ['direction: OUT, entityTypes: ["Place"]', '-[r2:BUILDS_IN|LEADS|ABOUT]->(m3:Place)'],
  ])('%s', async (args, pattern) => {
    expect((await of(`relations(${args}) { edges { cursor } }`)).text).toContain(
      `MATCH (n1)${pattern}\n`,
    );
  });

  test.each([
    ['direction: IN, entityTypes: ["Figure"]', 'COUNT { (n1)<-[:MEASURES|ABOUT]-() }'],
    [
      'direction: OUT, entityTypes: ["Place"]',
      'COUNT { (n1)-[:BUILDS_IN|LEADS]->() } + COUNT { (n1)-[:ABOUT]->(:Place) }',
    ],
    ['direction: OUT, entityTypes: ["Person"]', '0'],
    ['types: []', '0'],
  ])('%s in number', async (args, count) => {
    expect((await of(`relations(${args}) { totalCount }`)).text).toContain(
      `relations: {total: ${count}}`,
    );
  });

  test('none is read where nothing can be there', async () => {
    const { text } = await of(
      'relations(direction: OUT, entityTypes: ["Person"]) { edges { cursor } totalCount }',
    );
    expect(text).toContain('relations: {rows: [], total: 0}');
  });
});
