import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findings } from './axe.ts';
import { FOUR_LOOKS, named, tooWide } from './browser.ts';
import { startExplorer, TEXT_AT_HAND } from './explorer-app.ts';
import type { ExplorerApp, Visitor } from './explorer-app.ts';

const RESULT = 'figure:intelligent-computing-scale';
const TARGET = 'figure:intelligent-computing-scale-2025';
const CANVAS = `#v=1&e=place:beijing,technology:intelligent-computing,model:kling,company:kuaishou,${RESULT}&s=place:beijing`;

const door = (page: Page, name: string) => page.locator('.drawer-door', { hasText: name }).click();

/** The number beside the words of a chip. */
async function chipCount(page: Page, name: string): Promise<number> {
  return Number(await page.locator('.chip', { hasText: name }).locator('.chip-count').innerText());
}

async function opened(user: Visitor): Promise<void> {
  await user.page.locator('.inspector .section').first().waitFor();
}

describe('without the text', () => {
  let app: ExplorerApp;
  beforeAll(async () => {
    app = await startExplorer(false);
  });
  afterAll(() => app.stop());

  test('the board of figures and the canvas lead to each other, and its conditions count', async () => {
    const user = await app.visit({}, CANVAS);
    const { page } = user;
    await opened(user);
    await door(page, '数据');
    const cell = (id: string) => page.locator(`.figure-cell[data-figure="${id}"]`);
    await cell(TARGET).waitFor();
    await page.locator('.board-chart canvas').waitFor();

    // Every row about Beijing is marked while Beijing is selected; the two figures stand side by side.
    expect(await page.locator('tr.row-marked').count()).toBeGreaterThan(5);
    const row = page.locator('tr', { has: cell(TARGET) });
    expect(await row.locator('.figure-cell').count()).toBe(2);
    expect(await row.innerText()).toMatch(/超过 22,000 P[\s\S]*超过 45,000 P/u);

    await cell(TARGET).click();
    await user.inspects('2025年北京智能算力规模目标');
    await page.locator(`.figure-cell[data-figure="${TARGET}"][aria-current=true]`).waitFor();
    expect(await user.onCanvas()).toContain('2025年北京智能算力规模目标');

    // And back: what is chosen on the canvas is marked in the board.
    const place = await user.where(RESULT);
    await page.mouse.click(place.x, place.y);
    await page.locator(`.figure-cell[data-figure="${RESULT}"][aria-current=true]`).waitFor();

    const all = await page.locator('.figure-cell').count();
    const targets = await chipCount(page, '目标');
    await page.locator('.chip', { hasText: '目标' }).click();
    expect(await page.locator('.figure-cell').count()).toBe(targets);
    expect(targets).toBeLessThan(all);
    const in2024 = await chipCount(page, '2024 年');
    expect(in2024).toBe(0);
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByRole('searchbox', { name: '在数据中查找' }).fill('算力规模');
    expect(await page.locator('.board-table tbody tr').count()).toBe(1);
    expect(user.troubles).toEqual([]);
    await user.leave();
  });

  test('the filters of the canvas narrow board and timeline, which say so and show the rest where wanted', async () => {
    const user = await app.visit({}, CANVAS.replace(RESULT, `${RESULT},${TARGET}`));
    const { page } = user;
    await opened(user);
    await door(page, '数据');
    await page.locator('.figure-cell').first().waitFor();
    const all = await page.locator('.figure-cell').count();
    const targets = await chipCount(page, '目标');
    await page.locator('.sidebar [role=tab]').nth(1).click();
    const row = page.locator('.facet-value', { hasText: '目标' });
    await row.getByRole('checkbox').uncheck();
    const note = page.locator('.passing-note');
    await note.getByText(`按画布的筛选，列出 ${all} 项中的 ${all - targets} 项`).waitFor();
    expect(await page.locator('.figure-cell').count()).toBe(all - targets);
    expect(await findings(page)).toEqual([]);
    await note.getByRole('button', { name: '全部列出' }).click();
    expect(await page.locator('.figure-cell').count()).toBe(all);
    await note.getByRole('button', { name: '按筛选列出' }).click();
    expect(await page.locator('.figure-cell').count()).toBe(all - targets);

    // The timeline of the canvas and of the whole graph has no lane of targets left.
    await door(page, '时间线');
    await page.locator('.timeline .happening').first().waitFor();
    await note.waitFor();
    expect(await page.locator('[data-slot^=TARGET]').count()).toBe(0);
    await page.locator('.chip', { hasText: '全图' }).click();
    await page.locator('[data-slot^=PLANNED] .happening').first().waitFor();
    expect(await page.locator('[data-slot^=TARGET]').count()).toBe(0);
    await note.getByRole('button', { name: '全部列出' }).click();
    await page.locator('[data-slot="TARGET 2025"] .happening').first().waitFor();

    // Without filters there is nothing to say.
    await row.getByRole('checkbox').check();
    await note.waitFor({ state: 'detached' });
    expect(user.troubles).toEqual([]);
    await user.leave();
  });

  test('the drawer is made higher, lower and as large as the canvas area, by keys too', async () => {
    const user = await app.visit({}, CANVAS);
    const { page } = user;
    await opened(user);
    await door(page, '时间线');
    const drawer = page.locator('.drawer');
    const height = async () => (await drawer.boundingBox())?.height ?? 0;
    const before = await height();
    // What was all in view is so above the drawer too, discs with their words.
    const top = (await drawer.boundingBox())?.y ?? 0;
    for (const id of ['place:beijing', 'technology:intelligent-computing', 'model:kling', RESULT]) {
      expect((await user.where(id)).y).toBeLessThan(top - 40);
    }
    const handle = page.getByRole('separator', { name: '抽屉高度' });
    await handle.press('ArrowUp');
    // The new height is drawn a moment after the key.
    await page.waitForFunction(
      (least) => (document.querySelector('.drawer')?.getBoundingClientRect().height ?? 0) > least,
      before,
    );
    await handle.press('Enter');
    await page.locator('.drawer-full').waitFor();
    await page.getByRole('button', { name: '恢复原来的高度' }).click();
    expect(await page.locator('.drawer-full').count()).toBe(0);
    await user.leave();
  });

  test('the timeline tells of the canvas, or of the whole graph, and leads to the inspector', async () => {
    const user = await app.visit({}, CANVAS);
    const { page } = user;
    await opened(user);
    await door(page, '时间线');
    await page.locator(`[data-happening="${RESULT}"]`).waitFor();
    await user.quiet();
    const onCanvas = await page.locator('.timeline .happening').count();
    expect(await page.locator('.panel-count').innerText()).toContain(String(onCanvas));
    await page.locator('.timeline .happening', { hasText: '可灵大模型' }).first().click();
    await page.locator('.inspector h2', { hasText: '关系' }).waitFor();

    await page.locator('.chip', { hasText: '全图' }).click();
    await page.locator('[data-slot="TARGET 2025"] .happening').first().waitFor();
    const heads = await page.locator('.timeline thead th').allInnerTexts();
    expect(heads.slice(0, 3)).toEqual(['状态', '2024 年', '2025 年']);
    expect(heads.at(-1)).toBe('未注明时间');
    const counts = await page.locator('.slot-count').allInnerTexts();
    const sum = counts.reduce((total, count) => total + Number(count), 0);
    expect(await page.locator('.panel-count').innerText()).toBe(`共 ${sum} 件`);
    expect(sum).toBeGreaterThan(onCanvas);
    expect(user.troubles).toEqual([]);
    await user.leave();
  });

  test('the inspector reads like a page: figures against each other, counted sentences, pages of a group', async () => {
    const user = await app.visit({}, CANVAS);
    const { page } = user;
    await opened(user);
    const group = page.locator('.relation-group').first();
    const total = Number(await group.locator('.count').innerText());
    expect(await group.locator('h4').innerText()).toContain('北京');
    const lines = () => group.locator('.relation-line').count();
    for (let before = 0; (await lines()) < total;) {
      expect(await lines()).toBeGreaterThan(before);
      before = await lines();
      await group.locator('.button-quiet').click();
      await page.waitForFunction(
        (had) =>
          (document.querySelector('.relation-group')?.querySelectorAll('.relation-line').length ??
            0) > had,
        before,
      );
    }
    expect(await group.innerText()).toMatch(/计划于 2025 年/u);
    await page
      .locator('.inspector')
      .getByRole('button', { name: /其余 \d+ 条/u })
      .first()
      .click();
    expect(await page.locator('.figure-bar').count()).toBeGreaterThan(1);
    await user.leave();
  });

  test('who may be the same is said to be unsure', async () => {
    const user = await app.visit({}, '#v=1&e=place:yizhuang&s=place:yizhuang');
    await opened(user);
    const section = user.page.locator('.section', { hasText: '可能是同一个' });
    expect(await section.innerText()).toMatch(/原文没有说定[\s\S]*经开区/u);
    await user.leave();
  });

  test('a document is read by its places where its text is not at hand', async () => {
    const user = await app.visit({}, CANVAS.replace('s=place:beijing', `s=${RESULT}`));
    const { page } = user;
    await opened(user);
    await page.getByRole('button', { name: '在原文中看' }).first().click();
    const row = page.locator('.sentence-at');
    await row.waitFor();
    expect(await page.locator('.marked-text').count()).toBe(0);
    expect(await page.locator('.panel-note').innerText()).toContain('未提供原文');
    expect(await row.innerText()).toMatch(/第 \d+–\d+ 字/u);
    await row.locator('.happening').first().click();
    await page.locator('.inspector .section').first().waitFor();
    expect(user.troubles).toEqual([]);
    await user.leave();
  });

  test('every number of the start leads to what it counts', async () => {
    const user = await app.visit();
    const { page } = user;
    await page.locator('.beginning').nth(2).waitFor();
    await page.locator('.beginning .button-main').click();
    await page.locator('.drawer-full .figure-cell').first().waitFor();
    await page.getByRole('button', { name: '收起抽屉' }).click();
    await page.locator('.ready-view').first().click();
    await page.locator('.canvas-frame').waitFor();
    expect((await user.onCanvas()).length).toBeGreaterThan(2);
    await page.reload();
    await page.locator('.canvas-frame').waitFor();
    const other = await app.visit();
    await other.page.locator('.start-types .door', { hasText: '模型' }).click();
    await other.page.locator('.canvas-frame').waitFor();
    const counted = await other.onCanvas();
    expect(counted).toContain('可灵大模型');
    expect([...user.troubles, ...other.troubles]).toEqual([]);
    await other.leave();
    await user.leave();
  });

  test.each(FOUR_LOOKS.map(named))('axe finds nothing in the panels in %s', async (_name, look) => {
    const user = await app.visit(look, CANVAS.replace(/&s=.*/u, ''));
    const { page } = user;
    await page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
    const ready = ['.figure-cell', '.timeline .happening', '.sentence-row'];
    for (const [index, name] of ready.entries()) {
      await page
        .locator('.drawer-door', {
          hasText: [/数据|Figures/u, /时间线|Timeline/u, /文献|Document/u][index] ?? '',
        })
        .click();
      await page.locator(name).first().waitFor();
      await user.quiet();
      expect(await findings(page)).toEqual([]);
      const over = await tooWide(page);
      expect({ name, over }).toEqual({ name, over: 0 });
    }
    expect(user.troubles).toEqual([]);
    await user.leave();
  });
});

describe('with the text at hand', () => {
  let app: ExplorerApp;
  beforeAll(async () => {
    app = await startExplorer(true);
  });
  afterAll(() => app.stop());
  const withText = TEXT_AT_HAND ? test : test.skip;

  withText(
    'from the evidence to its neighbours and to its place in the document, and from a mark back (needs the source text in SOURCES_DIR)',
    async () => {
      const user = await app.visit({}, CANVAS.replace('s=place:beijing', `s=${RESULT}`));
      const { page } = user;
      await opened(user);
      const passage = (await page.locator('.evidence mark').first().innerText()).trim();
      await page.getByRole('button', { name: '前后句' }).first().click();
      await page.locator('.passage-near').nth(1).waitFor();

      await page.getByRole('button', { name: '在原文中看' }).first().click();
      await page.locator('.passage-at').first().waitFor();
      await user.quiet();
      const shown = await page.locator('.passage-at').allInnerTexts();
      expect(shown.join('')).toBe(passage);
      const place = await page.locator('.passage-at').first().boundingBox();
      const frame = await page.locator('.drawer .board-scroll').boundingBox();
      expect(place?.y).toBeGreaterThan(frame?.y ?? Infinity);
      expect(place?.y).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));

      // A mark leads to the canvas; what is chosen there is marked in the text.
      await page.getByRole('searchbox', { name: '在文献中查找' }).fill('Vidu');
      const mark = page.locator('.text-mark', { hasText: /^Vidu$/u }).first();
      await mark.click();
      const vidu = page.locator('.saying .entity-button', { hasText: 'Vidu' }).first();
      await vidu.click();
      await page.locator('.inspector h2', { hasText: 'Vidu' }).waitFor();
      expect(await user.onCanvas()).toContain('Vidu');
      await page.locator('.text-mark-chosen', { hasText: 'Vidu' }).first().waitFor();

      expect(await page.locator('.coverage-overall').innerText()).toMatch(/全文的字有 \d+%/u);
      expect(await findings(page)).toEqual([]);
      expect(user.troubles).toEqual([]);
      await user.leave();
    },
  );
});
