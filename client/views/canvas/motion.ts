import type { NodeSingular } from 'cytoscape';
import type { Point } from '../../graph/model.ts';
import { GROW_MS } from './viewport.ts';

/** With more discs than this on their way, they go at once. */
const MOST_MOVING = 200;

/** Puts discs where they belong, at once or within the time of one motion. */
export interface Motion {
  /** Puts a disc somewhere; one that is on its way there goes on. */
  put(node: NodeSingular, to: Point): void;
  /** Moves discs from where they are. */
  move(moves: readonly { readonly node: NodeSingular; readonly to: Point }[]): void;
}

export function createMotion(still: () => boolean): Motion {
  const going = new Map<string, Point>();
  const put: Motion['put'] = (node, to) => {
    if (node.grabbed()) return;
    const goal = going.get(node.id());
    if (goal !== undefined) {
      if (goal.x === to.x && goal.y === to.y) return;
      node.stop();
      going.delete(node.id());
    }
    const at = node.position();
    if (at.x !== to.x || at.y !== to.y) node.position({ ...to });
  };
  return {
    put,
    move(moves) {
      const quiet = still() || moves.length > MOST_MOVING;
      for (const { node, to } of moves) {
        if (quiet) {
          put(node, to);
          continue;
        }
        if (node.grabbed()) continue;
        node.stop();
        going.set(node.id(), to);
        node.animate(
          { position: { ...to } },
          {
            duration: GROW_MS,
            easing: 'ease-out-cubic',
            complete: () => {
              if (going.get(node.id()) === to) going.delete(node.id());
            },
          },
        );
      }
    },
  };
}
