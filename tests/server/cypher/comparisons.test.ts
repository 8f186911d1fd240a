import { expect, test } from '@jest/globals';
import { harbourStatement } from './harbour-statement.ts';

test('results and targets of every indicator', async () => {
  const { text, params } = await harbourStatement(
    '{ comparisons { difference about { id } result { value } } }',
  );
  expect(text).toMatchInlineSnapshot(`
   "MATCH (i:Indicator) WHERE i.id IS NOT NULL
   MATCH (i)<-[:MEASURES]-(g:Figure) WHERE g.status IN $p0 OR g.status IN $p1
   WITH i, g, COLLECT { MATCH (g)-[:ABOUT]->(x:Entity) WITH DISTINCT x ORDER BY x.id RETURN x } AS about
   WITH i, about, collect(DISTINCT CASE WHEN g.status IN $p0 THEN g END) AS results, collect(DISTINCT CASE WHEN g.status IN $p1 THEN g END) AS targets
   UNWIND results AS f
   UNWIND targets AS t
   WITH i, about, f, t
   WITH i, about, f, t ORDER BY i.id, f.period, t.period, f.id, t.id LIMIT $p2
   WITH i, about, f, t, {values: [f {.value, .valueTo, .normalUnit, .qualifier}, t {.value, .valueTo, .normalUnit, .qualifier}], about: COLLECT {
     UNWIND about AS n1
     RETURN n1 {.id, labels: labels(n1)}
   }, result: f {.id, labels: labels(f), value: f.value}} AS comparison
   RETURN comparison"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": [
       "achieved",
       "ongoing",
     ],
     "p1": [
       "target",
       "planned",
     ],
     "p2": 50n,
   }
  `);
});

test('of one indicator, about one entity, in one period', async () => {
  const { text } = await harbourStatement(
    '{ comparisons(indicator: "i", about: "a", period: "2025") { ratio } }',
  );
  expect(text).toMatchInlineSnapshot(`
   "MATCH (w:Entity {id: $p3})<-[:ABOUT]-(:Figure)-[:MEASURES]->(i:Indicator) WHERE (i.id = $p2 OR i.name = $p2)
   WITH DISTINCT w, i
   MATCH (i)<-[:MEASURES]-(g:Figure) WHERE g.status IN $p0 OR g.status IN $p1
   WITH w, i, g, COLLECT { MATCH (g)-[:ABOUT]->(x:Entity) WITH DISTINCT x ORDER BY x.id RETURN x } AS about
   WITH i, g, about WHERE w IN about
   WITH i, about, collect(DISTINCT CASE WHEN g.status IN $p0 THEN g END) AS results, collect(DISTINCT CASE WHEN g.status IN $p1 THEN g END) AS targets
   UNWIND results AS f
   UNWIND targets AS t
   WITH i, about, f, t WHERE f.period = $p4 OR t.period = $p4
   WITH i, about, f, t ORDER BY i.id, f.period, t.period, f.id, t.id LIMIT $p5
   WITH i, about, f, t, {values: [f {.value, .valueTo, .normalUnit, .qualifier}, t {.value, .valueTo, .normalUnit, .qualifier}]} AS comparison
   RETURN comparison"
  `);
});
