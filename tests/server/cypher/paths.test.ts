import { expect, test } from '@jest/globals';
import { harbourStatement } from './harbour-statement.ts';

const paths = (args: string, fields = 'length') =>
  harbourStatement(`{ paths(from: "a", to: "b"${args}) { ${fields} } }`);

test('the shortest paths, with what is asked of them', async () => {
  const { text, params } = await paths('', 'length entities { name } relations { id status }');
  expect(text).toMatchInlineSnapshot(`
   "OPTIONAL MATCH (s1:Entity {id: $p0})
   OPTIONAL MATCH (s2:Entity {id: $p1})
   WITH s1, s2, COLLECT {
     MATCH p = SHORTEST 5 ((s1) ((x3)-[r4]-(y5:Entity) WHERE x3 <> s2 AND y5 <> s1){1,6} (s2) WHERE all(i IN range(0, size(y5) - 2) WHERE NOT (y5)[i] IN (y5)[i + 1..]))
     WITH p ORDER BY length(p), [n IN nodes(p) | n.id], [r IN relationships(p) | r.id] LIMIT $p2
     RETURN {length: length(p), entities: COLLECT {
       UNWIND nodes(p) AS n8
       RETURN n8 {.id, labels: labels(n8), name: n8.name}
     }, relations: COLLECT {
       UNWIND relationships(p) AS r9
       RETURN r9 {.id, type: type(r9), status: r9.status}
     }}
   } AS paths
   RETURN [s1 IS NOT NULL, s2 IS NOT NULL] AS found, paths"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": "a",
     "p1": "b",
     "p2": 5n,
   }
  `);
});

test('all shortest paths by way of others, with every filter', async () => {
  const { text, params } = await paths(
    ', via: ["v", "w"], mode: ALL_SHORTEST, maxLength: 4, first: 9, direction: OUT, excludeEntities: ["e"], entityTypes: ["Company"], excludeEntityTypes: ["Figure"], excludeRelationTypes: ["LEADS"]',
  );
  expect(text).toMatchInlineSnapshot(`
   "OPTIONAL MATCH (s1:Entity {id: $p0})
   OPTIONAL MATCH (s2:Entity {id: $p1})
   OPTIONAL MATCH (s3:Entity {id: $p2})
   OPTIONAL MATCH (s4:Entity {id: $p3})
   WITH s1, s2, s3, s4, COLLECT { MATCH (e:Entity) WHERE e.id IN $p4 RETURN e } AS excluded
   WITH s1, s2, s3, s4, excluded, COLLECT {
     MATCH p = ALL SHORTEST ((s1) ((x5)-[r6:RELEASED|BUILDS_IN|MEASURES|ABOUT|POSSIBLY_SAME_AS]->(y7) WHERE x5 <> s2 AND y7 <> s1 AND y7 <> s3 AND y7 <> s4 AND (y7 = s2 OR (y7:Company AND NOT y7:Figure)) AND NOT y7 IN excluded){1,2} (m8 WHERE m8 = s2) ((x9)-[r10:RELEASED|BUILDS_IN|MEASURES|ABOUT|POSSIBLY_SAME_AS]->(y11) WHERE x9 <> s3 AND y11 <> s1 AND y11 <> s2 AND y11 <> s4 AND (y11 = s3 OR (y11:Company AND NOT y11:Figure)) AND NOT y11 IN excluded){1,2} (m12 WHERE m12 = s3) ((x13)-[r14:RELEASED|BUILDS_IN|MEASURES|ABOUT|POSSIBLY_SAME_AS]->(y15) WHERE x13 <> s4 AND y15 <> s1 AND y15 <> s2 AND y15 <> s3 AND (y15 = s4 OR (y15:Company AND NOT y15:Figure)) AND NOT y15 IN excluded){1,2} (s4) WHERE size(y7 + y11 + y15) <= $p5 AND all(i IN range(0, size(y7 + y11 + y15) - 2) WHERE NOT (y7 + y11 + y15)[i] IN (y7 + y11 + y15)[i + 1..]))
     WITH p LIMIT $p6
     WITH p ORDER BY length(p), [n IN nodes(p) | n.id], [r IN relationships(p) | r.id] LIMIT $p7
     RETURN {length: length(p)}
   } AS paths
   RETURN [s1 IS NOT NULL, s2 IS NOT NULL, s3 IS NOT NULL, s4 IS NOT NULL] AS found, paths"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": "a",
     "p1": "v",
     "p2": "w",
     "p3": "b",
     "p4": [
       "e",
     ],
     "p5": 4n,
     "p6": 1000n,
     "p7": 9n,
   }
  `);
});

test('where no path can be, none is looked for', async () => {
  const { text } = await paths(', relationTypes: []');
  expect(text).toMatchInlineSnapshot(`
   "OPTIONAL MATCH (s1:Entity {id: $p0})
   OPTIONAL MATCH (s2:Entity {id: $p1})
   WITH s1, s2, [] AS paths
   RETURN [s1 IS NOT NULL, s2 IS NOT NULL] AS found, paths"
  `);
  expect((await paths(', via: ["v"], maxLength: 1')).text).toContain('[] AS paths');
});

test.each([
  [
    '{ paths(from: "a", to: "a") { length } }',
    'to: "a" is also from; a path passes no entity twice.',
  ],
  [
    '{ paths(from: "a", to: "b", via: ["c", "c"]) { length } }',
    'via: "c" is also via; a path passes no entity twice.',
  ],
  [
    '{ paths(from: "a", to: "b", excludeEntities: ["b"]) { length } }',
    'to: "b" is also in excludeEntities.',
  ],
])('%s is refused', async (query, message) => {
  await expect(harbourStatement(query)).rejects.toThrow(message.replaceAll('"', String.raw`\"`));
});
