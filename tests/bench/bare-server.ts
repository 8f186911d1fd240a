import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { harbourOntology } from '../support/harbour-ontology.ts';
import { askBare, openBareDriver, statementOf } from './ask.ts';
import { CASES, EMPTY } from './cases.ts';
import { reportReady, targetOf } from './child.ts';

/**
 * The least that answers over HTTP: the statement of a question by its name, run by the bare driver, its records
 * written as JSON; no GraphQL, no checks, no limits. In a process of its own, as the others.
 */
const driver = openBareDriver(targetOf(process.argv));
const ontology = await harbourOntology();
const statements = new Map(
  await Promise.all(
    [EMPTY, ...CASES].map(
      async ({ name, ours }) => [name, await statementOf(ontology, ours)] as const,
    ),
  ),
);

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const server = createServer((request, response) => {
  void read(request).then(async (body) => {
    const { query } = JSON.parse(body) as { query: string };
    const statement = statements.get(query);
    const records = statement ? await askBare(driver, statement) : [];
    const data = (records as { toObject(): unknown }[]).map((record) => record.toObject());
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data }));
  });
});
server.listen(0, '127.0.0.1', () => {
  reportReady(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
