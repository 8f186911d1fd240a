import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { sharedConnection } from '../support/shared-neo4j.ts';
import { startApp } from '../support/start-app.ts';
import { DESK, hand, startBrowser, visitor } from './browser.ts';
import type { Hand, Look } from './browser.ts';

/** Folder with the source texts: SOURCES_DIR, or beside the clone. */
const SOURCES =
  process.env['SOURCES_DIR'] ?? fileURLToPath(new URL('../../../shared/seed', import.meta.url));

/** Whether the source text is at hand, so that passages can be read. */
export const TEXT_AT_HAND = process.env['SOURCES_DIR'] !== undefined || existsSync(SOURCES);

/** A running server over the shared Neo4j, and a browser to visit it with. */
export interface ExplorerApp {
  readonly url: string;
  /** A fresh visitor on the start page. */
  visit(look?: Partial<Look>, fragment?: string): Promise<Visitor>;
  stop(): Promise<void>;
}

export interface Visitor extends Hand {
  /** Everything that went wrong in the page: errors thrown and errors logged. */
  readonly troubles: readonly string[];
  /** Addresses of all requests so far. */
  readonly requests: readonly string[];
  leave(): Promise<void>;
}

async function enter(
  browser: Browser,
  url: string,
  look: Look,
  fragment: string,
): Promise<Visitor> {
  const context = await visitor(browser, look);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url + fragment);
  return { ...hand(page), troubles, requests, leave: () => context.close() };
}

/** Starts server and browser; `text` says whether the server is given the source text. */
export async function startExplorer(text: boolean): Promise<ExplorerApp> {
  const app = await startApp(sharedConnection(), { SOURCES_DIR: text ? SOURCES : '/nonexistent' });
  const browser = await startBrowser();
  return {
    url: app.url,
    visit: (look = {}, fragment = '') => enter(browser, app.url, { ...DESK, ...look }, fragment),
    async stop() {
      await browser.close();
      await app.stop();
    },
  };
}
