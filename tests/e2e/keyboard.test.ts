import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

test('the whole walk goes by keyboard', async () => {
  const user = await app.visit();
  const { page } = user;
  await page.locator('.beginning').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('可灵');
  await page.locator('[role=option].hit').first().waitFor();
  await page.keyboard.press('Enter');
  await user.inspects('可灵大模型');
  await page.waitForFunction(() => document.activeElement?.id === 'canvas-list');

  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length > 3,
  );
  const names = await user.onCanvas();
  for (let step = 0; step < names.indexOf('快手'); step += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await user.inspects('快手');

  await page.keyboard.press('Delete');
  expect(await user.onCanvas()).toEqual(names.filter((name) => name !== '快手'));
  expect(await page.locator('[data-announcer]').innerText()).toMatch(/^移除 1 个实体/u);
  await page.keyboard.press('Control+z');
  expect(await user.onCanvas()).toEqual(names);
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('the first stop of the tab key leads past the bar to the canvas', async () => {
  const user = await app.visit({}, '#v=1&e=model:kling');
  await user.page.locator('#canvas-list [role=option]').first().waitFor({ state: 'attached' });
  await user.page.keyboard.press('Tab');
  await user.page.keyboard.press('Enter');
  await user.page.waitForFunction(() => document.activeElement?.id === 'canvas-list');
  await user.leave();
});

test('Enter before the answer takes the best hit once it is there', async () => {
  const user = await app.visit();
  await user.page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await user.page.getByRole('combobox').click();
  await user.page.keyboard.type('可灵');
  await user.page.keyboard.press('Enter');
  await user.inspects('可灵大模型');
  await user.leave();
});

test('arrows move through the suggestions, Escape closes them and then empties the box', async () => {
  const user = await app.visit();
  const { page } = user;
  await user.search('人工智能');
  const box = page.getByRole('combobox');
  const first = await box.getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  expect(await box.getAttribute('aria-activedescendant')).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await box.getAttribute('aria-activedescendant')).toBe(first);
  await page.keyboard.press('Escape');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  expect(await box.inputValue()).toBe('人工智能');
  await page.keyboard.press('Escape');
  expect(await box.inputValue()).toBe('');
  await user.leave();
});
