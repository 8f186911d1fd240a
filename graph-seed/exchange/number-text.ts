const WHOLE = /^[+-]?\d+$/u;
const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;
const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

/** Bounds of the whole numbers that columns are declared with. */
export const WHOLE_BOUNDS = {
  byte: [-128n, 127n],
  short: [-32_768n, 32_767n],
  int: [-2_147_483_648n, 2_147_483_647n],
  long: [LEAST, MOST],
} as const;
export type WholeType = keyof typeof WHOLE_BOUNDS;

/** Reads a whole number exactly; undefined for anything else and for what the type cannot hold. */
export function readWhole(text: string, type: WholeType = 'long'): bigint | undefined {
  const trimmed = text.trim();
  if (!WHOLE.test(trimmed) || trimmed.length > 40) return undefined;
  const value = BigInt(trimmed.startsWith('+') ? trimmed.slice(1) : trimmed);
  const [least, most] = WHOLE_BOUNDS[type];
  return value >= least && value <= most ? value : undefined;
}

/** Reads a float, with NaN and the infinities as Java writes them; undefined for anything else or what is too large. */
export function readFloat(text: string): number | undefined {
  const trimmed = text.trim();
  switch (trimmed) {
    case 'NaN':
      return NaN;
    case 'Infinity':
    case '+Infinity':
      return Infinity;
    case '-Infinity':
      return -Infinity;
    default: {
      if (!FLOAT.test(trimmed)) return undefined;
      const value = Number(trimmed);
      return Number.isFinite(value) ? value : undefined;
    }
  }
}

/** Writes a float so that it cannot be taken for a whole number, and reads back as the same: `2.0`, `-0.0`, `1e+21`. */
export function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /^-?\d+$/u.test(text) ? `${text}.0` : text;
}
