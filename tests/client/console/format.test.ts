import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, print } from 'graphql';
import { prettyJson, prettyQuery } from '../../../client/state/console-format.ts';

const ROUGH = `# top
query A($a:Int=1,$b:[ID!]!){ # trailing
a:company(name:"x",where:{eq:"1",in:["a","b"]}){...on X@include(if:$a){b}...F # here
c @skip(if: true)}}
fragment F on Y{z}`;

describe('a document is written anew', () => {
  test('with even indents and every comment', () => {
    expect(prettyQuery(ROUGH)).toMatchInlineSnapshot(`
      "# top
      query A($a: Int = 1, $b: [ID!]!) { # trailing
        a: company(name: "x", where: { eq: "1", in: ["a", "b"] }) {
          ... on X @include(if: $a) {
            b
          }
          ...F # here
          c @skip(if: true)
        }
      }

      fragment F on Y {
        z
      }
      "
    `);
  });

  const name = fc.constantFrom('a', 'type', 'on', 'query', 'name', '__typename');
  const value: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('1', '-2.5e3', '"x, {y} #z"', 'ENUM', 'null', 'true', '$v', '"""block"""'),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(' ')}]`),
      fc.tuple(name, tie('value')).map(([key, inner]) => `{${key}:${inner}}`),
    ),
  })).value;
  const given = fc.oneof(
    fc.constant(''),
    fc.tuple(name, value).map(([key, inner]) => `(${key}:${inner} other:${inner})`),
  );
  const selection: fc.Arbitrary<string> = fc.letrec<{ one: string }>((tie) => {
    const set = fc
      .array(tie('one'), { minLength: 1, maxLength: 3 })
      .map((items) => `{${items.join(' ')}}`);
    return {
      one: fc.oneof(
        { maxDepth: 4 },
        fc.tuple(name, given).map(([key, args]) => key + args),
        fc
          .tuple(name, name, given, set)
          .map(([alias, key, args, inner]) => `${alias}:${key}${args}${inner}`),
        fc.tuple(given, set).map(([args, inner]) => `...@include${args}${inner}`),
        set.map((inner) => `... on query${inner}`),
        fc.constant('...F'),
        fc.constant('a # told\n'),
      ),
    };
  }).one;

  test('and means the same, and stays as it is when written again', () => {
    fc.assert(
      fc.property(selection, (inner) => {
        const query = `query Q($v:[Int!]=[1],$w:Int=2){${inner}}`;
        const pretty = prettyQuery(query) ?? '';
        expect(print(parse(pretty))).toBe(print(parse(query)));
        expect(prettyQuery(pretty)).toBe(pretty);
        const comments = (text: string): number => text.match(/# told/gu)?.length ?? 0;
        expect(comments(pretty)).toBe(comments(query));
      }),
    );
  });

  test.each(['{', '', 'hello', '{ a(x: ) }'])('%j is left alone', (query) => {
    expect(prettyQuery(query)).toBeNull();
  });
});

test.each([
  ['{"a":[1,2]}', '{\n  "a": [\n    1,\n    2\n  ]\n}'],
  ['', ''],
  [' ', ''],
  ['{', null],
])('JSON %j becomes %j', (text, pretty) => {
  expect(prettyJson(text)).toBe(pretty);
});
