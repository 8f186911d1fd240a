import { expect, test } from '@jest/globals';
import { Neo4jError } from 'neo4j-driver';
import { KnownError } from '../../../server/errors.ts';
import { isLostConnection, toKnownError } from '../../../server/neo4j/failures.ts';

function fromServer(code: string, message = 'said by Neo4j'): Neo4jError {
  return new Neo4jError(message, code, '50N42', 'general');
}

test.each([
  ['ServiceUnavailable', 'UNAVAILABLE', { reason: 'away' }],
  ['SessionExpired', 'UNAVAILABLE', { reason: 'away' }],
  ['Neo.TransientError.General.DatabaseUnavailable', 'UNAVAILABLE', { reason: 'away' }],
  ['Neo.TransientError.Database.DatabaseUnavailable', 'UNAVAILABLE', { reason: 'away' }],
  ['Neo.ClientError.Database.DatabaseNotFound', 'UNAVAILABLE', { reason: 'missing' }],
  ['Neo.ClientError.Security.Unauthorized', 'UNAVAILABLE', { reason: 'credentials' }],
  ['Neo.ClientError.Security.CredentialsExpired', 'UNAVAILABLE', { reason: 'credentials' }],
  ['Neo.ClientError.Security.AuthenticationRateLimit', 'UNAVAILABLE', { reason: 'credentials' }],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT', {}],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT', {}],
  ['Neo.TransientError.Transaction.Terminated', 'TIMEOUT', {}],
  ['Neo.ClientError.Transaction.Terminated', 'TIMEOUT', {}],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'TOO_LARGE', {}],
  ['Neo.TransientError.General.OutOfMemoryError', 'TOO_LARGE', {}],
  ['Neo.ClientError.Statement.AccessMode', 'READ_ONLY', {}],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'READ_ONLY', {}],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'READ_ONLY', {}],
  ['Neo.ClientError.Statement.SyntaxError', 'SYNTAX_ERROR', {}],
  ['Neo.ClientError.Statement.SemanticError', 'SYNTAX_ERROR', {}],
  ['Neo.ClientError.Statement.ParameterMissing', 'BAD_USER_INPUT', {}],
  ['Neo.ClientError.Statement.TypeError', 'BAD_USER_INPUT', {}],
  ['Neo.ClientError.Statement.ArithmeticError', 'BAD_USER_INPUT', {}],
  ['Neo.ClientError.Statement.ExternalResourceFailed', 'BAD_USER_INPUT', {}],
  ['Neo.ClientError.Procedure.ProcedureNotFound', 'BAD_USER_INPUT', {}],
])('%s means %s', (code, meaning, details) => {
  const cause = fromServer(code);
  const known = toKnownError(cause) as KnownError;
  expect(known).toBeInstanceOf(KnownError);
  expect([known.code, known.details, known.cause]).toEqual([meaning, details, cause]);
});

test('a pool without a free connection counts as a database that is away', () => {
  const error = fromServer('N/A', 'Connection acquisition timed out in 4000 ms.');
  expect(toKnownError(error)).toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'away' } });
});

test('a mistake in a statement is told with its place', () => {
  const message = "Invalid input 'RETRN' (line 3, column 12 (offset: 40))";
  const error = toKnownError(fromServer('Neo.ClientError.Statement.SyntaxError', message));
  expect(error).toMatchObject({ message, details: { line: 3, column: 12 } });
});

test('whatever is not known stays as it is, to be masked and logged', () => {
  for (const error of [
    fromServer('Neo.DatabaseError.General.UnknownError'),
    fromServer('N/A', 'something else'),
    new Error('a mistake of ours'),
    'text',
  ]) {
    expect(toKnownError(error)).toBe(error);
  }
});

test.each([
  [fromServer('ServiceUnavailable'), true],
  [fromServer('SessionExpired'), true],
  [fromServer('Neo.TransientError.General.MemoryPoolOutOfMemoryError'), false],
  [fromServer('N/A', 'Connection acquisition timed out in 4000 ms.'), false],
  [new Error('ServiceUnavailable'), false],
])('%s lost its connection: %s', (error, expected) => {
  expect(isLostConnection(error)).toBe(expected);
});
