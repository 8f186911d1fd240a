import { byTime } from './by-time.ts';
import { byType } from './by-type.ts';
import { concentric } from './concentric.ts';
import { force } from './force.ts';
import { grid } from './grid.ts';
import { layered } from './layered.ts';
import type { Layout } from './layout.ts';

/** Every way of arranging the canvas, in the order of the menu. */
const LIST = [force, layered, concentric, grid, byType, byTime] as const;

export type LayoutId = (typeof LIST)[number]['id'];

export const LAYOUTS: readonly Layout<LayoutId>[] = LIST;

/** The layout of a name; the force layout where a link or a file of another version names one unknown here. */
export function layoutOf(id: string): Layout<LayoutId> {
  return LAYOUTS.find((layout) => layout.id === id) ?? force;
}
