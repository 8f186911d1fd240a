import type { StoreApi } from 'zustand/vanilla';
import type { CypherApi } from '../../api/cypher-api.ts';
import { sameDraft } from '../console/draft.ts';
import type { Draft } from '../console/draft.ts';
import type { CypherMemory } from './memory.ts';
import type { Past } from './records.ts';
import type { CypherState } from './state.ts';

export type CypherStore = StoreApi<CypherState>;

export interface CypherOptions {
  readonly api: CypherApi;
  readonly memory: CypherMemory;
  readonly now: () => number;
  /** A new id of a run, a record or a plan: a UUID, for the server asks for one. */
  readonly newId: () => string;
}

/** What the parts of the console's actions share. */
export interface CypherContext extends CypherOptions {
  readonly store: CypherStore;
  readonly state: () => CypherState;
  readonly change: (part: Partial<CypherState>) => void;
  readonly reread: () => void;
  readonly remember: (draft: Draft, outcome: Pick<Past, 'outcome' | 'ms' | 'rows'>) => void;
}

export function createCypherContext(store: CypherStore, options: CypherOptions): CypherContext {
  const { memory, now, newId } = options;
  const change: CypherContext['change'] = (part) => {
    store.setState(part);
  };
  return {
    ...options,
    store,
    change,
    state: () => store.getState(),
    reread() {
      change({ past: memory.past.all(), saved: memory.saved.all() });
    },
    remember({ query, variables }, outcome) {
      const [latest] = memory.past.all();
      // Running the same again and again is one line of the history, with its last outcome.
      const same = latest !== undefined && sameDraft(latest, { query, variables });
      memory.past.put({ query, variables, ...outcome, id: same ? latest.id : newId(), at: now() });
      change({ past: memory.past.all() });
    },
  };
}
