import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CypherConsole } from '../../../server/console/console.ts';
import { limitsOf } from '../../../server/console/limits.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';
import { LEGITIMATE_READS, PARAMETERS } from './legitimate-reads.ts';

let console_: CypherConsole;
beforeAll(() => {
  console_ = new CypherConsole({
    connection: sharedConnection(),
    limits: limitsOf(60),
    log: SILENT,
    audit: { write: () => Promise.resolve() },
  });
});
afterAll(() => console_.close());

test('none of at least 150 legitimate reads is refused or fails', async () => {
  expect(LEGITIMATE_READS.length).toBeGreaterThanOrEqual(150);
  const refused: string[] = [];
  for (const query of LEGITIMATE_READS) {
    const question = { query, parameters: PARAMETERS, limit: 50, timeoutMs: 60_000 };
    await console_
      .run(question, { requestId: 'request-1', from: '127.0.0.1' })
      .catch((error: unknown) => refused.push(`${query}: ${String(error)}`));
  }
  expect(refused).toEqual([]);
});
