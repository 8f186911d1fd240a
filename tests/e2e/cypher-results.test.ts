import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
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

test('the graph is what was returned; ends are loaded and relations connected in acts of their own', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await runCypher(page, 'MATCH (:Company)-[r:RELEASED]->() RETURN r');
  const facts = page.locator('.graph-facts');
  await facts.getByText('0 nodes · 2 relationships, exactly what was returned').waitFor();
  await facts.getByText('4 ends were not returned').waitFor();
  await page.getByRole('button', { name: 'Load the ends' }).click();
  await facts.getByText('4 ends were loaded besides').waitFor();
  await facts.getByText('0 nodes · 2 relationships, exactly what was returned').waitFor();
  await page.getByRole('button', { name: 'Only what was returned' }).click();
  await facts.getByText('4 ends were not returned').waitFor();

  await runCypher(
    page,
    'MATCH (c:Company)-[:RELEASED]->(m) RETURN collect({pair: [c, m]}) AS pairs',
  );
  await facts.getByText('4 nodes · 0 relationships').waitFor();
  await page.getByRole('button', { name: /^Connect/u }).click();
  await facts.getByText('2 relationships that the graph has').waitFor();
  await page.locator('.graph-list summary').click();
  await page.locator('.graph-list').getByRole('button', { name: 'Zhipu Company' }).click();
  await page.locator('.value-pane', { hasText: 'company:zhipu' }).waitFor();
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('entities of a result go to the canvas, and open as GraphQL', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await runCypher(page, 'MATCH (c:Company)-[r:RELEASED]->(m) RETURN c, r, m');
  await page.getByRole('button', { name: 'Open as GraphQL' }).click();
  const graphql = page.locator('.console:not(.cypher) .console-query .cm-content');
  await graphql.waitFor();
  await page.waitForFunction(() => location.hash.startsWith('#g=1&d='));
  expect(await graphql.innerText()).toContain('nodes(ids: $ids)');
  await page.getByRole('button', { name: 'Cypher' }).click();
  await page.getByRole('button', { name: 'Send to canvas (4)' }).click();
  await page.locator('#canvas-list [role=option]').nth(3).waitFor({ state: 'attached' });
  expect(await user.onCanvas()).toEqual(expect.arrayContaining(['Zhipu', 'Vidu']));
  await user.leave();
});

test('numbers are drawn as a chart', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await runCypher(
    page,
    'UNWIND [[1, 10], [2, 20]] AS p RETURN p[0] AS a, p[1] AS b, toString(p[0]) AS name',
  );
  await showAs(page, 'Chart');
  const chart = page.getByRole('img', { name: /2 points, least 1, most 2/u });
  await chart.waitFor();
  await page.getByRole('combobox', { name: 'Kind of chart' }).selectOption('scatter');
  await page.getByRole('combobox', { name: 'Second number' }).selectOption({ label: 'none' });
  await page.getByRole('combobox', { name: 'Number', exact: true }).selectOption({ label: 'b' });
  await page.getByRole('img', { name: /least 10, most 20/u }).waitFor();
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('plans show hits, and two stand side by side', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await putCypher(page, "MATCH (e {id: 'company:zhipu'}) RETURN e.name");
  await page.getByRole('button', { name: 'PROFILE', exact: true }).click();
  const plan = page.locator('.plan');
  await plan.getByText('AllNodesScan').waitFor();
  await page.locator('.plan-hints li').first().waitFor();
  await putCypher(page, "MATCH (e:Company {id: 'company:zhipu'}) RETURN e.name");
  await page.getByRole('button', { name: 'PROFILE', exact: true }).click();
  await plan.getByText('NodeIndexSeek').waitFor();
  await page.getByRole('combobox', { name: 'Beside it' }).selectOption({ index: 1 });
  await plan.getByText('AllNodesScan').waitFor();
  expect(await plan.count()).toBe(2);
  await page.getByText(/^Difference in hits: \+\d+/u).waitFor();
  await page.getByRole('button', { name: 'EXPLAIN', exact: true }).click();
  await plan.getByText('plan only').waitFor();
  await user.leave();
});

test('all rows are exported by the server, also those the page does not hold', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await page.getByRole('combobox', { name: 'Rows per page' }).selectOption('100');
  await runCypher(page, 'UNWIND range(1, 3000) AS n RETURN n');
  await page.getByRole('button', { name: 'Copy / Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/u);
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([3001, '"n"', '3000']);
  await page.locator('.notice', { hasText: 'Exported' }).waitFor();
  await runCypher(page, 'MATCH (c:Company)-[r:RELEASED]->(m) RETURN c, r, m');
  await page.getByRole('button', { name: 'Copy / Export' }).click();
  const [graph] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'GraphML', exact: true }).click(),
  ]);
  const graphml = await readFile(await graph.path(), 'utf8');
  expect(graphml.match(/<node /gu)).toHaveLength(4);
  expect(graphml.match(/<edge /gu)).toHaveLength(2);
  expect(graphml.trimEnd().endsWith('</graphml>')).toBe(true);
  await user.leave();
});

describe('what is kept', () => {
  test('draft, history and favourites are there after a reload; a favourite is carried as a .cypher file', async () => {
    const user = await enterCypher(app);
    const { page } = user;
    await runCypher(page, 'MATCH (kept:Company) RETURN kept.name');
    await page.getByRole('button', { name: 'Save this query' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('mine "><img src=x onerror=pwned=1>');
    await page.getByRole('combobox', { name: 'Collection (optional)' }).fill('Work');
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: 'is saved' }).waitFor();
    await page.reload();
    await cypherEditor(page).waitFor();
    expect(await cypherEditor(page).innerText()).toBe('MATCH (kept:Company) RETURN kept.name');
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('searchbox').fill('kept 4 rows');
    await page.locator('.shelf-entry', { hasText: 'done · 4 rows' }).waitFor();
    await page.getByRole('tab', { name: 'Favourites' }).click();
    await page.locator('.collection-name', { hasText: 'Work' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export .cypher' }).click(),
    ]);
    const file = await download.path();
    expect(await readFile(file, 'utf8')).toContain('MATCH (kept:Company) RETURN kept.name;');
    await page.getByRole('button', { name: /^Delete mine/u }).click();
    await page.getByText('Nothing is saved yet').waitFor();
    await page.locator('.cypher input[type=file]').setInputFiles(file);
    await page.locator('.notice', { hasText: 'Imported 1 query.' }).waitFor();
    await page.locator('.shelf-entry', { hasText: 'mine' }).waitFor();
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    await user.leave();
  });

  test('a link opens the query and does not run it', async () => {
    const user = await enterCypher(app);
    const { page } = user;
    await putCypher(page, 'RETURN 42 AS shared');
    await page.waitForFunction(() => location.hash.startsWith('#c=1&d='));
    const fragment = await page.evaluate(() => location.hash);
    await user.leave();
    const other = await enterCypher(app, fragment);
    await other.page.locator('.notice', { hasText: 'has not been run' }).waitFor();
    expect(await cypherEditor(other.page).innerText()).toBe('RETURN 42 AS shared');
    expect(await cypherResult(other.page).innerText()).toContain('Nothing has been run yet');
    await other.leave();
  });
});

test('the schema is browsed and written from', async () => {
  const user = await enterCypher(app);
  const { page } = user;
  await page.getByRole('tab', { name: 'Schema' }).click();
  await page.getByRole('searchbox').fill('company');
  await page.getByRole('button', { name: 'Insert Company' }).click();
  expect(await cypherEditor(page).innerText()).toBe('(:Company)');
  await page.getByRole('searchbox').fill('db.labels');
  await page.getByRole('button', { name: 'Insert db.labels' }).waitFor();
  await user.leave();
});
