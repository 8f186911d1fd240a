import type { Point } from '../graph/model.ts';
import { framed } from './framed.ts';
import type { Layout, LayoutProblem } from './layout.ts';
import { byDegree, cellOf, inRows } from './rows.ts';
import { centred, settle } from './settle.ts';

/** Canvases are wider than high. */
const WIDER = 1.5;

function rows(problem: LayoutProblem): Map<string, Point> {
  const cell = cellOf(problem.nodes);
  const area = problem.nodes.length * WIDER * (cell.height / cell.width);
  return inRows(byDegree(problem), Math.max(1, Math.ceil(Math.sqrt(area))), cell).places;
}

export const grid = {
  id: 'grid',
  words: { zh: '网格', en: 'Grid' },
  // eslint-disable-next-line @typescript-eslint/require-await -- one answer, at once
  async *run(problem) {
    yield framed(problem, (part) => settle(part, centred(part, rows(part))));
  },
} as const satisfies Layout;
