import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEPTH_AND_WIDTH } from './depth-and-width.ts';
import { FRAGMENTS } from './fragments.ts';
import type { HostileQuery } from './hostile-query.ts';
import { TRICKS } from './tricks.ts';
import { WRONG_VALUES } from './wrong-values.ts';

/** Milliseconds after which a request counts as hanging; the slowest answer takes a small part of it. */
const HANGING_MS = 10_000;
/** Bytes by which the memory may have grown after the whole corpus was asked twice more. */
const GROWTH = 16 * 1024 * 1024;

const CORPUS: readonly HostileQuery[] = [
  ...DEPTH_AND_WIDTH,
  ...FRAGMENTS,
  ...WRONG_VALUES,
  ...TRICKS,
];

let child: ChildProcess;
let url = '';
beforeAll(async () => {
  const file = fileURLToPath(new URL('./served.ts', import.meta.url));
  child = fork(file, { execArgv: ['--expose-gc', '--import', 'tsx'] });
  const [said] = (await once(child, 'message')) as [{ url: string }];
  url = said.url;
});
afterAll(() => {
  child.kill();
});

async function send({ query, variables, operationName }: HostileQuery) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
    signal: AbortSignal.timeout(HANGING_MS),
  });
  const { errors = [] } = (await response.json()) as {
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  return { status: response.status, errors };
}

async function state(): Promise<{ heap: number; logged: string[] }> {
  child.send('tell');
  const [said] = (await once(child, 'message')) as [{ heap: number; logged: string[] }];
  return said;
}

describe('every hostile query is refused with its code', () => {
  test.each(CORPUS.map((row) => [row.what, row] as const))('%s', async (_what, row) => {
    const { status, errors } = await send(row);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
    expect(errors.map(({ extensions }) => extensions?.code)).toContain(row.code);
    // No answer is a wall of text, nor tells of the inside.
    expect(JSON.stringify(errors).length).toBeLessThan(100_000);
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|\.ts:\d|Maximum call stack/);
  });

  test('the corpus is large, and no query stands in it twice', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(300);
    const asked = CORPUS.map(({ query, variables, operationName }) =>
      JSON.stringify([query, variables, operationName]),
    );
    expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([]);
  });
});

test('memory stays flat, nothing was a defect, and good questions are still answered', async () => {
  for (const row of CORPUS) await send(row);
  const before = await state();
  for (const row of [...CORPUS, ...CORPUS]) await send(row);
  const after = await state();
  expect(after.heap - before.heap).toBeLessThan(GROWTH);
  expect(after.logged).toEqual([]);
  const good = await send({ what: '', query: '{ documents { id } }', code: 'TIMEOUT' });
  expect(good).toEqual({ status: 200, errors: [] });
});
