import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp, Visitor } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

const editor = (page: Page): Locator => page.locator('.console-query .cm-content');
const values = (page: Page): Locator => page.locator('.console-variables .cm-content');
const result = (page: Page): Locator => page.locator('.console-result');

/** A visitor in the console, once its editor is there and the schema has been read. */
async function enter(fragment = '#g=1'): Promise<Visitor> {
  const user = await app.visit({ language: 'en' }, fragment);
  await editor(user.page).waitFor();
  await user.page.locator('[data-example=company]').waitFor();
  return user;
}

/** Puts a text into an editor as pasting does, so that no bracket is closed and no word completed. */
async function put(page: Page, where: Locator, text: string): Promise<void> {
  await where.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

async function run(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await result(page).locator('.result-facts').waitFor();
}

const shown = async (page: Page): Promise<unknown> =>
  JSON.parse(
    await page.evaluate(() => sessionStorage.getItem('jingtu.console.run') ?? 'null'),
    (key, value: unknown) => (key === 'text' ? JSON.parse(String(value)) : value),
  );

test('a query is completed, run with its variables, and its answer told with time and size', async () => {
  const user = await enter();
  const { page } = user;
  await editor(page).click();
  await page.keyboard.type('query Q($name: String!) {');
  await page.keyboard.press('Enter');
  await page.keyboard.type('comp');
  await page
    .locator('.cm-tooltip-autocomplete li', { hasText: /^company/u })
    .first()
    .waitFor();
  await page.waitForTimeout(100);
  await page.keyboard.press('Enter');
  await page.keyboard.type('(name: $name) { na');
  await page.locator('.cm-tooltip-autocomplete li[aria-selected]', { hasText: /^name/u }).waitFor();
  await page.waitForTimeout(100);
  await page.keyboard.press('Enter');
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
  const user = await enter();
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
  const user = await enter();
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
  const user = await enter();
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
  const user = await enter();
  const { page } = user;
  await put(page, editor(page), '{ documents { id } }');
  const failed = page.waitForEvent('requestfailed');
  await page.route('**/graphql', () => undefined);
  await page.keyboard.press('Control+Enter');
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

test('draft, result, history and saved operations are there after a reload', async () => {
  const user = await enter();
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
  const user = await enter();
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
    const user = await enter();
    const { page } = user;
    await put(page, editor(page), 'query Shared { documents { id } }');
    await page.waitForFunction(() => location.hash.startsWith('#g=1&d='));
    const fragment = await page.evaluate(() => location.hash);
    await user.leave();

    const other = await enter(fragment);
    await other.page.locator('.notice', { hasText: 'has not been run' }).waitFor();
    expect(await editor(other.page).innerText()).toBe('query Shared { documents { id } }');
    expect(await result(other.page).innerText()).toContain('Nothing has been run yet');
    await other.leave();
  });

  test('that was altered says so and leaves what was there', async () => {
    const user = await enter();
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

test('entities of a result go to the canvas, also where the query left out their ids', async () => {
  const user = await enter();
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
  const user = await enter();
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
  await page.locator('.query-actions').getByRole('button', { name: 'Open' }).click();
  await editor(page).waitFor();
  expect(await editor(page).innerText()).toContain('node(id: "model:kling")');
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
  const user = await enter();
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
