import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { colouringOf } from '../../../client/graph/colouring.ts';
import { entityLabel } from '../../../client/graph/drawn-label.ts';
import { PLAIN_LOOK } from '../../../client/graph/look.ts';
import type { Look, LookRule } from '../../../client/graph/look.ts';
import { looksOf, neededMetrics, needsValues } from '../../../client/graph/looks.ts';
import { NO_METRICS } from '../../../client/graph/metrics.ts';
import { learn, NOTHING_KNOWN } from '../../../client/graph/model.ts';
import { OTHER_COLOUR, PALETTE } from '../../../client/graph/palette.ts';
import { sceneOf } from '../../../client/graph/scene.ts';
import type { Schema } from '../../../client/graph/schema.ts';
import { sizingOf } from '../../../client/graph/sizing.ts';
import { EMPTY_VIEW } from '../../../client/graph/view.ts';
import { anyFilter, anyThings } from './things-arbitrary.ts';

const SCHEMA: Schema = {
  entityTypes: new Map(),
  relationTypes: new Map(),
  entityCount: 0,
  documents: [],
};

describe('the scene under filters', () => {
  const scenes = fc.record({ given: anyThings, filters: fc.array(anyFilter, { maxLength: 3 }) });
  test('grey and remove agree on what passes; without filters all is as it was', () => {
    fc.assert(
      fc.property(scenes, ({ given: { things, values }, filters }) => {
        const known = learn(NOTHING_KNOWN, things.entities, things.relations);
        const scene = (mode: 'grey' | 'remove', used = filters) => {
          const ids = things.entities.map(({ id }) => id);
          const view = { ...EMPTY_VIEW, ids, filtering: { mode, filters: used } };
          const looks = looksOf(view, known, SCHEMA, { values, metrics: NO_METRICS });
          return sceneOf(view, known, SCHEMA, 'zh', looks);
        };
        const [grey, removed] = [scene('grey'), scene('remove')];
        const bright = (all: ReadonlyMap<string, { readonly faded: boolean }>): string[] =>
          [...all].filter(([, { faded }]) => !faded).map(([id]) => id);
        expect([...removed.entities.keys()]).toEqual(bright(grey.entities));
        expect([...removed.relations.keys()]).toEqual(bright(grey.relations));
        expect(scene('remove', [])).toEqual(scene('grey', []));
        expect(grey.entities.size).toBe(things.entities.length);
      }),
    );
  });
});

const entity = (id: string, type = 'T') => ({ id, type, name: id, nameEn: null, degree: 3 });
const values = new Map([
  ['a', { kind: 'x', value: '9007199254740993', normalUnit: '个' }],
  ['b', { kind: 'y', value: '9007199254740992', normalUnit: '个' }],
  ['c', { kind: 'x', value: '5', normalUnit: '%' }],
  ['d', {}],
]);
const entities = ['a', 'b', 'c', 'd'].map((id) => entity(id));

function colours(rules: readonly LookRule[], look: Partial<Look> = {}): string[] {
  const all = { ...PLAIN_LOOK, ...look, rules };
  const { colours: found, keys } = colouringOf(all, entities, values, NO_METRICS, SCHEMA);
  const told = keys.flatMap(({ ids, colour }) => ids.map((id) => [id, colour] as const));
  expect(new Map(told)).toEqual(found);
  expect(told).toHaveLength(entities.length);
  return entities.map(({ id }) => found.get(id) ?? '');
}

describe('colours', () => {
  test('a range keeps to its unit and is exact beyond what a machine number holds', () => {
    const rule: LookRule = {
      kind: 'range',
      property: 'value',
      unit: '个',
      from: '9007199254740993',
      to: null,
      colour: '#112233',
    };
    expect(colours([rule])).toEqual(['#112233', OTHER_COLOUR, OTHER_COLOUR, OTHER_COLOUR]);
  });

  test('later rules win, and each value has a colour of its own', () => {
    const single: LookRule = { kind: 'single', property: 'kind', value: 'y', colour: '#112233' };
    const unique: LookRule = { kind: 'unique', property: 'kind' };
    expect(colours([unique])).toEqual([PALETTE[0], PALETTE[1], PALETTE[0], OTHER_COLOUR]);
    expect(colours([unique, single])).toEqual([PALETTE[0], '#112233', PALETTE[0], OTHER_COLOUR]);
    expect(colours([single, unique])).toEqual([PALETTE[0], PALETTE[1], PALETTE[0], OTHER_COLOUR]);
  });

  test('a colour that is none, as a link may bring, is drawn as grey', () => {
    const rule: LookRule = { kind: 'single', property: 'kind', value: 'y', colour: 'url(x)' };
    expect(colours([rule])[1]).toBe(OTHER_COLOUR);
  });

  test('communities beyond the palette share one colour, and one place in the legend', () => {
    const many = Array.from({ length: 12 }, (_, place) => entity(`e${place}`));
    const communities = new Map(many.map(({ id }, place) => [id, place]));
    const look: Look = { ...PLAIN_LOOK, colour: 'community' };
    const { keys } = colouringOf(look, many, values, { ...NO_METRICS, communities }, SCHEMA);
    expect(keys.map(({ name, colour, ids }) => [name, colour, ids.length])).toEqual([
      ...PALETTE.map((colour, place) => [String(place), colour, 1]),
      ['', OTHER_COLOUR, 4],
    ]);
  });
});

describe('sizes', () => {
  test('grow with what they tell, in one unit; ends are exact', () => {
    const size = { by: 'property', property: 'value', unit: '个' } as const;
    const { sizes, ends } = sizingOf(size, entities, values, NO_METRICS);
    expect(ends).toEqual({ least: '9007199254740992', most: '9007199254740993' });
    expect(sizes.get('a')).toBeGreaterThan(sizes.get('c') ?? 0);
    expect(sizes.get('c')).toBe(sizes.get('d'));
  });

  test('areas are in proportion to importance', () => {
    const pageRank = new Map([
      ['a', 0.4],
      ['b', 0.1],
    ]);
    const found = sizingOf({ by: 'pageRank' }, entities, values, { ...NO_METRICS, pageRank });
    const [a = 0, b = 0, d = 0] = ['a', 'b', 'd'].map((id) => found.sizes.get(id));
    expect([a > b, b > d]).toEqual([true, true]);
    expect((a - d) / (b - d)).toBeCloseTo(2, 1);
  });
});

test('what is worked out and read is what the view is drawn with', () => {
  const community = { ...EMPTY_VIEW, look: { ...PLAIN_LOOK, colour: 'community' as const } };
  expect(neededMetrics(EMPTY_VIEW)).toEqual([]);
  expect(neededMetrics(community)).toEqual(['communities']);
  expect(neededMetrics({ ...EMPTY_VIEW, grouping: { by: { by: 'community' }, open: [] } })).toEqual(
    ['communities'],
  );
  expect(needsValues(EMPTY_VIEW)).toBe(false);
  const filters = [{ facet: 'period', kept: [] }] as const;
  expect(needsValues({ ...EMPTY_VIEW, filtering: { mode: 'grey', filters } })).toBe(true);
});

test.each([
  ['zh', '可灵', 'Kling', '可灵'],
  ['en', '可灵', 'Kling', 'Kling'],
  ['both', '可灵', 'Kling', '可灵\nKling'],
  ['both', '可灵', null, '可灵'],
  ['both', 'Vidu', 'Vidu', 'Vidu'],
  [
    'both',
    '北京市人民政府办公厅关于人工智能的通知',
    'Notice of the General Office of the Municipal Government',
    '',
  ],
] as const)('in %s %s and %s are written %j', (labels, name, nameEn, expected) => {
  const written = entityLabel({ name, nameEn }, labels);
  if (name.length < 10) expect(written).toBe(expected);
  else expect(written.split('\n').map((line) => line.endsWith('…'))).toEqual([true, true]);
});
