import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BYTES, LANES, ROWS } from '../../server/console/limits.ts';
import { MOST_CHARACTERS, MOST_TOKENS } from '../../server/console/tokens.ts';
import { serveConsole, type ServedConsole } from '../server/console/served-console.ts';
import { sharedConnection } from '../support/shared-neo4j.ts';

const run = promisify(execFile);
const guide = await readFile('docs/cypher.md', 'utf8');
const commands = Array.from(
  guide.matchAll(/```sh\n(curl[^`]*|python3[^`]*)```/g),
  ([, text = '']) => text,
);

let served: ServedConsole;
beforeAll(async () => {
  served = await serveConsole(sharedConnection());
});
afterAll(() => served.stop());

test('the guide has commands', () => {
  expect(commands).toHaveLength(3);
});

test.each(commands)('%s', async (command) => {
  const env = { ...process.env, JINGTU_URL: served.url };
  const { stdout } = await run(
    'sh',
    ['-c', command.replaceAll('http://127.0.0.1:4000', served.url)],
    { env },
  );
  expect(stdout).not.toContain('"errors"');
  expect(stdout).toMatch(/\p{Script=Han}/u);
});

test('the caps that the guide names are those that hold', () => {
  const most = (value: number) => value.toLocaleString('en');
  expect(guide).toContain(
    `${most(ROWS.usual)} unless \`limit\` says otherwise, ${most(ROWS.most)} at most`,
  );
  expect(guide).toContain(`| ${BYTES / 2 ** 20} MiB |`);
  expect(guide).toContain(
    `${most(MOST_CHARACTERS)} characters, ${most(MOST_TOKENS)} words and signs`,
  );
  const { runs, exports } = LANES;
  expect(guide).toContain(
    `${runs.workers} queries, ${runs.queue} more may wait; ${exports.workers} export, ${exports.queue} more may wait`,
  );
});
