import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fuzzyFind, fuzzyScore } from '../../../client/acts/fuzzy.ts';

const find = (texts: readonly string[], sought: string): string[] =>
  fuzzyFind(texts, sought, (text) => [text]);

describe('finding by some of the letters', () => {
  test.each([
    ['Select neighbours', 'sn', true],
    ['Select neighbours', 'selneigh', true],
    ['Select neighbours', 'SELECT N', true],
    ['Select neighbours', 'ns x', false],
    ['选中相邻实体', '相邻', true],
    ['选中相邻实体', '选实体', true],
    ['选中相邻实体', '邻相', false],
  ])('%s by %s: %s', (text, sought, fits) => {
    expect(fuzzyScore(text, sought) !== null).toBe(fits);
  });

  test('letters in a row and beginnings of words come first', () => {
    expect(find(['Clear the canvas', 'Collapse', 'Select all'], 'col')[0]).toBe('Collapse');
    expect(find(['Invert the selection', 'Select all', 'Show all'], 'sa')).toEqual([
      'Show all',
      'Select all',
    ]);
    expect(find(['Unpin', 'Pin in place'], 'pin')[0]).toBe('Pin in place');
  });

  test('nothing sought leaves everything as it came', () => {
    expect(find(['b', 'a', 'c'], '  ')).toEqual(['b', 'a', 'c']);
  });

  test('a text fits exactly when its letters hold what is sought in order', () => {
    const letters = fc.stringMatching(/^[abc]{0,8}$/u);
    fc.assert(
      fc.property(letters, letters, (text, sought) => {
        const pattern = new RegExp(Array.from(sought).join('.*'), 'u');
        expect(fuzzyScore(text, sought) !== null).toBe(pattern.test(text));
      }),
    );
  });
});
