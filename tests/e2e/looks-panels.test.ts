import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findings } from './axe.ts';
import { FOUR_LOOKS, isNarrow, named } from './browser.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp, Visitor } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(true);
});
afterAll(() => app.stop());

const RESULT = 'figure:intelligent-computing-scale';
const CANVAS = `#v=1&e=place:beijing,technology:intelligent-computing,model:kling,company:kuaishou,${RESULT}&s=place:beijing`;

async function opened(user: Visitor): Promise<void> {
  await user.page.locator('.inspector .section').first().waitFor();
  await user.quiet();
}

/** Opens a panel beside the canvas: legend, filters, style, list. */
async function side(user: Visitor, place: number): Promise<void> {
  await user.page.locator('.sidebar [role=tab]').nth(place).click();
}

/** What the address holds, once it holds something else than before. */
async function addressAfter(user: Visitor, before: string): Promise<string> {
  await user.page.waitForFunction((was) => location.hash !== was, before);
  return user.page.evaluate(() => location.hash);
}

test('a type filtered away is counted, taken off the canvas, and comes back with the link', async () => {
  const user = await app.visit({}, CANVAS);
  const { page } = user;
  await opened(user);
  await side(user, 1);
  const count = page.locator('.looks-count');
  await count.getByText('5 / 5 个实体符合').waitFor();
  const before = await page.evaluate(() => location.hash);
  await page.locator('.facet-value', { hasText: '模型' }).getByRole('checkbox').uncheck();
  await count.getByText('4 / 5 个实体符合').waitFor();
  const greyed = await addressAfter(user, before);
  // Of nearly all types the one left out is named.
  expect(await page.locator('.filter-chip').innerText()).toBe('实体类型：不含模型');
  expect(await user.onCanvas()).toContain('可灵大模型');
  await page.getByRole('radio', { name: '移出画布' }).check();
  const removed = await addressAfter(user, greyed);
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length === 4,
  );
  expect(await user.onCanvas()).not.toContain('可灵大模型');
  expect(user.troubles).toEqual([]);
  await user.leave();

  const colleague = await app.visit({}, removed);
  await opened(colleague);
  expect(await colleague.onCanvas()).not.toContain('可灵大模型');
  await side(colleague, 1);
  await colleague.page.locator('.filter-chip').click();
  await colleague.page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length === 5,
  );
  await colleague.leave();
});

test('size, communities and a rule are told by the legend, which selects, and kept in the link', async () => {
  const user = await app.visit({}, CANVAS);
  const { page } = user;
  await opened(user);
  await side(user, 2);
  for (const by of ['pageRank', 'betweenness']) {
    const before = await page.evaluate(() => location.hash);
    await page.getByLabel('大小表示').selectOption(by);
    await addressAfter(user, before);
  }
  const sized = await page.evaluate(() => location.hash);
  await page.getByRole('radio', { name: '社群（Louvain）' }).check();
  const styled = await addressAfter(user, sized);
  await side(user, 0);
  const community = page.locator('.legend-row', { hasText: '社群 1' });
  const members = Number(await community.locator('.count').innerText());
  expect(members).toBeGreaterThan(1);
  await community.locator('.legend-type').click();
  await page.locator('.inspector h2', { hasText: String(members) }).waitFor();
  await user.leave();

  const colleague = await app.visit({}, styled);
  await opened(colleague);
  await side(colleague, 2);
  await colleague.page.getByLabel('大小表示').waitFor();
  expect(await colleague.page.getByLabel('大小表示').inputValue()).toBe('betweenness');
  expect(await colleague.page.getByRole('radio', { name: '社群（Louvain）' }).isChecked()).toBe(
    true,
  );
  await colleague.leave();
});

test('names on the canvas have a language of their own, and high contrast is a theme', async () => {
  const user = await app.visit({}, CANVAS);
  const { page } = user;
  await opened(user);
  await page.getByRole('button', { name: '显示设置' }).click();
  await page.getByRole('radio', { name: '英文', exact: true }).check();
  await page.getByRole('radio', { name: '高对比度', exact: true }).check();
  await page.keyboard.press('Escape');
  const drawn = await page.evaluate(() => {
    const { _cyreg } = document.querySelector('.canvas') as unknown as {
      _cyreg: { cy: { getElementById(id: string): { data(name: string): string } } };
    };
    return _cyreg.cy.getElementById('company:kuaishou').data('label');
  });
  expect(drawn).toBe('Kuaishou');
  expect(await page.locator('html').getAttribute('data-contrast')).toBe('more');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  expect(await findings(page)).toEqual([]);
  await user.leave();
});

/** Closes the sheet that lies over a narrow screen. */
async function closeSheet({ page }: Visitor): Promise<void> {
  await page
    .locator('.sheet-open')
    .getByRole('button', { name: /^(关闭|Close)/u })
    .first()
    .click();
  await page.locator('.sheet-open').waitFor({ state: 'detached' });
}

describe.each(FOUR_LOOKS.map(named))('in %s', (_name, look) => {
  const narrow = isNarrow(look);

  test('axe finds nothing in panels and menus', async () => {
    const user = await app.visit(look, CANVAS);
    const { page } = user;
    const clean = async (state: string): Promise<void> => {
      expect({ state, found: await findings(page) }).toEqual({ state, found: [] });
    };
    await opened(user);
    if (narrow) {
      await closeSheet(user);
      await page.locator('.toolbar .narrow-only').first().click();
    }
    for (const place of [0, 1, 2, 3]) {
      await side(user, place);
      await page.waitForTimeout(300);
      await clean(`side ${place}`);
    }
    if (narrow) await closeSheet(user);
    // Figures, timeline and document have a test of their own, with the facts.
    for (const name of [/表格|Table/u, /路径|Paths/u, /已存视图|Saved views/u, /步骤|Steps/u]) {
      await page.locator('.drawer-door', { hasText: name }).click();
      await page.waitForFunction(() => document.querySelector('.drawer .loading-line') === null);
      await clean(name.source);
    }
    for (const name of [
      /^(排布方式|Layout)/u,
      /^(分组|Group)/u,
      /^(分享与导出|Share and export)$/u,
    ]) {
      await page.locator('.toolbar').getByRole('button', { name }).click();
      await page.getByRole('menu').waitFor();
      await clean(name.source);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: /^(显示设置|Display)$/u }).click();
    await page.waitForTimeout(300);
    await clean('display');
    await page.keyboard.press('Escape');
    await page.locator('#canvas-list').focus();
    await page.keyboard.press('Control+a');
    await page.locator('.inspector .several').waitFor({ state: 'attached' });
    await clean('several');
    await user.search('qqqq');
    await clean('nothing found');
    expect(user.troubles).toEqual([]);
    await user.leave();
  });
});
