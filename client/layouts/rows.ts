import type { Point } from '../graph/model.ts';
import type { LayoutNode, LayoutProblem } from './layout.ts';

/** Room of one disc with its words, wide enough for the widest of them. */
export function cellOf(nodes: readonly LayoutNode[]): { width: number; height: number } {
  return nodes.reduce(
    (cell, { width, height }) => ({
      width: Math.max(cell.width, width + 24),
      height: Math.max(cell.height, height + 26),
    }),
    { width: 90, height: 80 },
  );
}

/** Lines at each disc. */
export function degrees({ lines }: Pick<LayoutProblem, 'lines'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of lines) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return counts;
}

/** The most connected first; of equals the one with the smaller id, so that the order depends on nothing else. */
export function byDegree(problem: LayoutProblem): readonly LayoutNode[] {
  const counts = degrees(problem);
  return [...problem.nodes].sort(
    (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** Discs in rows from the left, top row first. */
export function inRows(
  nodes: readonly LayoutNode[],
  columns: number,
  cell: { readonly width: number; readonly height: number },
): { readonly places: Map<string, Point>; readonly width: number; readonly height: number } {
  const places = new Map<string, Point>();
  nodes.forEach(({ id }, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    places.set(id, { x: column * cell.width, y: row * cell.height });
  });
  return {
    places,
    width: Math.min(columns, nodes.length) * cell.width,
    height: Math.ceil(nodes.length / columns) * cell.height,
  };
}

/** Nodes gathered under a key, in the order of first appearance. */
export function gathered<Key>(
  nodes: readonly LayoutNode[],
  keyOf: (node: LayoutNode) => Key,
): Map<Key, LayoutNode[]> {
  const groups = new Map<Key, LayoutNode[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return groups;
}
