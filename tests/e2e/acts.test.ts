import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findings } from './axe.ts';
import { FOUR_LOOKS, named, PHONE } from './browser.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

const AROUND_KLING = '#v=1&e=model:kling@0_0,company:kuaishou@160_120';
const KLING = '#v=1&e=model:kling,company:kuaishou';

describe('the context menu', () => {
  test('opens by the second button on entity, relation and ground, and does what it says', async () => {
    const user = await app.visit({}, KLING);
    const { page } = user;
    const entry = (name: string) => page.getByRole('menuitem', { name });
    await user.onCanvas();
    const kling = await user.where('model:kling');
    await page.mouse.click(kling.x, kling.y, { button: 'right' });
    await page.getByRole('menu', { name: '可灵大模型的菜单' }).waitFor();
    await entry('固定位置').click();
    await page.locator('[data-announcer]', { hasText: '固定 可灵大模型' }).waitFor({
      state: 'attached',
    });
    expect(await page.getByRole('menu').count()).toBe(0);

    await page.mouse.click(kling.x, kling.y, { button: 'right' });
    await entry('取消固定').waitFor();
    await entry('选中相邻实体').click();
    await user.inspects('快手');

    const relation = await user.where('model:kling>PRODUCT_OF>company:kuaishou');
    await page.mouse.click(relation.x, relation.y, { button: 'right' });
    await page.getByRole('menu', { name: '关系的菜单' }).waitFor();
    await entry('选中两端').click();
    await page.locator('.inspector h2', { hasText: '2' }).waitFor();

    const frame = await page.locator('.canvas-frame').boundingBox();
    await page.mouse.click((frame?.x ?? 0) + 20, (frame?.y ?? 0) + 20, { button: 'right' });
    await page.getByRole('menu', { name: '画布的菜单' }).waitFor();
    await entry('清空画布').click();
    await page.locator('.start').waitFor();
    expect(user.troubles).toEqual([]);
    await user.leave();
  });

  test('opens from the list of the canvas by keyboard, and gives the keyboard back', async () => {
    const user = await app.visit({}, KLING);
    const { page } = user;
    await user.onCanvas();
    await page.locator('#canvas-list').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: '快手的菜单' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.id === 'canvas-list');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '移除所选' }).waitFor();
    for (const letter of '移除') await page.keyboard.insertText(letter);
    await page.getByRole('menuitem', { name: '移除所选' }).press('Enter');
    await page.waitForFunction(
      () => document.querySelectorAll('#canvas-list [role=option]').length === 1,
    );
    expect(await user.onCanvas()).toEqual(['可灵大模型']);
    await user.leave();
  });

  test('opens by a finger that holds, on the canvas and on rows of lists', async () => {
    const user = await app.visit(PHONE, `${KLING}&s=model:kling`);
    const { page } = user;
    await user.inspects('可灵大模型');
    const session = await page.context().newCDPSession(page);
    const touch = async (type: 'touchStart' | 'touchEnd', at?: { x: number; y: number }) => {
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    };
    const row = page.locator('.relation-line .entity-button').first();
    await row.scrollIntoViewIfNeeded();
    const box = await row.boundingBox();
    await touch('touchStart', { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 });
    await page.getByRole('menu').waitFor();
    await touch('touchEnd');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '关闭详情' }).click();
    const kling = await user.where('model:kling');
    await touch('touchStart', kling);
    await page.getByRole('menu', { name: '可灵大模型的菜单' }).waitFor();
    await touch('touchEnd');
    await user.leave();
  });
});

describe('the command palette', () => {
  test('finds acts by the words of either language and entities by name', async () => {
    const user = await app.visit({}, KLING);
    const { page } = user;
    await user.onCanvas();
    await page.keyboard.press('Control+k');
    const box = page.locator('.palette-input');
    await box.fill('select all');
    await page.locator('.palette-item', { hasText: '全选' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.inspector h2', { hasText: '2' }).waitFor();

    await page.keyboard.press('Control+k');
    await box.fill('中关村');
    const hit = page.locator('.palette-item', { has: page.locator('.type-mark') }).first();
    await hit.waitFor();
    const name = await hit.locator('bdi').first().innerText();
    await hit.click();
    await user.inspects(name);
    expect(await user.onCanvas()).toContain(name);
    expect(user.troubles).toEqual([]);
    await user.leave();
  });

  test('without the server, acts are found and the failure is said', async () => {
    const user = await app.visit({}, KLING);
    const { page } = user;
    await user.onCanvas();
    await page.route('**/graphql', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await page.locator('.palette-input').fill('反选');
    await page.locator('.palette .failure', { hasText: '连不上服务器' }).waitFor();
    await page.locator('.palette-item', { hasText: '反选' }).click();
    expect(await user.onCanvas()).toEqual(['可灵大模型', '快手']);
    await user.leave();
  });
});

test('acts by keyboard: neighbours, keep only, undo, focus, the page of help, single keys off', async () => {
  const user = await app.visit({}, KLING);
  const { page } = user;
  const said = (text: string) =>
    page.locator('[data-announcer]', { hasText: text }).waitFor({ state: 'attached' });
  await user.onCanvas();
  await page.locator('#canvas-list').focus();
  await page.keyboard.press('Control+Space');
  await said('选中 1 个实体');
  await page.keyboard.press('i');
  await user.inspects('快手');
  await page.keyboard.press('k');
  await said('只留');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length === 2,
  );
  await page.locator('#stage').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '快捷键与帮助' }).waitFor();
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await page.locator('#stage').focus();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await page.locator('.palette-input').waitFor();
  expect(await page.getByRole('dialog', { name: '快捷键与帮助' }).count()).toBe(0);
  await page.reload();
  await user.onCanvas();
  await page.keyboard.press('/');
  expect(await page.getByRole('combobox').evaluate((box) => box === document.activeElement)).toBe(
    false,
  );
  await user.leave();
});

describe.each(FOUR_LOOKS.map(named))('in %s', (_name, look) => {
  test('axe finds nothing in menu, palette and help', async () => {
    const user = await app.visit(look, AROUND_KLING);
    const { page } = user;
    await user.onCanvas();
    await page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
    await page.locator('#canvas-list').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.locator('.palette-input').fill('5');
    await page.locator('.palette-item .type-mark').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('#stage').focus();
    await page.keyboard.press('?');
    await page.locator('.help-columns').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(user.troubles).toEqual([]);
    await user.leave();
  });
});
