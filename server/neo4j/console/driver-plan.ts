import type { ResultSummary } from 'neo4j-driver';
import type { PlanStep } from '../../console/plan.ts';
import type { Notification } from '../../console/protocol.ts';

/** A step as the driver gives it, with or without PROFILE. */
interface Step {
  readonly operatorType: string;
  readonly identifiers: readonly string[];
  readonly arguments: object;
  readonly children: readonly Step[];
}

/** The plan that a summary holds, with what PROFILE adds; null where there is none. */
export function planOf(summary: ResultSummary): PlanStep | null {
  const { queryProfile, plan } = summary;
  const step = queryProfile === false ? plan : queryProfile;
  return step === false ? null : stepOf(step, { next: 0 });
}

function stepOf(step: Step, numbers: { next: number }): PlanStep {
  const { operatorType, identifiers, children } = step;
  const told = step.arguments as Readonly<Record<string, unknown>>;
  const id = numbers.next;
  numbers.next += 1;
  // The driver says 0 for what was not told, so the server's own words count.
  const number = (name: string): number | null =>
    told[name] === undefined || told[name] === null ? null : Number(told[name]);
  const time = number('Time');
  const details = told['Details'];
  return {
    id,
    operator: operatorType.replace(/@[^@]*$/, ''),
    details: typeof details === 'string' ? details : '',
    identifiers,
    estimatedRows: number('EstimatedRows'),
    rows: number('Rows'),
    dbHits: number('DbHits'),
    memory: number('Memory'),
    timeMs: time === null ? null : time / 1e6,
    pageCacheHits: number('PageCacheHits'),
    pageCacheMisses: number('PageCacheMisses'),
    children: children.map((child) => stepOf(child, numbers)),
  };
}

/** What Neo4j remarks, with places in the text as it was given. */
export function notificationsOf(
  { notifications }: ResultSummary,
  text: string,
  shift: number,
): Notification[] {
  return notifications.map((one) => {
    const offset = (one.position as { offset?: unknown } | undefined)?.offset;
    const start = offset === undefined ? null : Math.max(0, Number(offset) - shift);
    return {
      code: one.code,
      severity: one.severityLevel === 'WARNING' ? 'WARNING' : 'INFORMATION',
      category: one.category,
      title: one.title,
      description: one.description,
      start,
      end: start === null ? null : wordEnd(text, start),
    };
  });
}

/** The end of the word, or of the sign, that stands at a place. */
export function wordEnd(text: string, start: number): number {
  const word = /^(?:`(?:[^`]|``)*`|[\p{ID_Continue}$]+|.)/su.exec(text.slice(start))?.[0] ?? '';
  return Math.min(text.length, start + Math.max(1, word.length));
}
