import { expect, test } from '@jest/globals';
import { expansion } from '../../../server/cypher/expansion.ts';
import { openScope } from '../../../server/cypher/projection.ts';
import { harbourOntology } from '../../support/harbour-ontology.ts';
import { harbourStatement } from './harbour-statement.ts';

const ontology = await harbourOntology();

test('an expansion reads degrees where the other end is certain, and the clause around it names its variables', async () => {
  const { text, params } = await harbourStatement(
    '{ node(id: "x") { ... on Entity { expansion { relationType count } } } }',
  );
  expect(text).toMatchInlineSnapshot(`
   "UNWIND $p0 AS wanted
   MATCH (n1:Entity {id: wanted.id})
   WITH wanted, n1, n1 {.id, labels: labels(n1), expansion: COLLECT {
     CALL (n1) {
       WITH [COUNT { (n1)-[:BUILDS_IN]->() }, COUNT { (n1)-[:LEADS]->() }, COUNT { (n1)-[:MEASURES]->() }, COUNT { (n1)-[:POSSIBLY_SAME_AS]->() }, COUNT { (n1)<-[:BUILDS_IN]-() }, COUNT { (n1)<-[:LEADS]-() }, COUNT { (n1)<-[:MEASURES]-() }, COUNT { (n1)<-[:ABOUT]-() }, COUNT { (n1)<-[:POSSIBLY_SAME_AS]-() }] AS counts
       UNWIND range(0, size(counts) - 1) AS at
       WITH $p1[at] AS group, counts[at] AS count WHERE count > 0
       RETURN group.type AS type, group.direction AS direction, group.labels AS labels, count
       UNION ALL
       MATCH (n1)-[r2:RELEASED|ABOUT]->(m3)
       RETURN type(r2) AS type, 'OUT' AS direction, labels(m3) AS labels, count(*) AS count
       UNION ALL
       MATCH (n1)<-[r4:RELEASED]-(m5)
       RETURN type(r4) AS type, 'IN' AS direction, labels(m5) AS labels, count(*) AS count
     }
     WITH type, direction, labels, count ORDER BY count DESC, type, direction, labels
     RETURN {relationType: type, direction: direction, labels: labels, count: count}
   }} AS entity
   RETURN wanted.at AS at, entity, null AS relation"
  `);
  expect(params['p1']).toContainEqual({
    type: 'MEASURES',
    direction: 'IN',
    labels: ['Entity', 'Figure'],
  });
});

test('an ontology without relations has nothing to count', () => {
  expect(expansion('n', openScope({ ...ontology, relationTypes: [] }))).toBe('[]');
});

test('of very many relation types some are walked', () => {
  const [type] = ontology.relationTypes.filter(({ name }) => name === 'MEASURES');
  if (!type) throw new Error('There is no such type.');
  const many = Array.from({ length: 101 }, (_, index) => ({ ...type, name: `T${index}` }));
  const text = expansion('n', openScope({ ...ontology, relationTypes: many }));
  expect(text.match(/COUNT/g)).toHaveLength(100);
  expect(text).toContain('MATCH (n)-[r1:T100]->(m2)');
});
