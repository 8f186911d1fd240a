import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

interface Counted {
  readonly data: {
    readonly node: {
      readonly expansion: readonly {
        readonly count: number;
        readonly relationType: string;
        readonly direction: string;
        readonly entityType: string;
      }[];
      readonly relations: { readonly edges: { readonly entity: { readonly id: string } }[] };
    };
  };
}

async function ask(query: string): Promise<Counted> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Counted;
}

test('a double click brings the surroundings where they are few', async () => {
  const user = await app.visit();
  await user.find('可灵', '可灵大模型');
  const { x, y } = await user.where('model:kling');
  await user.page.mouse.dblclick(x, y);
  await user.page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length > 1,
  );
  await user.quiet();
  const { data } = await ask(
    '{ node(id: "model:kling") { ... on Entity { expansion { count } } } }',
  );
  const around = data.node.expansion.reduce((sum, { count }) => sum + count, 0);
  expect((await user.onCanvas()).length).toBe(1 + around);
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('around a hub the chooser opens by itself, counts as the API does, and adds no more than asked', async () => {
  const user = await app.visit();
  const { page } = user;
  await user.find('北京', '北京');
  await page.locator('#canvas-list').focus();
  await page.keyboard.press('Enter');
  await page.locator('.group-row').first().waitFor();
  expect(await user.onCanvas()).toEqual(['北京']);

  const { data } = await ask(
    '{ node(id: "place:beijing") { ... on Entity { expansion { count relationType direction entityType } } } }',
  );
  const groups = [...data.node.expansion].sort((a, b) => b.count - a.count);
  const counts = groups.map(({ count }) => count);
  const shown = await page.locator('.group-count').allInnerTexts();
  expect(shown.map((text) => Number(/\/ (\d+)/u.exec(text)?.[1]))).toEqual(counts);

  const [group] = groups;
  if (!group) throw new Error('Nothing is tied to 北京.');
  // Counts are of relations; two of them may lead to one entity.
  const { count: largest, relationType, direction, entityType } = group;
  const reached = await ask(
    `{ node(id: "place:beijing") { ... on Entity { relations(types: ["${relationType}"], direction: ${direction}, entityTypes: ["${entityType}"]) { edges { entity { id } } } } } }`,
  );
  const entities = new Set(reached.data.node.relations.edges.map(({ entity }) => entity.id));
  await page.locator('.group-row .button').first().click();
  await page
    .locator('.group-count', { hasText: `${Math.min(25, largest)} / ${largest}` })
    .first()
    .waitFor();
  expect((await user.onCanvas()).length).toBe(1 + entities.size);
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('what is removed comes back by undo, at its old place, and steps have names', async () => {
  const user = await app.visit();
  const { page } = user;
  await user.find('可灵', '可灵大模型');
  await page
    .locator('.inspector')
    .getByRole('button', { name: '快手', exact: true })
    .first()
    .click();
  await user.inspects('快手');
  await user.quiet();
  const before = await user.where('company:kuaishou');
  await page.locator('.inspector-actions').getByRole('button', { name: '移除' }).click();
  expect(await user.onCanvas()).toEqual(['可灵大模型']);
  await page.getByRole('button', { name: '撤销：移除 快手' }).click();
  expect(await user.onCanvas()).toEqual(['可灵大模型', '快手']);
  expect(await user.where('company:kuaishou')).toEqual(before);
  await page.getByRole('button', { name: '步骤' }).click();
  expect(await page.locator('.step').allInnerTexts()).toEqual([
    '0\n空画布',
    '1\n加入 可灵大模型',
    '2\n加入 快手',
    '3\n移除 快手',
  ]);
  await page.locator('.step').nth(1).click();
  expect(await user.onCanvas()).toEqual(['可灵大模型']);
  await user.leave();
});

test('a reload shows what was on screen, where it was', async () => {
  const user = await app.visit();
  const { page } = user;
  await user.find('可灵', '可灵大模型');
  await page
    .locator('.inspector')
    .getByRole('button', { name: '快手', exact: true })
    .first()
    .click();
  await user.inspects('快手');
  await user.quiet();
  await page.getByRole('button', { name: '隐藏企业' }).click();
  await page.getByRole('button', { name: '显示企业' }).click();
  const address = page.url();
  expect(address).toMatch(
    /#v=1&e=model:kling@-?\d+_-?\d+,company:kuaishou@-?\d+_-?\d+&s=company:kuaishou$/u,
  );
  await page.reload();
  await user.inspects('快手');
  expect(await user.onCanvas()).toEqual(['可灵大模型', '快手']);
  expect(page.url()).toBe(address);
  await user.leave();

  const guest = await app.visit({}, '#v=1&e=model:kling,company:nobody');
  await guest.page.locator('.notice', { hasText: '图谱里已没有：company:nobody' }).waitFor();
  await guest.quiet();
  expect(await guest.onCanvas()).toEqual(['可灵大模型']);
  await guest.leave();

  const lost = await app.visit({}, '#v=1&e=');
  await lost.page.locator('.notice', { hasText: '不完整' }).waitFor();
  await lost.page.locator('.beginning').first().waitFor();
  await lost.leave();
});

test('choosing moves nothing, and what comes leaves the rest where it stands', async () => {
  const user = await app.visit();
  const { page } = user;
  await user.find('可灵', '可灵大模型');
  await page.locator('#canvas-list').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length > 3,
  );
  await user.quiet();
  const placesIn = (address: string): string[] =>
    (/e=([^&]*)/u.exec(address)?.[1] ?? '').split(',');
  const before = placesIn(page.url());
  const { x, y } = await user.where('company:kuaishou');
  await page.mouse.click(x, y);
  await user.inspects('快手');
  expect(placesIn(page.url())).toEqual(before);
  await page.mouse.dblclick(x, y);
  await user.quiet();
  expect(placesIn(page.url()).slice(0, before.length)).toEqual(before);
  await user.leave();
});

test('the legend counts, chooses and hides a type', async () => {
  const user = await app.visit();
  const { page } = user;
  await user.find('可灵', '可灵大模型');
  await page
    .locator('.inspector')
    .getByRole('button', { name: '快手', exact: true })
    .first()
    .click();
  await user.inspects('快手');
  await page.getByTitle(/^选中画布上的企业：1 个，全图共 \d+ 个$/u).click();
  await page.locator('.inspector h2', { hasText: '选中 1 个实体' }).waitFor();
  await page.getByRole('button', { name: '隐藏企业' }).click();
  expect(await user.onCanvas()).toEqual(['可灵大模型']);
  await page.keyboard.press('Control+z');
  expect(await user.onCanvas()).toEqual(['可灵大模型', '快手']);
  await user.leave();
});
