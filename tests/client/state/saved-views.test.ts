import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSavedViews, readViewsFile, viewsFile } from '../../../client/state/saved-views.ts';
import type { NamedView, SavedView } from '../../../client/state/saved-views.ts';
import { anyId, anyView } from '../graph/any-view.ts';
import { memoryStorage } from './memory-storage.ts';

const anyNamed: fc.Arbitrary<NamedView> = fc
  .record({ name: anyId, view: anyView, english: fc.option(anyId) })
  .map(({ name, view, english }) => ({
    name,
    address: { view, selection: null },
    names: new Map(view.ids.map((id) => [id, [id, english]] as const)),
  }));

const [sample] = fc.sample(anyNamed, { seed: 1, numRuns: 1 });
if (sample === undefined) throw new Error('There is no sample.');
const saved = (id: string, at: number): SavedView => ({ ...sample, id, at });

describe('a file of views', () => {
  test('is read back the same', () => {
    fc.assert(
      fc.property(fc.array(anyNamed, { maxLength: 3 }), (views) => {
        expect(readViewsFile(viewsFile(views))).toEqual(views);
      }),
    );
  });

  test.each([
    ['no JSON', 'hello', { kind: 'form' }],
    ['another file', '{"format":"x","views":[]}', { kind: 'form' }],
    [
      'another version',
      '{"format":"jingtu-views","version":2,"views":[]}',
      { kind: 'version', version: '2' },
    ],
    [
      'an altered view',
      '{"format":"jingtu-views","version":1,"views":[{"name":"a","address":{"view":{"ids":[""]}},"names":[]}]}',
      { kind: 'view', place: 1 },
    ],
    [
      'too many views',
      JSON.stringify({ format: 'jingtu-views', version: 1, views: Array(201).fill(0) }),
      { kind: 'count', count: 201, limit: 200 },
    ],
  ])('%s is refused with the reason', (_, text, problem) => {
    expect(readViewsFile(text)).toEqual(problem);
  });
});

describe('views kept in a browser', () => {
  test('two windows that keep at once lose nothing of each other', () => {
    const storage = memoryStorage();
    const [one, other] = [createSavedViews(storage), createSavedViews(storage)];
    expect([one.put(saved('1', 1)), other.put(saved('2', 2))]).toEqual([true, true]);
    expect(one.all()).toEqual([saved('2', 2), saved('1', 1)]);
    expect(other.all()).toEqual(one.all());
  });

  test('a full storage refuses and keeps what it has', () => {
    const size = JSON.stringify(viewsFile([sample])).length;
    const views = createSavedViews(memoryStorage(2 * size));
    const taken = ['1', '2', '3', '4', '5'].map((id) => views.put(saved(id, Number(id))));
    expect(taken).toContain(false);
    expect(views.all().length).toBe(taken.filter(Boolean).length);
  });

  test('records that were tampered with are passed over', () => {
    const storage = memoryStorage();
    const views = createSavedViews(storage);
    views.put(saved('1', 1));
    storage.setItem('jingtu.view.2', '{"id":"2","at":1,"name":"a"}');
    storage.setItem('jingtu.view.3', 'nothing');
    expect(views.all()).toEqual([saved('1', 1)]);
  });
});
