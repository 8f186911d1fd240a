/** Columns of a grid that are at least so many pixels wide and share what is left, and all of them together. */
export function columnTracks(widths: readonly number[]): {
  readonly template: string;
  readonly width: number;
} {
  return {
    template: widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' '),
    width: widths.reduce((sum, width) => sum + width, 0),
  };
}
