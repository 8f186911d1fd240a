import type { Core } from 'cytoscape';

/** How long a slice of work and the frame that shows it may take together, in milliseconds. */
const AIM_MS = 80;
/** Of a slice whose cost is not known yet. */
const FIRST = 40;
const LEAST = 30;

/** Resolves after the next frame has been painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    // A window out of sight paints nothing, and its work must go on all the same.
    if (document.hidden) setTimeout(resolve, 0);
    else requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

/**
 * Does work on a canvas piece by piece, in one batch as much between two frames as leaves the window alive: what a frame
 * has taken says how much the next may hold.
 * @param goesOn asked after each frame; where it denies, or the canvas is gone, the rest is left.
 * @returns whether all was done.
 */
export async function overFrames(
  cy: Pick<Core, 'batch' | 'destroyed'>,
  work: readonly (() => void)[],
  goesOn: () => boolean = () => true,
): Promise<boolean> {
  let size = FIRST;
  for (let next = 0; next < work.length;) {
    const end = Math.min(work.length, next + size);
    const started = performance.now();
    cy.batch(() => {
      for (; next < end; next += 1) work[next]?.();
    });
    await nextFrame();
    if (cy.destroyed() || !goesOn()) return false;
    size = sizeAfter(size, performance.now() - started);
  }
  return true;
}

/** Pieces of the next slice, where the last held so many and took so long with its frame. */
export function sizeAfter(size: number, took: number): number {
  // A frame costs something whatever is done in it, so a slice never shrinks at one stroke, nor grows at one.
  const factor = Math.min(1.6, Math.max(0.5, AIM_MS / took));
  return Math.max(LEAST, Math.round(size * factor));
}
