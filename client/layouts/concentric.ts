import type { Point } from '../graph/model.ts';
import { framed } from './framed.ts';
import type { Layout, LayoutProblem } from './layout.ts';
import { byDegree, cellOf, degrees } from './rows.ts';
import { centred, settle } from './settle.ts';

/** Rings from the middle out, the most connected inside; each as full as its circumference allows. */
function rings(problem: LayoutProblem): Map<string, Point> {
  const places = new Map<string, Point>();
  const counts = degrees(problem);
  const { width, height } = cellOf(problem.nodes);
  const waiting = [...byDegree(problem)];
  // One that stands out stands in the middle; of many alike none does.
  const [first, second] = waiting;
  const alone =
    first !== undefined &&
    (second === undefined || (counts.get(first.id) ?? 0) > (counts.get(second.id) ?? 0));
  const start = alone ? 0 : Math.max(width, height) * 0.75;
  for (let ring = 0, radius = start; waiting.length > 0; ring += 1, radius += height * 1.15) {
    const room = radius === 0 ? 1 : Math.max(3, Math.floor((2 * Math.PI * radius) / width));
    const members = waiting.splice(0, room);
    members.forEach(({ id }, index) => {
      const angle = (2 * Math.PI * index) / members.length - Math.PI / 2 + ring * 0.35;
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  }
  return places;
}

export const concentric = {
  id: 'concentric',
  words: { zh: '同心圆', en: 'Circles' },
  // eslint-disable-next-line @typescript-eslint/require-await -- one answer, at once
  async *run(problem) {
    yield framed(problem, (part) => settle(part, centred(part, rings(part))));
  },
} as const satisfies Layout;
