/**
 * Colours for what a person colours by. Each stands out from the surfaces of every theme, and any two stay apart for
 * eyes without red, green or blue cones; that leaves room for so many and no more.
 */
export const PALETTE = [
  '#2b7998',
  '#ce7b12',
  '#b004fe',
  '#3c9f82',
  '#cd3d07',
  '#987bf4',
  '#866b58',
  '#e92bc3',
] as const;

/** The colour of all that has none of its own. */
export const OTHER_COLOUR = '#6b7280';

/** The colour at a place; what comes after the last has none of its own. */
export function colourAt(place: number): string {
  return PALETTE[place] ?? OTHER_COLOUR;
}
