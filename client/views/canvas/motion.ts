import type { NodeSingular } from 'cytoscape';
import type { Point } from '../../graph/model.ts';
import { overFrames } from './frames.ts';
import { GROW_MS } from './viewport.ts';

/** With more discs than this on their way, they go without motion, over several frames. */
const MOST_MOVING = 200;

/** Puts discs where they belong, at once or within the time of one motion. */
export interface Motion {
  /** Puts a disc somewhere; one that is on its way there goes on. */
  put(node: NodeSingular, to: Point): void;
  /** Moves discs from where they are. Resolves once those that go without motion are there. */
  move(moves: readonly Move[]): Promise<void>;
}

interface Move {
  readonly node: NodeSingular;
  readonly to: Point;
}

export function createMotion(still: () => boolean): Motion {
  const going = new Map<string, Point>();
  /** Where discs are to be put in a frame to come. */
  const queued = new Map<string, Point>();
  const put: Motion['put'] = (node, to) => {
    queued.delete(node.id());
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
  const putOverFrames = async (moves: readonly Move[]): Promise<void> => {
    const cy = moves[0]?.node.cy();
    if (cy === undefined) return;
    for (const { node, to } of moves) queued.set(node.id(), to);
    await overFrames(
      cy,
      moves.map(({ node, to }) => (): void => {
        // One that is meant to be elsewhere by now is left to whoever said so.
        if (queued.get(node.id()) === to) put(node, to);
      }),
    );
  };
  const animate = ({ node, to }: Move): void => {
    queued.delete(node.id());
    if (node.grabbed()) return;
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
  };
  return {
    put,
    async move(moves) {
      if (moves.length > MOST_MOVING) await putOverFrames(moves);
      else if (still()) for (const { node, to } of moves) put(node, to);
      else for (const move of moves) animate(move);
    },
  };
}
