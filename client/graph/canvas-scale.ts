import type { Scene } from './scene.ts';
import type { StyleRule } from './style.ts';

/** What the canvas leaves out so that it stays quick and legible: more, the more is drawn. */
export interface Scale {
  /** Whether lines are drawn straight, which takes a fraction of the time. */
  readonly straight: boolean;
  /** Smallest size, in pixels on screen, at which a label is drawn. */
  readonly labelsFrom: number;
  /** Whether lines rest while the canvas is panned or zoomed. */
  readonly restless: boolean;
  /** Whether the canvas is panned and zoomed as a picture of itself. */
  readonly picture: boolean;
}

export const SMALL_SCALE: Scale = {
  straight: false,
  labelsFrom: 7,
  restless: false,
  picture: false,
};

/** The scale for so many discs and lines. */
export function scaleOf({ entities, relations }: Scene): Scale {
  const [discs, lines] = [entities.size, relations.size];
  if (discs <= 250 && lines <= 500) return SMALL_SCALE;
  const huge = discs > 800 || lines > 2_000;
  return {
    straight: discs > 500 || lines > 1_000,
    labelsFrom: huge ? 10 : 8,
    restless: huge,
    picture: huge,
  };
}

/** Style rules of a scale; they stand before those of what is chosen, hovered or near, which show more. */
export function scaleStyle({ straight, labelsFrom }: Scale): StyleRule[] {
  return [
    { selector: 'node', style: { 'min-zoomed-font-size': labelsFrom } },
    ...(straight ? [{ selector: 'edge', style: { 'curve-style': 'straight' } }] : []),
  ];
}
