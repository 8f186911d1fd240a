import { expect, test } from '@jest/globals';
import { statementOf } from '../graphql/api.ts';

test('each type is looked at a little, and an entity of two types comes once', async () => {
  const { text, params } = await statementOf(
    '{ landmarks(types: ["Company", "Model"], first: 2) { name } }',
  );
  expect(text).toMatchInlineSnapshot(`
   "CALL () {
     MATCH (n:Company) WITH n LIMIT $p0
     WITH n, COUNT { (n)--() } AS degree ORDER BY degree DESC, n.id LIMIT $p1
     RETURN n, degree
     UNION
     MATCH (n:Model) WITH n LIMIT $p0
     WITH n, COUNT { (n)--() } AS degree ORDER BY degree DESC, n.id LIMIT $p1
     RETURN n, degree
   }
   WITH DISTINCT n, degree WHERE n:Entity ORDER BY degree DESC, n.id
   RETURN n {.id, labels: labels(n), name: n.name} AS entity"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": 1000n,
     "p1": 2n,
   }
  `);
});
