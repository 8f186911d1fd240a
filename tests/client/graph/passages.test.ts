import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  coverageOf,
  cut,
  percent,
  sumCoverage,
  unionLength,
} from '../../../client/graph/passages.ts';

const spans = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: 60 }), end: fc.integer({ min: 0, max: 60 }) }),
  { maxLength: 8 },
);

test('the pieces of a sentence, joined, are the sentence, and each knows the facts over it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.nat(20),
      spans,
      (text, start, facts) => {
        const pieces = cut(text, start, facts);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        let at = start;
        for (const piece of pieces) {
          const length = Array.from(piece.text).length;
          const over = facts.filter(
            (fact) => fact.start <= at && fact.end >= at + length && fact.start < fact.end,
          );
          expect(piece.facts).toEqual(length === 0 ? piece.facts : over);
          at += length;
        }
      },
    ),
  );
});

test('characters beyond the basic plane count once', () => {
  expect(cut('𠀀京图', 10, [{ start: 11, end: 12 }]).map(({ text }) => text)).toEqual([
    '𠀀',
    '京',
    '图',
  ]);
});

test('letters and digits are told or not; signs count for nothing', () => {
  const coverage = coverageOf('京图，2025。', 100, [
    { start: 100, end: 102 },
    { start: 101, end: 104 },
  ]);
  expect(coverage).toEqual({ told: 3, all: 6 });
  expect(percent(coverage)).toBe(50);
  expect(percent(sumCoverage([coverage, { told: 994, all: 994 }]))).toBe(99);
  expect(percent(coverageOf('……', 0, []))).toBeNull();
});

test('spans that overlap are counted once', () => {
  fc.assert(
    fc.property(spans, fc.nat(30), fc.nat(30), (facts, start, length) => {
      const covered = Array.from({ length }, (_, at) => start + at).filter((at) =>
        facts.some((fact) => fact.start <= at && at < fact.end),
      );
      expect(unionLength(facts, start, start + length)).toBe(covered.length);
    }),
  );
});
