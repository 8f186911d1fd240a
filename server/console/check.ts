import { ConsoleError, errorOf, failureOf } from './failure.ts';
import type { Failure } from './failure.ts';
import { checkStatement } from './guard.ts';
import type { Checked } from './guard.ts';
import { hintsOf } from './hints.ts';
import type { PlanHint } from './hints.ts';
import type { PlanStep } from './plan.ts';
import type { Notification } from './protocol.ts';
import { Refused } from './refusal.ts';
import { tokenize } from './tokens.ts';

/** What can be said of a text without running it. */
export interface Check {
  readonly ok: boolean;
  /** Why the console would not run it. */
  readonly refusal: Failure | null;
  /** Why Neo4j could not run it. */
  readonly syntaxError: Failure | null;
  readonly notifications: readonly Notification[];
  readonly parameters: readonly string[];
  readonly plan: PlanStep | null;
  readonly planHints: readonly PlanHint[];
}

export interface Explainer {
  explain(statement: Checked): Promise<{
    readonly plan: PlanStep | null;
    readonly notifications: readonly Notification[];
  }>;
}

const NOTHING = { notifications: [], plan: null, planHints: [] } as const;

/** Remarks of Neo4j about what a text alone cannot have. */
const NOT_OF_TEXTS = 'Neo.ClientNotification.Statement.ParameterNotProvided';

/**
 * Checks a text by the first layer and, where it passes, by EXPLAIN and the second; nothing runs.
 * @throws the errors of `server/errors.ts` where the database cannot be asked.
 */
export async function checkText(text: string, explainer: Explainer): Promise<Check> {
  let checked: Checked;
  try {
    checked = checkStatement(text);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const failure = failureOf(error.refusal);
    const isSyntax = failure.code === 'SYNTAX_ERROR';
    return {
      ...NOTHING,
      ok: false,
      refusal: isSyntax ? null : failure,
      syntaxError: isSyntax ? failure : null,
      parameters: parametersIn(text),
    };
  }
  const { parameters } = checked;
  try {
    const { plan, notifications } = await explainer.explain(checked);
    const told = notifications.filter(({ code }) => code !== NOT_OF_TEXTS);
    const planHints = hintsOf(plan);
    return {
      ok: true,
      refusal: null,
      syntaxError: null,
      notifications: told,
      parameters,
      plan,
      planHints,
    };
  } catch (error) {
    if (!(error instanceof ConsoleError)) throw error;
    const { failure } = error;
    if (failure.code === 'UNAVAILABLE' || failure.code === 'INTERNAL') throw errorOf(failure);
    const isRefusal = failure.code === 'READ_ONLY';
    return {
      ...NOTHING,
      ok: false,
      refusal: isRefusal ? failure : null,
      syntaxError: isRefusal ? null : failure,
      parameters,
    };
  }
}

function parametersIn(text: string): string[] {
  try {
    const names = tokenize(text).flatMap((token) =>
      token.kind === 'parameter' ? [token.text] : [],
    );
    return Array.from(new Set(names));
  } catch {
    return [];
  }
}
