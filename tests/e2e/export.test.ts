import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp, Visitor } from './explorer-app.ts';
import { readPng } from './png-picture.ts';

let app: ExplorerApp;
let user: Visitor;

beforeAll(async () => {
  app = await startExplorer(false);
  user = await app.visit({ language: 'en' }, '#v=1&e=model:kling@0_0,company:kuaishou@160_0');
  await user.page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
  expect((await user.onCanvas()).sort()).toEqual(['Kling', 'Kuaishou']);
}, 240_000);

afterAll(async () => {
  await user.leave();
  await app.stop();
}, 60_000);

/** Exports by the menu; where the file lies and what it is called. */
async function exported(item: string, { page } = user): Promise<{ path: string; name: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  const file = await download;
  return { path: await file.path(), name: file.suggestedFilename() };
}

test('a picture in PNG is drawn, twice as fine as on screen', async () => {
  const { path, name } = await exported('Picture (PNG)');
  expect(name).toMatch(/Kling.*\.png$/u);
  const bytes = await readFile(path);
  const seen = await user.page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([data], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const brush = canvas.getContext('2d');
    brush?.drawImage(bitmap, 0, 0);
    const pixels = brush?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const colours = new Set<number>();
    for (let at = 0; at < pixels.length; at += 4)
      colours.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
    return { width: bitmap.width, height: bitmap.height, colours: colours.size };
  }, bytes.toString('base64'));
  expect(seen.width).toBe(1440);
  expect(seen.height).toBeGreaterThan(300);
  expect(seen.colours).toBeGreaterThan(20);
  // Read without the browser that wrote it, it is the same picture, on light ground as on screen.
  const { corner, ...size } = readPng(bytes);
  expect(size).toEqual({ width: seen.width, height: seen.height });
  expect(corner).toEqual([255, 255, 255, 255]);
});

test('a picture in SVG is read by another parser, with everything drawn', async () => {
  const { path } = await exported('Picture (SVG)');
  const script = `
import json, sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
svg = '{http://www.w3.org/2000/svg}'
print(json.dumps({
  'tag': root.tag, 'title': root.findtext(svg + 'title'),
  'ids': [one.get('data-id') for one in root.iter(svg + 'g') if one.get('data-id')],
}))`;
  const { stdout } = await promisify(execFile)('python3', ['-c', script, path]);
  const read = JSON.parse(stdout) as { tag: string; title: string; ids: string[] };
  expect(read.tag).toBe('{http://www.w3.org/2000/svg}svg');
  expect(read.title).toContain('Kling');
  expect(read.ids).toEqual(expect.arrayContaining(['model:kling', 'company:kuaishou']));
  expect(read.ids.length).toBeGreaterThan(2);
});

test('pictures have the theme in which the canvas is seen', async () => {
  const dark = await app.visit(
    { language: 'en', theme: 'dark' },
    '#v=1&e=model:kling@0_0,company:kuaishou@160_0',
  );
  await dark.page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
  await dark.quiet();
  const { path } = await exported('Picture (PNG)', dark);
  expect(readPng(await readFile(path)).corner).toEqual([20, 23, 26, 255]);
  const svg = await exported('Picture (SVG)', dark);
  expect(await readFile(svg.path, 'utf8')).toContain('fill="#14171a"');
  expect(dark.troubles).toEqual([]);
  await dark.leave();
});

test('tables come zipped, and hold what the graph stores', async () => {
  const { path } = await exported('Tables (CSV, zipped)');
  const run = promisify(execFile);
  const read = async (name: string): Promise<Record<string, string>[]> => {
    const script =
      'import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))';
    const { stdout } = await run('python3', ['-c', script, path, name]);
    return parseCsv(stdout, { columns: true, bom: true });
  };
  const entities = await read('entities.csv');
  expect(entities.map(({ id }) => id)).toEqual(['model:kling', 'company:kuaishou']);
  const relations = await read('relations.csv');
  expect(relations.length).toBeGreaterThan(0);
  const evidence = await read('evidence.csv');
  expect(evidence.filter(({ id }) => id === relations[0]?.['id']).length).toBeGreaterThan(0);
});

test('a page of its own works without any server', async () => {
  const { path } = await exported('Page of its own (HTML)');
  const page = await user.page.context().newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(await readFile(path, 'utf8'));
  await page.locator('g[data-id="model:kling"] circle').first().click();
  expect(await page.locator('li.chosen').textContent()).toContain('Kling');
  const all = await page.locator('aside li:visible').count();
  await page.locator('#find').fill('generates');
  const left = await page.locator('aside li:visible').count();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  const before = await page.locator('#picture svg').getAttribute('viewBox');
  await page.locator('#picture svg').hover();
  await page.mouse.wheel(0, -200);
  expect(await page.locator('#picture svg').getAttribute('viewBox')).not.toBe(before);
  expect(requests).toEqual([]);
  await page.close();
});

test('nothing went wrong meanwhile', () => {
  expect(user.troubles).toEqual([]);
});
