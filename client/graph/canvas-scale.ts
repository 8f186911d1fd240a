import type { Scene } from './scene.ts';
import type { StyleRule } from './style.ts';

/** What the canvas leaves out so that it stays quick and legible: more, the more is drawn. */
export interface Scale {
  /** Whether every relation bears its words, not only those around what is chosen. */
  readonly worded: boolean;
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
  worded: true,
  straight: false,
  labelsFrom: 7,
  restless: false,
  picture: false,
};

/** With more relations than this, their words show only around what is chosen. */
const WORDED_RELATIONS = 12;

/** The scale for so many discs and lines. */
export function scaleOf({ entities, relations }: Scene): Scale {
  const [discs, lines] = [entities.size, relations.size];
  const worded = lines <= WORDED_RELATIONS;
  if (discs <= 250 && lines <= 500) return { ...SMALL_SCALE, worded };
  const huge = discs > 800 || lines > 2_000;
  return {
    worded,
    straight: discs > 500 || lines > 1_000,
    labelsFrom: huge ? 10 : 8,
    restless: huge,
    picture: huge,
  };
}

/** Style rules of a scale; they stand before those of what is chosen, hovered or near, which show more. */
export function scaleStyle({ worded, straight, labelsFrom }: Scale): StyleRule[] {
  return [
    { selector: 'node', style: { 'min-zoomed-font-size': labelsFrom } },
    ...(worded ? [] : [{ selector: 'edge', style: { label: '' } }]),
    ...(straight ? [{ selector: 'edge', style: { 'curve-style': 'straight' } }] : []),
  ];
}
