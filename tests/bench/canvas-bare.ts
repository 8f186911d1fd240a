import type { Browser, Page } from 'playwright-core';
import { packageFile } from './package-file.ts';
import { startWatch, stopWatch } from './canvas-watch.ts';
import type { Watched } from './canvas-watch.ts';

/** What stands on a canvas, as the library itself tells and takes it. */
export interface DrawnElements {
  readonly elements: unknown;
  readonly style: unknown;
}

interface Bare {
  readonly cy: {
    add(elements: unknown): void;
    layout(options: unknown): { run(): void };
  };
}

const SCRIPTS = [
  'cytoscape/dist/cytoscape.min.js',
  'layout-base/layout-base.js',
  'cose-base/cose-base.js',
  'cytoscape-fcose/cytoscape-fcose.js',
];

/** By force, as hard as the canvas tries. */
const FORCE = {
  name: 'fcose',
  quality: 'proof',
  animate: false,
  packComponents: false,
  numIter: 240,
  idealEdgeLength: 84,
  nodeRepulsion: 9000,
  edgeElasticity: 0.4,
  gravity: 0.3,
  nodeSeparation: 110,
};

/** A page with nothing but the library and a canvas. */
export async function openBare(
  browser: Browser,
  { elements, style }: DrawnElements,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.setContent('<div id="cy" style="position:absolute;inset:0"></div>');
  for (const script of SCRIPTS) await page.addScriptTag({ path: packageFile(script) });
  await page.evaluate(
    (given) => {
      const { cytoscape } = window as unknown as { cytoscape: (options: unknown) => unknown };
      (window as unknown as { cy: unknown }).cy = cytoscape({
        container: document.getElementById('cy'),
        layout: { name: 'preset' },
        ...given,
      });
    },
    { elements, style },
  );
  return page;
}

/** Adds elements, all at once. */
export async function addBare(page: Page, elements: unknown): Promise<Watched> {
  await startWatch(page);
  await page.evaluate((given) => {
    (window as unknown as Bare).cy.add(given);
  }, elements);
  return stopWatch(page);
}

/** Adds elements that stand nowhere yet, lays them out by force and shows them whole. */
export async function openIn(page: Page, elements: unknown): Promise<Watched> {
  await startWatch(page);
  await page.evaluate(
    ({ given, options }) => {
      const { cy } = window as unknown as Bare;
      cy.add(given);
      cy.layout({ ...options, fit: true }).run();
    },
    { given: elements, options: FORCE },
  );
  return stopWatch(page);
}

/** Lays out what is there by force, on the page's own thread. */
export async function arrangeBare(page: Page): Promise<Watched> {
  await startWatch(page);
  await page.evaluate((options) => {
    (window as unknown as Bare).cy.layout(options).run();
  }, FORCE);
  return stopWatch(page);
}
