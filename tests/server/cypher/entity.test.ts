import { expect, test } from '@jest/globals';
import { statementOf } from '../graphql/api.ts';

const text = async (query: string) => (await statementOf(query)).text;

test('an entity by id reads what is asked and nothing else', async () => {
  expect(await text('{ node(id: "company:zhipu") { id ... on Entity { name type } } }'))
    .toMatchInlineSnapshot(`
   "UNWIND $p0 AS wanted
   MATCH (n1:Entity {id: wanted.id})
   WITH wanted, n1, n1 {.id, labels: labels(n1), name: n1.name} AS entity
   RETURN wanted.at AS at, entity, null AS relation"
  `);
});

test('an id that names two ends is looked for as an entity and as a relation', async () => {
  const { text, params } = await statementOf(
    '{ node(id: "company:shengshu>RELEASED>model:vidu#plan") { ... on Relation { statement(language: EN) target { id } } } }',
  );
  expect(text).toMatchInlineSnapshot(`
   "UNWIND $p0 AS wanted
   MATCH (n1:Entity {id: wanted.id})
   WITH wanted, n1, n1 {.id, labels: labels(n1)} AS entity
   RETURN wanted.at AS at, entity, null AS relation
   UNION ALL
   UNWIND $p1 AS wanted
   MATCH (n2:Entity {id: wanted.source})
   WITH wanted, n2, COLLECT { MATCH (m4:Entity) WHERE m4.id IN wanted.targets RETURN m4 } AS targets
   UNWIND targets AS m4
   MATCH (n2)-[r3]->(m4) WHERE r3.id = wanted.id
   WITH wanted, r3, r3 {.id, type: type(r3), statement: r3.statementEn, target: head(COLLECT {
     WITH endNode(r3) AS n5
     RETURN n5 {.id, labels: labels(n5)}
   })} AS relation
   RETURN wanted.at AS at, null AS entity, relation"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": [
       {
         "at": 0n,
         "id": "company:shengshu>RELEASED>model:vidu#plan",
       },
     ],
     "p1": [
       {
         "at": 0n,
         "id": "company:shengshu>RELEASED>model:vidu#plan",
         "source": "company:shengshu",
         "targets": [
           "model:vidu#plan",
           "model:vidu",
         ],
       },
     ],
   }
  `);
});

test('degrees are read from the store: sentences that point at their speaker do not count', async () => {
  expect(
    await text(
      '{ node(id: "x") { ... on Entity { all: degree out: degree(direction: OUT) some: degree(types: ["RELEASED", "HOLDS"], direction: IN) none: degree(types: []) } } }',
    ),
  ).toMatchInlineSnapshot(`
   "UNWIND $p0 AS wanted
   MATCH (n1:Entity {id: wanted.id})
   WITH wanted, n1, n1 {.id, labels: labels(n1), degree: COUNT { (n1)--() } - COUNT { (n1)<-[:SPOKEN_BY]-() }, degree2: COUNT { (n1)-->() }, degree3: COUNT { (n1)<-[:RELEASED|HOLDS]-() }, degree4: 0} AS entity
   RETURN wanted.at AS at, entity, null AS relation"
  `);
});

test('evidence looks a sentence up only for what is not in the locator', async () => {
  expect(
    await text('{ node(id: "x") { ... on Entity { evidence(first: 3) { sentence start end } } } }'),
  ).toMatchInlineSnapshot(`
   "UNWIND $p0 AS wanted
   MATCH (n1:Entity {id: wanted.id})
   WITH wanted, n1, n1 {.id, labels: labels(n1), evidence: [l2 IN coalesce(n1.evidence[..$p1], []) | {locator: l2}]} AS entity
   RETURN wanted.at AS at, entity, null AS relation"
  `);
  expect(
    await text(
      '{ node(id: "x") { ... on Entity { evidence { passage speaker { name } document { title(language: EN) } } } } }',
    ),
  ).toMatchInlineSnapshot(`
   "UNWIND $p0 AS wanted
   MATCH (n1:Entity {id: wanted.id})
   WITH wanted, n1, n1 {.id, labels: labels(n1), evidence: COLLECT {
     UNWIND range(0, size(n1.evidence[..$p1]) - 1) AS i2
     MATCH (s3:Sentence {id: split(n1.evidence[i2], ':')[0]})-[:OF]->(d4:Document)
     WITH i2, s3, d4 ORDER BY i2
     RETURN {locator: n1.evidence[i2], sha256: d4.sha256, from: s3.start, to: s3.end, speaker: head(COLLECT {
       MATCH (s3)-[:SPOKEN_BY]->(n5:Entity)
       RETURN n5 {.id, labels: labels(n5), name: n5.name}
     }), document: d4 {.id, .sha256, title: coalesce(d4.titleEn, d4.title)}}
   }} AS entity
   RETURN wanted.at AS at, entity, null AS relation"
  `);
});

test('figures of an entity come with indicator and what they are about', async () => {
  expect(
    await text(
      '{ node(id: "x") { ... on Entity { figures(period: "2024", status: TARGET) { value indicator { name } about { id } } } } }',
    ),
  ).toMatchInlineSnapshot(`
   "UNWIND $p0 AS wanted
   MATCH (n1:Entity {id: wanted.id})
   WITH wanted, n1, n1 {.id, labels: labels(n1), figures: COLLECT {
     MATCH (n1)<-[:ABOUT|MEASURES]-(f2:Figure)
     WHERE f2.period = $p1 AND f2.status = $p2
     WITH DISTINCT f2 ORDER BY f2.id LIMIT $p3
     RETURN f2 {.id, labels: labels(f2), value: f2.value, indicator: head(COLLECT {
       MATCH (f2)-[:MEASURES]->(m3:Entity)
       WITH m3 ORDER BY m3.id LIMIT $p4
       RETURN m3 {.id, labels: labels(m3), name: m3.name}
     }), about: COLLECT {
       MATCH (f2)-[:ABOUT]->(m4:Entity)
       WITH m4 ORDER BY m4.id LIMIT $p5
       RETURN m4 {.id, labels: labels(m4)}
     }}
   }} AS entity
   RETURN wanted.at AS at, entity, null AS relation"
  `);
});
