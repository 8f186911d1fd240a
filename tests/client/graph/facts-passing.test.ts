import { describe, expect, test } from '@jest/globals';
import { passingAnywhere, passingOf } from '../../../client/graph/facts-passing.ts';
import { faultsOf } from '../../../client/graph/filtering.ts';
import type { Filter } from '../../../client/graph/filters.ts';
import { learn, NOTHING_KNOWN } from '../../../client/graph/model.ts';
import type { Relation } from '../../../client/graph/model.ts';
import { thingsOf } from '../../../client/graph/things.ts';
import { EMPTY_VIEW } from '../../../client/graph/view.ts';
import { entity, figure } from './figure-fixture.ts';

const [a, b, c] = [entity('a', 'Company'), entity('b', 'Model'), entity('c', 'Company')];
const tie = (source: string, target: string, rest: Partial<Relation>): Relation => ({
  id: `${source}>${target}`,
  type: 'MAKES',
  source,
  target,
  status: null,
  period: null,
  ...rest,
});
const graph = learn(
  NOTHING_KNOWN,
  [a, b, c],
  [tie('a', 'b', { status: 'ACHIEVED', period: '2024' }), tie('a', 'c', { type: 'JOINS' })],
);
const result = figure('f:result', 'computing');
const target = figure('f:target', 'computing', { status: 'TARGET', period: '2025' });
const LINES = [result, target];
const EVERYTHING = ['a', 'a>b', 'a>c', 'b', 'c', 'f:result', 'f:target'];

function left(
  filters: readonly Filter[],
  { ids = ['a', 'b'], hiddenTypes = [] as string[], onCanvas = graph } = {},
): string[] {
  const view = { ids, hiddenTypes, filtering: { filters, mode: 'grey' as const } };
  return [...passingAnywhere(view, onCanvas, graph, LINES)].sort();
}

describe('of what is not on the canvas', () => {
  test('without filters everything passes', () => {
    expect(left([])).toEqual(EVERYTHING);
  });

  test('figures and relations pass by their own status and period', () => {
    expect(left([{ facet: 'status', kept: ['ACHIEVED'] }])).toEqual([
      'a',
      'a>b',
      'b',
      'c',
      'f:result',
    ]);
    const onCanvas = learn(graph, [target.entity]);
    const later = left([{ facet: 'period', kept: ['2025', ''] }], {
      ids: ['a', 'b', 'f:target'],
      onCanvas,
    });
    expect(later).toEqual(['a', 'a>c', 'b', 'c', 'f:target']);
  });

  test('a filter by period leaves what is of a period that is not on the canvas', () => {
    expect(left([{ facet: 'period', kept: ['2024'] }])).toEqual([
      'a',
      'a>b',
      'b',
      'c',
      'f:result',
      'f:target',
    ]);
    expect(left([{ facet: 'period', kept: [''] }])).not.toContain('f:result');
  });

  test('a relation falls with its type, and with the type of an end', () => {
    expect(left([{ facet: 'relationType', kept: ['JOINS'] }])).not.toContain('a>b');
    expect(left([], { hiddenTypes: ['Model'] })).toEqual(['a', 'a>c', 'c', 'f:result', 'f:target']);
  });

  test('a filter by type leaves figures where none was there to choose about', () => {
    const companies: Filter = { facet: 'entityType', kept: ['Company'] };
    expect(left([companies])).toEqual(['a', 'a>c', 'c', 'f:result', 'f:target']);
    const onCanvas = learn(graph, [result.entity]);
    expect(left([companies], { ids: ['a', 'f:result'], onCanvas })).toEqual(['a', 'a>c', 'c']);
    expect(left([], { hiddenTypes: ['Figure'] })).not.toContain('f:target');
  });

  test('degrees and stored properties are asked of the canvas alone', () => {
    expect(left([{ facet: 'degree', from: 99, to: null }])).toEqual(EVERYTHING);
    expect(left([{ facet: 'value', of: 'entity', property: 'seat', kept: ['x'] }])).toEqual(
      EVERYTHING,
    );
  });
});

test('of the canvas passes what none of its filters leaves out', () => {
  const things = thingsOf({ ...EMPTY_VIEW, ids: ['a', 'b', 'c'] }, graph);
  const faults = faultsOf([{ facet: 'entityType', kept: ['Company'] }], things, new Map());
  expect([...passingOf(things, faults)].sort()).toEqual(['a', 'a>c', 'c']);
});
