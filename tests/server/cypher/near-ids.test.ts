import { expect, test } from '@jest/globals';
import { buildNearIds } from '../../../server/cypher/near-ids.ts';

test('ids before, behind, that begin alike, and guesses', () => {
  expect(buildNearIds('company:a', 'company:', ['model:a'])).toMatchInlineSnapshot(`
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
   RETURN n.id AS id
   UNION
   MATCH (n:Entity) WHERE n.id < $id
   WITH n ORDER BY n.id DESC LIMIT $most
   RETURN n.id AS id
   UNION
   MATCH (n:Entity) WHERE n.id STARTS WITH $begin
   WITH n ORDER BY n.id LIMIT $most
   RETURN n.id AS id
   UNION
   MATCH (n:Entity) WHERE n.id IN $guesses
   RETURN n.id AS id",
   }
  `);
});
