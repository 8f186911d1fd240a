import { aboutQuery } from '../api/about-query.ts';
import { currentView } from '../state/derived.ts';
import type { Act, ActPlace } from './act.ts';

export const search = {
  id: 'search',
  group: 'window',
  icon: 'search',
  keys: ['/'],
  enabled: () => true,
  run: ({ window }) => {
    window.search();
  },
} as const satisfies Act;

export const palette = {
  id: 'palette',
  group: 'window',
  icon: 'command',
  keys: ['mod+k'],
  enabled: () => true,
  run: ({ actions }) => {
    actions.openOverlay('palette');
  },
} as const satisfies Act;

export const menu = {
  id: 'menu',
  group: 'window',
  icon: 'menu',
  keys: ['contextmenu', 'shift+f10'],
  enabled: ({ state }) => currentView(state).ids.length > 0,
  run: ({ actions, canvas, window, ids, relation }) => {
    const [id, ...more] = ids;
    const at = id === undefined ? null : (canvas?.placeOf(id) ?? null);
    const target =
      relation !== null
        ? { kind: 'relation' as const, id: relation }
        : id === undefined
          ? null
          : more.length === 0
            ? { kind: 'entity' as const, id }
            : { kind: 'several' as const, ids };
    actions.openMenu(target, at ?? window.middle());
  },
} as const satisfies Act;

export const help = {
  id: 'help',
  group: 'window',
  icon: 'help',
  keys: ['?'],
  enabled: () => true,
  run: ({ actions }) => {
    actions.openOverlay('help');
  },
} as const satisfies Act;

export const queries = {
  id: 'queries',
  group: 'window',
  icon: 'code',
  keys: ['q'],
  enabled: ({ state }) => state.asked.size > 0,
  run: ({ actions }) => {
    actions.openOverlay('queries');
  },
} as const satisfies Act;

function about({ ids, relation }: ActPlace): string | null {
  if (relation !== null) return aboutQuery({ kind: 'relation', id: relation });
  const [id, ...more] = ids;
  if (id === undefined) return null;
  return aboutQuery(more.length === 0 ? { kind: 'entity', id } : { kind: 'several', ids });
}

export const openInGraphql = {
  id: 'openInGraphql',
  group: 'selection',
  icon: 'code',
  enabled: (place) => about(place) !== null,
  run: (place) => {
    const query = about(place);
    if (query === null) return;
    place.actions.hand({ room: 'graphql', kind: 'draft', draft: { query, variables: '' } });
  },
} as const satisfies Act;
