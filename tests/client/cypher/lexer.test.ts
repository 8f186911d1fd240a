import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nameIn, tokensOf, written } from '../../../client/cypher/lexer.ts';
import {
  parametersOf,
  statementAt,
  statementsIn,
  statementsOf,
} from '../../../client/cypher/statements.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        '`',
        '\\',
        '/*',
        '*/',
        '//',
        '\n',
        '$',
        '1',
        '.',
        '..',
        'e',
        ';',
        'a',
        '(',
        ')',
        ' ',
        '京',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('pieces', () => {
  test('cover a text but for its space, in order and without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const token of tokensOf(text)) {
          expect(text.slice(at, token.from).trim()).toBe('');
          expect(token.text).toBe(text.slice(token.from, token.to));
          expect(token.to).toBeGreaterThan(token.from);
          at = token.to;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  test.each([
    ["'a''b'", ['string', 'string']],
    [String.raw`'a\'b' x`, ['string', 'word']],
    ['1..3', ['number', 'sign', 'number']],
    ['1.5e3', ['number']],
    ['a.b', ['word', 'sign', 'word']],
    ['x1', ['word']],
    ['$p + $`a b`', ['parameter', 'sign', 'parameter']],
    ['// c\n/* d */ `a``b`', ['comment', 'comment', 'quoted']],
    ['<= <> =~ ||', ['sign', 'sign', 'sign', 'sign']],
    ['企业', ['word']],
  ])('of %s are %j', (text, kinds) => {
    expect(tokensOf(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each([
    ["'a", true],
    ["'", true],
    [String.raw`'a\'`, true],
    [String.raw`'a\\'`, false],
    ['`a', true],
    ['`a``', true],
    ['`a```', false],
    ['/* a', true],
    ['/*/', true],
    ['/**/', false],
    ['$`a', true],
    ['// a', false],
    ['""', false],
  ])('%s stays open: %s', (text, open) => {
    expect(tokensOf(text).map((token) => token.open)).toEqual([open]);
  });

  test('a name is read back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        const tokens = tokensOf(written(name));
        expect(tokens).toHaveLength(1);
        expect(tokens.map(nameIn)).toEqual([name]);
      }),
    );
  });
});

describe('statements', () => {
  const text = "RETURN ';' // ;\n;\n// only a comment\n; MATCH (n) RETURN n; ";

  test('are parted by semicolons outside of strings and comments', () => {
    expect(statementsOf(text).map((one) => one.text)).toEqual([
      "RETURN ';' // ;",
      'MATCH (n) RETURN n',
    ]);
  });

  test('are found at a place and in a selection', () => {
    const statements = statementsOf(text);
    expect(statementAt(statements, 0)?.text).toContain('RETURN');
    expect(statementAt(statements, text.length)?.text).toBe('MATCH (n) RETURN n');
    expect(statementAt([], 3)).toBeNull();
    expect(statementsIn(statements, 0, text.length)).toHaveLength(2);
    expect(statementsIn(statements, 0, 3).map(({ from }) => from)).toEqual([0]);
    expect(statementsIn(statements, 3, 3).map(({ from }) => from)).toEqual([0]);
  });

  test('hold the whole text between them: what is parted is nothing but space, comments and semicolons', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const statements = statementsOf(any);
        let at = 0;
        for (const { from, to, text: own } of statements) {
          expect(own).toBe(any.slice(from, to));
          const between = tokensOf(any.slice(at, from)).filter(({ kind }) => kind !== 'comment');
          expect(between.every((token) => token.text === ';')).toBe(true);
          at = to;
        }
      }),
    );
  });

  test('name their parameters', () => {
    const [one] = statementsOf("RETURN $a, $`b c`, '$no', $a // $neither");
    expect(one && parametersOf(one)).toEqual(['a', 'b c']);
  });
});
