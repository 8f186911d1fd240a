import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';
import { hostileAnswer, HOSTILE } from './hostile-answers.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

test('the server goes away and comes back: it is said where it happened, and nothing is lost', async () => {
  const user = await app.visit();
  const { page } = user;
  await user.find('可灵', '可灵大模型');
  await page.route('**/graphql', (route) => route.abort());

  await page.locator('#canvas-list').focus();
  await page.keyboard.press('Enter');
  await page.locator('.notice', { hasText: '连不上服务器' }).waitFor();
  await page.getByRole('combobox').fill('北京');
  await page.locator('.search-popup .failure', { hasText: '连不上服务器' }).waitFor();
  expect(await user.onCanvas()).toEqual(['可灵大模型']);

  await page.unroute('**/graphql');
  await page.locator('.search-popup').getByRole('button', { name: '重试' }).click();
  await page.locator('[role=option].hit').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.notice').getByRole('button', { name: '重试' }).click();
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length > 3,
  );
  expect(await page.locator('.notice').count()).toBe(0);
  await user.leave();
});

test('a page opened while the server is failing says so, and recovers', async () => {
  const user = await app.visit();
  const { page } = user;
  await page.route('**/graphql', (route) =>
    route.fulfill({
      status: 503,
      json: { errors: [{ message: 'no database', extensions: { code: 'UNAVAILABLE' } }] },
    }),
  );
  await page.reload();
  await page.locator('.start .failure', { hasText: '暂时连不上数据库' }).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\[object/u);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('.beginning').first().waitFor();
  await user.leave();
});

test('hostile names are shown as text, and run nowhere', async () => {
  const user = await app.visit();
  const { page } = user;
  await page.route('**/graphql', (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    return route.fulfill({ json: { data: hostileAnswer(query) } });
  });
  await page.reload();
  await page.locator('.beginning').first().waitFor();
  await page.getByRole('combobox').fill('x');
  await page.locator('[role=option].hit').first().click();
  await page.locator('.inspector .section').first().waitFor();
  expect(await page.locator('.inspector h2').innerText()).toBe(HOSTILE);
  expect(
    await page
      .locator('.inspector a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['https://example.org/']);
  await page.locator('.relation-line .icon-button').first().click();
  await page.locator('.evidence').first().waitFor();
  await page.getByRole('tab', { name: '列表' }).click();
  const { x, y } = await user.where(HOSTILE);
  await page.mouse.dblclick(x, y);
  await user.quiet();
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(user.troubles).toEqual([]);
  await user.leave();
});
