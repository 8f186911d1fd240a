import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;

beforeAll(async () => {
  app = await startExplorer(false);
}, 240_000);

afterAll(async () => {
  await app.stop();
}, 60_000);

const PAIR = '#v=1&e=model:kling@0_0,company:kuaishou@120_0&s=model:kling';

test('a view is saved, renamed, duplicated, written to a file, read again and opened', async () => {
  const user = await app.visit({ language: 'en' }, PAIR);
  const { page } = user;
  await user.inspects('Kling');
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Who made Kling');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('button', { name: 'Rename Who made Kling' }).click();
  await page.getByRole('textbox', { name: 'New name for Who made Kling' }).fill('Kling');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await page.getByRole('button', { name: 'Duplicate Kling' }).click();
  await page.getByRole('button', { name: 'Open Kling (copy)' }).waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all as a file' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  for (const name of ['Kling', 'Kling (copy)']) {
    await page.getByRole('button', { name: `Delete ${name}`, exact: true }).click();
  }
  await page.getByText('No view has been saved yet.').waitFor();
  await page.getByLabel('Read from a file').setInputFiles({
    name: 'views.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  });
  await page.getByText('Read 2 views.').waitFor();

  await page.getByRole('button', { name: 'Clear the canvas' }).click();
  await page.goto(app.url);
  await page.reload();
  await page.locator('.beginning').first().waitFor();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('button', { name: 'Open Kling', exact: true }).click();
  expect((await user.onCanvas()).sort()).toEqual(['Kling', 'Kuaishou']);
  await page.getByLabel('Read from a file').setInputFiles({
    name: 'views.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"jingtu-views","version":7,"views":[]}'),
  });
  await page.getByText('The file has version 7').waitFor();
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('what is gone from the graph is named, and the rest is shown', async () => {
  const user = await app.visit({ language: 'en' }, '#v=1&e=model:kling,model:never-was');
  await user.page.getByText('No longer in the graph: model:never-was.').waitFor();
  expect(await user.onCanvas()).toEqual(['Kling']);
  await user.leave();
});

test('what is gone of a view read from a file is called by the name that the file gives it', async () => {
  for (const [language, said] of [
    ['en', 'No longer in the graph: Kuaishou.'],
    ['zh', '图谱里已没有：快手。'],
  ] as const) {
    const user = await app.visit({ language }, PAIR);
    const { page } = user;
    await user.inspects(language === 'en' ? 'Kling' : '可灵');
    const words =
      language === 'en'
        ? ['Saved views', 'Name of the view', 'Save this view', 'Save all as a file']
        : ['已存视图', '视图名称', '保存当前视图', '全部存成文件'];
    const [panel = '', name = '', save = '', file = ''] = words;
    await page.getByRole('button', { name: panel }).click();
    await page.getByRole('textbox', { name }).fill('Older');
    await page.getByRole('button', { name: save }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: file }).click();
    const kept = await readFile(await (await download).path(), 'utf8');
    const guest = await app.visit({ language });
    await guest.page.getByRole('button', { name: panel }).click();
    await guest.page.locator('input[type=file]').setInputFiles({
      name: 'views.json',
      mimeType: 'application/json',
      buffer: Buffer.from(kept.replaceAll('company:kuaishou', 'company:gone-since')),
    });
    await guest.page.getByRole('button', { name: /Older/u }).first().click();
    await guest.page.locator('.notice', { hasText: said }).waitFor();
    expect(await guest.onCanvas()).toHaveLength(1);
    expect(guest.troubles).toEqual([]);
    await guest.leave();
    await user.leave();
  }
});

test('short addresses open a search and an entity with its surroundings', async () => {
  const user = await app.visit({ language: 'en' }, '#v=1&at=model:kling');
  await user.inspects('Kling');
  expect(await user.onCanvas()).toContain('Kuaishou');
  await user.leave();
  const other = await app.visit({ language: 'en' }, `#v=1&find=${encodeURIComponent('可灵')}`);
  await other.page.locator('[role=option].hit').first().waitFor();
  await other.leave();
});

test('two windows keep their own work, and a third is offered both', async () => {
  const first = await app.visit({ language: 'en' }, PAIR);
  await first.inspects('Kling');
  const context = first.page.context();
  const second = await context.newPage();
  await second.goto(`${app.url}#v=1&e=company:zhipu`);
  await second.locator('#canvas-list [role=option]').first().waitFor({ state: 'attached' });
  await second.waitForFunction(() =>
    Object.values(localStorage).some((kept) => String(kept).includes('company:zhipu')),
  );
  await first.page.reload();
  await first.inspects('Kling');
  const third = await context.newPage();
  await third.goto(app.url);
  await third.getByRole('button', { name: 'Continue where you left off' }).waitFor();
  expect(await third.getByRole('button', { name: /^Continue another canvas/u }).count()).toBe(1);
  await first.leave();
});

test('a full storage is said, and nothing else is lost', async () => {
  const user = await app.visit({ language: 'en' }, PAIR);
  const { page } = user;
  await user.inspects('Kling');
  await page.evaluate(() => {
    let size = 4_000_000;
    for (let index = 0; size > 0; index += 1) {
      try {
        localStorage.setItem(`fill${index}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Full');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByText("The browser's storage is full").waitFor();
  expect((await user.onCanvas()).sort()).toEqual(['Kling', 'Kuaishou']);
  await user.leave();
});
