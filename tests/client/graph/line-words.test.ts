import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { discBoxes, overlap, wordBox } from '../../../client/graph/label-box.ts';
import { wordsThatFit } from '../../../client/graph/line-words.ts';
import type { DiscAt, LineAt } from '../../../client/graph/line-words.ts';

const point = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
});
const disc: fc.Arbitrary<DiscAt> = fc.record({
  label: fc.constantFrom('', '北京', '国内医疗设备行业\n首家“灯塔工厂”', 'AI agents'),
  size: fc.integer({ min: 20, max: 70 }),
  at: point,
});
const lines: fc.Arbitrary<LineAt[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 0, max: 999 }).map(String),
      label: fc.constantFrom('', '推进', '称号为 · 2025', 'advances'),
      from: point,
      to: point,
      hidden: fc.integer({ min: 20, max: 70 }),
      asked: fc.boolean(),
    })
    .map((line) => ({
      ...line,
      middle: { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 },
    })),
  { selector: ({ id }) => id, maxLength: 12 },
);

function line(id: string, from: LineAt['from'], to: LineAt['to'], asked = false): LineAt {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { id, label: '推进', from, to, middle, hidden: 40, asked };
}

describe('words on lines', () => {
  test('lie on no disc, no name and no other words, but for those asked for, which are all drawn', () => {
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 8 }), lines, (discs, given) => {
        const drawn = wordsThatFit(discs, given);
        const worded = given.filter(({ id }) => drawn.has(id));
        const taken = discs.flatMap(discBoxes);
        for (const one of given) if (one.asked && one.label !== '') expect(drawn).toContain(one.id);
        for (const one of worded.filter(({ asked }) => !asked)) {
          const box = wordBox(one.label, one.middle);
          expect(taken.some((other) => overlap(box, other))).toBe(false);
          const others = worded.filter(({ id }) => id !== one.id);
          expect(others.some((other) => overlap(box, wordBox(other.label, other.middle)))).toBe(
            false,
          );
        }
      }),
    );
  });

  test('are the same in whatever order the lines come', () => {
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 8 }), lines, (discs, given) => {
        expect(wordsThatFit(discs, [...given].reverse())).toEqual(wordsThatFit(discs, given));
      }),
    );
  });

  test('need a line long enough to be seen beside them', () => {
    expect(wordsThatFit([], [line('a', { x: 0, y: 0 }, { x: 70, y: 0 })])).toEqual(new Set());
    expect(wordsThatFit([], [line('a', { x: 0, y: 0 }, { x: 140, y: 0 })])).toEqual(new Set(['a']));
    // Upright, words take no more of a line than they are high.
    expect(wordsThatFit([], [line('a', { x: 0, y: 0 }, { x: 0, y: 80 })])).toEqual(new Set(['a']));
  });

  test('the roomier of two that would lie on each other is drawn, unless the other is asked for', () => {
    const [short, long] = [
      line('short', { x: -100, y: 0 }, { x: 100, y: 0 }),
      line('long', { x: -200, y: 4 }, { x: 200, y: 4 }),
    ];
    expect(wordsThatFit([], [short, long])).toEqual(new Set(['long']));
    expect(wordsThatFit([], [{ ...short, asked: true }, long])).toEqual(new Set(['short']));
  });
});
