import type { Point } from '../graph/model.ts';
import { framed } from './framed.ts';
import type { Layout, LayoutProblem } from './layout.ts';
import { byDegree, cellOf, gathered, inRows } from './rows.ts';
import { centred, settle } from './settle.ts';

/** Most entities below each other; a fuller time gets more columns. */
const ROWS = 14;

/** Times from left to right, what nothing dates at the end, apart. */
function columns(problem: LayoutProblem): Map<string, Point> {
  const cell = cellOf(problem.nodes);
  const places = new Map<string, Point>();
  const times = [...gathered(byDegree(problem), ({ time }) => time)].sort(([a], [b]) =>
    a === null ? 1 : b === null ? -1 : a < b ? -1 : 1,
  );
  let left = 0;
  for (const [time, members] of times) {
    const inType = [...members].sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
    const wide = Math.ceil(members.length / Math.max(ROWS, Math.sqrt(members.length)));
    const block = inRows(inType, wide, cell);
    if (time === null && left > 0) left += cell.width;
    for (const [id, { x, y }] of block.places) places.set(id, { x: left + x, y });
    left += block.width + cell.width;
  }
  return places;
}

export const byTime = {
  id: 'byTime',
  words: { zh: '按时间', en: 'By time' },
  // eslint-disable-next-line @typescript-eslint/require-await -- one answer, at once
  async *run(problem) {
    yield framed(problem, (part) => settle(part, centred(part, columns(part))));
  },
} as const satisfies Layout;
