import { expect, test } from '@jest/globals';
import type { RelationLine } from '../../../client/graph/detail.ts';
import {
  lineGroups,
  repeatedEnds,
  splitUnsure,
  withMore,
} from '../../../client/graph/relation-groups.ts';
import { entity } from './figure-fixture.ts';

const line = (source: string, type: string, target: string): RelationLine => ({
  relation: { id: `${source}>${type}>${target}`, type, source, target, status: null, period: null },
  other: entity(source === 'me' ? target : source),
  statement: null,
});
const ids = (lines: readonly RelationLine[]) => lines.map(({ relation }) => relation.id);

test('groups have the counts of the graph, whatever is known of their lines', () => {
  const groups = lineGroups(
    'me',
    [
      { relationType: 'MADE', direction: 'OUT', entityType: 'Model', count: 3 },
      { relationType: 'MADE', direction: 'OUT', entityType: 'Product', count: 40 },
      { relationType: 'MADE', direction: 'IN', entityType: 'Company', count: 1 },
    ],
    [line('me', 'MADE', 'a'), line('b', 'MADE', 'me'), line('me', 'KNOWS', 'c')],
  );
  expect(
    groups.map(({ type, direction, total, lines }) => [type, direction, total, ids(lines)]),
  ).toEqual([
    ['MADE', 'OUT', 43, ['me>MADE>a']],
    ['KNOWS', 'OUT', 1, ['me>KNOWS>c']],
    ['MADE', 'IN', 1, ['b>MADE>me']],
  ]);
});

test('who may be the same stands apart', () => {
  const groups = lineGroups('me', [], [line('me', 'MAYBE', 'a'), line('me', 'KNOWS', 'b')]);
  const { unsure, sure } = splitUnsure(groups, { possiblySameAs: 'MAYBE' });
  expect([unsure, sure].map((part) => part.map(({ type }) => type))).toEqual([
    ['MAYBE'],
    ['KNOWS'],
  ]);
  expect(splitUnsure(groups, { possiblySameAs: null }).unsure).toEqual([]);
});

test('a further page adds what was not there', () => {
  const first = [line('me', 'KNOWS', 'a'), line('me', 'KNOWS', 'b')];
  const more = withMore(first, [line('me', 'KNOWS', 'b'), line('me', 'KNOWS', 'c')]);
  expect(ids(more)).toEqual(['me>KNOWS>a', 'me>KNOWS>b', 'me>KNOWS>c']);
});

test('ends that several lines lead to are told', () => {
  const lines = [line('me', 'MADE', 'a'), line('me', 'MADE', 'b'), line('me', 'KNOWS', 'a')];
  expect([...repeatedEnds(lines)]).toEqual(['a']);
  expect(repeatedEnds(lines.slice(0, 2)).size).toBe(0);
});
