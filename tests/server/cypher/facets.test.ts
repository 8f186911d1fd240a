import { expect, test } from '@jest/globals';
import { harbourStatement } from './harbour-statement.ts';

test('types are read from stored counts', async () => {
  const { text } = await harbourStatement('{ facets(by: [ENTITY_TYPE, RELATION_TYPE]) }');
  expect(text).toMatchInlineSnapshot(
    `"RETURN [COUNT { (:Company) }, COUNT { (:Model) }, COUNT { (:Place) }, COUNT { (:Policy) }, COUNT { (:Person) }, COUNT { (:Indicator) }, COUNT { (:Figure) }] AS entityTypes, [COUNT { ()-[:RELEASED]->() }, COUNT { ()-[:BUILDS_IN]->() }, COUNT { ()-[:LEADS]->() }, COUNT { ()-[:MEASURES]->() }, COUNT { ()-[:ABOUT]->() }, COUNT { ()-[:POSSIBLY_SAME_AS]->() }] AS relationTypes"`,
  );
});

test('relations of some types are those that start at them', async () => {
  const { text } = await harbourStatement('{ facets(types: ["Company", "Figure"]) }');
  expect(text).toMatchInlineSnapshot(`
   "RETURN [COUNT { (:Company) }, COUNT { (:Figure) }] AS entityTypes, [COUNT { (:Company)-[:RELEASED]->() } + COUNT { (:Figure)-[:RELEASED]->() }, COUNT { (:Company)-[:BUILDS_IN]->() } + COUNT { (:Figure)-[:BUILDS_IN]->() }, COUNT { (:Company)-[:LEADS]->() } + COUNT { (:Figure)-[:LEADS]->() }, COUNT { (:Company)-[:MEASURES]->() } + COUNT { (:Figure)-[:MEASURES]->() }, COUNT { (:Company)-[:ABOUT]->() } + COUNT { (:Figure)-[:ABOUT]->() }, COUNT { (:Company)-[:POSSIBLY_SAME_AS]->() } + COUNT { (:Figure)-[:POSSIBLY_SAME_AS]->() }] AS relationTypes, COLLECT {
     CALL () {
       MATCH (n:Figure) WITH n LIMIT $p0 WHERE n.status IS NOT NULL
       RETURN n.status AS value, count(n) AS entities, 0 AS relations
       UNION ALL
       MATCH (:Company|Figure)-[r]->(:Entity) WITH r LIMIT $p0 WHERE r.status IS NOT NULL
       RETURN r.status AS value, 0 AS entities, count(r) AS relations
     }
     WITH value, sum(entities) AS entities, sum(relations) AS relations
     WITH value, entities, relations, entities + relations AS count
     ORDER BY count DESC, value LIMIT $p1
     RETURN {value: value, count: count, entities: entities, relations: relations}
   } AS statuses, COLLECT {
     CALL () {
       MATCH (n:Figure) WITH n LIMIT $p0 WHERE n.period IS NOT NULL
       RETURN n.period AS value, count(n) AS entities, 0 AS relations
       UNION ALL
       MATCH (:Company|Figure)-[r]->(:Entity) WITH r LIMIT $p0 WHERE r.period IS NOT NULL
       RETURN r.period AS value, 0 AS entities, count(r) AS relations
     }
     WITH value, sum(entities) AS entities, sum(relations) AS relations
     WITH value, entities, relations, entities + relations AS count
     ORDER BY count DESC, value LIMIT $p2
     RETURN {value: value, count: count, entities: entities, relations: relations}
   } AS periods, COUNT { (:Entity) } > $p0 OR COUNT { ()-->() } > $p0 AS partial"
  `);
});
