import { draftFrom, NO_DRAFT } from '../console/draft.ts';
import type { Draft } from '../console/draft.ts';
import { createRecords, PAST_LIMIT, storedJson } from '../console/records.ts';
import type { Records, RecordStorage } from '../console/records.ts';
import { favouriteFrom, pastFrom } from './records.ts';
import type { Favourite, Past } from './records.ts';
import { LIMITS, SHELVES } from './state.ts';
import type { CypherState, Shelf } from './state.ts';

const KEYS = {
  draft: 'jingtu.cypher.draft',
  shelf: 'jingtu.cypher.shelf',
  limit: 'jingtu.cypher.limit',
  past: 'jingtu.cypher.past.',
  saved: 'jingtu.cypher.saved.',
} as const;

/**
 * What the Cypher console remembers. History and favourites belong to the browser; draft, open shelf and page size to
 * the window, and a new window starts from the draft written last in any. Results are not kept: the graph may have
 * changed, and a query is run again in a moment.
 */
export interface CypherMemory {
  readonly past: Records<Past>;
  readonly saved: Records<Favourite>;
  readonly restore: () => CypherState;
  readonly keepDraft: (draft: Draft) => void;
  readonly keepShelf: (shelf: Shelf) => void;
  readonly keepLimit: (limit: number) => void;
  /** Calls back when another window has changed history or favourites. */
  readonly onOthers: (listener: () => void) => void;
}

/** The memory over the browser's storage and the window's; `null` where they are forbidden. */
export function createCypherMemory(
  storage: RecordStorage | null,
  own: RecordStorage | null,
  listen: (listener: (key: string | null) => void) => void,
): CypherMemory {
  const past = createRecords(storage, KEYS.past, pastFrom, PAST_LIMIT);
  const saved = createRecords(storage, KEYS.saved, favouriteFrom);
  const put = (where: RecordStorage | null, key: string, value: string): void => {
    try {
      where?.setItem(key, value);
    } catch {
      // A full storage costs what a reload would bring back, and nothing else.
    }
  };
  return {
    past,
    saved,
    restore() {
      const draft =
        draftFrom(storedJson(own?.getItem(KEYS.draft))) ??
        draftFrom(storedJson(storage?.getItem(KEYS.draft))) ??
        NO_DRAFT;
      const shelf = own?.getItem(KEYS.shelf);
      const limit = Number(own?.getItem(KEYS.limit));
      return {
        draft,
        replaced: 0,
        selection: { from: 0, to: 0 },
        run: null,
        shown: 0,
        checks: new Map(),
        schema: { status: 'loading' },
        past: past.all(),
        saved: saved.all(),
        shelf: SHELVES.find((one) => one === shelf) ?? 'examples',
        notice: null,
        link: null,
        limit: LIMITS.includes(limit) ? limit : 1000,
        plans: [],
        exporting: null,
      };
    },
    keepDraft(draft) {
      const text = JSON.stringify(draft);
      put(own, KEYS.draft, text);
      put(storage, KEYS.draft, text);
    },
    keepShelf(shelf) {
      put(own, KEYS.shelf, shelf);
    },
    keepLimit(limit) {
      put(own, KEYS.limit, String(limit));
    },
    onOthers(listener) {
      listen((key) => {
        if (past.owns(key) || saved.owns(key)) listener();
      });
    },
  };
}
