import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ApiFailure } from '../../../client/api/failure.ts';
import { comparePaths, endPairs, hopsOf, pathKey } from '../../../client/graph/path-question.ts';
import type { FoundPath } from '../../../client/graph/path-question.ts';
import { currentScene, currentView } from '../../../client/state/derived.ts';
import { explorerOn, star, STAR_SCHEMA } from './fake-api.ts';

const { entities, relations } = star(4);

/** A path over ids; relations are those of the star. */
function pathOver(...ids: string[]): FoundPath {
  return {
    entities: ids.flatMap((id) => entities.find((entity) => entity.id === id) ?? []),
    relations: ids.slice(1).flatMap((id, index) => {
      const before = ids[index];
      return (
        relations.find(
          ({ source, target }) =>
            (source === id && target === before) || (source === before && target === id),
        ) ?? []
      );
    }),
  };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10));
}

const found = pathOver('leaf0', 'hub', 'leaf1');

function explorer(change: Parameters<typeof explorerOn>[1] = {}) {
  const made = explorerOn(4, { paths: () => Promise.resolve([found]), ...change });
  made.store.setState({ schema: { status: 'ready', value: STAR_SCHEMA } });
  return made;
}

describe('paths', () => {
  test('are sought between each two ends, once', async () => {
    const pairs: string[] = [];
    const { actions, store } = explorer({
      paths: (_question, from, to) => {
        pairs.push(`${from} ${to}`);
        return Promise.resolve([]);
      },
    });
    actions.pathsBetween(['leaf0', 'leaf1', 'leaf0', 'hub']);
    await settled();
    expect(pairs).toEqual(['leaf0 leaf1', 'leaf0 hub', 'leaf1 hub']);
    expect(store.getState()).toMatchObject({
      drawer: 'paths',
      announcement: { kind: 'paths', count: 0 },
    });
  });

  test('the link of a path brings the shortest one, highlighted', async () => {
    const { actions, store } = explorer();
    await actions.openPath(['leaf0', 'leaf1']);
    await settled();
    expect(new Set(currentView(store.getState()).ids)).toEqual(new Set(['leaf0', 'hub', 'leaf1']));
    expect(store.getState().paths.lit).toEqual([pathKey(found)]);
  });

  test('the link of a path brings its ends alone where there is no path', async () => {
    const { actions, store } = explorer({ paths: () => Promise.resolve([]) });
    await actions.openPath(['leaf0', 'leaf1']);
    await settled();
    expect(currentView(store.getState()).ids).toEqual(['leaf0', 'leaf1']);
  });

  test('one pair fails: the others stand, and it can be asked again', async () => {
    let away = true;
    const { actions, store } = explorer({
      paths: (_question, _from, to) =>
        away && to === 'leaf2' ? Promise.reject(new ApiFailure('slow')) : Promise.resolve([found]),
    });
    actions.pathsBetween(['leaf0', 'leaf1', 'leaf2']);
    await settled();
    const states = () => store.getState().paths.answers.map(({ paths }) => paths.status);
    expect(states()).toEqual(['ready', 'failed', 'failed']);
    away = false;
    actions.pathsAgain(store.getState().paths.answers[1]);
    await settled();
    expect(states()).toEqual(['ready', 'ready', 'failed']);
  });

  test('a path is added as one step, brought out, and let go', async () => {
    const { actions, store } = explorer();
    await actions.add(['leaf0', 'leaf3', 'hub']);
    await actions.addPath(found);
    expect(currentView(store.getState()).ids).toEqual(['leaf0', 'leaf3', 'hub', 'leaf1']);
    expect(store.getState().history.steps.at(-1)).toEqual({
      kind: 'addPath',
      from: 'leaf0',
      to: 'leaf1',
      ids: ['leaf1'],
    });
    actions.pathsBetween(['leaf0', 'leaf1']);
    await settled();
    actions.lightPath(found);
    const faded = () =>
      [...currentScene(store.getState()).entities.values()]
        .filter((entity) => entity.faded)
        .map(({ id }) => id);
    expect(faded()).toEqual(['leaf3']);
    actions.lightNone();
    expect(faded()).toEqual([]);
  });

  test('two at most are brought out beside each other', async () => {
    const { actions, store } = explorer();
    const others = [pathOver('leaf0', 'hub'), pathOver('hub', 'leaf1')];
    for (const path of [found, ...others]) actions.lightPath(path, true);
    expect(store.getState().paths.lit).toEqual(others.map(pathKey));
    actions.lightPath(found);
    expect(store.getState().paths.lit).toEqual([pathKey(found)]);
    await settled();
  });

  test('evidence that could not be read is asked for again', async () => {
    let away = true;
    const { actions, store } = explorer({
      proofs: (ids) =>
        away
          ? Promise.reject(new ApiFailure('away'))
          : Promise.resolve(
              new Map(ids.map((id) => [id, { statement: { zh: id, en: null }, evidence: [] }])),
            ),
    });
    const states = () => [...store.getState().paths.proofs.values()].map(({ status }) => status);
    await actions.provePath(found);
    expect(states()).toEqual(['failed', 'failed']);
    away = false;
    await actions.provePath(found);
    await actions.provePath(found);
    expect(states()).toEqual(['ready', 'ready']);
  });
});

describe('a path', () => {
  test('is read in its own direction, whichever way its relations point', () => {
    expect(hopsOf(found).map(({ from, to, direction }) => [from.id, to.id, direction])).toEqual([
      ['leaf0', 'hub', 'IN'],
      ['hub', 'leaf1', 'OUT'],
    ]);
  });

  test('each two ends make a pair', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 6 }), (ends) => {
        expect(endPairs(ends)).toHaveLength((ends.length * (ends.length - 1)) / 2);
      }),
    );
  });

  test('compared with another, every hop is in one part; with itself, all are in both', () => {
    const leaf = fc.constantFrom('leaf0', 'leaf1', 'leaf2', 'leaf3');
    const path = fc.tuple(leaf, leaf).map(([from, to]) => pathOver(from, 'hub', to));
    fc.assert(
      fc.property(path, path, (first, second) => {
        const { hops } = comparePaths(first, second);
        expect(hops.both.length + hops.first.length).toBe(first.relations.length);
        const same = comparePaths(first, first);
        expect([same.hops.first, same.hops.second]).toEqual([[], []]);
        const turned = comparePaths(second, first);
        expect(turned.hops.first.map(({ relation }) => relation.id)).toEqual(
          hops.second.map(({ relation }) => relation.id),
        );
      }),
    );
  });
});
