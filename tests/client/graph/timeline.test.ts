import { expect, test } from '@jest/globals';
import { learn, NOTHING_KNOWN } from '../../../client/graph/model.ts';
import type { Relation, Status } from '../../../client/graph/model.ts';
import { happeningsOf, idOf, narrowed, timelineOf } from '../../../client/graph/timeline.ts';
import { inTime, yearOf } from '../../../client/graph/period.ts';
import type { Schema } from '../../../client/graph/schema.ts';
import { entity, figure } from './figure-fixture.ts';

const tie = (
  source: string,
  target: string,
  status: Status | null,
  period: string | null,
): Relation => ({ id: `${source}>DOES>${target}`, type: 'DOES', source, target, status, period });

const count = figure('f:count', 'indicator:count', { period: '2025', status: 'TARGET' });
const known = learn(
  NOTHING_KNOWN,
  [entity('a'), entity('b'), entity('c'), count.entity, count.facts.indicator],
  [
    tie('a', 'b', 'ACHIEVED', '2024'),
    tie('b', 'a', 'ACHIEVED', '2024-03-02'),
    tie('a', 'c', 'PLANNED', null),
    tie('c', 'b', null, '2025'),
    tie('f:count', 'indicator:count', 'TARGET', '2025'),
  ],
);
const schema: Schema = {
  entityCount: 0,
  entityTypes: new Map(),
  relationTypes: new Map(),
  documents: [],
  possiblySameAs: null,
};

const told = (ids: string[]) =>
  happeningsOf(new Set(ids), known, known.relations.values(), [count]);
const ALL = ['a', 'b', 'c', 'f:count', 'indicator:count'];

test('relations by status and year, what is undated last, a figure for itself', () => {
  const timeline = timelineOf(told(ALL));
  expect(timeline.lanes).toEqual(['ACHIEVED', 'PLANNED', 'TARGET', 'UNSAID']);
  expect(timeline.years).toEqual(['2024', '2025', null]);
  expect(timeline.count).toBe(5);
  expect(timeline.slot('ACHIEVED', '2024').map(idOf)).toEqual(['a>DOES>b', 'b>DOES>a']);
  expect(timeline.slot('PLANNED', null).map(idOf)).toEqual(['a>DOES>c']);
  expect(timeline.slot('UNSAID', '2025').map(idOf)).toEqual(['c>DOES>b']);
  // The relation that ties the figure to its indicator says nothing more than the figure.
  expect(timeline.slot('TARGET', '2025').map(idOf)).toEqual(['f:count']);
});

test('only what has both ends there is told', () => {
  expect(told(['a', 'b']).map(idOf)).toEqual(['a>DOES>b', 'b>DOES>a']);
});

test('kinds and words narrow it down', () => {
  const ids = (kinds: 'both' | 'relations' | 'figures', query: string) =>
    narrowed(told(ALL), { kinds, query }, schema, 'en').map(idOf);
  expect(ids('figures', '')).toEqual(['f:count']);
  expect(ids('relations', '')).toHaveLength(4);
  expect(ids('both', 'C EN')).toEqual(['a>DOES>c', 'c>DOES>b']);
  expect(ids('both', 'does')).toHaveLength(4);
});

test.each([
  ['2024', '2024'],
  ['2025-03-20', '2025'],
  ['2025Q1', '2025'],
  ['20251', '20251'],
  ['十四五', '十四五'],
  ['', null],
  [null, null],
])('the column of %j is %j', (period, year) => {
  expect(yearOf(period)).toBe(year);
});

test('years come in order, other periods after them, the undated last', () => {
  expect(inTime([null, '十四五', '2025', '2024', '2025'])).toEqual([
    '2024',
    '2025',
    '十四五',
    null,
  ]);
});
