import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findings } from './axe.ts';
import { FOUR_LOOKS, isNarrow, named } from './browser.ts';
import type { Look } from './browser.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp, Visitor } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

const CANVAS = '#v=1&e=place:beijing,model:kling,company:kuaishou';

/** Fails with the state's name beside what is found in it. */
async function clean(page: Page, state: string): Promise<void> {
  expect({ state, found: await findings(page) }).toEqual({ state, found: [] });
}

/** Chooses high contrast where it is asked for. */
async function dressed(user: Visitor, contrast: boolean): Promise<void> {
  if (!contrast) return;
  const { page } = user;
  await page.getByRole('button', { name: /^(显示设置|Display)$/u }).click();
  await page.getByRole('radio', { name: /^(高对比度|High contrast)$/u }).check();
  await page.keyboard.press('Escape');
  await page.locator('html[data-contrast=more]').waitFor();
}

const CONTRAST: readonly [string, Look, boolean][] = FOUR_LOOKS.filter(
  (look) => !isNarrow(look),
).map((look) => [`${named(look)[0]}, high contrast`, look, true]);

describe.each([
  ...FOUR_LOOKS.map((look): [string, Look, boolean] => [...named(look), false]),
  ...CONTRAST,
])('in %s', (_name, look, contrast) => {
  test('axe finds nothing where something failed, is empty or is under way', async () => {
    const user = await app.visit(look, CANVAS);
    const { page } = user;
    await page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
    await user.quiet();
    await dressed(user, contrast);

    // The API is gone: said above the canvas, in the search and in the panels.
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('#canvas-list').focus();
    await page.keyboard.press('Enter');
    await page.locator('.notice-failed').waitFor();
    await clean(page, 'notice of a failure');
    await page.getByRole('combobox').fill('5G');
    await page.locator('.search-popup .failure').waitFor();
    await clean(page, 'search that failed');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.drawer-door', { hasText: /数据|Figures/u }).click();
    await page.locator('.drawer .failure').waitFor();
    await clean(page, 'board that failed');

    // It is slow: what is being read is said.
    await page.unroute('**/graphql');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('.drawer .failure button').click();
    await page.locator('.drawer .loading-line').waitFor();
    await clean(page, 'board being read');
    release();
    await page.locator('.figure-cell').first().waitFor();
    await page.unroute('**/graphql');

    // Nothing meets what is asked of board, timeline and table.
    const panels = [/数据|Figures/u, /时间线|Timeline/u, /表格|Table/u];
    for (const [index, hasText] of panels.entries()) {
      if (index > 0) await page.locator('.drawer-door', { hasText }).click();
      await page.locator('.drawer').getByRole('searchbox').fill('qqqq');
      await page.locator('.panel-empty').first().waitFor();
      await clean(page, `nothing in panel ${index}`);
    }
    await user.leave();
  });

  test('axe finds nothing in groups, closed and open', async () => {
    const user = await app.visit(look, CANVAS);
    const { page } = user;
    await page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
    await user.quiet();
    await dressed(user, contrast);
    await page
      .locator('.toolbar')
      .getByRole('button', { name: /^(分组|Group)/u })
      .click();
    await page.getByRole('menuitemradio', { name: /^(按类型|By type)$/u }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await user.quiet();
    await clean(page, 'closed groups');
    await page.locator('#canvas-list').focus();
    await page.keyboard.press('Enter');
    await user.quiet();
    await clean(page, 'open group');
    await user.leave();
  });

  test('axe finds nothing while things are arranged, nor when that is stopped', async () => {
    const user = await app.visit(look);
    const { page } = user;
    await page.locator('.beginning').first().waitFor();
    await dressed(user, contrast);
    // The worker that arranges is not let in, so that it is waited for until stopped.
    await page.route(/layout-worker/u, () => undefined);
    await page.goto(`${app.url}${CANVAS}`);
    await page.reload();
    const stop = page.getByRole('button', { name: /^(停止排布|Stop arranging)$/u });
    await stop.waitFor();
    await clean(page, 'being arranged');
    await stop.click();
    await stop.waitFor({ state: 'detached' });
    // Stopping what was asked for is said; stopping what only arrived is not.
    await page
      .locator('.toolbar')
      .getByRole('button', { name: /^(排布方式|Layout)/u })
      .click();
    await page.getByRole('menuitemradio').last().click();
    await stop.click();
    await page.locator('.notice').waitFor();
    await clean(page, 'stopped');
    await user.leave();
  });

  test('axe finds nothing on a start with a canvas to go on with, nor in an address that cannot be read', async () => {
    const user = await app.visit(look, CANVAS);
    const { page } = user;
    await page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
    await user.quiet();
    await dressed(user, contrast);
    // A canvas to go on with is kept a moment after it changed.
    await page.waitForFunction(() =>
      Object.values(localStorage).some((kept) => String(kept).includes('company:kuaishou')),
    );
    await page.goto(`${app.url}#v=1&e=%`);
    await page.reload();
    await page.locator('.notice').waitFor();
    await clean(page, 'address that cannot be read');
    const again = await page.context().newPage();
    await again.goto(app.url);
    await again.locator('.beginning').nth(2).waitFor();
    await again.locator('.start > .button').first().waitFor();
    await clean(again, 'start with a canvas to go on with');

    // Nothing answers yet; then nothing does.
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await again.route('**/graphql', async (route) => {
      await held;
      await route.abort();
    });
    await again.reload();
    await again.locator('.start-wait .loading-line').waitFor();
    await clean(again, 'start being read');
    release();
    await again.locator('.start-wait .failure').waitFor();
    await clean(again, 'start that failed');
    await again.unroute('**/graphql');

    // What the address names is being read.
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await again.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('company:kuaishou') === true) await asked;
      await route.continue();
    });
    await again.goto(`${app.url}${CANVAS}`);
    await again.reload();
    await again.locator('.start-wait .loading-line').waitFor();
    await clean(again, 'canvas being read');
    answer();
    await again.locator('.canvas canvas').first().waitFor({ state: 'attached' });
    await again.unroute('**/graphql');

    // The canvas's code cannot be fetched.
    await again.route(/assets\/canvas-view/u, (route) => route.abort());
    await again.goto(`${app.url}${CANVAS}`);
    await again.reload();
    await again.locator('.failure').first().waitFor();
    await clean(again, 'canvas that did not load');
    await user.leave();
  });

  test('axe finds nothing in a page exported', async () => {
    const user = await app.visit(look, CANVAS);
    const { page } = user;
    await page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
    await user.quiet();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^(分享与导出|Share and export)$/u }).click();
    await page.getByRole('menuitem', { name: /HTML/u }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    const own = await page.context().newPage();
    // The page allows no script from outside; the examiner is let in by leaving that rule out.
    await own.setContent(text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, ''));
    await own.locator('aside li').first().waitFor();
    await clean(own, 'page exported');
    await own.locator('#find').fill('qqqq');
    await own.locator('#nothing:visible').waitFor();
    await clean(own, 'page exported, nothing found');
    await user.leave();
  });
});
