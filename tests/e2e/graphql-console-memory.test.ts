import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { editor, enterConsole, put, result, run } from './console-hand.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

test('draft, result, history and saved operations are there after a reload', async () => {
  const user = await enterConsole(app);
  const { page } = user;
  await put(page, editor(page), 'query Kept { documents { id } }');
  await run(page);
  await page.getByRole('button', { name: 'Save this query' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('mine "><img src=x onerror=pwned=1>');
  await page.keyboard.press('Enter');
  await page.locator('.notice', { hasText: 'is saved' }).waitFor();
  await page.reload();
  await editor(page).waitFor();
  expect(await editor(page).innerText()).toBe('query Kept { documents { id } }');
  await result(page).locator('.result-facts').waitFor();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('searchbox').fill('nothing like it');
  await page.getByText('Nothing found.').waitFor();
  await page.getByRole('searchbox').fill('docu kept');
  await page.locator('.shelf-entry', { hasText: 'query Kept' }).waitFor();
  await page.getByRole('tab', { name: 'Saved' }).click();
  await page.getByRole('button', { name: /^Rename/u }).click();
  await page.getByRole('textbox', { name: /^New name/u }).fill('other');
  await page.keyboard.press('Enter');
  await page.locator('.shelf-entry', { hasText: 'other' }).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export a file' }).click(),
  ]);
  const file = await download.path();
  await page.getByRole('button', { name: 'Delete other' }).click();
  await page.getByText('Nothing is saved yet').waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.notice', { hasText: 'Imported 1 query.' }).waitFor();
  await page.locator('.shelf-entry', { hasText: 'other' }).waitFor();
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  await user.leave();
});

test('two windows write at once, and neither undoes the other', async () => {
  const user = await enterConsole(app);
  const { page } = user;
  const second = await page.context().newPage();
  await second.goto(`${app.url}/#g=1`);
  await editor(second).waitFor();
  await put(page, editor(page), 'query One { documents { id } }');
  await put(second, editor(second), 'query Two { documents { id } }');
  await run(page);
  await editor(second).click();
  await run(second);
  await page.reload();
  await editor(page).waitFor();
  expect(await editor(page).innerText()).toContain('query One');
  for (const window of [page, second]) {
    await window.getByRole('tab', { name: 'History' }).click();
    await window.locator('.shelf-entry', { hasText: 'query One' }).waitFor();
    await window.locator('.shelf-entry', { hasText: 'query Two' }).waitFor();
  }
  await user.leave();
});

describe('a link', () => {
  test('opens the query and does not run it', async () => {
    const user = await enterConsole(app);
    const { page } = user;
    await put(page, editor(page), 'query Shared { documents { id } }');
    await page.waitForFunction(() => location.hash.startsWith('#g=1&d='));
    const fragment = await page.evaluate(() => location.hash);
    await user.leave();

    const other = await enterConsole(app, fragment);
    await other.page.locator('.notice', { hasText: 'has not been run' }).waitFor();
    expect(await editor(other.page).innerText()).toBe('query Shared { documents { id } }');
    expect(await result(other.page).innerText()).toContain('Nothing has been run yet');
    await other.leave();
  });

  test('that was altered says so and leaves what was there', async () => {
    const user = await enterConsole(app);
    const { page } = user;
    await put(page, editor(page), '{ documents { id } }');
    await page.waitForFunction(() => location.hash.startsWith('#g=1&d='));
    await page.evaluate(() => {
      location.hash = '#g=1&d=AAAA';
    });
    await page.locator('.notice-failed', { hasText: 'was altered' }).waitFor();
    expect(await editor(page).innerText()).toBe('{ documents { id } }');
    await user.leave();
  });
});
