import { describe, expect, test } from '@jest/globals';
import { problemsOf } from '../../../client/cypher/problems.ts';
import { roleAt } from '../../../client/cypher/roles.ts';
import { statementsOf } from '../../../client/cypher/statements.ts';
import { atCursor, INDEX } from './fixture.ts';

function problems(text: string, given: readonly string[] = []) {
  return statementsOf(text)
    .flatMap((statement) => problemsOf(statement, INDEX, new Set(given)))
    .map(({ kind, from, to, nearest }) => [kind, text.slice(from, to), nearest]);
}

describe('a problem', () => {
  test.each([
    ['MATCH (s:Shp) RETURN s', [['label', 'Shp', 'Ship']]],
    ['MATCH (s:Zzzzz) RETURN s', [['label', 'Zzzzz', null]]],
    ['MATCH ()-[:STAY_IN]->() RETURN 1', [['type', 'STAY_IN', 'STAYS_IN']]],
    ['MATCH ()-[:BUILT|STAYSIN]->() RETURN 1', [['type', 'STAYSIN', 'STAYS_IN']]],
    ['MATCH (s:Ship) WHERE s.tonage > 1 RETURN s', [['property', 'tonage', 'tonnage']]],
    ['MATCH (s:Ship {nmae: 1}) RETURN s', [['property', 'nmae', 'name']]],
    ['MATCH (s:Ship) RETURN s.depth', [['property-of', 'depth', 'Ship']]],
    ['RETURN toUper(1)', [['function', 'toUper', 'toUpper']]],
    ['RETURN apoc.load.json(1)', [['forbidden', 'apoc.load.json', null]]],
    ['CALL db.lables()', [['procedure', 'db.lables', 'db.labels']]],
    ['CALL dbms.killConnection(1)', [['forbidden', 'dbms.killConnection', null]]],
    ['RETURN $a + $b', [['parameter', '$b', null]]],
    ["RETURN 'a", [['open-string', "'a", null]]],
    ['RETURN (1', [['open-bracket', '(', null]]],
    ['RETURN 1)', [['closed-bracket', ')', null]]],
    ['RETURN [1)', [['closed-bracket', ')', null]]],
    ['MATCH (`x', [['open-name', '`x', null]]],
  ] as const)('of %s is %j', (text, expected) => {
    expect(problems(text, ['a'])).toEqual(expected);
  });

  test.each([
    'MATCH (s:Ship)-[r:STAYS_IN]->(h:Harbour) WHERE h.depth > 1 AND r.since IS NOT NULL RETURN s.name, count(*) AS n ORDER BY n',
    'MATCH (s:Ship&!Harbour) RETURN s',
    'MATCH (`Light house`:`Light house`) RETURN `Light house`',
    "RETURN {anything: 1, other: 'x'} AS m",
    'RETURN toUpper({longitude: 1.5, latitude: 2.5}), [{x: 1}], $a',
    'WITH {a: 1} AS m RETURN m.name, m.other, date.truncate(1).days',
    'MATCH p = shortestPath((a:Ship)-[*..3]-(b)) RETURN length(p), nodes(p)'.replace(
      'length(p), nodes(p)',
      'p',
    ),
    'MATCH (s) WHERE EXISTS { (s)-[:BUILT]->() } RETURN COUNT { (s)--() }',
    'MATCH (s) RETURN s {.name, .tonnage}',
    'RETURN [x IN [1] WHERE x > 0 | x]',
    'RETURN all(x IN [1] WHERE x = 1), reduce(t = 0, x IN [1] | t + x)',
    'RETURN TOUPPER($a), date.truncate(1)',
    'RETURN CASE WHEN (1 = 1) THEN (2) ELSE (3) END',
  ])('is not found in %s', (text) => {
    expect(problems(text, ['a'])).toEqual([]);
  });
});

describe('a name', () => {
  test.each([
    ['MATCH (s:Sh‸ip) RETURN s', { kind: 'label', name: 'Ship' }],
    ['MATCH ()-[:BUI‸LT]->() RETURN 1', { kind: 'type', name: 'BUILT' }],
    ['MATCH (s:Ship) RETURN s.na‸me', { kind: 'property', name: 'name', owners: ['Ship'] }],
    ['RETURN to‸Upper(1)', { kind: 'function', name: 'toUpper' }],
    ['CALL db.la‸bels()', { kind: 'procedure', name: 'db.labels' }],
    ['MAT‸CH (s) RETURN s', { kind: 'keyword', name: 'MATCH' }],
    ['MATCH (s) RETURN ‸s', { kind: 'variable', name: 's' }],
    ['RETURN $fi‸rst', { kind: 'parameter', name: 'first' }],
  ])('at %s is %j', (marked, role) => {
    const { text, cursor } = atCursor(marked);
    expect(roleAt(statementsOf(text)[0]?.tokens ?? [], cursor)).toMatchObject(role);
  });
});
