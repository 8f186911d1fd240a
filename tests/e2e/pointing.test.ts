import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bigGraph, HUB, neighbourId } from '../support/big-graph.ts';
import { visitBig } from './big-visit.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

/** Waits until all lines of an entity bear words that can be read, or at least some of them, and no other line does. */
async function worded(page: Page, around: string | null, some = false): Promise<void> {
  await page.waitForFunction(
    ({ id, few }) => {
      interface Edge {
        data(name: string): string;
        style(name: string): string;
      }
      const { cy } = (
        document.querySelector('.canvas') as unknown as {
          _cyreg: { cy: { zoom(): number; edges(): { toArray(): Edge[] } } };
        }
      )._cyreg;
      const legible = (edge: Edge): boolean =>
        parseFloat(edge.style('font-size')) * cy.zoom() >=
        parseFloat(edge.style('min-zoomed-font-size'));
      const bears = (edge: Edge): boolean => edge.style('label') !== '' && legible(edge);
      const edges = cy.edges().toArray();
      const of = (edge: Edge): boolean => edge.data('source') === id || edge.data('target') === id;
      const meant = edges.filter(of).map(bears);
      const done = few ? meant.includes(true) : !meant.includes(false);
      return edges.length > 40 && done && !edges.some((edge) => !of(edge) && bears(edge));
    },
    { id: around, few: some },
  );
}

/** A hub with its neighbours in a circle, more lines than bear their words by themselves. */
const CIRCLE = Array.from({ length: 42 }, (_, index) => {
  const angle = (2 * Math.PI * index) / 42;
  const reach = index % 2 === 0 ? 320 : 240;
  const [x, y] = [Math.round(reach * Math.cos(angle)), Math.round(reach * Math.sin(angle))];
  return `${neighbourId(index)}@${x}_${y}`;
});

test('pointing at an entity shows the words of its lines, and so does walking onto it with the keyboard', async () => {
  const user = await visitBig(app, bigGraph(42), `#v=1&e=${HUB}@0_0,${CIRCLE.join(',')}`);
  const { page } = user;
  await worded(page, null);
  const at = await user.where(neighbourId(3));
  await page.mouse.move(at.x, at.y);
  await worded(page, neighbourId(3));
  // Of a hub, those that fit.
  const hub = await user.where(HUB);
  await page.mouse.move(hub.x, hub.y);
  await worded(page, HUB, true);
  // Leaving the canvas from it is leaving it, and coming back is pointing at it again.
  await page.mouse.move(5, 5);
  await worded(page, null);
  await page.mouse.move(hub.x, hub.y);
  await worded(page, HUB, true);
  await page.mouse.move(5, 5);
  await worded(page, null);

  await page.locator('#canvas-list').focus();
  await page.keyboard.press('End');
  await worded(page, neighbourId(41));
  await page.keyboard.press('Home');
  await worded(page, HUB, true);
  await page.locator('#canvas-list').blur();
  await worded(page, null);
  expect(user.troubles).toEqual([]);
  await user.leave();
});

test('what is pointed at keeps the words around what is chosen', async () => {
  const user = await visitBig(
    app,
    bigGraph(42),
    `#v=1&e=${HUB}@0_0,${CIRCLE.join(',')}&s=${neighbourId(5)}`,
  );
  const { page } = user;
  await worded(page, neighbourId(5));
  const at = await user.where(neighbourId(5));
  await page.mouse.move(at.x, at.y);
  await worded(page, neighbourId(5));
  await page.mouse.move(5, 5);
  await worded(page, neighbourId(5));
  expect(user.troubles).toEqual([]);
  await user.leave();
});
