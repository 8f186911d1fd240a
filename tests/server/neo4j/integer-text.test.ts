import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { integerText, isSafe } from '../../../server/neo4j/console/integer-text.ts';

const EDGES = [
  0n,
  1n,
  -1n,
  2n ** 31n,
  -(2n ** 31n),
  2n ** 32n,
  2n ** 53n,
  -(2n ** 53n),
  2n ** 63n - 1n,
  -(2n ** 63n),
];
const near = fc
  .record({ edge: fc.constantFrom(...EDGES), off: fc.bigInt(-3n, 3n) })
  .map(({ edge, off }) => BigInt.asIntN(64, edge + off));
const whole = fc.oneof(
  near,
  fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  fc.bigInt(-(2n ** 54n), 2n ** 54n),
);

test('an integer is written in all its digits, and a safe one is told from others', () => {
  fc.assert(
    fc.property(whole, (value) => {
      const integer = neo4j.int(value);
      expect(integerText(integer)).toBe(String(value));
      expect(isSafe(integer)).toBe(
        Number.isSafeInteger(Number(value)) && BigInt(Number(value)) === value,
      );
    }),
    { numRuns: 2_000 },
  );
});
