const THOUSANDS = /\B(?=(\d{3})+(?!\d))/gu;

/** Decimal text with thousands marked; the digits are never turned into a number. */
export function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const marked = whole.replace(THOUSANDS, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

/** The number to draw with, rounded as binary numbers are; `null` where it is none. */
export function drawable(value: string): number | null {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}
