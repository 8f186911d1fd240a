import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** Packed copies that the build puts beside a file, the smallest first. */
const PACKED = [
  { ending: '.br', encoding: 'br' },
  { ending: '.gz', encoding: 'gzip' },
] as const;
/** Vite names these after their content, so they never change. */
const HASHED = /^\/assets\/.*-[\w-]{8}\.\w+$/;

interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly forms: ReadonlyMap<string, Buffer>;
}

/** Serves the built explorer from memory: no address can lead outside the folder. */
export async function serveExplorer(folder: string): Promise<RequestHandler> {
  const assets = await readAssets(folder);
  return (request, response, next) => {
    const asset = assets.get(request.path === '/' ? '/index.html' : request.path);
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    const encoding =
      [...asset.forms.keys()].find((form) => request.acceptsEncodings(form)) ?? 'identity';
    response.set({
      'Content-Type': asset.type,
      'Cache-Control': HASHED.test(request.path)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ETag: asset.etag,
      Vary: 'Accept-Encoding',
    });
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    // Express answers 304 by itself where the ETag is known to the caller.
    response.send(asset.forms.get(encoding));
  };
}

async function readAssets(folder: string): Promise<Map<string, Asset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const assets = new Map<string, Asset>();
  for (const file of files) {
    const type = TYPES[extname(file)];
    if (type === undefined) continue;
    const content = await readFile(file);
    const forms = new Map<string, Buffer>();
    for (const { ending, encoding } of PACKED) {
      if (files.includes(file + ending)) forms.set(encoding, await readFile(file + ending));
    }
    forms.set('identity', content);
    const etag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
    assets.set(`/${relative(folder, file).split(sep).join('/')}`, { type, etag, forms });
  }
  return assets;
}

/** Stands in for the explorer while the server starts: asks again each second. */
export const starting: RequestHandler = (request, response, next) => {
  if (request.path !== '/') {
    next();
    return;
  }
  response.status(503).set({
    'Retry-After': '1',
    'Cache-Control': 'no-store',
    'Content-Type': 'text/html; charset=utf-8',
  });
  response.send(
    '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>京图 Jingtu</title>' +
      '<p lang="zh">京图正在启动……</p><p>Jingtu is starting …</p>',
  );
};
