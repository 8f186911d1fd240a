import { expect, test } from '@jest/globals';
import { indicatorLines } from '../../../client/graph/figure-bars.ts';
import { figure } from './figure-fixture.ts';

test('several figures of one indicator and unit are set against each other, in time', () => {
  const groups = indicatorLines([
    figure('f:next', 'power', { value: '45000', unit: 'P', period: '2025' }),
    figure('f:alone', 'revenue', { value: '9' }),
    figure('f:now', 'power', { value: '22500', unit: 'P' }),
  ]);
  expect(
    groups.map(({ indicator, lines }) => [
      indicator.id,
      ...lines.map(({ line, share }) => [line.entity.id, share]),
    ]),
  ).toEqual([
    ['power', ['f:now', 50], ['f:next', 100]],
    ['revenue', ['f:alone', null]],
  ]);
});

test.each([
  ['units differ', { unit: '%' }],
  ['one is no number', { value: 'many' }],
  ['one is below nothing', { value: '-3' }],
])('no lengths where %s', (_why, facts) => {
  const [group] = indicatorLines([figure('f:a', 'x'), figure('f:b', 'x', facts)]);
  expect(group?.lines.map(({ share }) => share)).toEqual([null, null]);
});
