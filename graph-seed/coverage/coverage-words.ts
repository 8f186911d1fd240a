import type { Span } from '../seed.ts';

/** A Chinese character, or a run of Latin letters and digits held together by its signs: 13.39, 5G-A, 5+10+N, 100%. */
export interface Unit extends Span {
  /** NFKC, lower case. */
  readonly form: string;
}

const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{N}]/u;
const JOINING = /[-.+&/]/u;
const CONTENT = /[\p{L}\p{N}]/u;

/**
 * Words that bind other words and say nothing themselves, so that none needs a reason where no fact tells it:
 * particles, prepositions, conjunctions, auxiliaries, the pronoun 我们, and the numbering of a speech.
 */
const FUNCTION_WORDS: readonly string[] = [
  ...[
    '的',
    '了',
    '着',
    '地',
    '得',
    '和',
    '与',
    '及',
    '以及',
    '并',
    '而',
    '等',
    '在',
    '于',
    '为',
    '是',
    '将',
  ],
  ...[
    '以',
    '对',
    '从',
    '由',
    '让',
    '把',
    '其',
    '其中',
    '以下',
    '这个',
    '我们',
    '上',
    '中',
    '下',
    '就',
    '也',
  ],
  ...Array.from('一二三四五六七八九十', (digit) => `${digit}是`),
].sort((a, b) => b.length - a.length);

/** The units of a passage, whose offsets begin at `offset`; punctuation and spaces are in none. */
export function unitsOf(characters: readonly string[], offset = 0): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < characters.length;) {
    let end = at + 1;
    if (isLatin(characters[at])) {
      while (
        isLatin(characters[end]) ||
        (isJoining(characters[end]) && isLatin(characters[end + 1]))
      ) {
        end += 1;
      }
      if (characters[end] === '%') end += 1;
    }
    if (isContent(characters[at])) {
      const form = characters.slice(at, end).join('').normalize('NFKC').toLowerCase();
      units.push({ start: offset + at, end: offset + end, form });
    }
    at = end;
  }
  return units;
}

/** What some texts say: their units, and which of them stand side by side. */
export class Wording {
  private readonly units = new Set<string>();
  private readonly pairs = new Set<string>();

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      const units = unitsOf(Array.from(text));
      for (const [index, unit] of units.entries()) {
        this.units.add(unit.form);
        const next = units[index + 1];
        if (next && next.start === unit.end) this.pairs.add(pairOf(unit, next));
      }
    }
  }

  /**
   * Those of a row of units that these texts also say. A Chinese character is said with the one before or behind it,
   * for alone it stands in too many words; a number, a Latin word and a character that stands alone are said as they are.
   */
  said(units: readonly Unit[]): Unit[] {
    return units.filter((unit, index) => {
      const [before, after] = [units[index - 1], units[index + 1]];
      const joined = before?.end === unit.start ? before : undefined;
      const joins = after?.start === unit.end ? after : undefined;
      if (isLatin(unit.form) || (!joined && !joins)) return this.units.has(unit.form);
      return (
        (joined !== undefined && this.pairs.has(pairOf(joined, unit))) ||
        (joins !== undefined && this.pairs.has(pairOf(unit, joins)))
      );
    });
  }
}

/** A run of units without the function words at its ends; empty where it is made of nothing else. */
export function withoutFunctionWords(run: readonly Unit[]): readonly Unit[] {
  const form = (units: readonly Unit[]) => units.map((unit) => unit.form).join('');
  for (const word of FUNCTION_WORDS) {
    const length = Array.from(word).length;
    if (length > run.length) continue;
    if (form(run.slice(0, length)) === word) return withoutFunctionWords(run.slice(length));
    if (form(run.slice(-length)) === word) return withoutFunctionWords(run.slice(0, -length));
  }
  return run;
}

function pairOf(a: Unit, b: Unit): string {
  return `${a.form} ${b.form}`;
}

function isLatin(text: string | undefined): boolean {
  return text !== undefined && LATIN_OR_DIGIT.test(text);
}

function isJoining(text: string | undefined): boolean {
  return text !== undefined && JOINING.test(text);
}

function isContent(text: string | undefined): boolean {
  return text !== undefined && CONTENT.test(text);
}
