import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { editor, enterConsole, put, result, run, shown, values } from './console-hand.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

test('a query is completed, run with its variables, and its answer told with time and size', async () => {
  const user = await enterConsole(app);
  const { page } = user;
  await editor(page).click();
  await page.keyboard.type('query Q($name: String!) {');
  await page.keyboard.press('Enter');
  await page.keyboard.type('company');
  const choices = page.locator('.cm-tooltip-autocomplete li');
  await choices
    .filter({ hasText: /^company/u })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('(name: $name) { na');
  await choices.filter({ hasText: /^nameEn/u }).waitFor();
  // A choice is not taken in the moment it appears, lest a typed line end take it.
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  expect(await editor(page).innerText()).toBe(
    'query Q($name: String!) {\n  company(name: $name) { name}\n}',
  );
  await put(page, values(page), '{"name": "智谱"}');
  await run(page);
  expect(await shown(page)).toMatchObject({
    operation: 'Q',
    answer: { text: { data: { company: { name: '智谱' } } }, status: 200 },
  });
  expect(await result(page).locator('.result-facts').innerText()).toMatch(
    /^HTTP 200 · [\d.]+ m?s · \d+ B$/u,
  );
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('what the schema does not allow is marked where it stands, in the document and in the variables', async () => {
  const user = await enterConsole(app);
  const { page } = user;
  await put(
    page,
    editor(page),
    'query Q($first: Int!) { companies(first: $first) { totalCounts } }',
  );
  const wrong = page.locator('.console-query .cm-lintRange-error');
  await wrong.waitFor();
  expect(await wrong.innerText()).toBe('totalCounts');
  await wrong.hover();
  await page.locator('.cm-tooltip-lint', { hasText: 'Did you mean "totalCount"' }).waitFor();
  await put(page, values(page), '{"first": "many", "last": 1}');
  const marked = page.locator('.console-variables .cm-lintRange-error');
  await marked.nth(1).waitFor();
  expect(await marked.allInnerTexts()).toEqual(['"many"', '"last"']);
  await put(page, values(page), '');
  await page.locator('.console-variables .cm-lint-marker-error').hover();
  await page.locator('.cm-tooltip', { hasText: '$first of type Int! has no value' }).waitFor();
  await user.leave();
});

test('an error of the server stands beside the answer, in the document and in the data', async () => {
  const user = await enterConsole(app);
  const { page } = user;
  await page.route('**/graphql', (route) =>
    route.fulfill({
      json: {
        data: { company: null },
        errors: [
          {
            message: 'The database is away.',
            path: ['company'],
            locations: [{ line: 2, column: 3 }],
            extensions: { code: 'UNAVAILABLE' },
          },
        ],
      },
    }),
  );
  await put(page, editor(page), '{\n  company(name: "x") {\n    id\n  }\n}');
  await run(page);
  await page.locator('.error-list', { hasText: 'The database is away.' }).waitFor();
  await page.locator('.console-query .cm-lintRange-error').waitFor();
  expect(await page.locator('.console-query .cm-lintRange-error').innerText()).toBe('company');
  expect(await result(page).locator('.cm-lintRange-error').innerText()).toBe('null');
  await page.getByRole('button', { name: 'line 2, column 3' }).click();
  expect(await editor(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await user.leave();
});

test('of several operations the one at the cursor runs, and the choice says which', async () => {
  const user = await enterConsole(app);
  const { page } = user;
  await put(page, editor(page), 'query A { documents { id } }\nquery B { schema { inferred } }');
  const choice = page.getByRole('combobox', { name: 'Operation to run' });
  await choice.waitFor();
  expect(await choice.locator('option:checked').innerText()).toBe('B');
  await choice.selectOption({ label: 'A' });
  await run(page);
  expect(await shown(page)).toMatchObject({ operation: 'A' });
  await user.leave();
});

test('a run that takes long is cancelled', async () => {
  const user = await enterConsole(app);
  const { page } = user;
  // No answer comes until the route is taken away.
  await page.route('**/graphql', () => new Promise(() => undefined));
  const failed = page.waitForEvent('requestfailed');
  await put(page, editor(page), '{ documents { id } }');
  const asked = page.waitForRequest('**/graphql');
  await page.keyboard.press('Control+Enter');
  await asked;
  await result(page).getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. The connection is closed').waitFor();
  expect((await failed).url()).toContain('/graphql');
  await page.unroute('**/graphql');
  await editor(page).click();
  await run(page);
  await page.getByRole('tab', { name: 'History' }).click();
  expect(await page.locator('.shelf-entry').count()).toBe(1);
  await user.leave();
});

test('entities of a result go to the canvas, also where the query left out their ids', async () => {
  const user = await enterConsole(app);
  const { page } = user;
  await put(
    page,
    editor(page),
    '{ company(name: "快手") { name relations(first: 3) { edges { entity { name } } } } }',
  );
  await run(page);
  await page.getByRole('button', { name: 'Show on canvas' }).click();
  await page.locator('#canvas-list [role=option]').nth(2).waitFor({ state: 'attached' });
  expect(await user.onCanvas()).toContain('Kuaishou');
  expect(page.url()).toContain('company:kuaishou');
  await page.getByRole('button', { name: 'GraphQL' }).click();
  expect(await editor(page).innerText()).toContain('快手');
  await user.leave();
});

test('a list is shown as a table, sorted, and copied as CSV', async () => {
  const user = await enterConsole(app);
  const { page } = user;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await put(page, editor(page), '{ figures(first: 5) { edges { node { id value } } } }');
  await run(page);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const numbers = async (): Promise<number[]> =>
    (await page.locator('.result-table td.numeric').allInnerTexts()).map(Number);
  await page
    .getByRole('columnheader', { name: /node\.value/u })
    .getByRole('button')
    .click();
  expect(await numbers()).toEqual((await numbers()).toSorted((a, b) => a - b));
  expect(await page.locator('.column-type').allInnerTexts()).toEqual(['ID!', 'String!']);
  await page.getByRole('button', { name: 'Copy CSV' }).click();
  await page.locator('.notice', { hasText: 'CSV' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split(/\r?\n/u)[0]).toBe('node.id,node.value');
  expect(copied.trim().split(/\r?\n/u)).toHaveLength(6);
  await user.leave();
});

test('the query shown in Explore opens in the console', async () => {
  const user = await app.visit({ language: 'en' }, '#v=1&e=model:kling&s=model:kling');
  const { page } = user;
  await page.locator('.inspector details.query summary').click();
  await page.getByRole('button', { name: 'Open in GraphQL' }).first().click();
  await editor(page).waitFor();
  expect(await editor(page).innerText()).toContain('node(id: $id)');
  expect(await values(page).innerText()).toContain('"id": "model:kling"');
  await editor(page).click();
  await run(page);
  expect(await shown(page)).toMatchObject({
    answer: { text: { data: { node: { name: '可灵大模型' } } } },
  });
  await page.reload();
  await editor(page).waitFor();
  await page.getByRole('button', { name: 'Explore' }).click();
  expect(await user.onCanvas()).toEqual(['Kling']);
  await user.leave();
});

test('the documentation is searched, opened from the editor, and writes into it', async () => {
  const user = await enterConsole(app);
  const { page } = user;
  await put(page, editor(page), '{ company(name: "x") { degree } }');
  await editor(page).press('ArrowLeft');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(300);
  await page.keyboard.press('F1');
  await page.locator('.docs-page h3', { hasText: /degree/u }).waitFor();
  await page.getByRole('searchbox').fill('query.documents');
  await page.locator('.shelf-entry', { hasText: 'Query.documents' }).click();
  await put(page, editor(page), '');
  await page.getByRole('button', { name: 'Insert into the query' }).click();
  expect((await editor(page).innerText()).replaceAll(/\s+/gu, ' ')).toContain(
    '{ documents { id } }',
  );
  await page.locator('.console-query .tok-propertyName', { hasText: 'documents' }).hover();
  await page.locator('.symbol-card', { hasText: 'The source documents' }).waitFor();
  await user.leave();
});

test('where the server does not tell its schema, that is said, and queries run', async () => {
  const user = await app.visit({ language: 'en' });
  const { page } = user;
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (!query.includes('__schema')) return route.continue();
    const message = 'GraphQL introspection is not allowed, but the query contained __schema.';
    return route.fulfill({ status: 400, json: { errors: [{ message }] } });
  });
  await page.getByRole('button', { name: 'GraphQL' }).click();
  await page.getByText('The server does not tell its schema').first().waitFor();
  await put(page, editor(page), '{ documents { id } }');
  await run(page);
  expect(await result(page).locator('.result-facts').innerText()).toContain('HTTP 200');
  await user.leave();
});

test('the console is fetched when it is entered, and stays within its budget', async () => {
  const user = await app.visit({ language: 'en' });
  const { page } = user;
  await page.locator('.beginning').first().waitFor();
  const before = user.requests.length;
  expect(user.requests.some((address) => address.includes('graphql-room'))).toBe(false);
  await page.getByRole('button', { name: 'GraphQL' }).click();
  await editor(page).waitFor();
  const parts = user.requests.slice(before).filter((address) => address.includes('/assets/'));
  let size = 0;
  for (const address of parts) {
    const response = await fetch(address);
    size += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThanOrEqual(350_000);
  await user.leave();
});
