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

/** Widths are counted in hundredths of an em, so that sums are exact. */
const EM = 100;
const ELLIPSIS_ROOM = 80;

function widthOfSegment(segment: string): number {
  return isWide(segment) ? EM : 56;
}

function hundredths(text: string): number {
  let width = 0;
  for (const segment of graphemes(text)) width += widthOfSegment(segment);
  return width;
}

/** The width of a text in ems. */
export function widthOf(text: string): number {
  return hundredths(text) / EM;
}

/** A piece of a text, how wide it is, and how much of that is blanks at its end. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly blank: number;
}

function pieceOf(text: string, width: number): Piece {
  const bare = text.trimEnd();
  return { text, width, blank: bare === text ? 0 : width - hundredths(bare) };
}

/** Pieces a line may be broken between: single wide characters, whole words with the blank after them. */
function pieces(text: string): Piece[] {
  const result: Piece[] = [];
  let word = '';
  let width = 0;
  const end = (): void => {
    if (word !== '') result.push(pieceOf(word, width));
    word = '';
    width = 0;
  };
  for (const segment of graphemes(text)) {
    if (isWide(segment)) {
      end();
      result.push(pieceOf(segment, EM));
      continue;
    }
    word += segment;
    width += widthOfSegment(segment);
    if (segment === ' ' || segment === '-') end();
  }
  end();
  return result;
}

/** As many characters as fit into a width, an ellipsis included where some did not. */
function clip(text: string, room: number): string {
  if (hundredths(text) <= room) return text;
  let result = '';
  let width = 0;
  for (const segment of graphemes(text)) {
    width += widthOfSegment(segment);
    if (width > room - ELLIPSIS_ROOM) break;
    result += segment;
  }
  return result.trimEnd() + ELLIPSIS;
}

/**
 * A name as at most two lines of at most `width` ems, Chinese broken between characters and other scripts between words;
 * what does not fit ends in an ellipsis. Control and invisible formatting characters are dropped.
 */
export function labelLines(name: string, width = 9): string[] {
  const room = Math.round(width * EM);
  const whole = name.replace(INVISIBLE, ' ').trim();
  const parts = pieces(whole);
  const total = parts.reduce((sum, part) => sum + part.width, 0);
  if (total <= room) return [whole];
  // Two lines of like length read better than a full one and an orphan.
  let first = parts[0]?.text.length ?? 0;
  let best = Infinity;
  let taken = 0;
  let length = 0;
  let blank = 0;
  for (const part of parts.slice(0, -1)) {
    taken += part.width;
    length += part.text.length;
    blank = part.blank === part.width ? blank + part.blank : part.blank;
    const line = taken - blank;
    if (line > room) break;
    const longer = Math.max(line, total - taken);
    if (longer < best) {
      best = longer;
      first = length;
    }
  }
  const rest = whole.slice(first).trim();
  const lines = [clip(whole.slice(0, first).trimEnd(), room)];
  if (rest !== '') lines.push(clip(rest, room));
  return lines;
}
