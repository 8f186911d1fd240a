import { MANY_DISCS } from './layout.ts';
import type { Layout } from './layout.ts';

export const force = {
  id: 'force',
  words: { zh: '力导向', en: 'Force' },
  async *run(problem) {
    // Beyond this only the quicker of the two force layouts has an answer in time.
    if (problem.nodes.length > MANY_DISCS) {
      const { largeForce } = await import('./large-run.ts');
      yield* largeForce(problem);
    } else {
      const { forceRounds } = await import('./force-run.ts');
      yield* forceRounds(problem);
    }
  },
} as const satisfies Layout;
