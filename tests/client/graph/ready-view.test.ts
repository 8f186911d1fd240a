import { expect, test } from '@jest/globals';
import { readyViews } from '../../../client/graph/ready-view.ts';
import type { Surrounded } from '../../../client/graph/ready-view.ts';
import { entity } from './figure-fixture.ts';

const around = (
  id: string,
  type: string,
  ...groups: [relationType: string, direction: 'OUT' | 'IN', entityType: string, count: number][]
): Surrounded => ({
  entity: entity(id, type),
  groups: groups.map(([relationType, direction, entityType, count]) => ({
    relationType,
    direction,
    entityType,
    count,
  })),
});

const GRAPH = [
  around('kling', 'Model', ['MADE', 'IN', 'Company', 1], ['MEASURES', 'IN', 'Figure', 9]),
  around('vidu', 'Model', ['MADE', 'IN', 'Company', 1], ['UNDER', 'OUT', 'Head', 1]),
  around('kimi', 'Model', ['UNDER', 'OUT', 'Head', 1]),
  around('kuaishou', 'Company', ['MADE', 'OUT', 'Model', 1]),
  around('shengshu', 'Company', ['MADE', 'OUT', 'Model', 1], ['IN', 'OUT', 'Place', 1]),
  around('beijing', 'Place', ['HELD', 'OUT', 'Event', 30]),
];

test('what most of a type take part in, once, and never what only counts or arranges', () => {
  expect(readyViews(GRAPH, new Set(['Figure']), new Set(['UNDER']))).toEqual([
    { type: 'Company', relationType: 'MADE', direction: 'OUT', otherType: 'Model', count: 2 },
  ]);
});

test('a graph in which nothing is tied has no views', () => {
  expect(readyViews([around('a', 'A'), around('b', 'B')], new Set(), new Set())).toEqual([]);
  expect(readyViews([], new Set(), new Set())).toEqual([]);
});
