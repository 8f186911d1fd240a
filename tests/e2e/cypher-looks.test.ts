import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findings } from './axe.ts';
import { FOUR_LOOKS, named, tooWide } from './browser.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

describe.each(FOUR_LOOKS.map(named))('in %s', (_name, look) => {
  test('axe finds nothing in the Cypher console, and nothing is wider than the screen', async () => {
    const user = await app.visit(look, '#c=1');
    const { page } = user;
    const shelf = page.locator('.cypher .console-toolbar .narrow-only');
    const sound = async (): Promise<void> => {
      expect(await findings(page)).toEqual([]);
      const over = await tooWide(page);
      expect(over).toBe(0);
    };
    const run = async (example: string): Promise<void> => {
      if (await shelf.isVisible()) await shelf.click();
      await page.locator(`[data-example=${example}]`).click();
      await page.locator('.console-toolbar .button-main').click();
      await page.locator('.result-facts').waitFor();
    };
    const showAs = (number: number): Promise<void> =>
      page.locator('.result-bar .switch button').nth(number).click();
    await page.locator('.cypher .console-query .cm-content').waitFor();
    await page.locator('[data-example=companies]').waitFor({ state: 'attached' });
    await sound();
    await run('around');
    await page.locator('.result-graph canvas').first().waitFor({ state: 'attached' });
    await page.locator('.graph-list summary').click();
    await page.locator('.graph-list button').first().click();
    await page.locator('.value-pane').waitFor();
    await sound();
    await showAs(1);
    await page.locator('.value-row [role=gridcell]').first().click();
    await sound();
    await run('types');
    await showAs(2);
    await page.locator('.chart canvas').waitFor();
    await sound();
    await run('profile');
    await page.locator('.plan').waitFor();
    await sound();
    if (await shelf.isVisible()) await shelf.click();
    await page.locator('.console-shelf').getByRole('tab').last().click();
    await page.locator('.schema-group').first().waitFor();
    await sound();
    expect(user.troubles).toEqual([]);
    await user.leave();
  });
});
