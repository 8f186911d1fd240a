import type { Api } from '../../../client/api/api.ts';
import type { Entity, Relation } from '../../../client/graph/model.ts';
import type { Schema } from '../../../client/graph/schema.ts';
import type { Measure } from '../../../client/metrics/measure-in-worker.ts';
import { createActions } from '../../../client/state/actions.ts';
import type { Actions } from '../../../client/state/actions.ts';
import { initialState } from '../../../client/state/state.ts';
import { createExplorerStore } from '../../../client/state/store.ts';
import type { Store } from '../../../client/state/store.ts';

/** A star: `hub` with `count` entities around it, every one of type `Leaf`. */
export function star(count: number): { entities: Entity[]; relations: Relation[] } {
  const entity = (id: string, type: string, degree: number): Entity => ({
    id,
    type,
    name: id,
    nameEn: null,
    degree,
  });
  const leaves = Array.from({ length: count }, (_, index) => entity(`leaf${index}`, 'Leaf', 1));
  return {
    entities: [entity('hub', 'Hub', count), ...leaves],
    relations: leaves.map(({ id }) => ({
      id: `hub>HAS>${id}`,
      type: 'HAS',
      source: 'hub',
      target: id,
      status: null,
      period: null,
    })),
  };
}

const words = (word: string) => ({ zh: word, en: word, count: 1, properties: [] });

/** The schema of a star. */
export const STAR_SCHEMA: Schema = {
  entityTypes: new Map(
    ['Hub', 'Leaf'].map((name) => [name, { name, colour: '#336699', icon: null, ...words(name) }]),
  ),
  relationTypes: new Map([
    ['HAS', { name: 'HAS', reverseZh: 'of', reverseEn: 'of', arranges: false, ...words('has') }],
  ]),
  entityCount: 0,
  documents: [],
  possiblySameAs: null,
};

const PAGE = 50;

/** An API over a star, and the explorer's store and actions on it; `asked` lists the searches. */
export function explorerOn(
  count: number,
  change: Partial<Api> = {},
  measure?: Measure,
): { store: Store; actions: Actions; asked: string[] } {
  const { entities, relations } = star(count);
  const asked: string[] = [];
  const never = () => Promise.reject(new Error('not asked for here'));
  const api: Api = {
    facts: {
      board: never,
      landmarks: never,
      groupLines: never,
      readyViews: never,
      readyEntities: never,
      document: never,
      sentenceWords: never,
    },
    paths: () => Promise.resolve([]),
    proofs: () => Promise.resolve(new Map()),
    noting: () => ({ ...api }),
    explain: () => Promise.resolve(null),
    schema: never,
    beginnings: never,
    entity: never,
    relation: never,
    search: (query) => {
      asked.push(query);
      const [hub] = entities;
      return Promise.resolve(
        hub === undefined ? [] : [{ entity: hub, matched: query, field: 'name' }],
      );
    },
    expansion: () =>
      Promise.resolve([{ relationType: 'HAS', direction: 'OUT', entityType: 'Leaf', count }]),
    neighbours: (_id, _group, after) => {
      const from = Number(after ?? 0);
      const lines = relations.slice(from, from + PAGE).flatMap((relation) => {
        const other = entities.find(({ id }) => id === relation.target);
        return other === undefined ? [] : [{ relation, other, statement: null }];
      });
      const next = from + PAGE < relations.length ? String(from + PAGE) : null;
      return Promise.resolve({ lines, total: relations.length, next });
    },
    connect: (fresh, present) => {
      const all = new Set([...fresh, ...present]);
      return Promise.resolve({
        entities: entities.filter(({ id }) => all.has(id)),
        relations: relations.filter(({ source, target }) => all.has(source) && all.has(target)),
      });
    },
    values: (ids) => Promise.resolve(new Map(ids.map((id) => [id, { id }]))),
    ...change,
  };
  const store = createExplorerStore(initialState('zh', 'light'));
  return { store, actions: createActions(store, api, undefined, measure), asked };
}
