import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, headless, without any request of its own. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}

export interface Look {
  readonly language: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

export const DESK: Look = { language: 'zh', theme: 'light', width: 1440, height: 900 };
export const PHONE: Look = { ...DESK, width: 390, height: 844 };

/** Both languages and both themes, on a desk and on a phone. */
export const FOUR_LOOKS: readonly Look[] = [
  DESK,
  { ...DESK, language: 'en', theme: 'dark' },
  { ...PHONE, language: 'zh', theme: 'dark' },
  { ...PHONE, language: 'en', theme: 'light' },
];

/** A look with its name, as a row of a table of tests. */
export function named(look: Look): [name: string, look: Look] {
  const { language, theme, width } = look;
  return [`${language}, ${theme}, ${width} wide`, look];
}

export function isNarrow({ width }: Look): boolean {
  return width === PHONE.width;
}

/** A fresh visitor with a language, a theme and a screen. */
export async function visitor(browser: Browser, look: Look = DESK): Promise<BrowserContext> {
  const { language, theme, width, height } = look;
  return browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height },
    ...(width < 760 ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
  });
}

/** What a person does in the explorer, as they would do it. */
export interface Hand {
  readonly page: Page;
  /** Writes into the search box and waits for the answer to it. */
  readonly search: (text: string) => Promise<void>;
  /** Searches, and takes the hit of that name. */
  readonly find: (text: string, name: string) => Promise<void>;
  /** The inspector, once it tells about that name. */
  readonly inspects: (name: string) => Promise<void>;
  /** Names on the canvas, in order, as the mirrored list has them. */
  readonly onCanvas: () => Promise<string[]>;
  /** Where an entity or relation is drawn, in pixels of the page. */
  readonly where: (id: string) => Promise<{ x: number; y: number }>;
  /** Waits until nothing is being read. */
  readonly quiet: () => Promise<void>;
}

interface Drawn {
  readonly renderedPosition?: () => { x: number; y: number };
  readonly renderedMidpoint?: () => { x: number; y: number };
  isNode(): boolean;
  empty(): boolean;
  nonempty(): boolean;
}

interface Core {
  getElementById(id: string): Drawn;
  elements(selector: string): Drawn;
  animated(): boolean;
}

export function hand(page: Page): Hand {
  const box = page.getByRole('combobox');
  const search = async (text: string): Promise<void> => {
    await box.click();
    await box.fill(text);
    await page.locator('[role=option].hit, .search-nothing').first().waitFor();
    await page.waitForFunction(
      () => document.querySelector('.search-popup .loading-line') === null,
    );
  };
  const inspects = async (name: string): Promise<void> => {
    await page.locator('.inspector h2', { hasText: name }).waitFor();
    await page.locator('.inspector .section').first().waitFor();
  };
  const quiet = async (): Promise<void> => {
    // What arrives is arranged beside the window, and shown once it stands.
    await page.waitForFunction(
      () => document.querySelector('.spinner, .canvas-opening, [data-drawing]') === null,
    );
  };
  const drawnAt = async (id: string): Promise<{ x: number; y: number; moving: boolean }> => {
    await page.locator('.canvas canvas').first().waitFor({ state: 'attached' });
    return page.evaluate((wanted) => {
      const container = document.querySelector('.canvas') as unknown as {
        _cyreg: { cy: Core };
        getBoundingClientRect(): DOMRect;
      };
      const { cy } = container._cyreg;
      const node = cy.getElementById(wanted);
      const element = node.nonempty() ? node : cy.getElementById(`relation ${wanted}`);
      const at = (element.isNode() ? element.renderedPosition : element.renderedMidpoint)?.call(
        element,
      );
      const frame = container.getBoundingClientRect();
      return {
        x: frame.x + (at?.x ?? 0),
        y: frame.y + (at?.y ?? 0),
        moving: element.empty() || cy.animated() || cy.elements(':animated').nonempty(),
      };
    }, id);
  };
  return {
    page,
    search,
    inspects,
    async find(text, name) {
      await search(text);
      await page
        .locator('[role=option].hit', { has: page.getByText(name, { exact: true }) })
        .first()
        .click();
      await inspects(name);
    },
    onCanvas: async () => {
      // A message may stand before what it speaks of is drawn.
      await page.locator('#canvas-list [role=option]').first().waitFor({ state: 'attached' });
      const options = await page.locator('#canvas-list [role=option]').allTextContents();
      return options.map((text) => text.split(/[，,]/u)[0] ?? '');
    },
    where: async (id) => {
      // A layout may still be on its way, or not have begun: it stays where it is drawn alike twice, with nothing under way.
      for (let before = await drawnAt(id); ;) {
        await quiet();
        await page.waitForTimeout(150);
        const now = await drawnAt(id);
        if (!now.moving && now.x === before.x && now.y === before.y) {
          await quiet();
          return { x: now.x, y: now.y };
        }
        before = now;
      }
    },
    quiet,
  };
}

/** Pixels by which a page is wider than its screen. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
