/**
 * The form under which two spellings of a name are the same name: NFKC, lower case, without spaces, quotes, brackets,
 * dashes and other punctuation. Signs that tell names apart stay: `+`, `%`, `#`, `&` and a point between digits.
 * @example foldName('《“人工智能＋”行动计划》') // '人工智能+行动计划'
 * @example foldName('GPT 4.0') // 'gpt4.0'
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}\p{S}%#&.]/gu, '')
    .replace(/[`´^¨]/gu, '');
}
