import { ENDS_AT_MOST } from '../graph/path-question.ts';
import type { LinkTo } from '../state/keeping.ts';
import type { Act, ActPlace } from './act.ts';
import { copyOut } from './copying.ts';

async function handLink(place: ActPlace, to: LinkTo): Promise<void> {
  const fragment = await place.actions.linkTo(to);
  // That a view is too large for a link is said by whoever was asked for it.
  if (fragment !== null) await copyOut(place, 'link', place.window.link(fragment), 1);
}

export const copyLink = {
  id: 'copyLink',
  group: 'window',
  icon: 'link',
  keys: ['shift+y'],
  enabled: () => true,
  run: (place) =>
    // The address of a console is kept by its room.
    place.state.room === 'explore'
      ? handLink(place, { kind: 'view' })
      : copyOut(place, 'link', place.window.link(), 1),
} as const satisfies Act;

export const copyEntityLink = {
  id: 'copyEntityLink',
  group: 'selection',
  icon: 'link',
  enabled: ({ ids }) => ids.length === 1,
  run: (place) => handLink(place, { kind: 'around', id: place.ids[0] ?? '' }),
} as const satisfies Act;

export const copyPathLink = {
  id: 'copyPathLink',
  group: 'paths',
  icon: 'link',
  enabled: ({ state }) => {
    const { ends } = state.paths.question;
    return ends.length >= 2 && ends.length <= ENDS_AT_MOST;
  },
  run: (place) => handLink(place, { kind: 'path', ids: place.state.paths.question.ends }),
} as const satisfies Act;

export const copySearchLink = {
  id: 'copySearchLink',
  group: 'window',
  icon: 'link',
  enabled: ({ state }) => state.search.query.trim() !== '',
  run: (place) => handLink(place, { kind: 'search', query: place.state.search.query.trim() }),
} as const satisfies Act;
