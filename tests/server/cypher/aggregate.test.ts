import { expect, test } from '@jest/globals';
import type { Fields } from '../../../server/log.ts';
import type { Statement } from '../../../server/neo4j/database.ts';
import { apiOver, UNANSWERED } from '../graphql/api.ts';
import { OWN_ONTOLOGY } from '../graphql/own-graph.ts';

/** The API over types of a person's own data and a database that answers nothing. */
const api = apiOver(UNANSWERED, OWN_ONTOLOGY);

async function statement(query: string, variables?: Fields): Promise<Statement> {
  const before = api.statements.length;
  await api.ask(query, variables);
  const [one, ...more] = api.statements.slice(before);
  if (!one || more.length > 0) throw new Error('Not one statement was run.');
  return one;
}

test('counts and statistics read the list once each', async () => {
  const { text, params } = await statement(
    `{ qiYeList(where: {listed: {eq: true}}) { aggregate {
      count by(field: FOUNDED, first: 3) { value count }
      staff: statistics(field: STAFF_COUNT) { sum average } price: statistics(field: PRICE) { min }
    } } }`,
  );
  expect(text).toMatchInlineSnapshot(`
   "RETURN {count: COUNT { MATCH (n1:\`企业\`) WHERE n1.listed = $p0 RETURN n1 }, by: COLLECT {
     MATCH (n1:\`企业\`)
     WHERE n1.listed = $p0
     WITH n1.founded AS value, count(n1) AS count
     ORDER BY count DESC, value LIMIT $p1
     RETURN {value: value, count: count}
   }, statistics: head(COLLECT {
     MATCH (n1:\`企业\`)
     WHERE n1.listed = $p0
     WITH CASE WHEN n1.\`staff count\` IS :: INTEGER NOT NULL THEN n1.\`staff count\` END AS value
     RETURN {sum: [sum(value / 4294967296), sum(value % 4294967296)], average: avg(value)}
   }), statistics2: head(COLLECT {
     MATCH (n1:\`企业\`)
     WHERE n1.listed = $p0
     WITH CASE WHEN abs(toFloatOrNull(n1.price)) <= 1.7976931348623157e308 THEN toFloatOrNull(n1.price) END AS value
     RETURN {min: min(value)}
   })} AS aggregate"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": true,
     "p1": 3n,
   }
  `);
});

test('counts by related entity read the entities with what is asked of them', async () => {
  const { text } = await statement(
    '{ qiYeList { aggregate { byRelated(relation: OWNED_BY, first: 2) { count entity { name expansion { count } } } } } }',
  );
  expect(text).toMatchInlineSnapshot(`
   "RETURN {byRelated: COLLECT {
     MATCH (n1:\`企业\`)
     MATCH (n1)<-[:OWNS]-(m2)
     WITH m2, count(DISTINCT n1) AS count3
     ORDER BY count3 DESC, m2.id LIMIT $p1
     WITH m2, count3, {count: count3, entity: m2 {.id, labels: labels(m2), name: m2.name, expansion: COLLECT {
       CALL (m2) {
         WITH [COUNT { (m2)-[:OWNS]->() }, COUNT { (m2)-[:LIKE]->() }, COUNT { (m2)<-[:OWNS]-() }, COUNT { (m2)<-[:LIKE]-() }] AS counts
         UNWIND range(0, size(counts) - 1) AS at
         WITH $p0[at] AS group, counts[at] AS count WHERE count > 0
         RETURN group.type AS type, group.direction AS direction, group.labels AS labels, count
         UNION ALL
         MATCH (m2)-[r4:KNOWS]->(m5)
         RETURN type(r4) AS type, 'OUT' AS direction, labels(m5) AS labels, count(*) AS count
         UNION ALL
         MATCH (m2)<-[r6:KNOWS]-(m7)
         RETURN type(r6) AS type, 'IN' AS direction, labels(m7) AS labels, count(*) AS count
       }
       WITH type, direction, labels, count ORDER BY count DESC, type, direction, labels
       RETURN {relationType: type, direction: direction, labels: labels, count: count}
     }}} AS value
     RETURN value
   }} AS aggregate"
  `);
});

test('a relation field reads the relations of its type, and what stands on its edges from them', async () => {
  const { text, params } = await statement(
    `{ qiYe(id: "x") { knownBy(first: 2, where: {weight: {gt: 1}, node: {name: {contains: "a"}}}) {
      totalCount edges { cursor status weight statement(language: EN) relation { id } node { name } }
    } } }`,
  );
  expect(text).toMatchInlineSnapshot(`
   "MATCH (n1:Entity {id: $p0})
   WITH n1 WHERE n1:\`企业\`
   WITH n1 ORDER BY n1.id LIMIT $p1
   WITH n1, n1 {.id, labels: labels(n1), knownBy: {rows: COLLECT {
     MATCH (n1)<-[r4:KNOWS]-(m5) WHERE (m5.name CONTAINS $p4 AND r4.weight > $p5)
     WITH r4, m5 LIMIT $p6
     RETURN {at: r4.id, relation2: r4 {.id, type: type(r4), status: r4.status, weight: r4.weight, statement: r4.statementEn}, relation: r4 {.id, type: type(r4)}, node: m5 {.id, labels: labels(m5), name: m5.name}}
   }, total: COUNT { MATCH (n1)<-[r2:KNOWS]-(m3) WHERE (m3.name CONTAINS $p2 AND r2.weight > $p3) }}} AS entity
   RETURN entity"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": "x",
     "p1": 1n,
     "p2": "a",
     "p3": 1n,
     "p4": "a",
     "p5": 1n,
     "p6": 3n,
   }
  `);
});
