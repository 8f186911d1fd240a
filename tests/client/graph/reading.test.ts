import { expect, test } from '@jest/globals';
import { nameOf, reading, readingHeading, textOf } from '../../../client/graph/reading.ts';
import type { Schema } from '../../../client/graph/schema.ts';

const schema: Schema = {
  entityCount: 0,
  possiblySameAs: null,
  entityTypes: new Map(),
  relationTypes: new Map([
    [
      'MAKES',
      {
        name: 'MAKES',
        zh: '推出',
        en: 'released',
        reverseZh: '由…推出',
        reverseEn: 'released by',
        arranges: false,
        count: 1,
        properties: [],
      },
    ],
  ]),
  documents: [],
};

test.each([
  ['MAKES', 'OUT', 'zh', '推出'],
  ['MAKES', 'IN', 'zh', '由…推出'],
  ['MAKES', 'OUT', 'en', 'released'],
  ['MAKES', 'IN', 'en', 'released by'],
  ['UNHEARD', 'OUT', 'zh', 'UNHEARD'],
  ['UNHEARD', 'IN', 'en', '← UNHEARD'],
] as const)('%s %s in %s', (type, direction, language, heading) => {
  expect(readingHeading(reading(schema, type, direction, language))).toBe(heading);
});

test('a name falls back to the other language, a text to none', () => {
  expect(nameOf({ name: '智谱', nameEn: 'Zhipu' }, 'en')).toBe('Zhipu');
  expect(nameOf({ name: '智谱', nameEn: null }, 'en')).toBe('智谱');
  expect(textOf({ zh: null, en: 'only' }, 'zh')).toBe('only');
  expect(textOf({ zh: null, en: null }, 'zh')).toBeNull();
});
