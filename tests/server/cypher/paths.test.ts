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
     MATCH p = SHORTEST 5 ((s1) ((x3)-[r4]-(y5:Entity) WHERE x3 <> s2 AND x3 <> y5 AND y5 <> s1){1,6} (s2) WHERE all(i IN range(0, size(y5) - 2) WHERE NOT (y5)[i] IN (y5)[i + 1..]))
     WITH nodes(p) AS ns, relationships(p) AS rs
     ORDER BY size(rs), [n IN ns | n.id], [r IN rs | r.id] LIMIT $p2
     RETURN {length: size(rs), entities: COLLECT {
       UNWIND ns AS n7
       RETURN n7 {.id, labels: labels(n7), name: n7.name}
     }, relations: COLLECT {
       UNWIND rs AS r8
       RETURN r8 {.id, type: type(r8), status: r8.status}
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
   WITH s1, s2, s3, s4, COLLECT { MATCH (e:Entity) WHERE e.id IN $p8 RETURN e } AS excluded
   WITH s1, s2, s3, s4, excluded, COLLECT {
     WITH COLLECT {
       MATCH p = SHORTEST 60 ((s1) ((x6)-[r7:RELEASED|BUILDS_IN|MEASURES|ABOUT|POSSIBLY_SAME_AS]->(y8) WHERE x6 <> s2 AND x6 <> y8 AND y8 <> s1 AND y8 <> s3 AND y8 <> s4 AND (y8 = s2 OR (y8:Company AND NOT y8:Figure)) AND NOT y8 IN excluded){1,2} (s2))
       RETURN p
     } AS l5, COLLECT {
       MATCH p = SHORTEST 60 ((s2) ((x10)-[r11:RELEASED|BUILDS_IN|MEASURES|ABOUT|POSSIBLY_SAME_AS]->(y12) WHERE x10 <> s3 AND x10 <> y12 AND y12 <> s2 AND y12 <> s1 AND y12 <> s4 AND (y12 = s3 OR (y12:Company AND NOT y12:Figure)) AND NOT y12 IN excluded){1,2} (s3))
       RETURN p
     } AS l9, COLLECT {
       MATCH p = SHORTEST 60 ((s3) ((x14)-[r15:RELEASED|BUILDS_IN|MEASURES|ABOUT|POSSIBLY_SAME_AS]->(y16) WHERE x14 <> s4 AND x14 <> y16 AND y16 <> s3 AND y16 <> s1 AND y16 <> s2 AND (y16 = s4 OR (y16:Company AND NOT y16:Figure)) AND NOT y16 IN excluded){1,2} (s4))
       RETURN p
     } AS l13
     UNWIND l5 AS leg
     WITH l9, l13, nodes(leg) AS ns, relationships(leg) AS rs
     UNWIND l9 AS leg
     WITH l13, ns, rs, leg
     WHERE size(rs) + length(leg) <= $p4 AND none(n IN nodes(leg)[1..] WHERE n IN ns)
     WITH l13, ns + nodes(leg)[1..] AS ns, rs + relationships(leg) AS rs
     ORDER BY size(rs), [n IN ns | n.id], [r IN rs | r.id] LIMIT $p5
     UNWIND l13 AS leg
     WITH ns, rs, leg
     WHERE size(rs) + length(leg) <= $p6 AND none(n IN nodes(leg)[1..] WHERE n IN ns)
     WITH ns + nodes(leg)[1..] AS ns, rs + relationships(leg) AS rs
     WITH collect([ns, rs]) AS every, min(size(rs)) AS least
     UNWIND [one IN every WHERE size(one[1]) = least] AS one
     WITH one[0] AS ns, one[1] AS rs
     WITH ns, rs ORDER BY size(rs), [n IN ns | n.id], [r IN rs | r.id] LIMIT $p7
     RETURN {length: size(rs)}
   } AS paths
   RETURN [s1 IS NOT NULL, s2 IS NOT NULL, s3 IS NOT NULL, s4 IS NOT NULL] AS found, paths, [e IN excluded | e.id] AS without"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": "a",
     "p1": "v",
     "p2": "w",
     "p3": "b",
     "p4": 4n,
     "p5": 1000n,
     "p6": 4n,
     "p7": 9n,
     "p8": [
       "e",
     ],
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
