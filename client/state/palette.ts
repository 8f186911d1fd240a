import { asFailure, Cancelled } from '../api/failure.ts';
import type { Context } from './context.ts';
import { SEARCH_PAUSE_MS } from './search.ts';

const QUERY_LIMIT = 200;

/** Finding entities beside commands. */
export interface Palette {
  /** Asks, after a short pause, for entities that fit; nothing is asked for an empty text. */
  readonly findEntities: (query: string) => void;
}

export function createPalette({ asking, change }: Context): Palette {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: AbortController | null = null;

  const ask = async (query: string): Promise<void> => {
    const mine = new AbortController();
    pending = mine;
    try {
      const value = await asking('search').search(query, null, mine.signal);
      if (!mine.signal.aborted) change(() => ({ found: { status: 'ready', value } }));
    } catch (error) {
      if (mine.signal.aborted || error instanceof Cancelled) return;
      change(() => ({ found: { status: 'failed', failure: asFailure(error) } }));
    }
  };

  return {
    findEntities(text) {
      clearTimeout(timer);
      pending?.abort();
      const query = text.slice(0, QUERY_LIMIT).trim();
      if (query === '') {
        change(() => ({ found: null }));
        return;
      }
      change(({ found }) => (found?.status === 'ready' ? {} : { found: { status: 'loading' } }));
      timer = setTimeout(() => void ask(query), SEARCH_PAUSE_MS);
    },
  };
}
