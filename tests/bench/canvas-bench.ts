import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { createApp } from '../../server/http.ts';
import { serveExplorer } from '../../server/http/explorer.ts';
import { listen } from '../../server/http/listen.ts';
import { createNarrator } from '../../server/log.ts';
import { provideExplorer } from '../../server/start/explorer-build.ts';
import { startBrowser } from '../e2e/browser.ts';
import { bigGraph, HUB, neighbourId } from '../support/big-graph.ts';
import { SILENT } from '../support/scratch-neo4j.ts';
import { addBare, arrangeBare, openBare, openIn } from './canvas-bare.ts';
import type { DrawnElements } from './canvas-bare.ts';
import { startWatch, stopWatch } from './canvas-watch.ts';
import type { Watched } from './canvas-watch.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HUB_OF = 3_000;
const ADDED = 500;
const ARRANGED = 2_000;
const PATIENCE = 180_000;

interface Line {
  readonly 'longest task ms': number;
  readonly 'bare: longest': number;
  readonly 'total ms': number;
  readonly 'bare: total': number;
  readonly ratio: number;
}

function line(ours: Watched, bare: Watched): Line {
  return {
    'longest task ms': Math.round(ours.longest),
    'bare: longest': Math.round(bare.longest),
    'total ms': Math.round(ours.total),
    'bare: total': Math.round(bare.total),
    ratio: Math.round((100 * ours.total) / bare.total) / 100,
  };
}

/** A page of the explorer over a made-up hub, with the hub alone on the canvas. */
async function openHub(browser: Browser, url: string, count: number): Promise<Page> {
  const graph = bigGraph(count);
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.route('**/graphql', (route) =>
    route.fulfill({ json: { data: graph.answer(route.request().postDataJSON() as never) } }),
  );
  await page.goto(`${url}#v=1&e=${HUB}&s=${HUB}`);
  await page.locator('#canvas-list [role=option]').first().waitFor({ state: 'attached' });
  await page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
  await quiet(page);
  return page;
}

async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('.toolbar .spinner, .canvas-opening, [data-drawing]') === null,
  );
}

async function bringAll(page: Page): Promise<void> {
  await page.locator('#canvas-list').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^全部加入/u }).click();
  await page.getByRole('button', { name: '仍然加入' }).click();
}

async function drawnOn(page: Page): Promise<DrawnElements> {
  return page.evaluate(() => {
    const { cy } = (
      document.querySelector('.canvas') as unknown as {
        _cyreg: { cy: { json(): { elements: unknown; style: unknown } } };
      }
    )._cyreg;
    const { elements, style } = cy.json();
    return { elements, style };
  });
}

/**
 * Opening a hub, which is drawn as groups: the bare library is given these groups with their lines and lays them out too.
 * What it takes where every disc is drawn stands in a line of its own.
 */
async function hub(browser: Browser, url: string): Promise<[Line, Line]> {
  const page = await openHub(browser, url, HUB_OF);
  await startWatch(page);
  await bringAll(page);
  await page.locator('.notice', { hasText: '按类型合并成组' }).waitFor();
  await quiet(page);
  const ours = await stopWatch(page, 'sinceAnswer');
  const { elements, style } = await drawnOn(page);
  await page.context().close();
  const empty = { elements: { nodes: [], edges: [] }, style };
  const grouped = await openBare(browser, empty);
  const groups = await openIn(grouped, elements);
  await grouped.context().close();
  const bare = await openBare(browser, empty);
  const discs = await addBare(bare, hubElements(HUB_OF));
  await bare.context().close();
  return [line(ours, groups), line(ours, discs)];
}

/** A hub and its neighbours as plain elements, in rings. */
function hubElements(count: number): unknown {
  const ids = Array.from({ length: count }, (_, index) => neighbourId(index));
  const at = (index: number) => ({
    x: 78 * Math.sqrt(index) * Math.cos(index * 2.4),
    y: 78 * Math.sqrt(index) * Math.sin(index * 2.4),
  });
  const data = (id: string) => ({ id, label: id, size: 40, colour: '#0d6ec8' });
  return {
    nodes: [HUB, ...ids].map((id, index) => ({ data: data(id), position: at(index) })),
    edges: ids.map((id) => ({
      data: { id: `to ${id}`, source: HUB, target: id, label: '关系', width: 1.4 },
    })),
  };
}

async function adding(browser: Browser, url: string): Promise<Line> {
  const page = await openHub(browser, url, ADDED);
  const ids = Array.from({ length: ADDED - 1 }, (_, index) => neighbourId(index));
  await startWatch(page);
  await page.evaluate(
    (list) => {
      location.hash = `v=1&e=${list}`;
    },
    [HUB, ...ids].join(','),
  );
  await page.waitForFunction((count) => {
    const { _cyreg } = document.querySelector('.canvas') as unknown as {
      _cyreg: { cy: { nodes(): { length: number } } };
    };
    return _cyreg.cy.nodes().length === count && document.querySelector('[data-drawing]') === null;
  }, ADDED);
  const ours = await stopWatch(page, 'sinceAnswer');
  await quiet(page);
  const { elements, style } = await drawnOn(page);
  await page.context().close();
  const bare = await openBare(browser, { elements: { nodes: [], edges: [] }, style });
  const theirs = await addBare(bare, elements);
  await bare.context().close();
  return line(ours, theirs);
}

async function arranging(browser: Browser, url: string): Promise<Line> {
  const page = await openHub(browser, url, ARRANGED - 1);
  await bringAll(page);
  await page.waitForFunction((count) => {
    const { _cyreg } = document.querySelector('.canvas') as unknown as {
      _cyreg: { cy: { nodes(): { length: number } } };
    };
    return _cyreg.cy.nodes().length === count;
  }, ARRANGED);
  await quiet(page);
  const drawn = await drawnOn(page);
  await startWatch(page);
  await page.getByRole('button', { name: '重新排布' }).click();
  await page.getByRole('button', { name: '停止排布' }).waitFor();
  await page.getByRole('button', { name: '重新排布' }).waitFor();
  const ours = await stopWatch(page);
  await page.context().close();
  const bare = await openBare(browser, drawn);
  const theirs = await arrangeBare(bare);
  await bare.context().close();
  return line(ours, theirs);
}

/**
 * Times the canvas in Chromium beside the bare library doing the same with the same elements in the same run: the longest
 * task of the window's thread, and the time until it is done.
 */
export async function measureCanvas(): Promise<void> {
  const built = await provideExplorer({ root: ROOT, narrator: createNarrator() });
  const parts = {
    graphql: null,
    explorer: await serveExplorer(built),
    isReady: () => Promise.resolve(true),
  };
  const served = await listen(createApp({ parts, allowedHosts: [], log: SILENT }), '127.0.0.1', 0);
  const browser = await startBrowser();
  try {
    const lines: Record<string, Line> = {};
    const [groups, discs] = await hub(browser, served.url);
    lines[`open a hub of ${HUB_OF} as groups`] = groups;
    lines[`the same, the bare library drawing every disc`] = discs;
    lines[`add ${ADDED}`] = await adding(browser, served.url);
    lines[`arrange ${ARRANGED} by force`] = await arranging(browser, served.url);
    console.log('The canvas in Chromium, beside bare Cytoscape');
    console.table(lines);
  } finally {
    await browser.close();
    await served.stop();
  }
}
