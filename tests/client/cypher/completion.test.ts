import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { choicesAt, MOST_CHOICES, yieldedColumns } from '../../../client/cypher/completion.ts';
import { nameIndex } from '../../../client/cypher/name-index.ts';
import { scopeOf } from '../../../client/cypher/scope.ts';
import { statementsOf } from '../../../client/cypher/statements.ts';
import { atCursor, INDEX } from './fixture.ts';

function offered(marked: string): readonly string[] {
  const { text, cursor } = atCursor(marked);
  return (
    choicesAt(text, cursor, INDEX, ['first', 'a b'])?.choices.map(({ insert }) => insert) ?? []
  );
}

describe('offered first', () => {
  test.each([
    ['MATCH (s:‸', ['Harbour', '`Light house`', 'Ship']],
    ['MATCH (s:Sh‸)', ['Ship']],
    ['MATCH (s:Ship|Har‸)', ['Harbour']],
    ['MATCH (:Ship)-[:‸]->()', ['BUILT', 'STAYS_IN']],
    ['MATCH ()-[r:stay‸', ['STAYS_IN']],
    ['MATCH ()-[r:BUILT|S‸]->()', ['STAYS_IN']],
    ['MATCH (s) WHERE s:Har‸', ['Harbour']],
    ['MATCH ()-[r]->() WHERE r:B‸', ['BUILT']],
    ['MATCH (s:Ship) RETURN s.‸', ['name', 'tonnage', 'depth', 'since', 'unused']],
    ['MATCH (s:Ship) RETURN s.to‸', ['tonnage']],
    ['MATCH (s:Ship {‸})', ['name', 'tonnage']],
    ['MATCH (s:Ship {name: 1, ton‸})', ['tonnage']],
    ['MATCH ()-[r:STAYS_IN {si‸}]-()', ['since']],
    ['RETURN $‸', ['$`a b`', '$first']],
    ['RETURN $fi‸', ['$first']],
    ['CALL db.‸', ['db.index.fulltext.queryNodes()', 'db.labels()']],
    ['CALL db.labels() YIELD ‸', ['label']],
    ["CALL db.index.fulltext.queryNodes('a', 'b') YIELD node, s‸", ['score']],
    ['RETURN toUp‸', ['toUpper()']],
    ['RETURN date.tr‸', ['date.truncate()']],
    ['MATCH (ship:Ship) RETURN sh‸', ['ship']],
    ['MAT‸', ['MATCH']],
    ['RETURN 1; opt‸', ['OPTIONAL CALL', 'OPTIONAL MATCH']],
    ['MATCH (s:Ship) WHERE s.name STARTS‸', ['STARTS WITH']],
  ])('at %s are %j', (marked, first) => {
    expect(offered(marked).slice(0, first.length)).toEqual(first);
  });

  test.each(["RETURN 'MATCH (s:‸'", "RETURN 'open ‸", '// MATCH (s:‸', '/* a ‸ */', 'RETURN 12‸'])(
    'nothing is at %s',
    (marked) => {
      expect(offered(marked)).toEqual([]);
    },
  );

  test('what the console may not call is not', () => {
    expect(offered('CALL dbms‸')).toEqual([]);
    expect(offered('RETURN killC‸').join()).not.toContain('kill');
  });

  test('a call with arguments leaves the cursor inside of its brackets', () => {
    const { text, cursor } = atCursor('CALL db.‸');
    const [fulltext, labels] = choicesAt(text, cursor, INDEX, [])?.choices ?? [];
    expect([fulltext?.back, labels?.back]).toEqual([1, 0]);
  });

  test('is never more than can be drawn, and nothing throws, whatever stands there', () => {
    const part = fc.constantFrom(
      'MATCH',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      's',
      ':',
      'Ship',
      '.',
      '-',
      '>',
      "'",
      '$',
      'YIELD',
      'CALL',
      'WITH',
      'AS',
      ',',
      '|',
      ' ',
      ';',
      'RETURN',
      'IN',
    );
    fc.assert(
      fc.property(fc.array(part), fc.nat(), (parts, at) => {
        const text = parts.join(' ');
        const cursor = text.length === 0 ? 0 : at % text.length;
        const found = choicesAt(text, cursor, INDEX, []);
        expect(found?.choices.length ?? 0).toBeLessThanOrEqual(MOST_CHOICES);
        expect(found?.from ?? 0).toBeLessThanOrEqual(cursor);
      }),
    );
  });
});

describe('variables in scope', () => {
  const names = (text: string): readonly string[] =>
    scopeOf(statementsOf(text)[0]?.tokens ?? []).map(({ name }) => name);
  test.each([
    ['MATCH (a)-[r:T]->(b:B {x: 1}) WHERE a.x = 1', ['a', 'r', 'b']],
    ['MATCH p = (a)-->(b) RETURN p', ['p', 'a', 'b']],
    ['MATCH p = shortestPath((a)-[*]-(b)) RETURN p', ['p', 'a', 'b']],
    ['MATCH (a) WITH a.x AS x, count(*) AS n MATCH (b)', ['x', 'n', 'b']],
    ['MATCH (a) WITH *, 1 AS one MATCH (b)', ['a', 'one', 'b']],
    ['MATCH (a) WITH DISTINCT a RETURN a', ['a']],
    ['UNWIND [1] AS x RETURN x', ['x']],
    ['CALL db.labels() YIELD label AS l RETURN l', ['l']],
    ['MATCH (a) CALL (a) { MATCH (b) RETURN b AS c } RETURN a', ['a', 'c']],
    ['MATCH (a) WHERE EXISTS { MATCH (inner) } RETURN a', ['a']],
    ['MATCH (a) RETURN 1 UNION MATCH (b) WHERE b.x = 1', ['b']],
    ['RETURN count(a)', []],
  ])('of %s are %j', (text, expected) => {
    expect(names(text)).toEqual(expect.arrayContaining(expected));
    expect(
      names(text).filter((name) => /^(?:inner|b)$/u.test(name) && !expected.includes(name)),
    ).toEqual([]);
  });

  test('keep their labels over a WITH', () => {
    const [one] = statementsOf('MATCH (a:Ship) WITH a AS vessel MATCH (x) WHERE vessel.name = 1');
    expect(scopeOf(one?.tokens ?? [])[0]).toEqual({
      name: 'vessel',
      kind: 'node',
      labels: ['Ship'],
    });
  });
});

test('columns of a procedure are read from its signature', () => {
  expect(yieldedColumns('p(a :: MAP<STRING, ANY>) :: (x :: LIST<MAP<A, B>>, y :: ANY)')).toEqual([
    { name: 'x', type: 'LIST<MAP<A, B>>' },
    { name: 'y', type: 'ANY' },
  ]);
});

test('an index finds what begins before what holds, and everything that fits', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ maxLength: 4 })),
      fc.string({ maxLength: 2 }),
      (names, sought) => {
        const found = nameIndex(names, (name) => name).search(sought, Infinity);
        const low = sought.toLowerCase();
        const begins = found.map((name) => name.toLowerCase().startsWith(low));
        expect(begins).toEqual(begins.toSorted((a, b) => Number(b) - Number(a)));
        const holding = names.filter((name) => name.toLowerCase().includes(low));
        expect(found).toEqual(expect.arrayContaining(holding));
        expect(new Set(found).size).toBe(found.length);
      },
    ),
  );
});
