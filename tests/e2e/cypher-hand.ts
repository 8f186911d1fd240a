import type { Locator, Page } from 'playwright-core';
import type { ExplorerApp, Visitor } from './explorer-app.ts';

/** The editor and the result of the Cypher console. */
export const cypherEditor = (page: Page): Locator =>
  page.locator('.cypher .console-query .cm-content');
export const cypherResult = (page: Page): Locator => page.locator('.cypher .console-result');

/** A visitor in the Cypher console, once its editor is there and the schema has been read. */
export async function enterCypher(app: ExplorerApp, fragment = '#c=1'): Promise<Visitor> {
  const user = await app.visit({ language: 'en' }, fragment);
  await cypherEditor(user.page).waitFor();
  await user.page.locator('.cypher[data-schema=ready]').waitFor();
  return user;
}

/** Puts a text into the editor as pasting does, so that no bracket is closed and no word completed. */
export async function putCypher(page: Page, text: string): Promise<void> {
  await cypherEditor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Puts a text into the editor, runs it, and waits for what comes of it. */
export async function runCypher(page: Page, text: string): Promise<void> {
  await putCypher(page, text);
  await page.keyboard.press('Control+Enter');
  await cypherResult(page).locator('.result-facts, .cypher-failure').first().waitFor();
}

/** Shows the result in one of its ways. */
export async function showAs(
  page: Page,
  view: 'Graph' | 'Table' | 'JSON' | 'Chart' | 'Plan',
): Promise<void> {
  await cypherResult(page).getByRole('button', { name: view, exact: true }).click();
}

/** What stands in the cells of the table, row by row, but for the numbers of rows beyond sight. */
export async function cells(page: Page): Promise<string[]> {
  await cypherResult(page).locator('.value-row').first().waitFor();
  return cypherResult(page).locator('.value-row [role=gridcell]').allInnerTexts();
}
