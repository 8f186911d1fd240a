import { expect, test } from '@jest/globals';
import { createLog, createNarrator } from '../../server/log.ts';

const NOW = () => new Date('2026-01-02T03:04:05.678Z');

function sink(isTTY: boolean) {
  let text = '';
  return {
    isTTY,
    write(more: string) {
      text += more;
    },
    text: () => text,
  };
}

test('JSON lines for machines', () => {
  const out = sink(false);
  createLog(out, NOW).warn('Slow.', { ms: 12n, path: '/graphql' });
  expect(out.text()).toBe(
    '{"time":"2026-01-02T03:04:05.678Z","level":"warn","message":"Slow.","ms":"12","path":"/graphql"}\n',
  );
});

test('plain lines for people', () => {
  const out = sink(true);
  createLog(out, NOW).info('Started.', { port: 4000, host: 'localhost' });
  expect(out.text()).toBe('03:04:05 info  Started.  port=4000 host=localhost\n');
});

test('credentials are kept back whatever field they come in', () => {
  const out = sink(false);
  createLog(out, NOW).error('No.', {
    password: 'hidden',
    NEO4J_PASSWORD: 'hidden',
    authorization: 'Basic hidden',
    apiToken: 'hidden',
    cookies: 'hidden',
  });
  expect(out.text()).not.toContain('hidden');
});

test('errors are written whole, with their causes', () => {
  const out = sink(false);
  const cause = new Error('inner');
  createLog(out, NOW).error('No.', { error: new Error('outer', { cause }) });
  expect(JSON.parse(out.text())).toMatchObject({
    error: {
      message: 'outer',
      cause: { message: 'inner', stack: expect.stringContaining('Error: inner') },
    },
  });
});

test('progress replaces itself on a terminal', () => {
  const out = sink(true);
  const narrator = createNarrator(out);
  narrator.progress('1 of 3');
  narrator.progress('2 of 3');
  narrator.say('Done.');
  expect(out.text()).toBe('\r\u001b[K1 of 3\r\u001b[K2 of 3\nDone.\n');
});

test('progress comes every five seconds elsewhere', () => {
  let now = 0;
  const out = sink(false);
  const narrator = createNarrator(out, () => now);
  for (const [at, line] of [
    [1_000, 'a'],
    [5_000, 'b'],
    [9_000, 'c'],
    [10_000, 'd'],
  ] as const) {
    now = at;
    narrator.progress(line);
  }
  expect(out.text()).toBe('b\nd\n');
});
