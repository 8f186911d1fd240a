import { expect, test } from '@jest/globals';
import { refusalOf } from '../../../server/console/guard.ts';

/** Statements that are not let through, with the rule and the part of the text that breaks it. */
const REFUSED: readonly (readonly [text: string, rule: string, part: string])[] = [
  ['MATCH (n) DELETE n', 'write', 'DELETE'],
  ['CREATE (n)', 'write', 'CREATE'],
  ['/* x */ CREATE (n)', 'write', 'CREATE'],
  ['MATCH (n) SET n.x = 1', 'write', 'SET'],
  ['WITH * CREATE (n)', 'write', 'CREATE'],
  ['MATCH (n) WITH n AS and CREATE (m)', 'write', 'CREATE'],
  ["LOAD CSV FROM 'x' AS l RETURN l", 'load-csv', 'LOAD'],
  [
    "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'http://x' AS l RETURN l }]",
    'load-csv',
    'LOAD CSV',
  ],
  ['SHOW TRANSACTIONS', 'show', 'TRANSACTIONS'],
  ['SHOW SETTINGS', 'show', 'SETTINGS'],
  ["TERMINATE TRANSACTION 'a'", 'transactions', 'TERMINATE'],
  ['USE system MATCH (n) RETURN n', 'use', 'USE'],
  ['CALL { USE neo4j MATCH (n) RETURN n } RETURN 1', 'use', 'USE'],
  ['CALL dbms.listConfig()', 'procedure', 'dbms.listConfig'],
  ['CALL `dbms`.`listConfig`()', 'procedure', '`dbms`.`listConfig`'],
  ['CALL dbms . listConfig ()', 'procedure', 'dbms . listConfig'],
  ["RETURN apoc.load.json('x')", 'function', 'apoc.load.json'],
  ["RETURN {a: apoc.cypher.run('x')}", 'function', 'apoc.cypher.run'],
  ['RETURN [x IN [1] | apoc.util.sleep(1)]', 'function', 'apoc.util.sleep'],
  ['MATCH (n) CALL { WITH n CREATE (m) } IN TRANSACTIONS RETURN 1', 'write', 'CREATE'],
  [
    'MATCH (n) CALL (n) { RETURN 1 AS y } IN 3 CONCURRENT TRANSACTIONS RETURN 1',
    'transactions',
    'IN 3 CONCURRENT',
  ],
  ['RETURN 1; CREATE (n)', 'one-statement', 'CREATE'],
  ['RETURN 1 // \r CREATE (n)', 'write', 'CREATE'],
  ['RETURN 1 //\u0000', 'control-character', '\u0000'],
  ['RETURN 1 /* \\u002a\\u002f CREATE (n) */', 'unicode-escape', '\\u002a'],
  ['M\\u0041TCH (n) RETURN n', 'unicode-escape', '\\u0041'],
  ["CREATE USER x SET PASSWORD 'y'", 'admin', 'CREATE'],
  ['DROP INDEX x', 'schema', 'DROP'],
  ['CREATE INDEX FOR (n:X) ON (n.y)', 'schema', 'CREATE'],
  ['CYPHER 25 RETURN 1', 'prefix', '25'],
  ['CYPHER planner=dp RETURN 1', 'prefix', 'dp'],
  ["RETURN size(reduce(s='x', i IN range(1,30) | s+s))", 'doubling', 's+s'],
  ['RETURN [x IN range(1,2000) | [y IN range(1,100000) | x+y]]', 'large-range', 'range(1,100000)'],
  ["MATCH (n) WHERE n.name =~ '(.*a){12}b' RETURN n", 'regex', "=~ '(.*a){12}b'"],
  ['FOREACH (x IN [1] | CREATE (n))', 'write', 'FOREACH'],
  ['MATCH (n) FOREACH (x IN [1] | SET n.a = 1)', 'write', 'FOREACH'],
  ['INSERT (n)', 'write', 'INSERT'],
  ['RETURN sizee(1)', 'unknown-function', 'sizee'],
  ['EXPLAIN PROFILE RETURN 1', 'prefix', 'PROFILE'],
];

/** Statements that look like some of those, and only read. */
const LET_THROUGH: readonly string[] = [
  'MATCH (n) RETURN n.set, n.create AS delete',
  'RETURN {set: 1, delete: 2} AS m',
  'MATCH (n:Create)-[:SET|DELETE]->(m) RETURN n',
  "RETURN 'CREATE (n)' AS s",
  'MATCH (n) /* DELETE n */ RETURN n // SET',
  'WITH 1 AS set RETURN set',
  'WITH 1 AS set, 2 AS load RETURN set, load ORDER BY set',
  'MATCH (start)-[r]->(end) RETURN count(DISTINCT start), end',
  'UNWIND range(1, 10000000) AS x RETURN x',
  'MATCH p = shortestPath((a)-[*1..3]-(b)) RETURN p',
  "MATCH (n) WHERE n.name =~ '(?i)abc.*' RETURN n",
  "MATCH (n) USING INDEX n:Company(name) WHERE n.name = 'x' RETURN n",
  'MATCH (n) WHERE EXISTS { (n)--(:X) } AND NOT (n)-->() RETURN n',
  'CALL db.labels() YIELD label RETURN label',
  'CALL db.labels',
  'CALL { MATCH (n) RETURN count(n) AS c } RETURN c',
  'CALL (*) { RETURN 1 AS x } RETURN x',
  'MATCH ANY SHORTEST (a)-[:X]->+(b) RETURN a',
  'MATCH SHORTEST 3 (a)-[:X]->+(b) RETURN a',
  'RETURN reduce(a = 0, x IN [1,2] | a + x)',
  'RETURN reduce(m = 0, x IN [1,2] | CASE WHEN x > m THEN x ELSE m END)',
  "RETURN datetime().epochMillis, date.truncate('month', date())",
  "RETURN CASE WHEN 1 > 2 THEN 'a' ELSE 'b' END AS x",
  'SHOW INDEXES',
  "SHOW BUILT IN FUNCTIONS YIELD name WHERE name STARTS WITH 'a' RETURN name",
  'PROFILE MATCH (n) RETURN count(*)',
  'CYPHER runtime=slotted EXPLAIN MATCH (n) RETURN n;',
  "RETURN 'caf\\u00e9' AS x",
  'MATCH (n) WHERE n:A&!B|C RETURN n',
  'RETURN [x IN range(1, 100) WHERE x % 2 = 0 | x * x]',
  'RETURN -1 - -2, 1.5e3, 0x1F, .5',
  'MATCH (n) RETURN n {.name, .id, set: n.x}',
  'MATCH (a)-[:KNOWS*]->(b) RETURN *',
  'RETURN COUNT { (a) } , COLLECT { MATCH (n) RETURN n.name }',
  'MATCH (n) WHERE n.name IN $names AND n.x IN transactions RETURN n',
  'OPTIONAL MATCH (n:X) RETURN n',
  'MATCH ((a)-[r]->(b)){1,3} RETURN a',
  "RETURN normalize('a', NFC), trim(BOTH 'x' FROM 'xax')",
  'RETURN 1 IS :: INTEGER, null IS NULL',
];

test.each(REFUSED)('refuses %j by the rule %s', (text, rule, part) => {
  const refusal = refusalOf(text);
  expect(refusal?.rule).toBe(rule);
  expect(text.slice(refusal?.start, refusal?.end)).toBe(part);
});

test.each(LET_THROUGH)('lets %j through', (text) => {
  expect(refusalOf(text)).toBeNull();
});
