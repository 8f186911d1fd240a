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

const CANVAS = '#v=1&e=model:kling@0_0,company:kuaishou@120_0,company:zhipu@240_0';

test('the table is sorted, filtered, tied to the canvas both ways, and copied', async () => {
  const user = await app.visit({ language: 'en' }, CANVAS);
  const { page } = user;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.url });
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Entities', exact: true });
  const rows = grid.locator('.graph-table-row');
  const names = (): Promise<string[]> =>
    rows.locator('[role=gridcell]:nth-child(2)').allTextContents();
  await rows.nth(2).waitFor();
  await user.quiet();

  const heading = grid.getByRole('columnheader', { name: 'Name', exact: true });
  await heading.getByRole('button').click();
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  const up = await names();
  expect(up).toEqual([...up].sort(new Intl.Collator('en').compare));
  await heading.getByRole('button').click();
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
  expect(await names()).toEqual([...up].reverse());

  await rows.filter({ hasText: 'Kuaishou' }).first().click();
  await user.inspects('Kuaishou');
  const kling = await user.where('model:kling');
  await page.mouse.click(kling.x, kling.y);
  await user.inspects('Kling');
  const marked = grid.locator('[aria-selected=true]');
  expect(await marked.count()).toBe(1);
  expect(await marked.textContent()).toContain('Kling');

  await rows.nth(0).click();
  await rows.nth(1).click({ modifiers: ['Control'] });
  expect(await marked.count()).toBe(2);
  expect(await page.locator('#canvas-list [role=option][aria-selected=true]').count()).toBe(2);
  await rows.nth(2).click({ modifiers: ['Shift'] });
  expect(await marked.count()).toBe(2);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await page.getByText('2 rows copied').waitFor();
  const csv = await page.evaluate(() => navigator.clipboard.readText());
  expect(csv.trimEnd().split(/\r?\n/u)).toHaveLength(3);
  expect(csv).toMatch(/^Name,/u);

  await page.getByRole('searchbox', { name: 'Find in the table' }).fill('kling');
  await page.waitForFunction(() => document.querySelectorAll('.graph-table-row').length === 1);
  await page.locator('.chip', { hasText: /^Relations$/u }).click();
  const relations = page.getByRole('grid', { name: 'Relations', exact: true });
  await relations.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await relations.locator('[aria-selected=true]').waitFor();
  expect(await page.evaluate(() => location.hash)).toContain('&r=model:kling');
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('on a narrow screen the table scrolls within its panel', async () => {
  const user = await app.visit({ language: 'zh', width: 390, height: 844 }, CANVAS);
  const { page } = user;
  await page.getByRole('button', { name: '表格', exact: true }).click();
  await page.locator('.graph-table-row').first().waitFor();
  await user.quiet();
  const { outside, inside } = await page.evaluate(() => {
    const table = document.querySelector('.graph-table');
    const root = document.documentElement;
    return {
      outside: root.scrollWidth - root.clientWidth,
      inside: (table?.scrollWidth ?? 0) - (table?.clientWidth ?? 0),
    };
  });
  expect(outside).toBe(0);
  expect(inside).toBeGreaterThan(0);
  expect(user.troubles).toEqual([]);
  await user.leave();
});
