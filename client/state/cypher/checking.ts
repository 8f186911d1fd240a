import type { CypherCheck } from '../../api/cypher-api.ts';
import { statementsOf } from '../../cypher/statements.ts';
import type { CypherContext } from './context.ts';

/** Statements whose checks are remembered, and those that are asked for at once. */
const REMEMBERED = 60;
const AT_ONCE = 12;

export interface Checking {
  /** Asks the server about the statements of the draft that it has not been asked about. */
  readonly check: () => Promise<void>;
}

export function createChecking({ api, state, change }: CypherContext): Checking {
  let under: AbortController | null = null;
  const put = (text: string, check: CypherCheck): void => {
    const checks = new Map(state().checks);
    checks.delete(text);
    checks.set(text, check);
    for (const [oldest] of checks) {
      if (checks.size <= REMEMBERED) break;
      checks.delete(oldest);
    }
    change({ checks });
  };
  return {
    async check() {
      under?.abort();
      const mine = new AbortController();
      under = mine;
      const { draft, checks } = state();
      const asked = statementsOf(draft.query)
        .map(({ text }) => text)
        .filter((text) => !checks.has(text));
      for (const text of [...new Set(asked)].slice(0, AT_ONCE)) {
        try {
          const check = await api.check(text, mine.signal);
          if (mine.signal.aborted) return;
          put(text, check);
        } catch {
          // What cannot be checked now is checked with the next letter; running it will say what is wrong.
          return;
        }
      }
    },
  };
}
