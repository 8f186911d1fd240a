import { indexSchema } from '../../../client/cypher/schema-index.ts';
import type { CypherSchema } from '../../../client/cypher/schema.ts';

const routine = (name: string, signature: string, allowed = true) => ({
  name,
  signature,
  description: `About ${name}.`,
  mode: 'READ',
  category: 'X',
  allowed,
});

/** A small harbour as the server tells it. */
export const SCHEMA: CypherSchema = {
  labels: [
    {
      name: 'Ship',
      count: 3,
      properties: [
        { name: 'name', kinds: ['STRING'] },
        { name: 'tonnage', kinds: ['INTEGER', 'FLOAT'] },
      ],
    },
    { name: 'Harbour', count: 2, properties: [{ name: 'depth', kinds: ['FLOAT'] }] },
    { name: 'Light house', count: 1, properties: [] },
  ],
  relationshipTypes: [
    { name: 'STAYS_IN', count: 4, properties: [{ name: 'since', kinds: ['DATE'] }] },
    { name: 'BUILT', count: 1, properties: [] },
  ],
  propertyKeys: ['name', 'tonnage', 'depth', 'since', 'unused'],
  functions: [
    routine('toUpper', 'toUpper(input :: STRING) :: STRING'),
    routine('date.truncate', 'date.truncate(unit :: STRING) :: DATE'),
    routine('apoc.load.json', 'apoc.load.json(url :: STRING) :: ANY', false),
  ],
  procedures: [
    routine('db.labels', 'db.labels() :: (label :: STRING)'),
    routine(
      'db.index.fulltext.queryNodes',
      'db.index.fulltext.queryNodes(indexName :: STRING, queryString :: STRING) :: (node :: NODE, score :: FLOAT)',
    ),
    routine('dbms.killConnection', 'dbms.killConnection(id :: STRING) :: (id :: STRING)', false),
  ],
  indexes: [],
  constraints: [],
  limits: {
    maxRows: 10_000,
    defaultRows: 1000,
    maxBytes: 4_194_304,
    maxTimeoutMs: 60_000,
    defaultTimeoutMs: 15_000,
    maxQueryLength: 20_000,
  },
};

export const INDEX = indexSchema(SCHEMA);

/** A text with the cursor at the sign `‸`. */
export function atCursor(marked: string): { readonly text: string; readonly cursor: number } {
  const cursor = marked.indexOf('‸');
  return { text: marked.replace('‸', ''), cursor };
}
