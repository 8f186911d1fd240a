import type { Layout } from './layout.ts';

/** More discs than this are arranged by the quicker of the two force layouts. */
const LARGE = 600;

export const force = {
  id: 'force',
  words: { zh: '力导向', en: 'Force' },
  async *run(problem) {
    if (problem.nodes.length > LARGE) {
      const { largeForce } = await import('./large-run.ts');
      yield* largeForce(problem);
    } else {
      const { forceRounds } = await import('./force-run.ts');
      yield* forceRounds(problem);
    }
  },
} as const satisfies Layout;
