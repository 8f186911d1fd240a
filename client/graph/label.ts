const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const ELLIPSIS = '…';
/** Nothing may reorder or hide text on the canvas, where names cannot be isolated by markup. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Characters as people count them, so that no emoji or combined sign is cut in half. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Scripts in which every code unit is a character of its own: most names, and a hundred times quicker to take apart. */
const SIMPLE = /^[\u0020-\u007e\u3000-\u30ff\u4e00-\u9fff\uff01-\uff60]*$/;

function graphemes(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function isWide(segment: string): boolean {
  return segment >= '\u1100' && WIDE.test(segment);
}

/** The width of a text in ems. */
export function widthOf(text: string): number {
  return graphemes(text).reduce((width, segment) => width + (isWide(segment) ? 1 : 0.56), 0);
}

/** Pieces a line may be broken between: single wide characters, whole words with the blank after them. */
function pieces(text: string): string[] {
  const result: string[] = [];
  let word = '';
  for (const segment of graphemes(text)) {
    if (isWide(segment)) {
      if (word !== '') result.push(word);
      word = '';
      result.push(segment);
    } else {
      word += segment;
      if (segment === ' ' || segment === '-') {
        result.push(word);
        word = '';
      }
    }
  }
  if (word !== '') result.push(word);
  return result;
}

/** As many characters as fit into `width`, an ellipsis included where some did not. */
function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let result = '';
  for (const segment of graphemes(text)) {
    if (widthOf(result + segment) > width - 0.8) break;
    result += segment;
  }
  return result.trimEnd() + ELLIPSIS;
}

/**
 * A name as at most two lines of at most `width` ems, Chinese broken between characters and other scripts between words;
 * what does not fit ends in an ellipsis. Control and invisible formatting characters are dropped.
 */
export function labelLines(name: string, width = 9): string[] {
  const parts = pieces(name.replace(INVISIBLE, ' ').trim());
  const whole = parts.join('');
  if (widthOf(whole) <= width) return [whole];
  // Two lines of like length read better than a full one and an orphan.
  let first = parts[0] ?? '';
  let best = Infinity;
  for (let taken = 1; taken < parts.length; taken += 1) {
    const line = parts.slice(0, taken).join('').trimEnd();
    const longer = Math.max(widthOf(line), widthOf(parts.slice(taken).join('')));
    if (widthOf(line) > width) break;
    if (longer < best) {
      best = longer;
      first = parts.slice(0, taken).join('');
    }
  }
  const rest = whole.slice(first.length).trim();
  const lines = [clip(first.trimEnd(), width)];
  if (rest !== '') lines.push(clip(rest, width));
  return lines;
}
