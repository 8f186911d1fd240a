import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BadInput } from '../../../server/errors.ts';
import { decodeCursor, encodeCursor } from '../../../server/graph/cursor.ts';

const value = fc.oneof(
  fc.string(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);

test('a cursor gives back the values it was made of, and is safe in a URL', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(value, { minLength: 1, maxLength: 4 }), (list, values) => {
      const cursor = encodeCursor(list, values);
      expect(cursor).toMatch(/^[\w-]+$/);
      const kinds = values.map(() => 'any');
      expect(decodeCursor(list, cursor, kinds)).toEqual(values);
    }),
  );
});

test('anything else is refused, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((text) => Buffer.from(text).toString('base64url')),
      ),
      (text) => {
        expect(() => decodeCursor('some list that nobody has', text, ['string'])).toThrow(BadInput);
      },
    ),
  );
});
