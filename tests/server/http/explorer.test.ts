import { expect, test } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createApp } from '../../../server/http.ts';
import { serveExplorer } from '../../../server/http/explorer.ts';
import { listen } from '../../../server/http/listen.ts';
import { inFolder } from '../../support/folders.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';

const SCRIPT = 'console.log("京图");'.repeat(100);
const PAGE = '<!doctype html><title>京图</title>';

async function served(use: (url: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const built = join(folder, 'explorer');
    await mkdir(join(built, 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'outside');
    await writeFile(join(built, 'index.html'), PAGE);
    await writeFile(join(built, 'built-from.unknown'), 'x');
    const script = join(built, 'assets', 'index-BcD_12-x.js');
    await writeFile(script, SCRIPT);
    await writeFile(`${script}.br`, brotliCompressSync(SCRIPT));
    await writeFile(`${script}.gz`, gzipSync(SCRIPT));
    const parts = {
      graphql: null,
      explorer: await serveExplorer(built),
      isReady: () => Promise.resolve(true),
    };
    const open = await listen(createApp({ parts, allowedHosts: [], log: SILENT }), '127.0.0.1', 0);
    try {
      await use(open.url);
    } finally {
      await open.stop();
    }
  });
}

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('a caller that takes %s gets %s', (accepted, encoding) =>
  served(async (url) => {
    const answer = await fetch(`${url}/assets/index-BcD_12-x.js`, {
      headers: { 'accept-encoding': accepted },
    });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toBe(SCRIPT);
  }),
);

test('the page is asked for each time, and not sent twice', () =>
  served(async (url) => {
    const first = await fetch(url);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(await first.text()).toBe(PAGE);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(url, {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }));

test('a HEAD has no body', () =>
  served(async (url) => {
    const answer = await fetch(url, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  }));

test.each([
  '/built-from.unknown',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets',
  '/index.html/',
  '/__proto__',
])('nothing else is served: %s', (path) =>
  served(async (url) => {
    expect((await fetch(url + path)).status).toBe(404);
  }),
);

test('only asking is answered', () =>
  served(async (url) => {
    expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  }));
