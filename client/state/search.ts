import { asFailure, Cancelled } from '../api/failure.ts';
import type { Hit } from '../graph/detail.ts';
import type { Context } from './context.ts';
import { NO_SEARCH } from './state.ts';
import type { TypeCount } from './state.ts';

/** Milliseconds of quiet before a query is sent. */
export const SEARCH_PAUSE_MS = 150;
const QUERY_LIMIT = 200;

/** Searching by name. */
export interface SearchActions {
  /**
   * Takes what is written so far and asks after a short pause; an empty text closes the list. While an input method is
   * composing, nothing is asked: its letters are not the text yet.
   */
  readonly type: (query: string, composing?: boolean) => void;
  /** The best hit for what is written, waiting for the answer under way; `null` where there is none. */
  readonly bestHit: () => Promise<Hit | null>;
  /** Keeps to hits of one type, or, with the same type again, to none. */
  readonly searchType: (type: string) => void;
  readonly searchAgain: () => void;
  readonly openSearch: () => void;
  readonly closeSearch: () => void;
  readonly clearSearch: () => void;
}

function countTypes(hits: readonly Hit[]): TypeCount[] {
  const counts = new Map<string, number>();
  for (const { entity } of hits) counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}

export function createSearch({ store, asking, change }: Context): SearchActions {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: AbortController | null = null;
  let waiting: ((hit: Hit | null) => void)[] = [];

  const answer = (hit: Hit | null): void => {
    for (const resolve of waiting) resolve(hit);
    waiting = [];
  };

  const ask = async (query: string): Promise<void> => {
    pending?.abort();
    const mine = new AbortController();
    pending = mine;
    const { type } = store.getState().search;
    try {
      const value = await asking('search').search(query, type, mine.signal);
      if (mine.signal.aborted) return;
      change(({ search }) => ({
        search: {
          ...search,
          hits: { status: 'ready', value },
          answered: query,
          // The choice of types stays while one of them is chosen.
          types: type === null ? countTypes(value) : search.types,
        },
        announcement: { kind: 'hits', count: value.length },
      }));
      answer(value[0] ?? null);
    } catch (error) {
      if (mine.signal.aborted || error instanceof Cancelled) return;
      answer(null);
      const failure = asFailure(error);
      change(({ search }) => ({
        search: { ...search, hits: { status: 'failed', failure }, answered: query },
      }));
    }
  };

  const later = (query: string, pause: number): void => {
    clearTimeout(timer);
    pending?.abort();
    timer = setTimeout(() => void ask(query), pause);
  };

  return {
    type(text, composing = false) {
      const query = text.slice(0, QUERY_LIMIT);
      answer(null);
      if (composing) {
        clearTimeout(timer);
        change(({ search }) => ({ search: { ...search, query } }));
        return;
      }
      if (query.trim() === '') {
        clearTimeout(timer);
        pending?.abort();
        change(() => ({ search: { ...NO_SEARCH, query } }));
        return;
      }
      change(({ search }) => ({
        search: {
          ...search,
          query,
          open: true,
          type: null,
          hits: search.hits?.status === 'ready' ? search.hits : { status: 'loading' },
        },
      }));
      later(query.trim(), SEARCH_PAUSE_MS);
    },
    bestHit() {
      const { query, answered, hits } = store.getState().search;
      if (query.trim() === '' || hits?.status === 'failed') return Promise.resolve(null);
      if (answered === query.trim()) {
        return Promise.resolve(hits?.status === 'ready' ? (hits.value[0] ?? null) : null);
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    searchType(type) {
      const { search } = store.getState();
      change(() => ({
        search: {
          ...search,
          type: search.type === type ? null : type,
          hits: { status: 'loading' },
        },
      }));
      later(search.query.trim(), 0);
    },
    searchAgain() {
      const { search } = store.getState();
      change(() => ({ search: { ...search, open: true, hits: { status: 'loading' } } }));
      later(search.query.trim(), 0);
    },
    openSearch() {
      change(({ search }) => ({ search: { ...search, open: search.hits !== null } }));
    },
    closeSearch() {
      change(({ search }) => ({ search: { ...search, open: false } }));
    },
    clearSearch() {
      clearTimeout(timer);
      pending?.abort();
      change(() => ({ search: NO_SEARCH }));
    },
  };
}
