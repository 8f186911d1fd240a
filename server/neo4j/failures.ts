import { Neo4jError } from 'neo4j-driver';
import {
  BadInput,
  BadSyntax,
  type KnownError,
  ReadOnly,
  Timeout,
  TooLarge,
  Unavailable,
} from '../errors.ts';

type Make = (cause: Neo4jError) => KnownError;

const away: Make = (cause) =>
  new Unavailable('The database cannot be reached.', { reason: 'away' }, { cause });
const missing: Make = (cause) => new Unavailable(cause.message, { reason: 'missing' }, { cause });
const refused: Make = (cause) =>
  new Unavailable('The database refuses the credentials.', { reason: 'credentials' }, { cause });
const tooSlow: Make = (cause) =>
  new Timeout('The database stopped the query because it took too long.', {}, { cause });
const stopped: Make = (cause) =>
  new Timeout('The query was stopped before it had finished.', {}, { cause });
const tooLarge: Make = (cause) =>
  new TooLarge('The query needs more memory than one query may use.', {}, { cause });
const readOnly: Make = (cause) => new ReadOnly('The graph can only be read here.', {}, { cause });
const badSyntax: Make = (cause) => new BadSyntax(cause.message, position(cause.message), { cause });
const badInput: Make = (cause) => new BadInput(cause.message, {}, { cause });

/** What the codes of Neo4j and of its driver mean here; the first match counts. */
const MEANINGS: readonly (readonly [code: RegExp, make: Make])[] = [
  [/^(ServiceUnavailable|SessionExpired)$/, away],
  [/\.DatabaseUnavailable$/, away],
  [/\.DatabaseNotFound$/, missing],
  [/\.Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit|TokenExpired)$/, refused],
  [/\.Transaction\.TransactionTimedOut/, tooSlow],
  [/\.Transaction\.(Terminated|LockClientStopped)$/, stopped],
  [/OutOfMemoryError$/, tooLarge],
  [/\.(AccessMode|WriteOnReadOnlyAccessDatabase|ForbiddenOnReadOnlyDatabase)$/, readOnly],
  [/\.Statement\.(SyntaxError|SemanticError)$/, badSyntax],
  [/^Neo\.ClientError\.(Statement|Procedure)\./, badInput],
  [/\.General\.InvalidArguments$/, badInput],
];

/**
 * The error of our family for an error of the driver; anything unknown comes back as it was, to be masked and logged
 * whole by whoever answers.
 */
export function toKnownError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  // The driver gives no code where it gave up waiting for a connection of its own pool.
  if (/acquisition timed out/i.test(error.message)) return away(error);
  const meaning = MEANINGS.find(([code]) => code.test(error.code));
  return meaning ? meaning[1](error) : error;
}

/** True where the same read may succeed at once over another connection. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof Neo4jError && /^(ServiceUnavailable|SessionExpired)$/.test(error.code);
}

/** Line and column, from 1, out of Neo4j's text `(line 1, column 7 (offset: 6))`. */
function position(message: string): Readonly<Record<string, number>> {
  const found = /\(line (\d+), column (\d+)/.exec(message);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : {};
}
