import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idGroups } from '../../../client/api/api.ts';

test('every fresh id meets every other id in some group, and no group is too large', () => {
  fc.assert(
    fc.property(fc.nat(320), fc.nat(320), (freshCount, presentCount) => {
      const fresh = Array.from({ length: freshCount }, (_, index) => `f${index}`);
      const present = Array.from({ length: presentCount }, (_, index) => `p${index}`);
      const groups = idGroups(fresh, present).map((group) => new Set(group));
      expect(groups.every((group) => group.size <= 200)).toBe(true);
      for (const one of [fresh.at(0), fresh.at(101), fresh.at(-1)]) {
        if (one === undefined) continue;
        for (const other of [...fresh, ...present]) {
          expect(groups.some((group) => group.has(one) && group.has(other))).toBe(true);
        }
      }
    }),
    { numRuns: 30 },
  );
});
