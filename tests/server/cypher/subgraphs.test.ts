import { expect, test } from '@jest/globals';
import { statementOf } from '../graphql/api.ts';

const text = async (query: string) => (await statementOf(query)).text;

test('a neighbourhood walks with caps, and beside it without where the total is asked', async () => {
  expect(
    await text(
      '{ neighborhood(ids: ["a"], direction: OUT, relationTypes: ["RELEASED"], entityTypes: ["Model"]) { total truncated entities { name } relations { id } } }',
    ),
  ).toMatchInlineSnapshot(`
   "UNWIND range(0, size($p0) - 1) AS at
   MATCH (seed:Entity {id: $p0[at]})
   WITH seed, min(at) AS at ORDER BY at
   WITH collect(seed) AS kept
   WITH kept, kept AS reached
   CALL (reached) {
     UNWIND reached AS a
     OPTIONAL MATCH (a)-[r:RELEASED]->(m:Model)
     WITH collect(DISTINCT m) AS met, count(DISTINCT r) AS relationTotal
     UNWIND reached + met AS one
     WITH DISTINCT one, relationTotal
     RETURN count(one) AS total, relationTotal
   }
   WITH kept, total, relationTotal
   CALL (kept) {
     UNWIND kept AS a
     CALL (a) {
       MATCH (a)-[r:RELEASED]->(m:Model)
       WITH type(r) AS type, labels(m) AS labels, collect([r, m]) AS group
       UNWIND group[..$p1] AS pair
       RETURN pair[0] AS r, pair[1] AS m
     }
     RETURN collect(DISTINCT r) AS steps, collect(DISTINCT m) AS met
   }
   CALL (kept, met) {
     UNWIND kept + met AS one
     WITH DISTINCT one LIMIT $p2
     RETURN collect(one) AS grown
   }
   CALL (grown, steps) {
     UNWIND steps AS r
     WITH r WHERE startNode(r) IN grown AND endNode(r) IN grown
     WITH r ORDER BY r.id
     RETURN collect(r) AS walked
   }
   WITH grown AS kept, walked, total, relationTotal
   WITH kept, walked, {total: total, relationTotal: relationTotal, entityCount: size(kept), relationCount: size(walked[..$p3]), found: [one IN kept[..size($p0)] | one.id], entities: COLLECT {
     UNWIND kept AS n3
     RETURN n3 {.id, labels: labels(n3), name: n3.name}
   }, relations: COLLECT {
     UNWIND walked[..$p3] AS r4
     RETURN r4 {.id, type: type(r4)}
   }} AS subgraph
   RETURN subgraph"
  `);
  expect(await text('{ neighborhood(ids: ["a"], depth: 2) { entities { id } } }'))
    .toMatchInlineSnapshot(`
   "UNWIND range(0, size($p0) - 1) AS at
   MATCH (seed:Entity {id: $p0[at]})
   WITH seed, min(at) AS at ORDER BY at
   WITH collect(seed) AS kept
   CALL (kept) {
     UNWIND kept AS a
     CALL (a) {
       MATCH (a)-[r]->(m:Entity)
       WITH type(r) AS type, labels(m) AS labels, collect([r, m]) AS group
       UNWIND group[..$p1] AS pair
       RETURN pair[0] AS r, pair[1] AS m
       UNION ALL
       MATCH (a)<-[r]-(m:Entity)
       WITH type(r) AS type, labels(m) AS labels, collect([r, m]) AS group
       UNWIND group[..$p1] AS pair
       RETURN pair[0] AS r, pair[1] AS m
     }
     RETURN collect(DISTINCT r) AS steps, collect(DISTINCT m) AS met
   }
   CALL (kept, met) {
     UNWIND kept + met AS one
     WITH DISTINCT one LIMIT $p2
     RETURN collect(one) AS grown
   }
   WITH grown AS kept
   CALL (kept) {
     UNWIND kept AS a
     CALL (a) {
       MATCH (a)-[r]->(m:Entity)
       WITH type(r) AS type, labels(m) AS labels, collect([r, m]) AS group
       UNWIND group[..$p1] AS pair
       RETURN pair[0] AS r, pair[1] AS m
       UNION ALL
       MATCH (a)<-[r]-(m:Entity)
       WITH type(r) AS type, labels(m) AS labels, collect([r, m]) AS group
       UNWIND group[..$p1] AS pair
       RETURN pair[0] AS r, pair[1] AS m
     }
     RETURN collect(DISTINCT r) AS steps, collect(DISTINCT m) AS met
   }
   CALL (kept, met) {
     UNWIND kept + met AS one
     WITH DISTINCT one LIMIT $p2
     RETURN collect(one) AS grown
   }
   CALL (grown, steps) {
     UNWIND steps AS r
     WITH r WHERE startNode(r) IN grown AND endNode(r) IN grown
     WITH r ORDER BY r.id
     RETURN collect(r) AS walked
   }
   WITH grown AS kept, walked
   WITH kept, walked, {total: null, relationTotal: null, entityCount: size(kept), relationCount: size(walked[..$p3]), found: [one IN kept[..size($p0)] | one.id], entities: COLLECT {
     UNWIND kept AS n1
     RETURN n1 {.id, labels: labels(n1)}
   }} AS subgraph
   RETURN subgraph"
  `);
});

test('a subgraph is every relation among its entities', async () => {
  expect(await text('{ subgraph(ids: ["a", "b"]) { entities { id } relations { id type } } }'))
    .toMatchInlineSnapshot(`
   "UNWIND range(0, size($p0) - 1) AS at
   MATCH (seed:Entity {id: $p0[at]})
   WITH seed, min(at) AS at ORDER BY at
   WITH collect(seed) AS kept
   CALL (kept) {
     CALL (kept) {
       UNWIND kept AS a
       WITH kept, a WHERE COUNT { (a)--() } <= $p1
       MATCH (a)-[r]-(b) WHERE b IN kept
       RETURN r
       UNION
       WITH [a IN kept WHERE COUNT { (a)--() } > $p1] AS hubs
       UNWIND hubs AS a
       UNWIND hubs AS b
       MATCH (a)-[r]->(b)
       RETURN r
     }
     WITH r ORDER BY r.id
     RETURN collect(r) AS walked
   }
   WITH kept, walked, {total: size(kept), relationTotal: size(walked), entityCount: size(kept), relationCount: size(walked[..$p2]), found: [one IN kept[..size($p0)] | one.id], entities: COLLECT {
     UNWIND kept AS n1
     RETURN n1 {.id, labels: labels(n1)}
   }, relations: COLLECT {
     UNWIND walked[..$p2] AS r2
     RETURN r2 {.id, type: type(r2)}
   }} AS subgraph
   RETURN subgraph"
  `);
});

test('documents', async () => {
  expect(await text('{ documents { title textAvailable } }')).toMatchInlineSnapshot(`
   "MATCH (d1:Document)
   WITH d1 ORDER BY d1.date DESC, d1.id LIMIT $p0
   RETURN d1 {.id, .sha256, title: d1.title} AS document"
  `);
});

test('counts of the schema are asked for alone, and only when they are wanted', async () => {
  const { text } = await statementOf('{ schema { relationTypes { count } } }');
  expect(text).toMatch(
    /^RETURN COUNT \{ \(:Entity\) \} AS all, \[\] AS entities, \[COUNT \{ \(\)-\[:\w+\]->\(\) \}, /,
  );
  await expect(statementOf('{ schema { entityTypes { name } } }')).rejects.toThrow('0 statements');
});
