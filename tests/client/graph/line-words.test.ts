import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { discBoxes, overlap, wordBox } from '../../../client/graph/label-box.ts';
import { wordsThatFit } from '../../../client/graph/line-words.ts';
import type { Calling, DiscAt, LineAt, LinePlace } from '../../../client/graph/line-words.ts';

const point = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
});
const disc: fc.Arbitrary<DiscAt> = fc.record({
  label: fc.constantFrom('', '北京', '国内医疗设备行业\n首家“灯塔工厂”', 'AI agents'),
  size: fc.integer({ min: 20, max: 70 }),
  at: point,
});
const calling = fc.constantFrom<Calling>('always', 'first', 'fitting', 'fitting');

function lineAt(
  { id, label, calling: called }: Pick<LineAt, 'id' | 'label' | 'calling'>,
  { from, to, hidden }: Omit<LinePlace, 'middle'>,
): LineAt {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { id, label, calling: called, place: () => ({ from, to, middle, hidden }) };
}

const lines: fc.Arbitrary<LineAt[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 999 }).map(String),
      label: fc.constantFrom('', '推进', '称号为 · 2025', 'advances'),
      calling,
      from: point,
      to: point,
      hidden: fc.integer({ min: 20, max: 70 }),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((all) => all.map(({ from, to, hidden, ...line }) => lineAt(line, { from, to, hidden })));

function line(
  id: string,
  from: LinePlace['from'],
  to: LinePlace['to'],
  called: Calling = 'fitting',
): LineAt {
  return lineAt({ id, label: '推进', calling: called }, { from, to, hidden: 40 });
}

function wordsOf({ label, place }: LineAt): ReturnType<typeof wordBox> {
  return wordBox(label, place().middle);
}

function none(): readonly DiscAt[] {
  return [];
}

describe('words on lines', () => {
  test('lie on no disc, no name and no other words, but for those always called for, which are all drawn', () => {
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 8 }), lines, (discs, given) => {
        const drawn = wordsThatFit(() => discs, given);
        const worded = given.filter(({ id }) => drawn.has(id));
        const taken = discs.flatMap(discBoxes);
        for (const one of given)
          if (one.calling === 'always' && one.label !== '') expect(drawn).toContain(one.id);
        for (const one of worded.filter((one) => one.calling !== 'always')) {
          const box = wordsOf(one);
          expect(taken.some((other) => overlap(box, other))).toBe(false);
          const others = worded.filter(({ id }) => id !== one.id);
          expect(others.some((other) => overlap(box, wordsOf(other)))).toBe(false);
        }
      }),
    );
  });

  test('are the same in whatever order the lines come', () => {
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 8 }), lines, (discs, given) => {
        expect(wordsThatFit(() => discs, [...given].reverse())).toEqual(
          wordsThatFit(() => discs, given),
        );
      }),
    );
  });

  test('need a line long enough to be seen beside them', () => {
    expect(wordsThatFit(none, [line('a', { x: 0, y: 0 }, { x: 70, y: 0 })])).toEqual(new Set());
    expect(wordsThatFit(none, [line('a', { x: 0, y: 0 }, { x: 140, y: 0 })])).toEqual(
      new Set(['a']),
    );
    // Upright, words take no more of a line than they are high.
    expect(wordsThatFit(none, [line('a', { x: 0, y: 0 }, { x: 0, y: 80 })])).toEqual(
      new Set(['a']),
    );
  });

  test('the roomier of two that would lie on each other is drawn, unless the other is called for', () => {
    const [short, long] = [
      line('short', { x: -100, y: 0 }, { x: 100, y: 0 }),
      line('long', { x: -200, y: 4 }, { x: 200, y: 4 }),
    ];
    expect(wordsThatFit(none, [short, long])).toEqual(new Set(['long']));
    expect(wordsThatFit(none, [{ ...short, calling: 'always' }, long])).toEqual(new Set(['short']));
    expect(wordsThatFit(none, [{ ...short, calling: 'first' }, long])).toEqual(new Set(['short']));
  });

  test('of many lines only those called for bear words, and where these run is asked of no other', () => {
    const many = Array.from({ length: 41 }, (_, index) => {
      const y = 40 * index;
      return line(`e${index}`, { x: 0, y }, { x: 200, y });
    });
    const asked: string[] = [];
    const watched = many.map((one, index): LineAt => {
      const place = (): LinePlace => {
        asked.push(one.id);
        return one.place();
      };
      return { ...one, place, calling: index === 3 ? 'always' : index > 37 ? 'first' : 'fitting' };
    });
    expect(wordsThatFit(none, watched)).toEqual(new Set(['e3', 'e38', 'e39', 'e40']));
    expect(asked).toEqual(['e3', 'e38', 'e39', 'e40']);
    expect(wordsThatFit(none, many).size).toBe(0);
    expect(wordsThatFit(none, many.slice(1)).size).toBe(40);
    const around = many.map((one): LineAt => ({ ...one, calling: 'first' }));
    expect(wordsThatFit(none, around).size).toBe(40);
  });
});
