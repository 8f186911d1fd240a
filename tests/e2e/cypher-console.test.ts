import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Route } from 'playwright-core';
import {
  cells,
  cypherEditor,
  cypherResult,
  enterCypher,
  putCypher,
  runCypher,
  showAs,
} from './cypher-hand.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

test('a statement is completed from the live schema and run', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  const choices = page.locator('.cm-tooltip-autocomplete li');
  const take = async (label: RegExp): Promise<void> => {
    await choices.filter({ hasText: label }).first().waitFor();
    // A choice is not taken in the moment it appears, lest a typed line end take it.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
  };
  await cypherEditor(page).click();
  await page.keyboard.type('MATCH (c:Compa');
  await take(/^Company/u);
  await page.keyboard.press('End');
  await page.keyboard.type('-[:RELEA');
  await take(/^RELEASED/u);
  await page.keyboard.press('End');
  await page.keyboard.type('->(m) RETURN c.nameE');
  await take(/^nameEn/u);
  await page.keyboard.type(' AS company ORDER BY comp');
  await take(/^company/u);
  expect(await cypherEditor(page).innerText()).toBe(
    'MATCH (c:Company)-[:RELEASED]->(m) RETURN c.nameEn AS company ORDER BY company',
  );
  await page.keyboard.press('Control+Enter');
  expect(await cells(page)).toEqual(['Shengshu Technology', 'Zhipu']);
  expect(await cypherResult(page).locator('.result-facts').innerText()).toMatch(
    /^2 rows · [\d.]+ m?s · \d+ B$/u,
  );
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('what is written before the schema has come is completed once it is there', async () => {
  const user = await app.visit({ language: 'en' });
  const { page } = user;
  const held: Route[] = [];
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('cypherSchema') === true) held.push(route);
    else await route.continue();
  });
  await page.goto(`${app.url}#c=1`);
  await cypherEditor(page).click();
  await page.getByRole('tab', { name: 'Schema' }).click();
  await page.getByText('Reading the schema').waitFor();
  await cypherEditor(page).click();
  await page.keyboard.type('MATCH (c:Compa');
  // Longer than the editor waits before it seeks what could be written.
  await page.waitForTimeout(400);
  expect(await page.locator('.cm-tooltip-autocomplete li').count()).toBe(0);
  for (const route of held) await route.continue();
  await page.locator('.cm-tooltip-autocomplete li', { hasText: /^Company/u }).waitFor();
  await user.leave();
});

test('what is wrong is marked while it is written, and mended by what was meant', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  const marked = (level: string): Promise<string[]> =>
    page.locator(`.cypher .cm-lintRange-${level}`).allInnerTexts();
  // What the database says comes a moment later, and closes what is open over the text.
  const checked = page.waitForResponse(
    (one) => one.request().postData()?.includes('cypherCheck') === true,
  );
  await putCypher(page, 'MATCH (c:Compny)-[:RELEASD]->(m) RETURN c.nmae, $name');
  await checked;
  await page.waitForTimeout(600);
  await page.locator('.cm-lintRange-warning').nth(3).waitFor();
  expect(await marked('warning')).toEqual(['Compny', 'RELEASD', 'nmae', '$name']);
  await page.locator('.cm-lintRange-warning', { hasText: 'Compny' }).hover();
  await page.locator('.cm-diagnosticAction', { hasText: 'Company' }).click();
  expect(await cypherEditor(page).innerText()).toContain('(c:Company)');
  // The database itself says what is no Cypher, and where.
  await putCypher(page, 'MATCH (c) RETRUN c');
  await page.locator('.cm-lintRange-error').waitFor();
  expect((await marked('error')).join('')).toContain('RETRUN');
  await putCypher(page, 'MATCH (a:Company), (b:Model) RETURN a, b');
  await page.locator('.cm-lintRange-info, .cm-lintRange-warning').first().waitFor();
  // A statement that would write is refused before it is run.
  await putCypher(page, 'MATCH (c:Company) DELETE c');
  await page.locator('.cm-lintRange-error').waitFor();
  await user.leave();
});

test('a name under the pointer is explained', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  // How many there are is told after the names.
  await page.locator('.cypher[data-told=true]').waitFor();
  await putCypher(page, 'MATCH (c:Company) RETURN c.name');
  await page.locator('.cypher .tok-typeName', { hasText: 'Company' }).hover();
  await page.locator('.symbol-card', { hasText: '4 in the graph' }).waitFor();
  await page.mouse.move(0, 0);
  await page.locator('.cypher .tok-keyword', { hasText: 'RETURN' }).hover();
  await page.locator('.symbol-card', { hasText: 'Gives the columns' }).waitFor();
  await user.leave();
});

test('of several statements the one at the cursor, those selected, or all are run', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await runCypher(page, 'RETURN 1 AS one;\nRETURN 2 AS two;\nRETURN 3 AS three;');
  expect(await cells(page)).toEqual(['3']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Control+Enter');
  await page.locator('.statement-tabs button').nth(1).waitFor();
  expect(await page.locator('.statement-tabs button').count()).toBe(2);
  await page.getByRole('button', { name: 'Run all' }).click();
  await page.locator('.statement-tabs button', { hasText: 'Statement 3 ✓' }).waitFor();
  expect(await cells(page)).toEqual(['3']);
  await page.locator('.statement-tabs button').first().click();
  expect(await cells(page)).toEqual(['1']);
  // What comes after a failure is not run.
  await putCypher(page, 'RETURN 1/0; RETURN 2');
  await page.keyboard.press('Control+Shift+Enter');
  await page.locator('.cypher-failure').waitFor();
  await page.locator('.statement-tabs button').nth(1).click();
  await page.getByText('a statement before it failed').waitFor();
  await user.leave();
});

test('parameters have types, and none is sent that is no value of its type', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await putCypher(page, 'RETURN $limit AS n, $day AS d');
  await page.getByRole('button', { name: 'Give a value: $limit' }).click();
  await page.getByRole('textbox', { name: 'Value of $limit' }).fill('9007199254740993');
  await page.getByRole('button', { name: 'Give a value: $day' }).click();
  await page.getByRole('combobox', { name: 'Type of $day' }).selectOption('date');
  await page.getByRole('textbox', { name: 'Value of $day' }).fill('soon');
  await page.getByText('This is written otherwise').waitFor();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('.notice-failed', { hasText: '$day' }).waitFor();
  await page.getByRole('textbox', { name: 'Value of $day' }).fill('2025-03-20');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  expect(await cells(page)).toEqual(['9007199254740993', '2025-03-20']);
  expect(await page.locator('.value-head-row .column-type').allInnerTexts()).toEqual([
    'INTEGER',
    'DATE',
  ]);
  await user.leave();
});

const VALUES = `RETURN 9223372036854775807 AS big, 2.0 AS whole, 0.1 + 0.2 AS sum, 0.0/0.0 AS nan, -1.0/0.0 AS inf,
  datetime('2025-03-20T10:00:00.123456789+08:00[Asia/Shanghai]') AS at, duration('P1Y2M3DT4H') AS length,
  point({x: 1.5, y: 2}) AS place, [1, [null, 'x']] AS list, {a: {b: 1}} AS map, null AS nothing, '=1+1' AS formula`;

test('values are exact in the table, in JSON, in the copy and in every export', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await runCypher(page, VALUES);
  const expected = [
    '9223372036854775807',
    '2.0',
    '0.30000000000000004',
    'NaN',
    '-Infinity',
    '2025-03-20T10:00:00.123456789+08:00[Asia/Shanghai]',
    'P1Y2M3DT4H',
    'point({srid: 7203, x: 1.5, y: 2.0})',
    "[1, [null, 'x']]",
    '{a: {b: 1}}',
    'null',
    '=1+1',
  ];
  expect(await cells(page)).toEqual(expected);
  await showAs(page, 'JSON');
  const json = await cypherResult(page).locator('.cm-content').innerText();
  expect(json).toContain('"9223372036854775807"');
  expect(json).toContain('{"$type":"float","value":"2.0"}');
  await page.getByRole('button', { name: 'Copy / Export' }).click();
  await page.getByRole('button', { name: 'Copy this page as CSV' }).click();
  await page.locator('.notice', { hasText: 'CSV is copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('9223372036854775807,2.0,0.30000000000000004,NaN,-Infinity,');
  expect(copied).toContain("'=1+1");
  for (const [format, wanted] of [
    ['CSV', ['9223372036854775807', "'=1+1", '0.30000000000000004']],
    ['JSON Lines', ['9223372036854775807', '0.30000000000000004', '[Asia/Shanghai]']],
  ] as const) {
    await page.getByRole('button', { name: 'Copy / Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: format, exact: true }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    for (const part of wanted) expect(text).toContain(part);
  }
  await user.leave();
});

test('the table sorts by value, walks by keyboard, and draws only what is in sight', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await runCypher(page, 'UNWIND range(1, 1000) AS n RETURN n, toString(n) AS t');
  const rows = page.locator('.value-row');
  expect(await rows.count()).toBeLessThan(120);
  expect(await page.locator('.value-table').getAttribute('aria-rowcount')).toBe('1001');
  const heading = page.getByRole('columnheader', { name: /^t/u }).getByRole('button');
  await heading.click();
  expect((await cells(page)).slice(0, 4)).toEqual(['1', '1', '10', '10']);
  await heading.click();
  expect((await cells(page)).slice(1, 2)).toEqual(['999']);
  await page.getByRole('columnheader', { name: /^n/u }).getByRole('button').click();
  await page.locator('.value-table').focus();
  await page.keyboard.press('Control+End');
  await page.locator('.spot', { hasText: '1000' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.value-pane', { hasText: 't of row 1000' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.value-pane').count()).toBe(0);
  await user.leave();
});

test('a cap is said in the result', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await page.getByRole('combobox', { name: 'Rows per page' }).selectOption('100');
  await runCypher(page, 'UNWIND range(1, 500) AS n RETURN n');
  expect(await page.locator('.result-cap').innerText()).toContain('Only the first 100 rows');
  await page.getByRole('tab', { name: 'History' }).click();
  await page.locator('.shelf-entry', { hasText: 'done, not all shown · 100 rows' }).waitFor();
  await user.leave();
});

test('a query that takes long is cancelled, and what is said of it is true', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  const text =
    'UNWIND range(1, 90000) AS a UNWIND range(1, 90000) AS b WITH a WHERE a < 0 RETURN count(a)';
  await putCypher(page, text);
  await page.keyboard.press('Control+Enter');
  await cypherResult(page).locator('.result-running').waitFor();
  // Until the database has begun with it there is nothing to end.
  await page.waitForTimeout(1500);
  await page.locator('.console-toolbar').getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled: the database has ended this query.').waitFor();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.locator('.shelf-entry', { hasText: 'cancelled' }).waitFor();
  await runCypher(page, 'RETURN 1');
  expect(await cells(page)).toEqual(['1']);
  await user.leave();
});

test('errors say cause, place and remedy, and lead to an example that works', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await runCypher(page, 'MATCH (c:Company)\nCREATE (x) RETURN c');
  const card = page.locator('.cypher-failure');
  await card.getByText('Only reading is allowed here').waitFor();
  await card.getByRole('button', { name: /^Show the place: line 2/u }).click();
  expect(await page.evaluate(() => window.getSelection()?.toString() ?? '')).toContain('CREATE');
  await card.getByRole('button', { name: 'See an example that works: List the companies' }).click();
  expect(await cypherEditor(page).innerText()).toContain('MATCH (c:Company)\nRETURN c');
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByText('The server cannot be reached.').waitFor();
  await user.leave();
});

test('the console is fetched when it is entered, and stays within its budget', async () => {
  const user = await app.visit({ language: 'en' });
  const { page } = user;
  await page.locator('.beginning').first().waitFor();
  const before = user.requests.length;
  expect(user.requests.some((address) => address.includes('cypher-room'))).toBe(false);
  await page.getByRole('button', { name: 'Cypher' }).click();
  await cypherEditor(page).waitFor();
  const parts = user.requests.slice(before).filter((address) => address.includes('/assets/'));
  let size = 0;
  for (const address of parts) {
    const response = await fetch(address);
    size += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  expect(parts.some((address) => /chart|canvas|result-graph/u.test(address))).toBe(false);
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThanOrEqual(350_000);
  await user.leave();
});
