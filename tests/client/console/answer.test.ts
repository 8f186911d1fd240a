/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { answerFrom } from '../../../client/state/console-answer.ts';

const read = (body: unknown) =>
  answerFrom({ status: 200, text: JSON.stringify(body), bytes: 1, ms: 1 });

test('ids that an answer does without are no errors of it', () => {
  const told = { path: ['nodes', 1], message: 'ids: there is none.', didYouMean: ['a'] };
  const answer = read({ data: { nodes: [null, null] }, extensions: { notFound: [told] } });
  expect(answer.errors).toEqual([]);
  expect(answer.notFound).toEqual([
    { path: ['nodes', 1], message: 'ids: there is none.', code: null, locations: [] },
  ]);
});

test.each([[undefined], [null], [[]], [{ notFound: 'a' }], [{ cypher: [] }]])(
  'nothing is told of extensions %j',
  (extensions) => {
    expect(read({ data: {}, extensions }).notFound).toEqual([]);
  },
);
