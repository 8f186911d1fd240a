/** Photographs the explorer in every language, theme and size: `tsx tests/e2e/screenshots.ts <address> <folder> [filter]`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DESK, hand, PHONE, startBrowser, visitor } from './browser.ts';
import type { Hand, Look } from './browser.ts';

const [address = 'http://127.0.0.1:4000', folder = 'screenshots', filter = ''] =
  process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await startBrowser();

/** Walks from 可灵 to its company and on to Beijing, expanding on the way. */
async function walk(
  { page, find, inspects, quiet, where }: Hand,
  { language }: Look,
): Promise<void> {
  await page.goto(address);
  await find('可灵', language === 'zh' ? '可灵大模型' : 'Kling');
  const expand = async (id: string): Promise<void> => {
    const { x, y } = await where(id);
    await page.mouse.dblclick(x, y);
    await quiet();
    await page.waitForTimeout(300);
  };
  await expand('model:kling');
  await page
    .locator('.relation-group')
    .getByRole('button', { name: /快手|Kuaishou/u })
    .first()
    .click();
  await inspects('');
  await expand('aspect:ai-innovation-source');
  await page
    .locator('.relation-group')
    .getByRole('button', { name: /^北京|Beijing/u })
    .first()
    .click();
  await inspects('');
  await quiet();
}

/** On a narrow screen the console's examples stand behind a button. */
async function openShelf(page: Hand['page']): Promise<void> {
  const open = page.getByRole('button', { name: /^(示例、|Examples, )/u });
  if (await open.isVisible()) await open.click();
}

/** Opens the Cypher console with an example, and runs it. */
async function runCypher({ page }: Hand, id: string): Promise<void> {
  await page.goto(`${address}/#c=1`);
  await page.locator(`[data-example=${id}]`).waitFor({ state: 'attached' });
  await openShelf(page);
  await page.locator(`[data-example=${id}]`).click();
  await page.locator('.console-query .cm-content').click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.result-facts, .cypher-failure').first().waitFor();
}

const SCENES: Readonly<Record<string, (person: Hand, look: Look) => Promise<void>>> = {
  start: async ({ page }) => {
    await page.goto(address);
    await page.locator('.beginning').first().waitFor();
  },
  search: async ({ page, search }, { language }) => {
    await page.goto(address);
    await page.locator('.beginning').first().waitFor();
    await search(language === 'zh' ? '数据' : 'data');
  },
  walked: walk,
  relation: async (person, look) => {
    await walk(person, look);
    const { x, y } = await person.where('model:kling');
    await person.page.mouse.click(x, y);
    await person.page
      .locator('.relation-line', { hasText: /快手|Kuaishou/u })
      .locator('.icon-button')
      .click();
    await person.page.mouse.move(700, 400);
    await person.page.locator('.evidence').first().waitFor();
  },
  chooser: async ({ page, quiet }) => {
    await page.goto(address);
    await page.locator('.hub').first().click();
    await page.locator('.inspector .section').first().waitFor();
    await quiet();
    await page.locator('.inspector-actions .button-main').click();
    await page.locator('.group-row').first().waitFor();
  },
  hub: async ({ page, quiet }) => {
    await page.goto(address);
    await page.locator('.hub').first().click();
    await page.locator('.inspector .section').first().waitFor();
    await quiet();
  },
  figure: async ({ page, quiet }) => {
    await page.goto(address);
    await page.locator('.figure-card').first().click();
    await page.locator('.inspector .evidence').first().waitFor();
    await quiet();
  },
  community: async ({ page, quiet }) => {
    await page.goto(address);
    await page.locator('.hub').first().click();
    await page.locator('.inspector .section').first().waitFor();
    await quiet();
    const open = page.locator('.toolbar button.narrow-only').first();
    if (await open.isVisible()) await open.click();
    await page.locator('.sidebar [role=tab]').nth(2).click();
    await page.locator('input[name=look-colour]').nth(1).check();
    await page.locator('.sidebar [role=tab]').first().click();
    await page.locator('.legend .swatch').first().waitFor();
  },
  board: async ({ page }) => {
    await page.goto(`${address}/#v=1&e=place:beijing,technology:intelligent-computing`);
    await page.locator('.drawer-door', { hasText: /^(数据|Figures)$/u }).click();
    await page.locator('.figure-cell').first().waitFor();
  },
  paths: async ({ page }) => {
    await page.goto(`${address}/#v=1&path=model:kling,place:beijing`);
    await page.locator('.path-words').first().waitFor();
  },
  console: async ({ page }) => {
    await page.goto(`${address}/#g=1`);
    await page.locator('[data-example=relations]').waitFor({ state: 'attached' });
    await openShelf(page);
    await page.locator('[data-example=relations]').click();
    await page.locator('.console-query .cm-content').click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.result-facts').waitFor();
  },
  consoledocs: async ({ page }) => {
    await page.goto(`${address}/#g=1`);
    await page.locator('[data-example=company]').waitFor({ state: 'attached' });
    await openShelf(page);
    await page.getByRole('tab', { name: /^(文档|Docs)$/u }).click();
    await page.waitForTimeout(500);
  },
  cyphergraph: async (person) => {
    await runCypher(person, 'around');
    await person.page.locator('.result-graph canvas').first().waitFor({ state: 'attached' });
    await person.page.waitForTimeout(600);
  },
  cyphervalues: async (person) => {
    await runCypher(person, 'values');
    await person.page.locator('.value-row [role=gridcell]').last().click();
  },
  cypherchart: async (person) => {
    await runCypher(person, 'types');
    await person.page.getByRole('button', { name: /^(图表|Chart)$/u }).click();
    await person.page.locator('.chart canvas').waitFor();
  },
  cypherplan: async (person) => {
    await runCypher(person, 'profile');
    await person.page.getByRole('button', { name: 'PROFILE', exact: true }).click();
    await person.page.locator('.plan-choice select').waitFor();
    await person.page.locator('.plan-choice select').selectOption({ index: 1 });
  },
  cyphererror: async ({ page }) => {
    await page.goto(`${address}/#c=1`);
    await page.locator('[data-example=companies]').waitFor({ state: 'attached' });
    await page.locator('.console-query .cm-content').click();
    await page.keyboard.insertText(
      'MATCH (c:Compny)-[r:RELEASD]->(m)\nRETURN c.nmae, $limit, foo(1)',
    );
    await page.keyboard.press('Control+Enter');
    await page.locator('.cypher-failure').waitFor();
  },
  cypherschema: async ({ page }) => {
    await page.goto(`${address}/#c=1`);
    await page.locator('[data-example=companies]').waitFor({ state: 'attached' });
    await openShelf(page);
    await page.getByRole('tab', { name: /^(结构|Schema)$/u }).click();
    await page.locator('.schema-group').first().waitFor();
  },
  legend: async (person, look) => {
    await walk(person, look);
    const open = person.page.locator('.toolbar button.narrow-only');
    if (await open.isVisible()) await open.click();
  },
};

for (const size of [DESK, PHONE]) {
  for (const language of ['zh', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      const look: Look = { ...size, language, theme };
      for (const [name, act] of Object.entries(SCENES)) {
        const file = `${size.width}-${language}-${theme}-${name}.png`;
        if (!file.includes(filter)) continue;
        const context = await visitor(browser, look);
        const page = await context.newPage();
        page.setDefaultTimeout(8000);
        page.on('pageerror', (error) => {
          console.error(file, error.message);
        });
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning')
            console.error(file, message.text());
        });
        try {
          await act(hand(page), look);
          await page.waitForTimeout(300);
        } catch (error) {
          console.error(file, error);
        }
        await page.screenshot({ path: join(folder, file) });
        await context.close();
      }
    }
  }
}
await browser.close();
