/** A text as it is compared while somebody seeks: of half width, in small letters. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
