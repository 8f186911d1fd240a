import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { FINDS, searchDocs } from '../../../client/state/console-docs.ts';
import { schema } from './fixture.ts';

const found = (text: string): string[] =>
  searchDocs(schema, text).places.map(({ type, field }) =>
    field === null ? type : `${type}.${field}`,
  );

test.each([
  ['company', ['Query.company', 'Company']],
  ['compan', ['Query.company', 'Query.companies', 'Company']],
  ['query.node', ['Query.node']],
  ['achieved', ['Status.ACHIEVED']],
  ['in', ['Text.in', 'Int', 'String']],
  ['', []],
  ['nothing', []],
])('%s finds', (text, places) => {
  expect(found(text)).toEqual(places);
});

test('a schema of thousands of fields is listed in part, and the whole number told', () => {
  const types = Array.from(
    { length: 400 },
    (_, type) =>
      `type T${type} { ${Array.from({ length: 20 }, (_unused, field) => `field${field}: Int`).join(' ')} }`,
  );
  const large = buildSchema(`${types.join('\n')}\ntype Query { a: Int }`);
  const { places, total } = searchDocs(large, 'field');
  expect({ listed: places.length, total }).toEqual({ listed: FINDS, total: 8000 });
});
