import type { Page } from 'playwright-core';
import { DESK, startBrowser, visitor } from '../e2e/browser.ts';
import { startApp } from '../support/start-app.ts';
import { startScratchNeo4j } from '../support/scratch-neo4j.ts';
import { quantile } from './measure.ts';

const LABELS = 1_000;
const KEYS = 5_000;

/** How the Cypher editor keeps up with somebody who types. */
interface CompletionTimes {
  /** Milliseconds from a key to the list that answers it: the middle one, and the slowest. */
  readonly middle: number;
  readonly slowest: number;
  readonly keys: number;
  /** Tasks of the page above 50 ms while it was typed, and the longest of them. */
  readonly longTasks: number;
  readonly longest: number;
}

/** A schema as large as such a thing gets. */
function largeSchema(): unknown {
  const name = (stem: string, index: number): string =>
    `${stem}${index.toString(36)}${String(index * 7919).slice(-4)}`;
  const keys = Array.from({ length: KEYS }, (_, index) => name('property', index));
  const labels = Array.from({ length: LABELS }, (_, index) => ({
    name: name('Label', index),
    count: index,
    properties: keys
      .slice(index * 5, index * 5 + 12)
      .map((key) => ({ name: key, kinds: ['STRING'] })),
  }));
  return {
    labels,
    relationshipTypes: [],
    propertyKeys: keys,
    functions: [],
    procedures: [],
    indexes: [],
    constraints: [],
    limits: {},
  };
}

async function serveSchema(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? '';
    if (!body.includes('cypherSchema')) return route.continue();
    return route.fulfill({ json: { data: { cypherSchema: largeSchema() } } });
  });
}

interface Told {
  readonly waits: number[];
  readonly tasks: number[];
}

/** Has the page note how long each key waits for a new list, and every long task. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told: Told = { waits: [], tasks: [] };
    Object.assign(globalThis, { told });
    let pressed = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) told.tasks.push(duration);
    }).observe({ type: 'longtask' });
    document.addEventListener('keydown', () => (pressed = performance.now()), true);
    new MutationObserver(() => {
      if (pressed === 0 || document.querySelector('.cm-tooltip-autocomplete li') === null) return;
      told.waits.push(performance.now() - pressed);
      pressed = 0;
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** Types into the editor over a schema of 1,000 labels and 5,000 property keys, in Chromium. */
async function measureCompletion(): Promise<CompletionTimes> {
  const scratch = await startScratchNeo4j();
  const app = await startApp(scratch.connection, { SOURCES_DIR: '/nonexistent' });
  const browser = await startBrowser();
  try {
    const page = await (await visitor(browser, DESK)).newPage();
    await serveSchema(page);
    await page.goto(`${app.url}/#c=1`);
    await page.locator('.cypher .console-query .cm-content').click();
    await page.waitForTimeout(1_000);
    await watch(page);
    for (const text of [
      'MATCH (n:Label1',
      ') WHERE n.property2',
      ' = 1 RETURN n.pro',
      'perty3 AS result',
    ]) {
      await page.keyboard.type(text, { delay: 120 });
      await page.keyboard.press('Escape');
    }
    const { waits, tasks } = await page.evaluate(
      () => (globalThis as unknown as { told: Told }).told,
    );
    return {
      middle: quantile(waits, 0.5),
      slowest: Math.max(...waits),
      keys: waits.length,
      longTasks: tasks.length,
      longest: Math.max(0, ...tasks),
    };
  } finally {
    await browser.close();
    await app.stop();
    await scratch.stop();
  }
}

const { middle, slowest, keys, longTasks, longest } = await measureCompletion();
console.log(
  `Completion over ${LABELS} labels and ${KEYS} keys: ${middle.toFixed(1)} ms from key to list, ${slowest.toFixed(1)} at the most of ${keys}; ` +
    `${longTasks} tasks above 50 ms${longTasks > 0 ? `, the longest ${longest.toFixed(0)} ms` : ''}`,
);
