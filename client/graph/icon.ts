const PATH_DATA = /^[\sMmZzLlHhVvCcSsQqTtAa0-9eE,.+-]{1,4000}$/;

/** The icon's path data, or `null` where it is anything but path data. */
export function safePath(path: string | null): string | null {
  return path !== null && PATH_DATA.test(path) ? path : null;
}

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Relative luminance of `#rrggbb` as WCAG 2.2 defines it; 0.2 where the colour cannot be read. */
export function luminance(colour: string): number {
  const match = HEX.exec(colour);
  if (match === null) return 0.2;
  const [red, green, blue] = match.slice(1).map((hex) => {
    const value = parseInt(hex, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour of `#ffffff` and near-black that reads better on a type colour. */
export function inkOn(colour: string): string {
  return contrast(colour, '#ffffff') >= 3 ? '#ffffff' : '#111827';
}

/** Icons drawn so far, by ink and path: a canvas has thousands of discs and a few dozen icons. */
const drawn = new Map<string, string | null>();
const MOST_DRAWN = 2_000;

/** A type's icon, drawn as a stroke on a 24 × 24 grid, as an image address; `null` for unusable path data. */
export function iconUri(path: string | null, ink: string): string | null {
  const key = `${ink} ${path ?? ''}`;
  const before = drawn.get(key);
  if (before !== undefined) return before;
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  const icon = draw(path, ink);
  drawn.set(key, icon);
  return icon;
}

function draw(path: string | null, ink: string): string | null {
  const safe = safePath(path);
  if (safe === null) return null;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${ink}" ` +
    `stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${safe}"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
