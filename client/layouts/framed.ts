import type { Point } from '../graph/model.ts';
import type { LayoutProblem, Places } from './layout.ts';
import { settle } from './settle.ts';

/** Between frames, and around what they hold. */
const GAP = 110;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const NOTHING: Box = { left: 0, top: 0, right: 0, bottom: 0 };

function boxOf(problem: LayoutProblem, places: Places): Box {
  return (
    problem.nodes.reduce<Box | null>((box, { id, width, height }) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      const [left, right] = [x - width / 2, x + width / 2];
      const [top, bottom] = [y - height / 2, y + height / 2];
      if (box === null) return { left, top, right, bottom };
      return {
        left: Math.min(box.left, left),
        top: Math.min(box.top, top),
        right: Math.max(box.right, right),
        bottom: Math.max(box.bottom, bottom),
      };
    }, null) ?? NOTHING
  );
}

function part(problem: LayoutProblem, parent: string | null): LayoutProblem {
  const frames = new Set(problem.frames);
  const nodes = problem.nodes
    .filter(
      (node) => (node.parent !== null && frames.has(node.parent) ? node.parent : null) === parent,
    )
    .map((node) => ({ ...node, parent: null }));
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    ...problem,
    nodes,
    frames: [],
    lines: problem.lines.filter(({ source, target }) => ids.has(source) && ids.has(target)),
    fixed: problem.fixed.filter((id) => ids.has(id)),
  };
}

/**
 * Arranges what stands free by a layout, and what stands in frames by the same layout frame by frame; the frames stand
 * in rows below the rest, so that nothing lies in a frame that does not belong to it.
 */
export function framed(
  problem: LayoutProblem,
  arrange: (problem: LayoutProblem) => Places,
): Places {
  if (problem.frames.length === 0) return arrange(problem);
  const free = part(problem, null);
  const places = new Map<string, Point>(free.nodes.length === 0 ? [] : arrange(free));
  const whole = boxOf(free, places);
  const inner = problem.frames
    .map((frame) => part(problem, frame))
    .filter(({ nodes }) => nodes.length > 0)
    .map((one) => {
      const arranged = arrange(one);
      return { one, arranged, box: boxOf(one, arranged) };
    });
  const area = inner.reduce(
    (sum, { box }) => sum + (box.right - box.left + GAP) * (box.bottom - box.top + GAP),
    0,
  );
  const across = Math.max(whole.right - whole.left, Math.sqrt(area * 1.6));
  let [left, top, row] = [whole.left, whole.bottom + GAP, 0];
  for (const { one, arranged, box } of inner) {
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (left > whole.left && left + width > whole.left + across) {
      [left, top, row] = [whole.left, top + row + GAP, 0];
    }
    // What is fixed holds its frame where it is.
    const held = one.fixed.length > 0;
    for (const [id, { x, y }] of arranged) {
      places.set(id, held ? { x, y } : { x: x - box.left + left, y: y - box.top + top });
    }
    if (held) continue;
    left += width + GAP;
    row = Math.max(row, height);
  }
  return settle(problem, places);
}
