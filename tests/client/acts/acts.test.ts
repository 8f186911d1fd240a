import { beforeEach, describe, expect, test } from '@jest/globals';
import { placeOf } from '../../../client/acts/act.ts';
import type { ActPlace } from '../../../client/acts/act.ts';
import { actOf, ACTS } from '../../../client/acts/acts.ts';
import type { ActId } from '../../../client/acts/acts.ts';
import type { Selection } from '../../../client/state/selection.ts';
import { currentView } from '../../../client/state/derived.ts';
import type { CanvasHandle } from '../../../client/state/canvas-handle.ts';
import { STAR_SCHEMA, explorerOn } from '../state/fake-api.ts';

const CANVAS: CanvasHandle = {
  fit: () => undefined,
  fitTo: () => undefined,
  placeOf: () => ({ x: 5, y: 6 }),
  zoomBy: () => undefined,
  arrange: () => Promise.resolve({ ended: 'done', places: new Map() }),
  stop: () => undefined,
  places: () => new Map(),
};

let explorer: ReturnType<typeof explorerOn>;
let copied: string[];
let clipboard: boolean;

/** A hub with three leaves, all on the canvas. */
beforeEach(async () => {
  explorer = explorerOn(3);
  explorer.store.setState({ schema: { status: 'ready', value: STAR_SCHEMA }, language: 'en' });
  await explorer.actions.add(['hub', 'leaf0', 'leaf1', 'leaf2']);
  copied = [];
  clipboard = true;
});

function place(target?: Selection | null): ActPlace {
  return placeOf(
    {
      state: explorer.store.getState(),
      actions: explorer.actions,
      canvas: CANVAS,
      window: {
        search: () => undefined,
        middle: () => ({ x: 1, y: 2 }),
        copy: (text) => {
          copied.push(text);
          return Promise.resolve(clipboard);
        },
        link: (fragment = 'here') => `http://jingtu/#${fragment}`,
      },
    },
    target,
  );
}

async function run(id: ActId, target?: Selection | null): Promise<void> {
  const here = place(target);
  expect(actOf(id).enabled(here)).toBe(true);
  await actOf(id).run(here);
}

const entity = (id: string): Selection => ({ kind: 'entity', id });
const several = (...ids: string[]): Selection => ({ kind: 'several', ids });
const view = () => currentView(explorer.store.getState());
const selected = () => placeOf(place(), explorer.store.getState().selection).ids;

describe('what acts can be done', () => {
  test('nothing on the canvas: only what needs nothing', () => {
    explorer = explorerOn(3);
    const can = ACTS.filter((act) => act.enabled(place())).map(({ id }) => id);
    expect(can.filter((id) => actOf(id).group !== 'window' && actOf(id).group !== 'paths')).toEqual(
      [],
    );
    expect(can).toContain('search');
  });

  const CASES: readonly [ActId, Selection | null, boolean][] = [
    ['collapse', entity('hub'), true],
    ['collapse', entity('leaf0'), false],
    ['keepOnly', several('hub', 'leaf0'), true],
    ['keepOnly', several('hub', 'leaf0', 'leaf1', 'leaf2'), false],
    ['keepOnly', null, false],
    ['pin', entity('hub'), true],
    ['unpin', entity('hub'), false],
    ['selectNeighbours', entity('leaf0'), true],
    ['selectEnds', { kind: 'relation', id: 'hub>HAS>leaf0' }, true],
    ['selectEnds', entity('hub'), false],
    ['addToCanvas', entity('hub'), false],
    ['addToCanvas', entity('elsewhere'), true],
    ['hide', entity('elsewhere'), false],
    ['unfocus', null, false],
    ['redo', null, false],
    ['inspect', several('hub', 'leaf0'), false],
    ['openInGraphql', null, false],
    ['openInGraphql', { kind: 'relation', id: 'hub>HAS>leaf0' }, true],
  ];
  test.each(CASES)('%s on %o: %s', (id, target, can) => {
    expect(actOf(id).enabled(place(target))).toBe(can);
  });
});

describe('what acts do', () => {
  test('collapse takes what hangs on the entity alone, but for what is pinned, as one step', async () => {
    explorer.actions.take({ kind: 'pin', ids: ['leaf1'] });
    await run('collapse', entity('hub'));
    expect(view().ids).toEqual(['hub', 'leaf1']);
    explorer.actions.undo();
    expect(view().ids).toHaveLength(4);
  });

  test('keep only, pin, unpin, focus and leave the focus are steps', async () => {
    await run('focus', entity('hub'));
    expect(view().focus).toEqual(['hub']);
    await run('unfocus');
    await run('pin', several('hub', 'leaf0'));
    await run('unpin', entity('hub'));
    expect(view()).toMatchObject({ focus: [], pinned: ['leaf0'] });
    await run('keepOnly', several('hub', 'leaf0'));
    expect(view().ids).toEqual(['hub', 'leaf0']);
    expect(explorer.store.getState().announcement).toMatchObject({ kind: 'taken', shown: 2 });
  });

  test('inverting twice selects the same', async () => {
    explorer.actions.selectMany(['hub', 'leaf2']);
    await run('invertSelection');
    expect(selected()).toEqual(['leaf0', 'leaf1']);
    await run('invertSelection');
    expect(selected()).toEqual(['hub', 'leaf2']);
  });

  test('neighbours, types and ends are selected; what is hidden by its type is not', async () => {
    await run('selectNeighbours', entity('hub'));
    expect(selected()).toEqual(['leaf0', 'leaf1', 'leaf2']);
    await run('selectType', entity('hub'));
    expect(selected()).toEqual(['hub']);
    await run('selectEnds', { kind: 'relation', id: 'hub>HAS>leaf1' });
    expect(selected()).toEqual(['hub', 'leaf1']);
    explorer.actions.toggleType('Leaf');
    await run('selectAll');
    expect(selected()).toEqual(['hub']);
  });

  test('neighbours come by relation, direction and type as well', () => {
    const choices = actOf('selectNeighbours').choices?.(place(several('hub', 'leaf0'))) ?? [];
    expect(choices.map(({ words, count }) => [words, count])).toEqual([['has · Leaf', 2]]);
    void choices[0]?.run();
    expect(selected()).toEqual(['leaf1', 'leaf2']);
  });

  test('names and the link go to the clipboard; where that is not allowed, it is said', async () => {
    await run('copyNames', several('hub', 'leaf0'));
    await run('copyLink');
    expect(copied).toEqual(['hub\nleaf0', 'http://jingtu/#v=1&e=hub,leaf0,leaf1,leaf2']);
    clipboard = false;
    await run('copyLink');
    expect(explorer.store.getState().notice).toEqual({ kind: 'copied', what: 'link', count: null });
  });

  test('a search, an entity and a path have links of their own, a console the one of its room', async () => {
    await run('copyEntityLink', entity('leaf0'));
    expect(actOf('copyPathLink').enabled(place())).toBe(false);
    expect(actOf('copySearchLink').enabled(place())).toBe(false);
    explorer.store.setState(({ paths, search }) => ({
      paths: { ...paths, question: { ...paths.question, ends: ['leaf0', 'leaf1'] } },
      search: { ...search, query: ' 5G ' },
    }));
    await run('copyPathLink');
    await run('copySearchLink');
    explorer.store.setState({ room: 'cypher' });
    await run('copyLink');
    expect(copied).toEqual([
      'http://jingtu/#v=1&at=leaf0',
      'http://jingtu/#v=1&path=leaf0,leaf1',
      'http://jingtu/#v=1&find=5G',
      'http://jingtu/#here',
    ]);
  });

  test('the menu key opens the menu where the selected is drawn, else in the middle', async () => {
    await run('menu', entity('hub'));
    expect(explorer.store.getState().menu).toEqual({ target: entity('hub'), at: { x: 5, y: 6 } });
    await run('menu', null);
    expect(explorer.store.getState().menu).toEqual({ target: null, at: { x: 1, y: 2 } });
  });

  test('a menu on one of several selected is for all of them', () => {
    explorer.actions.selectMany(['hub', 'leaf0']);
    explorer.actions.openMenu(entity('leaf0'), { x: 0, y: 0 });
    expect(explorer.store.getState().menu?.target).toEqual(several('hub', 'leaf0'));
    explorer.actions.openMenu(entity('leaf1'), { x: 0, y: 0 });
    expect(explorer.store.getState().menu?.target).toEqual(entity('leaf1'));
  });

  test('revealing says how many relations were missing', async () => {
    explorer.store.setState(({ known }) => ({
      known: { ...known, relations: new Map([...known.relations].slice(1)) },
    }));
    await run('reveal');
    expect(explorer.store.getState().notice).toEqual({ kind: 'revealed', count: 1 });
    expect(explorer.store.getState().known.relations.size).toBe(3);
    await run('reveal');
    expect(explorer.store.getState().notice).toEqual({ kind: 'revealed', count: 0 });
  });
});
