import { CypherFailure, cypherFailureOf } from '../../api/cypher-failure.ts';
import type { CypherAnswer } from '../../api/cypher-api.ts';
import { Cancelled } from '../../api/failure.ts';
import { statementsIn, statementsOf } from '../../cypher/statements.ts';
import type { Statement } from '../../cypher/statements.ts';
import type { CypherContext } from './context.ts';
import { parametersFor } from './question.ts';
import type { Outcome } from './records.ts';
import type { Cancelling, StatementRun } from './state.ts';

/** Plans that are remembered in a window. */
const PLANS = 12;

export interface Running {
  /** Runs the statement at the cursor or those selected, with `EXPLAIN` or `PROFILE` before them where that is asked. */
  readonly run: (prefix?: '' | 'EXPLAIN' | 'PROFILE') => Promise<void>;
  readonly runAll: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly look: (shown: number) => void;
}

/** A statement with a prefix that it does not bear already. */
function prefixed(text: string, prefix: string): string {
  if (prefix === '') return text;
  const bare = text.replace(/^(?:EXPLAIN|PROFILE)\s+/iu, '');
  return `${prefix} ${bare}`;
}

function outcomeOf(answer: CypherAnswer): Outcome {
  return answer.cap === null ? 'answered' : 'cut';
}

export function createRunning(context: CypherContext): Running {
  const { api, state, change, remember, newId, now } = context;
  let current: { readonly abort: AbortController; readonly token: object } | null = null;

  const edit = (runId: string, part: Partial<StatementRun>): void => {
    const { run } = state();
    if (run === null) return;
    const statements = run.statements.map((one) =>
      one.runId === runId ? { ...one, ...part } : one,
    );
    change({ run: { ...run, statements } });
  };

  const seePlan = (query: string, { plan, hints, ms }: CypherAnswer): void => {
    if (plan === null) return;
    const seen = { id: newId(), at: now(), query, plan, hints, ms };
    change({ plans: [seen, ...state().plans].slice(0, PLANS) });
  };

  /** Runs one statement; `false` where those after it are not to be run. */
  const runOne = async (
    one: StatementRun,
    variables: string,
    abort: AbortController,
  ): Promise<boolean> => {
    const { runId, text: query } = one;
    const draft = { query, variables };
    edit(runId, { outcome: { status: 'running' } });
    try {
      const { values } = parametersFor(statementsOf(query), variables);
      const { limit } = state();
      const question = { query, parameters: values, limit, runId };
      const answer = await api.run(question, abort.signal);
      edit(runId, { outcome: { status: 'answered', answer }, cancelling: null });
      seePlan(query, answer);
      remember(draft, { outcome: outcomeOf(answer), ms: answer.ms, rows: answer.rows.length });
      return true;
    } catch (error) {
      const left = error instanceof Cancelled || abort.signal.aborted;
      const failure = left
        ? new CypherFailure({ rule: 'cancelled', message: String(error) })
        : cypherFailureOf(error);
      edit(runId, { outcome: { status: 'failed', failure } });
      const outcome = failure.rule === 'cancelled' ? 'cancelled' : 'failed';
      remember(draft, { outcome, ms: null, rows: null });
      return false;
    }
  };

  const runStatements = async (chosen: readonly Statement[], prefix: string): Promise<void> => {
    const { draft } = state();
    if (chosen.length === 0) return;
    const { wrong } = parametersFor(chosen, draft.variables);
    if (wrong.length > 0) {
      change({ notice: { kind: 'parameters', names: wrong } });
      return;
    }
    current?.abort.abort();
    const mine = { abort: new AbortController(), token: {} };
    current = mine;
    const statements = chosen.map(({ text, from }): StatementRun => {
      const whole = prefixed(text, prefix);
      const outcome = { status: 'waiting' } as const;
      return {
        runId: newId(),
        text: whole,
        from,
        shift: whole.length - text.length,
        cancelling: null,
        outcome,
      };
    });
    change({ run: { draft, statements }, shown: 0, notice: null });
    for (const [index, one] of statements.entries()) {
      if (index > 0) change({ shown: index });
      const goesOn = await runOne(one, draft.variables, mine.abort);
      if (current !== mine) return;
      if (goesOn) continue;
      for (const rest of statements.slice(index + 1))
        edit(rest.runId, { outcome: { status: 'skipped' } });
      break;
    }
    current = null;
  };

  return {
    run: (prefix = '') => {
      const { draft, selection } = state();
      const chosen = statementsIn(statementsOf(draft.query), selection.from, selection.to);
      return runStatements(chosen, prefix);
    },
    runAll: () => runStatements(statementsOf(state().draft.query), ''),
    async cancel() {
      const under = state().run?.statements.find(({ outcome }) => outcome.status === 'running');
      const mine = current;
      if (under === undefined || mine === null || under.cancelling === 'asking') return;
      edit(under.runId, { cancelling: 'asking' });
      let said: Cancelling;
      try {
        said = await api.cancel(under.runId);
      } catch {
        // The server ends a query whose connection is gone; that it has, nobody can say any more.
        said = 'lost';
        mine.abort.abort();
      }
      edit(under.runId, { cancelling: said });
    },
    look(shown) {
      change({ shown });
    },
  };
}
