import { expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { CsvRows } from '../../../graph-seed/exchange/csv-rows.ts';
import type { CsvRow } from '../../../graph-seed/exchange/csv-rows.ts';
import { hostileText } from './arbitrary-graph.ts';

const settings = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  record_delimiter: fc.constantFrom('\n', '\r\n', '\r'),
  quoted: fc.boolean(),
});

test('rows of another writer come back, wherever the text is cut', () => {
  const rows = fc.array(fc.array(hostileText, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, settings, fc.array(fc.nat(60)), (given, options, cuts) => {
      const quote = { ...options, quoted_match: /[\r\n"]/u };
      const read = split(stringify(given, quote), options.delimiter, cuts);
      expect(
        read.map((row) => ('fields' in row ? row.fields.map((one) => one ?? '') : row)),
      ).toEqual(given);
    }),
    { numRuns: 500 },
  );
});

test('where the text is cut makes no difference, to rows, lines and faults', () => {
  const pieces = fc.array(fc.constantFrom('a', '"', ',', '\n', '\r\n', '\r', '""', 'b c'));
  const text = pieces.map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.array(fc.nat(20)), (given, cuts) => {
      expect(split(given, ',', cuts)).toEqual(split(given, ',', []));
    }),
    { numRuns: 2_000 },
  );
});

function split(text: string, delimiter: string, cuts: readonly number[]): CsvRow[] {
  const rows = new CsvRows(delimiter);
  const found: CsvRow[] = [];
  let start = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    found.push(...rows.push(text.slice(start, Math.max(start, cut))));
    start = Math.max(start, cut);
  }
  found.push(...rows.push(text.slice(start)), ...rows.end());
  return found;
}
