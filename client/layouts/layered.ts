import { framed } from './framed.ts';
import type { Layout } from './layout.ts';

export const layered = {
  id: 'layered',
  words: { zh: '分层', en: 'Layers' },
  async *run(problem) {
    const { layers } = await import('./layered-run.ts');
    yield framed(problem, layers);
  },
} as const satisfies Layout;
