import { expect, test } from '@jest/globals';
import { markPassage } from '../../../client/graph/detail.ts';
import type { Evidence } from '../../../client/graph/detail.ts';

const evidence: Evidence = {
  document: {
    id: 'd',
    title: { zh: '题', en: null },
    date: '2025-03-20',
    publisher: { zh: null, en: null },
    textAvailable: true,
  },
  sentence: 2,
  start: 103,
  end: 105,
  speaker: null,
  passage: '丙丁',
  context: '甲乙🌾丙丁戊',
  contextStart: 100,
};

test.each([
  ['counts characters, not units', {}, { before: '甲乙🌾', span: '丙丁', after: '戊' }],
  ['has nothing to show without the text', { passage: null, context: null }, null],
  [
    'shows the span alone where that is all',
    { context: null },
    { before: '', span: '丙丁', after: '' },
  ],
  [
    'marks nothing before the sentence',
    { start: 90 },
    { before: '甲乙🌾丙丁戊', span: '', after: '' },
  ],
  ['marks nothing beyond its end', { end: 150 }, { before: '甲乙🌾丙丁戊', span: '', after: '' }],
  ['marks nothing of no length', { end: 103 }, { before: '甲乙🌾丙丁戊', span: '', after: '' }],
])('%s', (_, change, marked) => {
  expect(markPassage({ ...evidence, ...change })).toEqual(marked);
});
