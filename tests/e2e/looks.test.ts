import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findings } from './axe.ts';
import { FOUR_LOOKS, named, tooWide } from './browser.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

describe.each(FOUR_LOOKS.map(named))('in %s', (_name, look) => {
  test('axe finds nothing in any main state', async () => {
    const user = await app.visit(look);
    const { page } = user;
    await page.locator('.beginning').nth(2).waitFor();
    expect(await findings(page)).toEqual([]);

    await user.search('5G');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await page.locator('.hub').first().click();
    await page.locator('.inspector .section').first().waitFor();
    await user.quiet();
    expect(await findings(page)).toEqual([]);

    await page.locator('.relation-line .icon-button').first().click();
    await page.locator('.evidence').first().waitFor();
    expect(await findings(page)).toEqual([]);

    await page.locator('.sentence .entity-button').first().click();
    await page.locator('.inspector-actions .button-main').click();
    await page.locator('.group-row').first().waitFor();
    expect(await findings(page)).toEqual([]);
    expect(user.troubles).toEqual([]);
    await user.leave();
  });

  test('axe finds nothing in the console', async () => {
    const user = await app.visit(look, '#g=1');
    const { page } = user;
    const shelf = page.locator('.console-toolbar .narrow-only');
    await page.locator('.console-query .cm-content').waitFor();
    if (await shelf.isVisible()) await shelf.click();
    await page.locator('[data-example=neighborhood]').click();
    await page.locator('.console-toolbar .button-main').click();
    await page.locator('.result-facts').waitFor();
    expect(await findings(page)).toEqual([]);

    await page.locator('.result-bar .switch button').nth(1).click();
    await page.locator('.result-table').waitFor();
    if (await shelf.isVisible()) await shelf.click();
    await page.getByRole('tab').last().click();
    await page.getByRole('searchbox').fill('entity');
    await page.locator('.shelf-entry').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.locator('.shelf-entry').first().click();
    await page.locator('.docs-page').waitFor();
    expect(await findings(page)).toEqual([]);
    const over = await tooWide(page);
    expect(over).toBe(0);
    expect(user.troubles).toEqual([]);
    await user.leave();
  });

  test('nothing is wider than the screen', async () => {
    const user = await app.visit(look, '#v=1&e=model:kling,company:kuaishou&s=model:kling');
    await user.page.locator('.inspector .section').first().waitFor();
    const over = await tooWide(user.page);
    expect(over).toBe(0);
    await user.leave();
  });
});

test('language and theme are the browser’s until chosen, and then remembered', async () => {
  const user = await app.visit({ language: 'en', theme: 'dark' });
  const { page } = user;
  await page.getByRole('heading', { name: 'Where to begin?' }).waitFor();
  const theme = () => page.locator('html').getAttribute('data-theme');
  expect(await theme()).toBe('dark');
  await page.getByTitle('中文').click();
  await page.getByRole('heading', { name: '从哪里开始？' }).waitFor();
  await page.getByRole('button', { name: '显示设置' }).click();
  await page.getByRole('radio', { name: '浅色', exact: true }).check();
  expect(await theme()).toBe('light');
  await page.reload();
  await page.getByRole('heading', { name: '从哪里开始？' }).waitFor();
  expect({ theme: await theme(), lang: await page.locator('html').getAttribute('lang') }).toEqual({
    theme: 'light',
    lang: 'zh-Hans',
  });
  await user.leave();
});

test('names on the canvas follow the language', async () => {
  const user = await app.visit({}, '#v=1&e=model:kling,company:kuaishou');
  await user.page.locator('#canvas-list [role=option]').nth(1).waitFor({ state: 'attached' });
  expect(await user.onCanvas()).toEqual(['可灵大模型', '快手']);
  await user.page.getByTitle('English').click();
  expect(await user.onCanvas()).toEqual(['Kling', 'Kuaishou']);
  await user.leave();
});
