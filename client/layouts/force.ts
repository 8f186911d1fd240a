import type { Layout } from './layout.ts';

export const force = {
  id: 'force',
  words: { zh: '力导向', en: 'Force' },
  async *run(problem) {
    const { forceRounds } = await import('./force-run.ts');
    yield* forceRounds(problem);
  },
} as const satisfies Layout;
