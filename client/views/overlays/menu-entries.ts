import { ACT_GROUPS } from '../../acts/act.ts';
import type { Act, ActGroup, ActPlace } from '../../acts/act.ts';
import { ACTS } from '../../acts/acts.ts';
import type { ActId } from '../../acts/acts.ts';

/** Acts that a menu does not offer: the menu is open, and its own way out is there. */
const LEFT_OUT: ReadonlySet<ActId> = new Set(['menu', 'deselect']);

const ON_THINGS: readonly ActGroup[] = ['selection', 'paths', 'choosing'];
const ON_CANVAS: readonly ActGroup[] = ['choosing', 'paths', 'canvas', 'history', 'window'];

/** The acts of a menu that can be done where it was opened, gathered as they stand together. */
export function menuEntries(
  place: ActPlace,
  onThing: boolean,
): { group: ActGroup; acts: readonly Act<ActId>[] }[] {
  const wanted = onThing ? ON_THINGS : ON_CANVAS;
  return ACT_GROUPS.filter((group) => wanted.includes(group))
    .map((group) => ({
      group,
      acts: ACTS.filter(
        (act) => act.group === group && !LEFT_OUT.has(act.id) && act.enabled(place),
      ),
    }))
    .filter(({ acts }) => acts.length > 0);
}
