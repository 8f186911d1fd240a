/** Places that the first sixty signs of a text take in a column: signs of full width take two, capitals one and a third. */
export function signWidth(text: string): number {
  let width = 0;
  for (const sign of text.slice(0, 60))
    width += /[\u2E80-\uFFFF]/u.test(sign) ? 2 : /\p{Lu}/u.test(sign) ? 4 / 3 : 1;
  return width;
}
