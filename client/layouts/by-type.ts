import type { Point } from '../graph/model.ts';
import { framed } from './framed.ts';
import type { Layout, LayoutProblem } from './layout.ts';
import { byDegree, cellOf, gathered, inRows } from './rows.ts';
import { centred, settle } from './settle.ts';

/** One block for each type, the largest first, blocks in rows of about the width of the whole. */
function blocks(problem: LayoutProblem): Map<string, Point> {
  const cell = cellOf(problem.nodes);
  const gap = cell.width;
  const groups = [...gathered(byDegree(problem), ({ type }) => type)]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([, members]) => inRows(members, Math.ceil(Math.sqrt(members.length)), cell));
  const area = groups.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const across = Math.max(Math.sqrt(area * 1.6), ...groups.map(({ width }) => width));
  const places = new Map<string, Point>();
  let [left, top, row] = [0, 0, 0];
  for (const group of groups) {
    if (left > 0 && left + group.width > across) {
      [left, top, row] = [0, top + row + gap, 0];
    }
    for (const [id, { x, y }] of group.places) places.set(id, { x: left + x, y: top + y });
    left += group.width + gap;
    row = Math.max(row, group.height);
  }
  return places;
}

export const byType = {
  id: 'byType',
  words: { zh: '按类型', en: 'By type' },
  // eslint-disable-next-line @typescript-eslint/require-await -- one answer, at once
  async *run(problem) {
    yield framed(problem, (part) => settle(part, centred(part, blocks(part))));
  },
} as const satisfies Layout;
