import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bigGraph, HUB, neighbourId } from '../support/big-graph.ts';
import { visitBig } from './big-visit.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp, Visitor } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

interface DrawnThing {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly classes: readonly string[];
}

/** What stands on the canvas: discs with their places, lines with their words. */
async function drawn(page: Page): Promise<{ nodes: DrawnThing[]; edges: DrawnThing[] }> {
  return page.evaluate(() => {
    interface Element {
      id(): string;
      position?(): { x: number; y: number };
      data(name: string): string;
      classes(): string[];
      isNode(): boolean;
    }
    const { cy } = (
      document.querySelector('.canvas') as unknown as {
        _cyreg: { cy: { elements(): { toArray(): Element[] } } };
      }
    )._cyreg;
    const all = cy
      .elements()
      .toArray()
      .map((one) => ({
        node: one.isNode(),
        id: one.id(),
        x: one.isNode() ? (one.position?.().x ?? NaN) : 0,
        y: one.isNode() ? (one.position?.().y ?? NaN) : 0,
        label: one.data('label'),
        classes: one.classes(),
      }));
    return { nodes: all.filter(({ node }) => node), edges: all.filter(({ node }) => !node) };
  });
}

async function steps(user: Visitor): Promise<string[]> {
  const { page } = user;
  if ((await page.locator('.step').count()) === 0) {
    await page.getByRole('button', { name: '步骤' }).click();
  }
  const all = await page.locator('.step').allInnerTexts();
  await page.getByRole('button', { name: '步骤' }).click();
  return all.map((text) => text.split('\n')[1] ?? '');
}

const THREE = '#v=1&e=model:kling@0_0,company:kuaishou@220_0,place:beijing@0_320';

async function choose(page: Page, menu: RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitemradio', { name: item, exact: true }).click();
}

test('each layout of the menu arranges in one step, without colliding, and undo brings the old places back', async () => {
  const user = await app.visit({}, '#v=1&e=place:beijing');
  const { page } = user;
  await user.quiet();
  await page.goto(
    `${app.url}#v=1&e=model:kling@0_0,company:kuaishou@90_10,place:beijing@0_300,company:zhipu@300_300,model:vidu@-200_90,company:shengshu@10_90`,
  );
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length === 6,
  );
  await user.quiet();
  const places = async (): Promise<string[]> =>
    (await drawn(page)).nodes.map(({ id, x, y }) => `${id} ${x} ${y}`);
  const before = await places();
  for (const layout of ['分层', '同心圆', '网格', '按类型', '按时间', '力导向']) {
    await choose(page, /^排布方式/u, layout);
    await page.getByRole('button', { name: `撤销：重新排布：${layout}` }).waitFor();
    await user.quiet();
    const after = (await drawn(page)).nodes.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(after).size).toBe(6);
    expect(await places()).not.toEqual(before);
    await page.getByRole('button', { name: /^撤销：重新排布/u }).click();
    expect(await places()).toEqual(before);
  }
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('a box and the lasso choose what they hold, and what is chosen is dragged together in one step', async () => {
  const user = await app.visit({}, THREE);
  const { page } = user;
  await page.locator('#canvas-list [role=option]').nth(2).waitFor({ state: 'attached' });
  await user.quiet();
  const [kling, kuaishou, beijing] = [
    await user.where('model:kling'),
    await user.where('company:kuaishou'),
    await user.where('place:beijing'),
  ];
  await page.keyboard.down('Shift');
  await page.mouse.move(kling.x - 50, kling.y - 50);
  await page.mouse.down();
  await page.mouse.move(kuaishou.x + 20, kuaishou.y + 20, { steps: 4 });
  await page.mouse.move(kuaishou.x + 50, kuaishou.y + 50);
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.locator('.inspector h2', { hasText: '选中 2 个实体' }).waitFor();

  const at = await user.where('model:kling');
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 20, at.y + 30, { steps: 3 });
  await page.mouse.move(at.x + 40, at.y + 60, { steps: 3 });
  await page.mouse.up();
  await page.getByRole('button', { name: '撤销：移动 2 个实体' }).waitFor();
  const [one, two, three] = (await drawn(page)).nodes.map(({ x, y }) => ({ x, y }));
  expect([one?.x === 0, one?.y === 0]).toEqual([false, false]);
  expect([(two?.x ?? 0) - (one?.x ?? 0), (two?.y ?? 0) - (one?.y ?? 0)]).toEqual([220, 0]);
  expect(three).toEqual({ x: 0, y: 320 });
  expect(await steps(user)).toEqual(['空画布', '打开 3 个实体', '移动 2 个实体']);

  await page.getByRole('button', { name: '圈选' }).click();
  const [moved, still] = [await user.where('model:kling'), await user.where('place:beijing')];
  await page.mouse.move(moved.x - 60, moved.y - 60);
  await page.mouse.down();
  for (const [x, y] of [
    [moved.x + 60, moved.y - 60],
    [moved.x + 60, still.y + 60],
    [still.x - 60, still.y + 60],
    [still.x - 60, moved.y - 40],
  ] as const) {
    await page.mouse.move(x, y, { steps: 3 });
  }
  await page.mouse.up();
  await page.locator('.inspector h2', { hasText: '选中 2 个实体' }).waitFor();
  const chosen = (await drawn(page)).nodes.filter(({ classes }) => classes.includes('chosen'));
  expect(chosen.map(({ id }) => id).sort()).toEqual(['model:kling', 'place:beijing']);
  expect(beijing.x).toBeGreaterThan(0);
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('groups are drawn as one with their count, open and close by double click, and part again', async () => {
  const user = await app.visit(
    {},
    '#v=1&e=company:kuaishou@0_0,company:zhipu@120_0,company:shengshu@240_0,model:kling@0_300,model:vidu@240_300',
  );
  const { page } = user;
  await page.locator('#canvas-list [role=option]').nth(4).waitFor({ state: 'attached' });
  await user.quiet();
  const plain = await drawn(page);
  await choose(page, /^分组与合并/u, '按类型');
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length === 2,
  );
  const closed = await drawn(page);
  expect(closed.nodes.map(({ label }) => label)).toEqual(['企业\n3', '模型\n2']);
  // Relations between the groups are counted, each once.
  const counts = closed.edges.map(({ label }) => Number(/×(\d+)/u.exec(label)?.[1] ?? 1));
  expect(counts.reduce((a, b) => a + b, 0)).toBe(plain.edges.length);
  const spot = await user.where(closed.nodes[0]?.id ?? '');
  await page.mouse.dblclick(spot.x, spot.y);
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length === 5,
  );
  const open = await drawn(page);
  expect(open.nodes.filter(({ classes }) => classes.includes('frame'))).toHaveLength(1);
  expect(open.nodes).toHaveLength(5);
  const at = (id: string) => open.nodes.find((node) => node.id === id);
  expect([at('company:zhipu')?.x, at('company:zhipu')?.y]).toEqual([120, 0]);
  await page.locator('#canvas-list').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length === 2,
  );
  await choose(page, /^分组与合并/u, '不分组');
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length === 5,
  );
  const back = await drawn(page);
  const sorted = (things: DrawnThing[]): unknown[] =>
    things.map(({ id, x, y }) => ({ id, x, y })).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(sorted(back.nodes)).toEqual(sorted(plain.nodes));
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('parallel relations of one status are bundled with their number, and part again', async () => {
  const user = await visitBig(
    app,
    bigGraph(30),
    `#v=1&e=${HUB},${neighbourId(0)},${neighbourId(1)}`,
  );
  const { page } = user;
  const labels = async (): Promise<string[]> =>
    (await drawn(page)).edges.map(({ label }) => label).sort();
  expect(await labels()).toEqual(['关系ALSO', '关系HAS', '关系HAS', '关系TIED']);
  await page.getByRole('button', { name: '分组与合并' }).click();
  await page.getByRole('menuitemcheckbox', { name: '合并平行关系' }).click();
  await page.keyboard.press('Escape');
  expect(await labels()).toEqual(['×2', '关系HAS', '关系TIED']);
  await page.keyboard.press('Control+z');
  expect(await labels()).toHaveLength(4);
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('a hub of more than the canvas draws comes as closed groups, asked for first; a group opens; a layout stops', async () => {
  const graph = bigGraph(2_600);
  const user = await visitBig(app, graph, `#v=1&e=${HUB}&s=${HUB}`);
  const { page } = user;
  await page.locator('#canvas-list').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^全部加入/u }).click();
  await page.locator('.notice', { hasText: '会变得拥挤' }).waitFor();
  await page.getByRole('button', { name: '仍然加入' }).click();
  await page.locator('.notice', { hasText: '按类型合并成组' }).waitFor({ timeout: 90_000 });
  await user.quiet();
  const closed = await drawn(page);
  expect(closed.nodes).toHaveLength(7);
  const members = closed.nodes.map(({ label }) => Number(label.split('\n')[1] ?? 1));
  expect(members.reduce((a, b) => a + b, 0)).toBe(2_601);

  const [first] = closed.nodes.filter(({ classes }) => classes.includes('group'));
  const spot = await user.where(first?.id ?? '');
  await page.mouse.dblclick(spot.x, spot.y);
  await page.waitForFunction(
    () => document.querySelector('#canvas-list [aria-setsize="441"]') !== null,
  );
  await user.quiet();
  const open = await drawn(page);
  expect(open.nodes).toHaveLength(441);
  expect(open.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);

  await choose(page, /^排布方式/u, '力导向');
  await page.getByRole('button', { name: '停止排布' }).click();
  await page.locator('.notice', { hasText: '排布已停止' }).waitFor();
  await page.getByRole('button', { name: '重新排布' }).waitFor();
  expect((await drawn(page)).nodes).toHaveLength(441);
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('a canvas of more than a thousand entities is drawn whole, and answers', async () => {
  const graph = bigGraph(1_200);
  const user = await visitBig(app, graph, `#v=1&e=${HUB}&s=${HUB}`);
  const { page } = user;
  await page.locator('#canvas-list').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^全部加入/u }).click();
  await page.getByRole('button', { name: '仍然加入' }).click();
  await page.locator('.toolbar-count', { hasText: '1201 / 1201' }).waitFor({ timeout: 90_000 });
  await user.quiet();
  const { nodes, edges } = await drawn(page);
  expect(edges).toHaveLength(1_200 + 120 + 600);
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(1_201);
  // The API is asked a few times, not once for each entity.
  expect(graph.questions.filter((name) => name === 'Subgraph').length).toBeLessThan(15);
  expect(graph.questions.filter((name) => name === 'Neighbours').length).toBeLessThan(20);
  const listed = await page.locator('#canvas-list [role=option]').count();
  expect(listed).toBe(300);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    () => document.querySelectorAll('#canvas-list [role=option]').length === 1,
  );
  expect(user.troubles).toEqual([]);
  await user.leave();
});
