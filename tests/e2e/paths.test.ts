import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findings } from './axe.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

const TWO = '#v=1&e=model:kling,place:beijing';

test('paths: from here, to there, in words, with evidence, brought out, added and compared', async () => {
  const user = await app.visit({}, TWO);
  const { page } = user;
  await user.onCanvas();
  const entry = (name: string) => page.getByRole('menuitem', { name });
  await page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
  await page.locator('#canvas-list').focus();
  await page.keyboard.press('Shift+F10');
  await entry('从这里找路径').click();
  await page.locator('.path-form .chip', { hasText: '可灵大模型' }).waitFor();
  await page.locator('#canvas-list').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+F10');
  await entry('路径到这里').click();
  const path = page.locator('.path');
  await path.first().waitFor();
  expect(await path.count()).toBeGreaterThan(1);
  expect(await path.first().locator('.path-words').innerText()).toMatch(/可灵大模型[\s\S]+北京/u);

  // Every hop says how firm it is, and the paths have a link of their own.
  expect(await path.first().locator('.hop-standing').count()).toBe(
    (await path.first().locator('.path-words .entity-button').count()) - 1,
  );
  expect(await path.first().locator('.hop-standing').first().innerText()).toMatch(/已经实现/u);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '复制这些路径的链接' }).click();
  await page.locator('.notice', { hasText: '已复制链接。' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /#v=1&path=model:kling,place:beijing$/u,
  );

  await path.first().getByRole('button', { name: '依据' }).click();
  await path.first().locator('.proof .evidence').first().waitFor();
  expect(await path.first().locator('.proof').count()).toBe(
    (await path.first().locator('.path-words .entity-button').count()) - 1,
  );

  const before = (await user.onCanvas()).length;
  await path.first().getByRole('button', { name: '加入画布' }).click();
  await path.first().getByRole('button', { name: '取消突出' }).waitFor();
  expect((await user.onCanvas()).length).toBeGreaterThan(before);
  await path.nth(1).getByRole('button', { name: '对比' }).click();
  await page.getByRole('region', { name: '两条路径对比' }).waitFor();
  expect(await findings(page)).toEqual([]);

  await page.locator('.paths .query summary').click();
  await page.locator('.paths .question').first().getByText('查看 Cypher').click();
  await page.locator('.paths .question-part pre').first().waitFor();
  expect(await page.locator('.paths .question-part pre').first().innerText()).toMatch(/MATCH/u);
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('the server goes away between two pairs: what was found stays, and the rest is asked again', async () => {
  const user = await app.visit({}, `${TWO},company:kuaishou`);
  const { page } = user;
  await user.onCanvas();
  let asked = 0;
  await page.route('**/graphql', (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (query.includes('Paths(')) asked += 1;
    return query.includes('Paths(') && asked > 1 ? route.abort() : route.continue();
  });
  await page.locator('#canvas-list').focus();
  await page.keyboard.press('Control+a');
  await page.locator('.inspector h2', { hasText: '3' }).waitFor();
  await page.keyboard.press('o');
  await page.locator('.path').first().waitFor();
  await page.locator('.path-pair .failure').nth(1).waitFor();
  expect(await user.onCanvas()).toHaveLength(3);
  await page.unroute('**/graphql');
  await page.locator('.path-pair .failure').first().getByRole('button', { name: '重试' }).click();
  await page.locator('.path-pair').nth(1).locator('.path, .quiet').first().waitFor();
  await user.leave();
});

describe('the chooser', () => {
  test('orders, filters, picks one by one, and says what it brought', async () => {
    const user = await app.visit({}, '#v=1&e=place:beijing&s=place:beijing');
    const { page } = user;
    await user.inspects('北京');
    await page.locator('#canvas-list').focus();
    await page.keyboard.press('Shift+E');
    const group = page.locator('.group-row').first();
    await group.waitFor();
    await page.getByRole('button', { name: '关系最少的' }).click();
    await group.locator('.group-door').click();
    const row = group.locator('.neighbour');
    await row.first().waitFor();
    const name = await row.first().locator('bdi').innerText();
    await group.getByRole('searchbox').fill(name);
    await group.locator('.neighbours > .quiet').waitFor();
    await row.first().getByRole('checkbox').check();
    expect(await findings(page)).toEqual([]);
    await group.getByRole('button', { name: '加入所选 1 个' }).click();
    await page.waitForFunction(
      () => document.querySelectorAll('#canvas-list [role=option]').length === 2,
    );
    expect(await user.onCanvas()).toEqual(['北京', name]);
    await page.route('**/graphql', (route) => route.abort());
    await group.locator('> .button').click();
    await group.locator('.failure', { hasText: '连不上服务器' }).waitFor();
    await page.unroute('**/graphql');
    await group.getByRole('button', { name: '重试' }).click();
    await group.locator('.group-told').waitFor();
    expect((await user.onCanvas()).length).toBeGreaterThan(2);
    await user.leave();
  });
});

test.each([
  ['zh', 'light'],
  ['en', 'dark'],
] as const)(
  'the questions behind acts, in %s and %s, are shown and open in the console',
  async (language, theme) => {
    const user = await app.visit({ language, theme }, TWO);
    const { page } = user;
    await user.onCanvas();
    await page.locator('#stage').focus();
    await page.keyboard.press('q');
    const summary = page.locator('.overlay-page .query summary').first();
    await summary.waitFor();
    await summary.click();
    const shown = page.locator('.overlay-page .question pre').first();
    await shown.waitFor();
    const [, name = ''] = /query (\w+)/u.exec(await shown.innerText()) ?? [];
    expect(name).not.toBe('');
    expect(await findings(page)).toEqual([]);
    await page.locator('.overlay-page .question-acts button').nth(1).click();
    await page.locator('.console-query .cm-content', { hasText: name }).waitFor();
    expect(user.troubles).toEqual([]);
    await user.leave();
  },
);
