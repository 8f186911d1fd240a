import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  constantName,
  fieldName,
  typeName,
  wordsName,
} from '../../../../server/graphql/schema/graphql-name.ts';

test.each([
  // What GraphQL takes stays as it is.
  ['Company', 'Company', 'Company', 'company'],
  ['openSource', 'openSource', 'openSource', 'openSource'],
  ['WORKS_FOR', 'WORKS_FOR', 'WORKS_FOR', 'worksFor'],
  // Words of a language.
  ['released by', 'ReleasedBy', 'releasedBy', 'releasedBy'],
  ['is a product of', 'IsAProductOf', 'isAProductOf', 'isAProductOf'],
  ['supply-chain (EU)', 'SupplyChainEU', 'supplyChainEU', 'supplyChainEU'],
  // Chinese in pinyin, accents dropped, other letters and signs by their code.
  ['企业', 'QiYe', 'qiYe', 'qiYe'],
  ['女性 group', 'NvXingGroup', 'nvXingGroup', 'nvXingGroup'],
  ['Café Zürich', 'CafeZurich', 'cafeZurich', 'cafeZurich'],
  ['🚀', 'U1f680', 'u1f680', 'u1f680'],
  ['Ж', 'U416', 'u436', 'u436'],
  // Neither a digit nor two underscores begin a name.
  ['5G base', '_5GBase', '_5GBase', '_5GBase'],
  ['__typename', 'Typename', 'typename', 'typename'],
  ['_id', 'Id', 'id', 'id'],
  // Nothing but signs that part words.
  ['…', 'U2026', 'u2026', 'u2026'],
  ['`;', 'U60U3b', 'u60U3b', 'u60U3b'],
])('%j is %j, %j and %j', (text, type, field, words) => {
  expect([typeName(text), fieldName(text), wordsName(text)]).toEqual([type, field, words]);
});

test.each([
  ['nameEn', 'NAME_EN'],
  ['PE', 'PE'],
  ['_5GBase', '_5_GBASE'],
])('the constant of %s is %s', (field, constant) => {
  expect(constantName(field)).toBe(constant);
});

test('whatever a thing is called, its names are ones that GraphQL takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      for (const name of [typeName(text), fieldName(text), wordsName(text)]) {
        expect(name).toMatch(/^(?!__)[A-Za-z_][A-Za-z0-9_]*$/);
      }
    }),
  );
});
