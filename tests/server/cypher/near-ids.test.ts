import { expect, test } from '@jest/globals';
import { buildNearIds, buildNearRelations } from '../../../server/cypher/near-ids.ts';

test('ids before, behind, that begin alike, and guesses', () => {
  expect(buildNearIds('Entity', 'company:a', 'company:', ['model:a'])).toMatchInlineSnapshot(`
   {
     "params": {
       "begin": "company:",
       "guesses": [
         "model:a",
       ],
       "id": "company:a",
       "most": 200n,
     },
     "text": "MATCH (n:Entity) WHERE n.id >= $id
   WITH n ORDER BY n.id LIMIT $most
   RETURN n.id AS id, labels(n) AS labels
   UNION
   MATCH (n:Entity) WHERE n.id < $id
   WITH n ORDER BY n.id DESC LIMIT $most
   RETURN n.id AS id, labels(n) AS labels
   UNION
   MATCH (n:Entity) WHERE n.id STARTS WITH $begin
   WITH n ORDER BY n.id LIMIT $most
   RETURN n.id AS id, labels(n) AS labels
   UNION
   MATCH (n:Entity) WHERE n.id IN $guesses
   RETURN n.id AS id, labels(n) AS labels",
   }
  `);
});

test('relations between some and some others, found from either end', () => {
  expect(buildNearRelations(['company:a'], ['model:a', 'model:b'])).toMatchInlineSnapshot(`
   {
     "params": {
       "most": 200n,
       "sources": [
         "company:a",
       ],
       "targets": [
         "model:a",
         "model:b",
       ],
     },
     "text": "MATCH (a:Entity) WHERE a.id IN $sources
   WITH a, COLLECT { MATCH (b:Entity) WHERE b.id IN $targets RETURN b } AS targets
   UNWIND targets AS b
   MATCH (a)-[r]->(b)
   RETURN r.id AS id ORDER BY id LIMIT $most",
   }
  `);
});
