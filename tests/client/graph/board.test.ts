import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WHOLE_BOARD } from '../../../client/graph/board-choice.ts';
import {
  barsOf,
  countsOf,
  filtered,
  markedRows,
  rowsOf,
  sorted,
  unitsOf,
} from '../../../client/graph/board.ts';
import type { BoardFilter } from '../../../client/graph/board-choice.ts';
import { STATUSES } from '../../../client/graph/model.ts';
import { entity, figure } from './figure-fixture.ts';

const power = figure('f:power', 'computing', { value: '22000', unit: 'P' });
const powerNext = figure('f:power-2025', 'computing', {
  value: '45000',
  unit: 'P',
  period: '2025',
  status: 'TARGET',
});
const revenue = figure('f:revenue', 'revenue', {
  value: '300000000000',
  unit: '元',
  growth: '7.7',
});
const rate = figure('f:rate', 'rate', { value: '7.7', unit: '%', period: null, status: 'PLANNED' });
const halls = figure('f:halls', 'halls', {
  value: '1',
  valueTo: '2',
  period: '2025-03-20',
  status: 'TARGET',
  about: [entity('facility:halls')],
});
const ALL = [power, powerNext, revenue, rate, halls];
const NOTHING = new Set<string>();

test('results and targets of one indicator about the same things stand in one row', () => {
  const comparison = {
    result: 'f:power',
    target: 'f:power-2025',
    difference: '23000',
    ratio: '2.045455',
    obstacle: null,
  };
  const rows = rowsOf(ALL, [comparison]);
  expect(rows.map(({ lines }) => lines.length)).toEqual([2, 1, 1, 1]);
  expect(rows[0]?.comparisons).toEqual([comparison]);
  expect(rows[1]?.comparisons).toEqual([]);
});

describe('conditions', () => {
  const of = (part: Partial<BoardFilter>): BoardFilter => ({ ...WHOLE_BOARD, ...part });
  const ids = (filter: BoardFilter, shown = NOTHING) =>
    filtered(ALL, filter, shown).map(({ entity: { id } }) => id);

  test.each([
    [of({ statuses: ['TARGET'] }), ['f:power-2025', 'f:halls']],
    [of({ years: ['2025'] }), ['f:power-2025', 'f:halls']],
    [of({ years: [null] }), ['f:rate']],
    [of({ years: ['2024'], statuses: ['TARGET'] }), []],
    [of({ query: '４５０００' }), ['f:power-2025']],
    [of({ query: 'REVENUE EN' }), ['f:revenue']],
    [of({ query: '北京' }), ['f:power', 'f:power-2025', 'f:revenue', 'f:rate']],
  ])('%j', (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  test('what is on the canvas', () => {
    expect(ids(of({ onCanvas: true }), new Set(['f:rate', 'computing']))).toEqual(['f:rate']);
  });

  test('a count says how much its choice alone would keep', () => {
    const lists = fc.record({
      statuses: fc.subarray([...STATUSES]),
      years: fc.subarray(['2024', '2025', null]),
      query: fc.constantFrom('', 'en', 'power', '北京'),
      onCanvas: fc.boolean(),
    });
    const shown = new Set(['f:power', 'f:halls']);
    fc.assert(
      fc.property(lists, (filter) => {
        const counts = countsOf(ALL, filter, shown);
        for (const status of STATUSES) {
          const kept = filtered(ALL, { ...filter, statuses: [status] }, shown).length;
          expect(counts.statuses.get(status) ?? 0).toBe(kept);
        }
        for (const year of ['2024', '2025', null]) {
          const kept = filtered(ALL, { ...filter, years: [year] }, shown).length;
          expect(counts.years.get(year)).toBe(kept);
        }
        expect(counts.onCanvas).toBe(filtered(ALL, { ...filter, onCanvas: true }, shown).length);
      }),
    );
  });
});

describe('order', () => {
  const names = (by: Parameters<typeof sorted>[1]['by'], down = false) =>
    sorted(rowsOf(ALL), { by, down }, 'en').map(({ indicator }) => indicator.id);

  test('by name and by unit', () => {
    expect(names('name')).toEqual(['computing', 'halls', 'rate', 'revenue']);
    expect(names('name', true)).toEqual(['revenue', 'rate', 'halls', 'computing']);
  });

  test('by a year, numbers within their unit; what has none comes last either way', () => {
    const more = figure('f:more', 'more', { value: '9', unit: 'P' });
    const rows = rowsOf([...ALL, more]);
    const order = (down: boolean) =>
      sorted(rows, { by: { year: '2024' }, down }, 'en').map(({ indicator }) => indicator.id);
    const [up, down] = [order(false), order(true)];
    expect(up.indexOf('more')).toBeLessThan(up.indexOf('computing'));
    expect(down.indexOf('more')).toBeGreaterThan(down.indexOf('computing'));
    expect([up.slice(-2), down.slice(-2)]).toEqual([
      ['rate', 'halls'],
      ['rate', 'halls'],
    ]);
  });

  test('sorting loses no row', () => {
    for (const by of ['name', 'unit', 'growth', 'change'] as const) {
      expect(names(by).sort()).toEqual(['computing', 'halls', 'rate', 'revenue']);
    }
    expect(names('growth')[0]).toBe('revenue');
  });
});

test('a selected figure, indicator or thing marks its rows', () => {
  const rows = rowsOf(ALL);
  const marked = (id: string) =>
    rows
      .filter(({ key }) => markedRows(rows, new Set([id])).has(key))
      .map((row) => row.indicator.id);
  expect(marked('f:power-2025')).toEqual(['computing']);
  expect(marked('computing')).toEqual(['computing']);
  expect(marked('place:beijing')).toEqual(['computing', 'revenue', 'rate']);
  expect(marked('company:else')).toEqual([]);
});

test('bars of one unit; a range lies between its ends', () => {
  const rows = rowsOf([...ALL, figure('f:word', 'word', { value: 'many' })]);
  expect(unitsOf(rows)).toEqual([
    { unit: 'P', count: 2 },
    { unit: '个', count: 2 },
    { unit: '%', count: 1 },
    { unit: '元', count: 1 },
  ]);
  expect(barsOf(rows, '个').map(({ from, to }) => [from, to])).toEqual([[1, 2]]);
  expect(barsOf(rows, 'P').map(({ to }) => to)).toEqual([22_000, 45_000]);
});
