import { expect, test } from '@jest/globals';
import { harbourStatement } from './harbour-statement.ts';

test('entities that share neighbours, with the neighbours and their relations', async () => {
  const { text, params } = await harbourStatement(
    '{ similar(id: "a", types: ["Company"]) { score sharedCount entity { name } shared(first: 3) { entity { id } relations { id type } } } }',
  );
  expect(text).toMatchInlineSnapshot(`
   "OPTIONAL MATCH (a:Entity {id: $p0})
   WITH a, COLLECT {
     MATCH (a)--(h:Entity) WHERE h <> a
     WITH a, h
     WITH DISTINCT a, h LIMIT $p1
     WITH a, collect(h) AS near
     CALL (a, near) {
       UNWIND near AS h
       WITH a, h WHERE COUNT { (h)--() } <= $p1
       MATCH (h)--(c:Company) WHERE c <> a AND c <> h
       WITH DISTINCT h, c
       WITH c, collect(h) AS shared
       ORDER BY size(shared) DESC, c.id LIMIT $p2
       RETURN c, shared
     }
     WITH a, c, shared, size(near) AS own, CASE WHEN COUNT { (c)--() } > $p1 THEN COUNT { (c)--() } ELSE COUNT { MATCH (c)--(x:Entity) WHERE x <> c RETURN DISTINCT x } END AS theirs
     WITH a, c, shared, toFloat(size(shared)) / (own + theirs - size(shared)) AS score
     ORDER BY score DESC, c.id LIMIT $p3
     RETURN {score: score, sharedCount: size(shared), entity: c {.id, labels: labels(c), name: c.name}, shared: COLLECT {
       UNWIND shared AS h1
       WITH h1 ORDER BY h1.id LIMIT $p5
       RETURN {entity: h1 {.id, labels: labels(h1)}, relations: COLLECT {
         CALL (a, c, h1) {
           MATCH (a)-[r2]-(h1)
           RETURN r2
           UNION
           MATCH (c)-[r2]-(h1)
           RETURN r2
         }
         WITH r2 ORDER BY r2.id LIMIT $p4
         RETURN r2 {.id, type: type(r2)}
       }}
     }}
   } AS rows
   RETURN a IS NOT NULL AS found, rows"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": "a",
     "p1": 1000n,
     "p2": 500n,
     "p3": 10n,
     "p4": 20n,
     "p5": 3n,
   }
  `);
});

test('types that are none let nothing through', async () => {
  const { text } = await harbourStatement('{ similar(id: "a", types: []) { score } }');
  expect(text).toContain('AND false');
});
