import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CypherConsole } from '../../../server/console/console.ts';
import { limitsOf } from '../../../server/console/limits.ts';
import { KnownError } from '../../../server/errors.ts';
import { javaOf, until } from '../../support/processes.ts';
import { SILENT, startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import type { ScratchNeo4j } from '../../support/scratch-neo4j.ts';

/** Would count for hours. */
const SLOW = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)';
const ASKING = { requestId: 'request-1', from: '127.0.0.1' };

let neo4j: ScratchNeo4j;
let cypher: CypherConsole;
beforeAll(async () => {
  neo4j = await startScratchNeo4j();
  cypher = new CypherConsole({
    connection: neo4j.connection,
    limits: limitsOf(60),
    log: SILENT,
    audit: { write: () => Promise.resolve() },
  });
});
afterAll(async () => {
  await cypher.close();
  await neo4j.stop();
});

const run = (query: string) => cypher.run({ query, limit: 1, timeoutMs: 60_000 }, ASKING);

async function isRunning(query: string): Promise<boolean> {
  const text = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $query RETURN 1';
  return (await cypher.control.read({ text, params: { query } })).length > 0;
}

test.each([
  ['stopped', 'SIGTERM', ['restarted', 'connection-lost']],
  ['killed', 'SIGKILL', ['connection-lost']],
] as const)(
  'a query is told that its Neo4j was %s, and the next ones run once it is there again',
  async (_how, signal, rules) => {
    const query = `${SLOW} AS ${signal.toLowerCase()}`;
    const told = run(query).then(
      () => null,
      (error: unknown) => error,
    );
    await until('the query runs', 60, () => isRunning(query));
    process.kill(await javaOf(neo4j.dataDir), signal);
    const failure = await told;
    if (!(failure instanceof KnownError)) throw failure;
    expect(failure.code).toBe('UNAVAILABLE');
    expect(rules).toContain(failure.details['rule']);
    await until(
      'a query runs again',
      100,
      async () => (await run('RETURN 1 AS one')).rows.length === 1,
    );
  },
  200_000,
);
