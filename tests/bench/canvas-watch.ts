import type { Page } from 'playwright-core';

/** What a stretch of time cost the window's thread, in milliseconds. */
export interface Watched {
  readonly longest: number;
  readonly total: number;
}

interface Watch {
  readonly tasks: PerformanceEntry[];
  readonly answers: PerformanceEntry[];
  readonly from: number;
}

/** Begins to note long tasks and answers of the API. */
export async function startWatch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = { tasks: [], answers: [], from: performance.now() } as unknown as Watch;
    // No function is given a name here: the compiler would mark it by a call that the page does not know.
    for (const [type, list] of [
      ['longtask', watch.tasks],
      ['resource', watch.answers],
    ] as const) {
      new PerformanceObserver((entries) => {
        list.push(...entries.getEntries());
      }).observe({ type });
    }
    (window as unknown as { watch: Watch }).watch = watch;
  });
}

/** Ends it once what changed has been painted; the total counts from the start, or from the last answer of the API. */
export async function stopWatch(
  page: Page,
  since: 'start' | 'sinceAnswer' = 'start',
): Promise<Watched> {
  return page.evaluate(async (from) => {
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const end = performance.now();
    // Entries of tasks come a moment after the tasks.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { watch } = window as unknown as { watch: Watch };
    const answered = watch.answers
      .filter(({ name }) => name.endsWith('/graphql'))
      .map((entry) => (entry as PerformanceResourceTiming).responseEnd)
      .filter((at) => at < end);
    const start = from === 'start' ? watch.from : Math.max(watch.from, ...answered);
    const within = watch.tasks.filter(({ startTime }) => startTime < end);
    return {
      longest: Math.max(0, ...within.map(({ duration }) => duration)),
      total: end - start,
    };
  }, since);
}
