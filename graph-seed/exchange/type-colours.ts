import { contrast } from '../contrast.ts';
import { LEAST_CONTRAST, SURFACES } from '../check/ontology-check.ts';

/** The turn of the hue, in degrees, that keeps any number of colours apart. */
const GOLDEN_ANGLE = 137.508;
const FIRST_HUE = 210;
/** Saturations in turn, so that near hues differ otherwise. */
const SATURATIONS = [0.62, 0.42, 0.8];
/** Lightnesses that are tried, from the middle outwards. */
const LIGHTNESSES = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7];

/** The colour of the type at a place in the order (0, 1, 2 …): `#rrggbb`, at least 3 : 1 against both surfaces. */
export function typeColour(index: number): string {
  const hue = (FIRST_HUE + index * GOLDEN_ANGLE) % 360;
  const saturation = SATURATIONS[Math.floor(index / 8) % SATURATIONS.length] ?? 0.5;
  const colours = LIGHTNESSES.map((lightness) => hex(hue, saturation, lightness));
  const readable = colours.find((colour) =>
    SURFACES.every((surface) => contrast(colour, surface) >= LEAST_CONTRAST),
  );
  return readable ?? '#7d7d7d';
}

function hex(hue: number, saturation: number, lightness: number): string {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const turn = (offset + hue / 30) % 12;
    const value = lightness - chroma * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** Plain shapes on a 24 × 24 grid for types that nobody has drawn an icon for. */
const ICONS = [
  'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z',
  'M5 5h14v14H5z',
  'M12 4l8 15H4z',
  'M12 3l9 9l-9 9l-9-9z',
  'M7 4h10l5 8l-5 8H7l-5-8z',
  'M12 3l9 7l-3.5 11h-11L3 10z',
  'M9 4h6v5h5v6h-5v5H9v-5H4V9h5z',
  'M4 20V4h10l6 6v10z',
];

/** The icon of the type at a place in the order. */
export function typeIcon(index: number): string {
  return ICONS[index % ICONS.length] ?? '';
}
