import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, executeSync, isInterfaceType, isObjectType, Kind, parse } from 'graphql';
import type { DocumentNode, GraphQLFieldResolver } from 'graphql';
import type { Answer } from '../../../server/graph/answer.ts';
import { Completion } from '../../../server/graphql/completion.ts';

const SCHEMA = buildSchema(`
  scalar JSON
  enum Status { ACHIEVED PLANNED }
  interface Thing { name: String! score: Float }
  type Company implements Thing { name: String! score: Float status: Status models: [Model!] any: JSON }
  type Model implements Thing { name: String! score: Float open: Boolean! rank: Int by: Company things: [Thing]! }
  type Query { company: Company thing: Thing! things: [Thing!] }
`);
for (const type of Object.values(SCHEMA.getTypeMap())) {
  if (isInterfaceType(type)) type.resolveType = (value: Answer) => value.type;
  if (!isObjectType(type) || type.name.startsWith('__')) continue;
  const read: GraphQLFieldResolver<Answer, unknown> = ({ values }, _args, _context, { path }) =>
    values[path.key];
  for (const field of Object.values(type.getFields())) field.resolve = read;
}

const DOCUMENTS = [
  '{ company { name status any models { open rank by { name } } } }',
  '{ thing { __typename kind: __typename name ... on Company { any } ... on Model { name: name rank } } }',
  'query { things { ...Part ... on Model { things { ...Part } } } } fragment Part on Thing { name score }',
  '{ company { __proto__: name constructor: score models @skip(if: true) { open } any @include(if: true) } }',
  '{ company { models { open } models { rank } ... { models { name } } } thing { name } }',
].map((text): [string, DocumentNode] => [text, parse(text)]);

/** Values under every name that the documents use, most of them as they should be. */
const leaf = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 3 }) },
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('ACHIEVED', 'LOST', null, undefined, {}),
);
const { thing } = fc.letrec<{ thing: Answer; list: unknown }>((tie) => ({
  thing: fc.record({
    type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('Company', 'Model') }, fc.string()),
    values: fc.record({
      name: fc.oneof({ weight: 9, arbitrary: fc.string() }, leaf),
      ['__proto__']: fc.string(),
      constructor: fc.float({ noNaN: true }),
      score: fc.oneof({ weight: 9, arbitrary: fc.float({ noNaN: true }) }, leaf),
      status: fc.constantFrom('ACHIEVED', 'PLANNED', null, 'LOST'),
      open: fc.oneof({ weight: 9, arbitrary: fc.boolean() }, leaf),
      rank: fc.oneof({ weight: 9, arbitrary: fc.integer() }, leaf),
      any: fc.jsonValue(),
      by: fc.option(tie('thing'), { depthSize: 'small' }),
      models: tie('list'),
      things: tie('list'),
    }),
  }),
  list: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant([]),
    fc.constant(null),
    fc.array(fc.option(tie('thing'), { freq: 9 }), { maxLength: 3 }),
  ),
}));

test.each(DOCUMENTS)('%s is completed as the library does, or left to it', (_text, document) => {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const query = SCHEMA.getQueryType();
  if (!operation || !query) throw new Error('There is nothing to ask.');
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const fields = new Completion(SCHEMA, fragments).fields(query, [operation.selectionSet]);
  const roots = fc.record({ company: thing, thing, things: fc.array(thing, { maxLength: 3 }) });
  let plain = 0;
  fc.assert(
    fc.property(roots, (values) => {
      const { data, errors } = executeSync({ schema: SCHEMA, document, rootValue: { values } });
      const direct = () =>
        Object.fromEntries(fields.map(([key, one]) => [key, one(values[key as 'thing'])]));
      if (errors) expect(direct).toThrow();
      else expect(JSON.stringify(direct())).toBe(JSON.stringify(data));
      if (!errors) plain += 1;
    }),
    { numRuns: 300 },
  );
  expect(plain).toBeGreaterThan(20);
});
