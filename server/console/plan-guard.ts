import { FUNCTION_KEYS, isReadingOperator, PROCEDURES } from './allowed.ts';
import { stepsOf } from './plan.ts';
import type { PlanStep } from './plan.ts';
import { Refused } from './refusal.ts';

/** What no detail of a reading step can hold, in words. */
const FORBIDDEN =
  /\bLOAD\s+CSV\b|\bTERMINATE\s+TRANSACTIONS?\b|\bSHOW\s+(?!INDEX|CONSTRAINT|FUNCTION|PROCEDURE|ALL\s+INDEX)\w+\b|\bIN\s+(?:\S+\s+)?(?:CONCURRENT\s+)?TRANSACTIONS\b\s*(?:OF|ON|REPORT|\})/i;
/** Procedures have a namespace, always. */
const CALLED_PROCEDURE = /\bCALL\s+(\w+(?:\.\w+)+)/gi;
const CALLED_FUNCTION = /(?<![\w.\])}$])((?:\w+\.)+\w+)\s*\(/g;

/**
 * The second layer: what Neo4j itself makes of the statement. Each step of the plan must be one that reads, and each
 * step's details are looked through as well, for subqueries inside expressions are no steps of their own.
 * @throws Refused for the whole text: a plan tells no places
 */
export function checkPlan(plan: PlanStep | null, statementType: string, length: number): void {
  if (statementType !== 'r' || !plan) {
    throw refuse('Neo4j says that the statement does more than read.', length);
  }
  for (const { operator, details } of stepsOf(plan)) {
    if (!isReadingOperator(operator)) {
      throw refuse(`Neo4j would carry out ${operator}, which is not known to only read.`, length);
    }
    if (operator !== 'ProcedureCall') checkDetails(details, length);
    else {
      const name = /^[^(\s]+/.exec(details)?.[0] ?? '';
      checkProcedure(name, length);
      checkDetails(details.slice(name.length), length);
    }
  }
}

/** Columns without an alias are called after the text, in back-ticks, which are left aside like strings. */
function checkDetails(details: string, length: number): void {
  const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
  // A column's back-ticks may hold anything, but the back-ticks of a called name hide nothing.
  const bare = details
    .replace(strings, '1')
    .replace(/`((?:[^`]|``)*)`/g, (_, name: string) => (/^[\w.]+$/.test(name) ? name : 'x'));
  if (FORBIDDEN.test(bare)) {
    throw refuse('Neo4j would read files, addresses or the work of others.', length);
  }
  for (const [, name = ''] of bare.matchAll(CALLED_PROCEDURE)) checkProcedure(name, length);
  for (const [, name = ''] of bare.matchAll(CALLED_FUNCTION)) {
    if (!FUNCTION_KEYS.has(name.toUpperCase())) {
      throw refuse(`Neo4j would call ${name}, which is not among the allowed functions.`, length);
    }
  }
}

function checkProcedure(name: string, length: number): void {
  if (PROCEDURES.has(name.replaceAll('`', ''))) return;
  throw refuse(`Neo4j would call ${name}, which is not among the allowed procedures.`, length);
}

function refuse(message: string, length: number): Refused {
  const remedy = 'The console only reads the graph.';
  return new Refused({ rule: 'plan', message, start: 0, end: length, remedy });
}
