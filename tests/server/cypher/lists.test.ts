import { expect, test } from '@jest/globals';
import { statementOf } from '../graphql/api.ts';

const text = async (query: string) => (await statementOf(query)).text;

test('one entity of a type, by id and by name', async () => {
  expect(await text('{ company(id: "company:zhipu") { name } }')).toMatchInlineSnapshot(`
   "MATCH (n1:Entity {id: $p0})
   WITH n1 WHERE n1:Company
   WITH n1 ORDER BY n1.id LIMIT $p1
   WITH n1, n1 {.id, labels: labels(n1), name: n1.name} AS entity
   RETURN entity"
  `);
  expect(await text('{ company(name: "智谱") { id } }')).toMatchInlineSnapshot(`
   "MATCH (n1:Company)
   WHERE n1.name = $p0
   WITH n1 ORDER BY n1.id LIMIT $p1
   WITH n1, n1 {.id, labels: labels(n1)} AS entity
   RETURN entity"
  `);
});

test('a list in the order of ids', async () => {
  expect(await text('{ companies(first: 2) { totalCount edges { node { name } } } }'))
    .toMatchInlineSnapshot(`
   "RETURN COLLECT {
     MATCH (n1:Company)
     WITH n1 WHERE n1.id IS NOT NULL
     WITH n1 ORDER BY n1.id LIMIT $p0
     RETURN {at: [n1.id], node: n1 {.id, labels: labels(n1), name: n1.name}}
   } AS rows, COUNT { (:Company) } AS total"
  `);
});

test('a list in the order of names, and behind it what has none', async () => {
  expect(await text('{ companies(first: 2, orderBy: NAME_DESC) { edges { node { nameEn } } } }'))
    .toMatchInlineSnapshot(`
   "RETURN COLLECT {
     WITH COLLECT {
       MATCH (n1:Company)
       WITH n1 WHERE n1.name IS NOT NULL
       WITH n1 ORDER BY n1.name DESC, n1.id LIMIT $p0
       RETURN n1
     } AS page
     UNWIND (page + CASE WHEN size(page) < $p0 THEN COLLECT {
       MATCH (n1:Company)
       WITH n1 WHERE n1.name IS NULL
       WITH n1 ORDER BY n1.id LIMIT $p0
       RETURN n1
     } ELSE [] END)[..$p0] AS n1
     RETURN {at: [n1.name, n1.id], node: n1 {.id, labels: labels(n1), nameEn: n1.nameEn}}
   } AS rows"
  `);
});

test('a list in another order goes on after value and id', async () => {
  const { text, params } = await statementOf(
    '{ events(first: 2, orderBy: DATE_DESC, after: "WyJsaXN0OmRhdGU6ZGVzYyIsIjIwMjUtMDEtMDEiLCJldmVudDphIl0") { edges { node { date } } } }',
  );
  expect(text).toMatchInlineSnapshot(`
   "RETURN COLLECT {
     MATCH (n1:Event)
     WITH n1 WHERE (toStringOrNull(n1.date) < $p0 OR (toStringOrNull(n1.date) = $p0 AND n1.id > $p1) OR toStringOrNull(n1.date) IS NULL)
     WITH n1 ORDER BY toStringOrNull(n1.date) IS NULL, toStringOrNull(n1.date) DESC, n1.id LIMIT $p2
     RETURN {at: [toStringOrNull(n1.date), n1.id], node: n1 {.id, labels: labels(n1), date: n1.date}}
   } AS rows"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": "2025-01-01",
     "p1": "event:a",
     "p2": 3n,
   }
  `);
});

test('only a total is asked of the count store', async () => {
  expect(await text('{ companies { totalCount } }')).toMatchInlineSnapshot(
    `"RETURN COUNT { (:Company) } AS total"`,
  );
});

test('figures begin at the entity they are about', async () => {
  expect(
    await text(
      '{ figures(about: "place:beijing", indicator: "人工智能企业数", period: "2024", status: ACHIEVED) { totalCount edges { node { value } } } }',
    ),
  ).toMatchInlineSnapshot(`
   "RETURN COLLECT {
     MATCH (m3:Entity)
     WHERE m3.id = $p0
     MATCH (n1:Figure)-[r2:ABOUT]->(m3)
     WHERE EXISTS { MATCH (n1)-[r4:MEASURES]->(m5) WHERE (m5.id = $p1 OR m5.name = $p2 OR m5.nameEn = $p3) } AND n1.period = $p4 AND n1.status = $p5
     WITH DISTINCT n1
     WITH n1 ORDER BY n1.id LIMIT $p6
     RETURN {at: [n1.id], node: n1 {.id, labels: labels(n1), value: n1.value}}
   } AS rows, COUNT { MATCH (m3:Entity) WHERE m3.id = $p0 MATCH (n1:Figure)-[r2:ABOUT]->(m3) WHERE EXISTS { MATCH (n1)-[r4:MEASURES]->(m5) WHERE (m5.id = $p1 OR m5.name = $p2 OR m5.nameEn = $p3) } AND n1.period = $p4 AND n1.status = $p5 WITH DISTINCT n1 RETURN n1 } AS total"
  `);
});

test('search asks the index once, and again for what is alike where little was found; it ranks in the same statement', async () => {
  expect(
    await text(
      '{ search(query: "可灵", types: ["Model"]) { totalCount edges { node { matched entity { name } } } } }',
    ),
  ).toMatchInlineSnapshot(`
   "CALL () {
     CALL db.index.fulltext.queryNodes($p0, $p4, {limit: $p1}) YIELD node AS n1, score
     WITH n1, head([at IN range(0, size($p2) - 1) WHERE score >= $p2[at]]) AS met WHERE n1:Model
     RETURN collect({n: n1, tier: CASE WHEN 0 < met < $p3 AND n1:Figure THEN $p3 ELSE met END}) AS found
   }
   CALL (found) {
     WITH found WHERE $p5 AND NOT any(hit IN found WHERE hit.tier = 0) AND size([hit IN found WHERE hit.tier < $p3]) < $p6
     CALL db.index.fulltext.queryNodes($p0, $p7, {limit: $p1}) YIELD node AS n1, score
     WITH n1, head([at IN range(0, size($p2) - 1) WHERE score >= $p2[at]]) AS met WHERE n1:Model
     RETURN collect({n: n1, tier: CASE WHEN 0 < met < $p3 AND n1:Figure THEN $p3 ELSE met END}) AS alike
   }
   CALL (found, alike) {
     WITH found, alike WHERE $p8 AND size(found) + size(alike) = 0
     CALL db.index.fulltext.queryNodes($p0, $p9, {limit: $p1}) YIELD node AS n1, score
     WITH n1, head([at IN range(0, size($p2) - 1) WHERE score >= $p2[at]]) AS met WHERE n1:Model
     RETURN collect({n: n1, tier: CASE WHEN 0 < met < $p3 AND n1:Figure THEN $p3 ELSE met END}) AS far
   }
   UNWIND found + alike + far AS hit
   WITH hit.n AS n1, min(hit.tier) AS tier
   WITH collect({n: n1, tier: tier, degree: COUNT { (n1)--() } - COUNT { (n1)<-[:SPOKEN_BY]-() }}) AS hits
   WITH hits, COLLECT {
     UNWIND hits AS hit
     WITH hit, hit.n AS n1
     WITH hit, n1 ORDER BY hit.tier, hit.degree DESC, n1.id LIMIT $p10
     RETURN {at: [hit.tier, hit.degree, n1.id], names: n1 {.name, .nameEn, .aliases}, entity: n1 {.id, labels: labels(n1), name: n1.name}}
   } AS rows
   RETURN rows, size(hits) AS total"
  `);
});
