import { Neo4jError } from 'neo4j-driver';
import { FUNCTIONS, NAMESPACED_FUNCTIONS, PROCEDURES } from '../../console/allowed.ts';
import { ConsoleError, failureOf } from '../../console/failure.ts';
import type { Failure } from '../../console/failure.ts';
import { Refused } from '../../console/refusal.ts';
import { nearest } from '../../nearest.ts';
import { wordEnd } from './driver-plan.ts';

export interface Place {
  /** The text as it was given, and how much later things stood in what was sent. */
  readonly text: string;
  readonly shift: number;
}

type Make = (message: string, place: Place) => Failure;

const fixed =
  (code: Failure['code'], rule: Failure['rule'], message: string, remedy: string): Make =>
  () => ({ code, rule, message, remedy });

const away = fixed(
  'UNAVAILABLE',
  'connection-lost',
  'The connection to Neo4j was lost.',
  'Run the query again in a moment; nothing was changed.',
);
const stopped = fixed(
  'UNAVAILABLE',
  'restarted',
  'Neo4j was stopped or restarted while the query ran.',
  'Run the query again when Neo4j answers; nothing was changed.',
);
const tooSlow = fixed(
  'TIMEOUT',
  'timeout',
  'The query took longer than it may, and Neo4j ended it.',
  'Ask for less with LIMIT or a narrower MATCH, look at its plan with PROFILE, or give it more time.',
);
const ended = fixed(
  'TIMEOUT',
  'cancelled',
  'The query was ended before it had finished.',
  'Run it again.',
);
const memory = fixed(
  'TOO_LARGE',
  'memory',
  'The query needs more memory than one query may use.',
  'Collect, sort or DISTINCT fewer rows: filter and LIMIT first.',
);
const write = fixed(
  'READ_ONLY',
  'write',
  'The statement would write; the console only reads.',
  'Leave the writing clause away.',
);
const credentials = fixed(
  'UNAVAILABLE',
  'credentials',
  'Neo4j refuses the credentials of the console.',
  'Correct the user name and password in the settings of the server.',
);
const missing = fixed(
  'UNAVAILABLE',
  'database-missing',
  'The database of the console does not exist.',
  'Correct its name in the settings of the server.',
);

const MEANINGS: readonly (readonly [code: RegExp, make: Make])[] = [
  [/\.DatabaseUnavailable$/, stopped],
  [/^(ServiceUnavailable|SessionExpired)$/, away],
  [/\.DatabaseNotFound$/, missing],
  [
    /\.Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit|TokenExpired)$/,
    credentials,
  ],
  [/\.Transaction\.TransactionTimedOut/, tooSlow],
  [/\.Transaction\.(Terminated|LockClientStopped)$/, ended],
  [/OutOfMemoryError$|\.General\.StackOverFlowError$/, memory],
  [/\.(AccessMode|WriteOnReadOnlyAccessDatabase|ForbiddenOnReadOnlyDatabase)$/, write],
  [/\.Statement\.ParameterMissing$/, placed('BAD_USER_INPUT', 'parameter-missing')],
  [/\.Statement\.(SyntaxError|SemanticError)$/, syntax],
  [/\.Procedure\.ProcedureNotFound$/, unknownProcedure],
  [/\.Statement\.ArithmeticError$/, placed('BAD_USER_INPUT', 'arithmetic')],
  [/\.Statement\.TypeError$/, placed('BAD_USER_INPUT', 'type')],
  [/^Neo\.ClientError\.(Statement|Procedure|General)\./, placed('BAD_USER_INPUT', 'other')],
];

/** What an error of the driver means for whoever wrote the statement; anything unknown is masked. */
export function driverFailure(error: unknown, place: Place): Failure {
  if (error instanceof ConsoleError) return error.failure;
  if (error instanceof Refused) return failureOf(error.refusal);
  if (!(error instanceof Neo4jError)) {
    return {
      code: 'INTERNAL',
      rule: 'other',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  if (/acquisition timed out/i.test(error.message)) return away(error.message, place);
  if (
    /shut ?down|shutting down|not available|unavailable/i.test(error.message) &&
    /Transient|Terminated/.test(error.code)
  )
    return stopped(error.message, place);
  const meaning = MEANINGS.find(([code]) => code.test(error.code));
  return meaning
    ? meaning[1](error.message, place)
    : { code: 'INTERNAL', rule: 'other', message: `${error.code}: ${error.message}` };
}

/** A message of Neo4j with its place: `… (line 1, column 7 (offset: 6))`, and the line itself after it. */
function placed(code: Failure['code'], rule: Failure['rule']): Make {
  return (message, { text, shift }) => {
    const offset = /\(offset: (\d+)\)/.exec(message)?.[1];
    const words = sentence(message);
    if (offset === undefined) return { code, rule, message: words };
    const start = Math.min(text.length, Math.max(0, Number(offset) - shift));
    return { code, rule, message: words, start, end: wordEnd(text, start) };
  };
}

/** The first lines of a message, without the place and the line that repeats the text. */
function sentence(message: string): string {
  const [words = ''] = message.split(/\s*\(line \d+, column \d+|\n"/);
  return /[.?!]$/.test(words) ? words : `${words}.`;
}

function syntax(message: string, place: Place): Failure {
  const fault = placed('SYNTAX_ERROR', 'syntax')(message, place);
  const unknown = /Unknown function '([^']+)'/.exec(message)?.[1];
  if (unknown !== undefined)
    return offering({ ...fault, rule: 'unknown-function' }, unknown, [
      ...FUNCTIONS,
      ...NAMESPACED_FUNCTIONS,
    ]);
  const variable = /Variable `([^`]+)` not defined/.exec(message)?.[1];
  if (variable !== undefined) {
    const names = Array.from(
      place.text.matchAll(/[\p{ID_Start}_][\p{ID_Continue}]*/gu),
      ([name]) => name,
    );
    return offering(
      {
        ...fault,
        rule: 'unknown-variable',
        remedy: 'A variable must be bound by MATCH, UNWIND, WITH … AS or CALL before it is used.',
      },
      variable,
      names.filter((name) => name !== variable && name !== name.toUpperCase()),
    );
  }
  if (/Type mismatch/.test(message)) return { ...fault, rule: 'type' };
  return fault;
}

function unknownProcedure(message: string, place: Place): Failure {
  const name = /name `([^`]+)`/.exec(message)?.[1] ?? '';
  return offering(
    { ...placed('SYNTAX_ERROR', 'unknown-procedure')(message, place) },
    name,
    PROCEDURES,
  );
}

function offering(failure: Failure, name: string, choices: Iterable<string>): Failure {
  const near = nearest(name, choices);
  if (near.length === 0) return failure;
  return { ...failure, nearest: near, remedy: `Did you mean ${near.join(' or ')}?` };
}
