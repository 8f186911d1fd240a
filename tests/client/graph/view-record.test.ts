import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { viewFrom, viewRecord } from '../../../client/graph/view-record.ts';
import { EMPTY_VIEW } from '../../../client/graph/view.ts';
import { anyView } from './any-view.ts';

describe('a view as plain JSON', () => {
  test('is read back the same', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(viewFrom(JSON.parse(JSON.stringify(viewRecord(view))))).toEqual(view);
      }),
    );
  });

  test('any other JSON is read without a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (record) => {
        const view = viewFrom(record);
        expect(view === null || view.ids.length >= 0).toBe(true);
      }),
    );
  });

  test('leaves out what an empty view has', () => {
    expect(viewRecord({ ...EMPTY_VIEW, ids: ['a'], bundled: true })).toEqual({
      ids: ['a'],
      bundled: true,
    });
  });

  test.each([
    ['no ids', {}],
    ['an id twice', { ids: ['a', 'a'] }],
    ['an empty id', { ids: [''] }],
    ['a control character', { ids: ['a\u0000'] }],
    ['another field', { ids: ['a'], more: 1 }],
    ['a place too few', { ids: ['a', 'b'], places: [[1, 2]] }],
    ['a place with three numbers', { ids: ['a'], places: [[1, 2, 3]] }],
    ['a place out of bounds', { ids: ['a'], places: [[1e9, 0]] }],
    ['a pin of another entity', { ids: ['a'], pinned: ['b'] }],
    ['a facet not known', { ids: ['a'], filtering: { filters: [{ facet: 'x' }], mode: 'grey' } }],
    ['a mode not known', { ids: ['a'], filtering: { filters: [], mode: 'x' } }],
    [
      'a colour that is none',
      {
        ids: ['a'],
        look: {
          size: { by: 'even' },
          colour: 'type',
          rules: [{ kind: 'single', property: 'p', value: 'v', colour: 'red;x' }],
        },
      },
    ],
    ['too many ids', { ids: Array.from({ length: 2001 }, (_, index) => `${index}`) }],
  ])('%s is refused', (_, record) => {
    expect(viewFrom(record)).toBeNull();
  });
});
