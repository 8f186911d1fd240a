import type { Locator, Page } from 'playwright-core';
import type { ExplorerApp, Visitor } from './explorer-app.ts';

/** The editors and the result of the console. */
export const editor = (page: Page): Locator => page.locator('.console-query .cm-content');
export const values = (page: Page): Locator => page.locator('.console-variables .cm-content');
export const result = (page: Page): Locator => page.locator('.console-result');

/** A visitor in the console, once its editor is there and the schema has been read. */
export async function enterConsole(app: ExplorerApp, fragment = '#g=1'): Promise<Visitor> {
  const user = await app.visit({ language: 'en' }, fragment);
  await editor(user.page).waitFor();
  await user.page.locator('[data-example=company]').waitFor();
  return user;
}

/** Puts a text into an editor as pasting does, so that no bracket is closed and no word completed. */
export async function put(page: Page, where: Locator, text: string): Promise<void> {
  await where.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Runs what is in the editor that has the focus, and waits for the answer. */
export async function run(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await result(page).locator('.result-facts').waitFor();
}

/** The answer on screen, as the page keeps it over a reload. */
export async function shown(page: Page): Promise<unknown> {
  const kept = await page.evaluate(() => sessionStorage.getItem('jingtu.console.run') ?? 'null');
  return JSON.parse(kept, (key, value: unknown) =>
    key === 'text' ? (JSON.parse(String(value)) as unknown) : value,
  );
}
