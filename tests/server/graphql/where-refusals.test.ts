import { describe, expect, test } from '@jest/globals';
import { apiOver, UNANSWERED } from './api.ts';
import { OWN_ONTOLOGY } from './own-graph.ts';

const api = apiOver(UNANSWERED, OWN_ONTOLOGY);
const deep = (levels: number) => `${'{NOT: '.repeat(levels)}{name: {eq: "a"}}${'}'.repeat(levels)}`;
const many = (count: number, make: (at: number) => string) =>
  `[${Array.from({ length: count }, (_, at) => make(at)).join(', ')}]`;

describe('a condition that cannot be met is refused, with its place', () => {
  test.each([
    [
      '{founded: {eq: "2025-02-30"}}',
      'where.founded.eq: "2025-02-30" is no date such as 2025-03-20.',
    ],
    ['{founded: {in: ["2025"]}}', 'where.founded.in: "2025" is no date such as 2025-03-20.'],
    [
      '{seenAt: {gt: "2025-03-20 10:00"}}',
      'where.seenAt.gt: "2025-03-20 10:00" is no time such as 2025-03-20T10:00:00+08:00.',
    ],
    [
      '{seenAt: {not: {lt: "2025-03-20T25:00"}}}',
      'where.seenAt.not.lt: "2025-03-20T25:00" is no time such as 2025-03-20T10:00:00+08:00.',
    ],
    ['{span: {eq: "1 year"}}', 'where.span.eq: "1 year" is no duration such as P1Y6M or PT90S.'],
    [
      '{tags: {has: {a: 1}}}',
      'where.tags.has: an element of a list is text, a number, true or false.',
    ],
    [
      '{tags: {has: 9007199254740993}}',
      'where.tags.has: 9007199254740992 may have lost digits: give it as text.',
    ],
    [
      '{where: {near: {x: 1, y: 2, srid: 1, distance: 1}}}',
      'where.where.near: srid 1 is none of 4326, 4979, 7203 and 9157.',
    ],
    ['{where: {near: {x: 1, y: 2, z: 3, distance: 1}}}', 'where.where.near: srid 4326 has no z.'],
    [
      '{where: {near: {x: 1, y: 2, srid: 9157, distance: 1}}}',
      'where.where.near: srid 9157 needs z.',
    ],
    [
      '{where: {near: {x: 1, y: 91, distance: 1}}}',
      'where.where.near: longitude 1 and latitude 91 are no place on earth.',
    ],
    [
      '{where: {near: {x: 1, y: 2, distance: -1}}}',
      'where.where.near: a distance of -1 is less than 0.',
    ],
    [
      '{knows: {some: {node: {type: {eq: "Persn"}}}}}',
      'where.knows.some.node.type.eq: there is no entity type "Persn". Did you mean "Person"?',
    ],
    [`{name: {eq: "${'长'.repeat(1001)}"}}`, 'where.name.eq: 1001 characters are more than 1000.'],
    [`{id: {in: ${many(201, (at) => `"${at}"`)}}}`, 'where.id.in: 201 values are more than 200.'],
  ])('%s', async (where, message) => {
    const { errors } = await api.ask(`{ qiYeList(where: ${where}) { totalCount } }`);
    expect(errors).toMatchObject([
      { message, path: ['qiYeList'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test.each([
    [deep(12), 'where: the condition is 13 levels deep or more; 12 are allowed.'],
    [
      `{OR: ${many(60, (at) => `{name: {eq: "${at}"}}`)}}`,
      'where: the condition has 101 parts or more; 100 are allowed.',
    ],
  ])('%s', async (where, message) => {
    const { errors } = await api.ask(`{ qiYeList(where: ${where}) { totalCount } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'TOO_LARGE' } }]);
  });

  test.each([
    ['{staffCount: {eq: 9223372036854775808}}', /no whole number of 64 bits/],
    ['{staffCount: {eq: 1.5}}', /no whole number of 64 bits/],
    ['{staffCount: {eq: true}}', /no whole number of 64 bits/],
    ['{price: {eq: "1,5"}}', /"1,5" is no decimal number/],
    ['{price: {eq: "1e999"}}', /no decimal number/],
    ['{name: {equals: "a"}}', /Field "equals" is not defined by type "TextCondition"/],
    ['{nmae: {eq: "a"}}', /Did you mean "name"/],
    ['{listed: {eq: "true"}}', /Boolean cannot represent/],
  ])('%s, by the library', async (where, text) => {
    const { errors } = await api.ask(`{ qiYeList(where: ${where}) { totalCount } }`);
    expect(errors[0]?.message).toMatch(text);
    expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

test('a whole number that lost digits on its way is refused', async () => {
  const query = 'query ($n: Integer) { qiYeList(where: {staffCount: {eq: $n}}) { totalCount } }';
  const { errors } = await api.ask(query, { n: 9007199254740992 });
  expect(errors[0]?.message).toMatch(/9007199254740992 may have lost digits/);
});

test('variables nested without end are refused before they are read', async () => {
  const where = Array.from({ length: 5_000 }).reduce<unknown>((inner) => ({ NOT: inner }), {});
  const query = 'query ($where: QiYeWhere) { qiYeList(where: $where) { totalCount } }';
  expect((await api.ask(query, { where })).errors).toMatchObject([
    {
      message: 'The variables are 51 levels deep or more; 50 are allowed.',
      extensions: { code: 'TOO_LARGE', value: 51, limit: 50 },
    },
  ]);
});

test('too many orders, and counts that would look at a list too often', async () => {
  const orders = await api.ask(
    '{ qiYeList(orderBy: [ID, NAME, DEGREE, FOUNDED, PRICE]) { totalCount } }',
  );
  expect(orders.errors).toMatchObject([{ message: 'orderBy: 5 orders are more than 4.' }]);
  const looks = Array.from({ length: 50 }, (_, at) => `a${at}: by(field: NAME) { count }`);
  const counts = await api.ask(`{ qiYeList { aggregate { ${looks.join(' ')} } } }`);
  expect(counts.errors).toMatchObject([{ extensions: { code: 'TOO_LARGE', value: 25_001 } }]);
});

test('what stands on an edge is counted once', async () => {
  const { errors } = await api.ask(
    '{ qiYe(id: "x") { knows(first: 100) { edges { status period statement evidence(first: 100) { start } } } } }',
  );
  // It is let through to the database.
  expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
});

test('nothing of this reached the database', () => {
  expect(api.statements.length).toBeLessThanOrEqual(1);
  expect(api.logged).toEqual([]);
});
