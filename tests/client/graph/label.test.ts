import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { labelLines } from '../../../client/graph/label.ts';

test.each([
  ['智谱', ['智谱']],
  ['人工智能创新策源地', ['人工智能创新策源地']],
  ['可灵生成视频的分辨率', ['可灵生成视', '频的分辨率']],
  ['北京市通用人工智能产业创新伙伴计划的全部成员', ['北京市通用人工智能', '产业创新伙伴计划…']],
  ['AI for Science', ['AI for Science']],
  ['Resolution of video generation', ['Resolution of', 'video generation']],
  ['Supercalifragilisticexpialidocious', ['Supercalifragi…']],
  ['  spaced  ', ['spaced']],
  ['a\nb\u202Ec', ['a b c']],
  ['', ['']],
])('%s', (name, lines) => {
  expect(labelLines(name)).toEqual(lines);
});

test('is never more than two lines, and cuts no sign in half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const lines = labelLines(name);
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(lines.every((line) => !/\p{Surrogate}/u.test(line))).toBe(true);
    }),
  );
});
