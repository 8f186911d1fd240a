import { describe, expect, test } from '@jest/globals';
import type { Fields } from '../../../server/log.ts';
import type { Statement } from '../../../server/neo4j/database.ts';
import { apiOver, UNANSWERED } from '../graphql/api.ts';
import { OWN_ONTOLOGY } from '../graphql/own-graph.ts';

/** The API over types of a person's own data and a database that answers nothing. */
const api = apiOver(UNANSWERED, OWN_ONTOLOGY);

async function statement(query: string, variables?: Fields): Promise<Statement> {
  const before = api.statements.length;
  await api.ask(query, variables);
  const [one, ...more] = api.statements.slice(before);
  if (!one || more.length > 0) throw new Error('Not one statement was run.');
  return one;
}

/** What a condition on companies becomes behind WHERE, and its values. */
async function where(condition: string): Promise<readonly unknown[]> {
  const { text, params } = await statement(`{ qiYeList(where: ${condition}) { totalCount } }`);
  const match = /WHERE (.*) RETURN n1 \} AS total$/.exec(text);
  return [match?.[1] ?? text, ...Object.values(params)];
}

describe('text', () => {
  test.each([
    ['{beiZhu: {eq: "a"}}', ['n1.`备注` = $p0', 'a']],
    ['{beiZhu: {in: ["a", "b"]}}', ['n1.`备注` IN $p0', ['a', 'b']]],
    ['{beiZhu: {contains: "a"}}', ['n1.`备注` CONTAINS $p0', 'a']],
    ['{beiZhu: {startsWith: "a"}}', ['n1.`备注` STARTS WITH $p0', 'a']],
    ['{beiZhu: {endsWith: "a"}}', ['n1.`备注` ENDS WITH $p0', 'a']],
    ['{beiZhu: {lt: "a"}}', ['n1.`备注` < $p0', 'a']],
    ['{beiZhu: {lte: "a"}}', ['n1.`备注` <= $p0', 'a']],
    ['{beiZhu: {gt: "a"}}', ['n1.`备注` > $p0', 'a']],
    ['{beiZhu: {gte: "a"}}', ['n1.`备注` >= $p0', 'a']],
    ['{beiZhu: {isNull: true}}', ['n1.`备注` IS NULL']],
    ['{beiZhu: {isNull: false}}', ['n1.`备注` IS NOT NULL']],
    ['{beiZhu: {not: {eq: "a"}}}', ['NOT coalesce(n1.`备注` = $p0, false)', 'a']],
    ['{beiZhu: {not: {isNull: true}}}', ['NOT (n1.`备注` IS NULL)']],
    [
      '{beiZhu: {eq: "A", ignoreCase: true}}',
      ['toLower(toStringOrNull(n1.`备注`)) = toLower($p0)', 'A'],
    ],
    [
      '{beiZhu: {in: ["A"], ignoreCase: true}}',
      ['toLower(toStringOrNull(n1.`备注`)) IN [v IN $p0 | toLower(v)]', ['A']],
    ],
    ['{beiZhu: {gte: "a", lt: "b"}}', ['n1.`备注` < $p0 AND n1.`备注` >= $p1', 'b', 'a']],
  ])('%s', async (condition, expected) => {
    expect(await where(condition)).toEqual(expected);
  });
});

describe('numbers, dates, lists and points', () => {
  test.each([
    // Integers keep all their digits.
    ['{staffCount: {eq: 9007199254740993}}', ['n1.`staff count` = $p0', 9007199254740993n]],
    [
      '{staffCount: {in: ["9223372036854775807", -1]}}',
      ['n1.`staff count` IN $p0', [9223372036854775807n, -1n]],
    ],
    ['{staffCount: {gt: 1}}', ['n1.`staff count` > $p0', 1n]],
    // Decimals may be stored as text.
    ['{price: {gte: "1.50"}}', ['toFloatOrNull(n1.price) >= $p0', 1.5]],
    ['{price: {in: [1, 2.5]}}', ['toFloatOrNull(n1.price) IN $p0', [1, 2.5]]],
    ['{listed: {eq: true}}', ['n1.listed = $p0', true]],
    // Dates and times may be stored as such or as text.
    [
      '{founded: {lt: "2025-03-20"}}',
      ['(n1.founded < $p0 OR n1.founded < date($p1))', '2025-03-20', '2025-03-20'],
    ],
    [
      '{founded: {in: ["2025-03-20"]}}',
      ['(n1.founded IN $p0 OR n1.founded IN [v IN $p1 | date(v)])', ['2025-03-20'], ['2025-03-20']],
    ],
    [
      '{seenAt: {gte: "2025-03-20T10:00:00.5+08:00"}}',
      [
        '(n1.`seen at` >= datetime($p0) OR n1.`seen at` >= localdatetime($p1) OR n1.`seen at` >= $p2)',
        ...['2025-03-20T02:00:00.5Z', '2025-03-20T02:00:00.5', '2025-03-20T10:00:00.5+08:00'],
      ],
    ],
    ['{span: {eq: "P1Y"}}', ['(n1.span = $p0 OR n1.span = duration($p1))', 'P1Y', 'P1Y']],
    [
      '{tags: {has: "a"}}',
      [
        'CASE WHEN n1.tags IS :: LIST<ANY> NOT NULL THEN any(x IN n1.tags WHERE x = $p0 OR toStringOrNull(x) = $p0) END',
        'a',
      ],
    ],
    [
      '{tags: {hasAny: [1, 2.5, true]}}',
      [
        'CASE WHEN n1.tags IS :: LIST<ANY> NOT NULL THEN any(x IN n1.tags WHERE x IN $p0 OR toStringOrNull(x) IN $p0) END',
        [1n, 2.5, true],
      ],
    ],
    [
      '{tags: {hasAll: ["a"]}}',
      [
        'CASE WHEN n1.tags IS :: LIST<ANY> NOT NULL THEN all(v IN $p0 WHERE any(x IN n1.tags WHERE x = v OR toStringOrNull(x) = v)) END',
        ['a'],
      ],
    ],
    [
      '{tags: {isEmpty: false}}',
      ['CASE WHEN n1.tags IS :: LIST<ANY> NOT NULL THEN size(n1.tags) > 0 END'],
    ],
    [
      '{where: {near: {x: 116.4, y: 39.9, distance: 500}}}',
      [
        'CASE WHEN n1.where IS :: POINT NOT NULL THEN point.distance(n1.where, point($p0)) <= $p1 END',
        ...[{ srid: 4326n, x: 116.4, y: 39.9 }, 500],
      ],
    ],
    ['{degree: {gt: 3}}', ['(COUNT { (n1)--() } - COUNT { (n1)<-[:SPOKEN_BY]-() }) > $p0', 3n]],
  ])('%s', async (condition, expected) => {
    expect(await where(condition)).toEqual(expected);
  });
});

describe('connectives', () => {
  test.each([
    ['{}', ['RETURN COUNT { (:`企业`) } AS total']],
    ['{AND: []}', ['RETURN COUNT { (:`企业`) } AS total']],
    ['{name: null, beiZhu: {eq: null}}', ['RETURN COUNT { (:`企业`) } AS total']],
    ['{OR: []}', ['false']],
    ['{NOT: {}}', ['NOT (true)']],
    [
      '{OR: [{name: {eq: "a"}}, {name: {eq: "b"}}]}',
      ['(n1.name = $p0 OR n1.name = $p1)', 'a', 'b'],
    ],
    [
      '{name: {eq: "a"}, OR: [{nameEn: {eq: "b"}, listed: {eq: true}}, {NOT: {nameEn: {eq: "c"}}}]}',
      [
        '((n1.nameEn = $p0 AND n1.listed = $p1) OR NOT coalesce(n1.nameEn = $p2, false)) AND n1.name = $p3',
        ...['b', true, 'c', 'a'],
      ],
    ],
  ])('%s', async (condition, expected) => {
    const [text, ...values] = await where(condition);
    expect([text, ...values].slice(0, expected.length)).toEqual(expected);
  });
});

describe('relations', () => {
  test.each([
    ['{knows: {some: {}}}', ['(COUNT { (n1)-[:KNOWS]->() }) > 0']],
    ['{knows: {none: {}}}', ['(COUNT { (n1)-[:KNOWS]->() }) = 0']],
    ['{knows: {all: {}}}', ['true']],
    ['{knownBy: {count: {gte: 2}}}', ['(COUNT { (n1)<-[:KNOWS]-() }) >= $p0', 2n]],
    [
      '{knows: {some: {status: {eq: PLANNED}, weight: {gt: 1}}}}',
      [
        'EXISTS { MATCH (n1)-[r2:KNOWS]->(m3) WHERE (r2.status = $p0 AND r2.weight > $p1) }',
        'planned',
        1n,
      ],
    ],
    [
      '{ownedBy: {all: {node: {typeProperty: {eq: "a"}}}}}',
      ['NOT EXISTS { MATCH (n1)<-[r2:OWNS]-(m3) WHERE NOT coalesce(m3.type = $p0, false) }', 'a'],
    ],
    [
      '{isLike: {none: {period: {startsWith: "2025"}}}}',
      ['NOT EXISTS { MATCH (n1)-[r2:`LIKE`]-(m3) WHERE r2.period STARTS WITH $p0 }', '2025'],
    ],
    [
      '{knows: {some: {node: {type: {in: ["Person"]}, qiYe: {name: {eq: "a"}}}}}}',
      [
        'EXISTS { MATCH (n1)-[r2:KNOWS]->(m3) WHERE (m3:Person AND (m3:`企业` AND m3.name = $p0)) }',
        'a',
      ],
    ],
  ])('%s', async (condition, expected) => {
    const [text, ...values] = await where(condition);
    expect([String(text).replaceAll(':LIKE', ':`LIKE`'), ...values]).toEqual(expected);
  });
});

test('a list under a condition counts under it too, and goes on behind a cursor', async () => {
  const { text, params } = await statement(
    `query ($after: String) { qiYeList(where: {listed: {eq: true}}, first: 2, orderBy: [NAME_EN_DESC, FOUNDED, ID, NAME], after: $after) {
      totalCount edges { node { name } }
    } }`,
    {
      after: Buffer.from('["list:nameEn:desc,founded,id,name","b",null,"n:1"]').toString(
        'base64url',
      ),
    },
  );
  expect(text).toMatchInlineSnapshot(`
   "RETURN COLLECT {
     MATCH (n1:\`企业\`)
     WHERE n1.listed = $p0
     WITH n1 WHERE (n1.nameEn < $p1 OR (n1.nameEn = $p1 AND (toStringOrNull(n1.founded) IS NULL AND n1.id > $p2)) OR n1.nameEn IS NULL)
     WITH n1 ORDER BY n1.nameEn IS NULL, n1.nameEn DESC, toStringOrNull(n1.founded) IS NULL, toStringOrNull(n1.founded), n1.id LIMIT $p3
     RETURN {at: [n1.nameEn, toStringOrNull(n1.founded), n1.id], node: n1 {.id, labels: labels(n1), name: n1.name}}
   } AS rows, COUNT { MATCH (n1:\`企业\`) WHERE n1.listed = $p0 RETURN n1 } AS total"
  `);
  expect(params).toMatchInlineSnapshot(`
   {
     "p0": true,
     "p1": "b",
     "p2": "n:1",
     "p3": 3n,
   }
  `);
});

test('a condition on an id begins at the index, that on a related id at the other end', async () => {
  const lines = async (condition: string) =>
    (await statement(`{ qiYeList(where: ${condition}) { edges { node { id } } } }`)).text;
  expect(await lines('{id: {in: ["a", "b"]}, name: {eq: "c"}}')).toMatchInlineSnapshot(`
   "RETURN COLLECT {
     MATCH (n1:Entity:\`企业\`)
     WHERE n1.id IN $p0 AND n1.name = $p1
     WITH n1 ORDER BY n1.id LIMIT $p2
     RETURN {at: [n1.id], node: n1 {.id, labels: labels(n1)}}
   } AS rows"
  `);
  expect(
    await lines(
      '{ownedBy: {some: {status: {eq: ONGOING}, node: {knows: {some: {node: {id: {eq: "x"}}}}}}}, listed: {eq: true}}',
    ),
  ).toMatchInlineSnapshot(`
   "RETURN COLLECT {
     MATCH (m5:Entity)
     WHERE m5.id = $p0
     MATCH (m3:Entity)-[r4:KNOWS]->(m5)
     WITH DISTINCT m3
     MATCH (n1:\`企业\`)<-[r2:OWNS]-(m3)
     WHERE r2.status = $p1 AND n1.listed = $p2
     WITH DISTINCT n1
     WITH n1 ORDER BY n1.id LIMIT $p3
     RETURN {at: [n1.id], node: n1 {.id, labels: labels(n1)}}
   } AS rows"
  `);
});
