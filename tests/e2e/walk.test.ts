import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startExplorer, TEXT_AT_HAND } from './explorer-app.ts';
import type { ExplorerApp, Visitor } from './explorer-app.ts';

/** Opens the evidence of the line that leads from the inspected entity to another. */
async function evidenceTowards({ page }: Visitor, name: string): Promise<string> {
  await page
    .getByRole('button', { name: `查看依据：${name}` })
    .first()
    .click();
  await page.locator('.inspector h2', { hasText: '关系' }).waitFor();
  return (await page.locator('.evidence').first().innerText()).replaceAll('\n', ' ');
}

async function inspect({ page, inspects }: Visitor, name: string): Promise<void> {
  await page.locator('.inspector').getByRole('button', { name, exact: true }).first().click();
  await inspects(name);
}

describe('with the text at hand', () => {
  let app: ExplorerApp;
  beforeAll(async () => {
    app = await startExplorer(true);
  });
  afterAll(() => app.stop());
  const withText = TEXT_AT_HAND ? test : test.skip;

  withText(
    'a new user walks from 可灵 to its company and on to Beijing, and reads each passage (needs the source text in SOURCES_DIR)',
    async () => {
      const user = await app.visit();
      const { page } = user;
      await user.find('可灵', '可灵大模型');

      expect(await evidenceTowards(user, '快手')).toMatch(/第 7 句 第 \d+–\d+ 字/u);
      expect(await page.locator('.evidence mark').first().innerText()).toContain('快手');
      await inspect(user, '快手');

      await evidenceTowards(user, '人工智能创新策源地');
      await inspect(user, '人工智能创新策源地');

      await evidenceTowards(user, '北京');
      expect(await page.locator('.evidence mark').first().innerText()).not.toBe('');
      await inspect(user, '北京');

      expect(await user.onCanvas()).toEqual(['可灵大模型', '快手', '人工智能创新策源地', '北京']);
      const foreign = user.requests.filter(
        (address) => !/^data:|^blob:/u.test(address) && !address.startsWith(app.url),
      );
      expect(foreign).toEqual([]);
      expect(user.troubles).toEqual([]);
      await user.leave();
    },
  );
});

describe('without the text', () => {
  let app: ExplorerApp;
  beforeAll(async () => {
    app = await startExplorer(false);
  });
  afterAll(() => app.stop());

  test('the same step shows where its passage stands', async () => {
    const user = await app.visit();
    await user.find('可灵', '可灵大模型');
    const evidence = await evidenceTowards(user, '快手');
    expect(evidence).toMatch(/未提供原文.* 2025-03-20 第 7 句 第 \d+–\d+ 字 刘维亮 说/u);
    expect(await user.page.locator('.evidence blockquote').count()).toBe(0);
    await user.leave();
  });

  test('the start page says what the graph is, and each of its three ways leads somewhere', async () => {
    const user = await app.visit();
    const { page, quiet } = user;
    await page.locator('.beginning').nth(2).waitFor();
    expect(await page.locator('.start-size').innerText()).toMatch(
      /[\d,]+ 个实体.*[\d,]+ 条关系.*2025-03-20/su,
    );

    await page.locator('.sample').first().click();
    await page.locator('[role=option].hit').first().waitFor();
    await page.keyboard.press('Escape');

    await page.locator('.hub').first().click();
    await page.locator('.inspector .section').first().waitFor();
    await quiet();
    expect((await user.onCanvas()).length).toBeGreaterThan(5);
    await user.leave();

    const other = await app.visit();
    const value = await other.page.locator('.figure-card-value').first().innerText();
    await other.page.locator('.figure-card').first().click();
    await other.page.locator('.figure-written').waitFor();
    expect(await other.page.locator('.figure-written').innerText()).toContain(value);
    expect(other.troubles).toEqual([]);
    await other.leave();
  });
});
