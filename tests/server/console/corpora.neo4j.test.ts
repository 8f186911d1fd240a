import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, {
  type Driver,
  type Session,
  type SessionConfig,
  type Transaction,
} from 'neo4j-driver';
import { CypherConsole } from '../../../server/console/console.ts';
import { limitsOf } from '../../../server/console/limits.ts';
import { checkPlan } from '../../../server/console/plan-guard.ts';
import { Refused } from '../../../server/console/refusal.ts';
import { KnownError } from '../../../server/errors.ts';
import { planOf } from '../../../server/neo4j/console/driver-plan.ts';
import { SILENT, startScratchNeo4j, type ScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { hostileStatements } from './hostile-statements.ts';

const ASKING = { requestId: 'request-1', from: '127.0.0.1' };
/** What must never be read: it stands in a file, at an address and in somebody else's query. */
const SECRET = 'secret-of-others';

let scratch: ScratchNeo4j;
let driver: Driver;
let console_: CypherConsole;
let listener: Server;
let requests = 0;
/** Somebody else's open transaction. */
let victim: { readonly session: Session; readonly tx: Transaction; readonly id: string };
let corpus: readonly string[];

beforeAll(async () => {
  scratch = await startScratchNeo4j();
  const { uri, auth } = scratch.connection;
  driver = neo4j.driver(uri, neo4j.auth.basic(auth?.username ?? '', auth?.password ?? ''));
  for (const text of [
    'CREATE (:Kept {name: "a", place: point({x: 1, y: 2})})-[:KEPT {since: 1}]->(:Kept {name: "b"})',
    'CREATE INDEX kept FOR (n:Kept) ON (n.name)',
    'CREATE CONSTRAINT kept_key FOR (n:Kept) REQUIRE n.key IS UNIQUE',
    'CALL db.awaitIndexes(60)',
  ]) {
    await driver.executeQuery(text);
  }
  listener = createServer((_request, response) => {
    requests += 1;
    response.end(`${SECRET},1\n`);
  });
  await new Promise<void>((resolve) => listener.listen(0, '0.0.0.0', resolve));
  const file = join(scratch.dataDir, 'secret.csv');
  await writeFile(file, `${SECRET},1\n`);
  const session = driver.session();
  const tx = await session.beginTransaction();
  await tx.run(`MATCH (n:Kept) RETURN n.name, "${SECRET}" AS secret`);
  const { records } = await tx.run(
    'SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery STARTS WITH "SHOW" RETURN transactionId',
  );
  victim = { session, tx, id: records[0]?.get('transactionId') as string };
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/x.csv`;
  corpus = hostileStatements({ url, file, transaction: victim.id });
  console_ = new CypherConsole({
    connection: scratch.connection,
    limits: limitsOf(20),
    log: SILENT,
    audit: { write: () => Promise.resolve() },
  });
});
afterAll(async () => {
  await victim.tx.close();
  await victim.session.close();
  await console_.close();
  await driver.close();
  listener.close();
  await scratch.stop();
});

/** Everything that could be harmed. */
async function state(): Promise<unknown> {
  const ask = async (text: string) => {
    const { records } = await driver.executeQuery(text);
    return records.map((record) => JSON.stringify(record.toObject()));
  };
  return {
    nodes: await ask('MATCH (n) RETURN labels(n), properties(n) ORDER BY elementId(n)'),
    relationships: await ask(
      'MATCH ()-[r]->() RETURN type(r), properties(r) ORDER BY elementId(r)',
    ),
    labels: await ask('CALL db.labels() YIELD label RETURN label ORDER BY label'),
    types: await ask('CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t'),
    keys: await ask('CALL db.propertyKeys() YIELD propertyKey AS k RETURN k ORDER BY k'),
    indexes: await ask(
      'SHOW INDEXES YIELD name, type, state RETURN name, type, state ORDER BY name',
    ),
    constraints: await ask('SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name'),
    users: await ask(
      'SHOW USERS YIELD user, passwordChangeRequired RETURN user, passwordChangeRequired',
    ),
    requests,
  };
}

async function isVictimAlive(): Promise<boolean> {
  const { records } = await victim.tx.run('RETURN 1 AS one');
  return records.length === 1;
}

test('there are at least 400 hostile statements', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(400);
});

test('no hostile statement is run, and none takes effect', async () => {
  const before = await state();
  const through: string[] = [];
  const codes = new Map<string, number>();
  const run = async (query: string): Promise<void> => {
    try {
      const answered = await console_.run({ query, limit: 100, timeoutMs: 5_000 }, ASKING);
      // The plan of a statement is told only where it reads.
      through.push(`${query} → ${JSON.stringify(answered.rows).slice(0, 80)}`);
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      expect(JSON.stringify({ ...error.details, message: error.message })).not.toContain(
        `"${SECRET}`,
      );
      codes.set(error.code, (codes.get(error.code) ?? 0) + 1);
    }
  };
  for (const query of corpus) await run(query);
  expect(through).toEqual([]);
  expect(await state()).toEqual(before);
  expect(await isVictimAlive()).toBe(true);
  // What is refused for what it would do is by far the most.
  expect(codes.get('READ_ONLY') ?? 0).toBeGreaterThan(corpus.length * 0.75);
  expect(
    Array.from(codes.keys()).filter((code) => !['READ_ONLY', 'SYNTAX_ERROR'].includes(code)),
  ).toEqual([]);
});

test('the second layer alone lets none through that Neo4j understands', async () => {
  const through: string[] = [];
  let understood = 0;
  const explain = async (query: string): Promise<void> => {
    const settings: Partial<SessionConfig> = { defaultAccessMode: 'READ' };
    const session = driver.session(settings);
    const text = query.replace(/^(\s*(?:CYPHER [^ ]+ )?)(?:PROFILE|EXPLAIN)\b/i, '$1');
    try {
      const { summary } = await session.run(`EXPLAIN ${text}`);
      understood += 1;
      checkPlan(planOf(summary), summary.queryType, text.length);
      through.push(query);
    } catch (error) {
      if (!(error instanceof Refused) && !(error instanceof neo4j.Neo4jError)) throw error;
    } finally {
      await session.close();
    }
  };
  for (let at = 0; at < corpus.length; at += 8) {
    await Promise.all(corpus.slice(at, at + 8).map(explain));
  }
  // What a user may call is told by its name alone, which a plan does not show; the first layer refuses that.
  expect(through.filter((query) => !/EXECUTABLE BY/i.test(query))).toEqual([]);
  expect(understood).toBeGreaterThan(100);
});
