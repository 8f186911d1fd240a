import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sharedConnection } from '../support/shared-neo4j.ts';
import { startApp } from '../support/start-app.ts';

const run = promisify(execFile);
const guide = await readFile('docs/clients.md', 'utf8');

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp(sharedConnection());
});
afterAll(() => app.stop());

/** Runs the command of the guide that begins so, as it stands there, against the server of the test. */
async function inShell(start: string): Promise<string> {
  const blocks = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
  const [found = '', ...others] = blocks.filter((text) => text.startsWith(start));
  expect({ start, others }).toEqual({ start, others: [] });
  const command = found.replace('http://127.0.0.1:4000', app.url);
  const env = { ...process.env, NODE_OPTIONS: '', JINGTU_URL: app.url };
  const { stdout } = await run('sh', ['-c', command], { env });
  return stdout;
}

test('curl', async () => {
  expect(JSON.parse(await inShell('curl -s '))).toMatchObject({ data: { node: { name: 'Vidu' } } });
});

test('curl by GET', async () => {
  expect(JSON.parse(await inShell('curl -sG'))).toMatchObject({
    data: { documents: [{ id: '2025-03-20-digital-economy' }] },
  });
});

test('TypeScript', async () => {
  const [head = '', ...facts] = (await inShell('npx tsx')).trim().split('\n');
  expect(head).toBe(`Vidu: ${facts.length}`);
  expect(facts.length).toBeGreaterThanOrEqual(4);
  for (const fact of facts) expect(fact).toMatch(/\S\t2025-03-20-digital-economy#\d+:\d+-\d+/);
});

test('Python', async () => {
  const lines = (await inShell('python3')).trim().split('\n');
  expect(lines[0]).toMatch(/\tOVER\t2200000000000\t元\t2024\tACHIEVED\t.*#5:259-285$/);
  expect(lines.at(-1)).toMatch(/^(\d+) of \1$/);
});

test('Python through the Cypher console', async () => {
  const env = { ...process.env, JINGTU_URL: app.url };
  const ask = (...args: string[]) => run('python3', ['docs/clients/cypher.py', ...args], { env });
  const query =
    'MATCH (c:Company) RETURN c.name AS name, count(*) AS one ORDER BY name LIMIT $most';
  const { stdout } = await ask(query, '{"most": 3}');
  expect(stdout.trim().split('\n')).toHaveLength(3);
  expect(stdout).toMatch(/^\S+\t1$/m);
  await expect(ask('CREATE (n)')).rejects.toMatchObject({
    stderr: expect.stringMatching(/^READ_ONLY: /) as unknown,
  });
});

test('the cells of the notebook run one after the other', async () => {
  const text = await readFile('docs/clients/cypher.ipynb', 'utf8');
  const { cells } = JSON.parse(text) as { cells: { cell_type: string; source: string[] }[] };
  const code = cells.filter(({ cell_type: type }) => type === 'code').slice(0, -1);
  const program = code.map(({ source }) => source.join('')).join('\n\n');
  const env = { ...process.env, JINGTU_URL: app.url };
  const { stdout } = await run('python3', ['-c', program], { env });
  expect(stdout.split('\n').filter((line) => /^\d+ \S/.test(line))).toHaveLength(3);
});

test('Python says that there is nothing', async () => {
  const env = { ...process.env, JINGTU_URL: app.url };
  const failed = run('python3', ['docs/clients/figures.py', 'indicator:nothing'], { env });
  await expect(failed).resolves.toMatchObject({ stdout: '0 of 0\n' });
});
