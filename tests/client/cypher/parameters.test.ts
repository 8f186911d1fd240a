import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cypherFile, readCypherFile } from '../../../client/cypher/cypher-file.ts';
import { literal } from '../../../client/cypher/literal.ts';
import {
  PARAMETER_TYPES,
  parametersIn,
  readParameter,
  writeParameters,
} from '../../../client/cypher/parameters.ts';
import type { Parameter } from '../../../client/cypher/parameters.ts';
import { statementsOf } from '../../../client/cypher/statements.ts';

const parameter = (type: Parameter['type'], text: string): Parameter => ({ name: 'p', type, text });

describe('a parameter', () => {
  test.each([
    ['text', ' 9 ', "' 9 '"],
    ['integer', ' -9_007_199_254_740_993 ', '-9007199254740993'],
    ['integer', '+007', '7'],
    ['float', '1', '1.0'],
    ['float', '-inf', '-Infinity'],
    ['float', '.5e3', '.5e3'],
    ['boolean', 'TRUE', 'true'],
    ['date', '2025-03-20', "date('2025-03-20')"],
    [
      'dateTime',
      '2025-03-20T10:00:00+08:00[Asia/Shanghai]',
      "datetime('2025-03-20T10:00:00+08:00[Asia/Shanghai]')",
    ],
    ['duration', 'P1Y2M3DT4H5M6.7S', "duration('P1Y2M3DT4H5M6.7S')"],
    ['value', "[1, {a: 'x'}, date('2025-01-01')]", "[1, {a: 'x'}, date('2025-01-01')]"],
  ] as const)('of type %s written %s is %s', (type, text, value) => {
    const read = readParameter(parameter(type, text));
    expect('value' in read && literal(read.value)).toBe(value);
  });

  test.each([
    ['integer', '1.5', 'integer'],
    ['integer', '9223372036854775808', 'integer'],
    ['integer', '', 'integer'],
    ['integer', '1__0', 'integer'],
    ['float', 'x', 'float'],
    ['boolean', 'yes', 'boolean'],
    ['date', '2025-3-20', 'temporal'],
    ['time', '10:00', 'temporal'],
    ['duration', 'P', 'temporal'],
    ['duration', 'PT', 'temporal'],
    ['value', '[1', 'value'],
  ] as const)('of type %s is not written %s', (type, text, problem) => {
    expect(readParameter(parameter(type, text))).toMatchObject({ problem });
  });

  const any = fc.record({
    name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
    type: fc.constantFrom(...PARAMETER_TYPES),
    text: fc.string({ unit: 'grapheme' }),
  });

  test('is kept as it was written, whatever that was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ name }) => name }), (all) => {
        expect(parametersIn(writeParameters(all))).toEqual(all);
      }),
    );
  });

  test.each([
    '',
    'x',
    '{}',
    '[1]',
    '[{"name":"","type":"text","text":""}]',
    '[{"name":"a","type":"code","text":""}]',
  ])('that was tampered with is passed over: %s', (text) => {
    expect(parametersIn(text)).toEqual([]);
  });
});

describe('a .cypher file', () => {
  test('holds favourites that are read back the same', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
      .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
    const query = fc.constantFrom(
      'RETURN 1\n',
      'MATCH (n)\nRETURN n // last\n',
      "RETURN ';', $p;\n\nRETURN 2;\n",
    );
    const parameters = fc.constantFrom<readonly Parameter[]>(
      [],
      [{ name: 'p', type: 'integer', text: '9007199254740993' }],
      [
        { name: 'a b', type: 'text', text: "it's\n;" },
        { name: 'd', type: 'date', text: '2025-03-20' },
      ],
      [{ name: 'l', type: 'value', text: "[1, {a: 'x'}]" }],
    );
    const favourite = fc.record({
      name,
      collection: fc.oneof(fc.constant(''), name),
      query,
      variables: parameters.map(writeParameters),
    });
    fc.assert(
      fc.property(fc.array(favourite, { minLength: 1 }), (all) => {
        expect(readCypherFile(cypherFile(all))).toEqual(all);
      }),
    );
  });

  test('ends every query with a semicolon, so that cypher-shell runs it', () => {
    const text = cypherFile([
      {
        name: 'n',
        collection: 'c',
        query: 'RETURN $p // x\n',
        variables: writeParameters([parameter('text', 'y')]),
      },
    ]);
    expect(text).toBe("// name: n\n// collection: c\n:param p => 'y';\nRETURN $p // x\n;\n");
  });

  test('from elsewhere gives a favourite for each statement', () => {
    const text =
      ':param limit => 3\n// The ships\nMATCH (s:Ship) RETURN s LIMIT $limit;\nRETURN 1;';
    const found = readCypherFile(text) ?? [];
    expect(found.map(({ name }) => name)).toEqual(['The ships', 'RETURN 1']);
    expect(statementsOf(found[0]?.query ?? '')).toHaveLength(1);
    expect(parametersIn(found[0]?.variables ?? '')).toEqual([
      { name: 'limit', type: 'integer', text: '3' },
    ]);
  });

  test.each(['', '// nothing but words', ':param a => 1'])(
    'without a statement is refused: %s',
    (text) => {
      expect(readCypherFile(text)).toBeNull();
    },
  );
});
