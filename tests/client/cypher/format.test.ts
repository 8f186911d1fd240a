import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatCypher } from '../../../client/cypher/format.ts';
import { tokensOf } from '../../../client/cypher/lexer.ts';

const pieces = (text: string): readonly string[] =>
  tokensOf(text).map((token) => (token.kind === 'word' ? token.text.toUpperCase() : token.text));

describe('formatting', () => {
  test.each([
    [
      'match (a:Ship)-[r:STAYS_IN]->(b) where a.name="x" and b.depth>1 with a,count(*) as n order by n desc limit 5 return a.name,n',
      'MATCH (a:Ship)-[r:STAYS_IN]->(b)\n  WHERE a.name = "x" AND b.depth>1\nWITH a, count(*) AS n\n  ORDER BY n DESC\n  LIMIT 5\nRETURN a.name, n\n',
    ],
    ['// why\nmatch (n) // all\nreturn n', '// why\nMATCH (n) // all\nRETURN n\n'],
    ['return 1; return 2', 'RETURN 1;\n\nRETURN 2\n'],
    [
      'match (a) where exists { match (a)--(b) where b.x=1 return b } return a',
      'MATCH (a)\n  WHERE EXISTS {\n  MATCH (a)--(b)\n    WHERE b.x = 1\n  RETURN b\n}\nRETURN a\n',
    ],
    [
      "match (n) where n.name starts with 'a' return n.match as `return`",
      "MATCH (n)\n  WHERE n.name STARTS WITH 'a'\nRETURN n.match AS `return`\n",
    ],
    ['return {limit: 1}', 'RETURN {limit: 1}\n'],
    ['', ''],
  ])('%s', (text, formatted) => {
    expect(formatCypher(text)).toBe(formatted);
  });

  const part = fc.constantFrom(
    'MATCH',
    'match',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    'a',
    'b',
    ':',
    '.',
    '-',
    '>',
    '<',
    "'x y'",
    '`q r`',
    '$p',
    '1',
    '2.5',
    ',',
    ';',
    'where',
    'RETURN',
    'with',
    '// c\n',
    '/* d */',
    '\n',
    ' ',
    '=',
    '*',
    '..',
    '|',
    'order',
    'by',
    'call',
    'starts',
    'union',
    'all',
    '+',
    '!',
  );

  test('keeps every piece, and a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join(' ');
        const once = formatCypher(text);
        expect(pieces(once)).toEqual(pieces(text));
        expect(formatCypher(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('does not part what was joined', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect(pieces(formatCypher(text))).toEqual(pieces(text));
      }),
      { numRuns: 500 },
    );
  });
});
