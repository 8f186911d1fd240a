import { LanguageSupport, StreamLanguage } from '@codemirror/language';
import type { StringStream } from '@codemirror/language';
import { KEYWORDS } from '../../cypher/keywords.ts';

/** What goes on over the end of a line: a comment or a text with its quotation mark. */
interface LineState {
  inside: '' | '*' | "'" | '"' | '`';
  /** The last piece, which says what a name is: after `:` a label, after `.` a property. */
  last: string;
}

const NAMES: Readonly<Record<string, string>> = {
  ':': 'typeName',
  '|': 'typeName',
  '&': 'typeName',
  '.': 'propertyName',
};

function toEnd(stream: StringStream, state: LineState): string {
  const { inside } = state;
  if (inside === '*') {
    if (stream.skipTo('*/')) {
      stream.match('*/');
      state.inside = '';
    } else stream.skipToEnd();
    return 'comment';
  }
  for (let sign = stream.next(); sign !== undefined; sign = stream.next()) {
    if (sign === '\\' && inside !== '`') stream.next();
    else if (sign === inside) {
      state.inside = '';
      break;
    }
  }
  return inside === '`' ? 'variableName' : 'string';
}

function word(stream: StringStream, state: LineState): string {
  const [text = ''] = stream.current().match(/.*/u) ?? [];
  const named = NAMES[state.last];
  state.last = 'word';
  if (named !== undefined) return named;
  const calls = stream.match(/^\s*[.(]/u, false);
  if (
    calls !== null &&
    calls !== false &&
    stream.match(/^\s*\(/u, false) !== null &&
    !KEYWORDS.has(text.toUpperCase())
  )
    return 'macroName';
  const upper = text.toUpperCase();
  if (['TRUE', 'FALSE', 'NULL'].includes(upper)) return 'atom';
  return KEYWORDS.has(upper) ? 'keyword' : 'variableName';
}

const language = StreamLanguage.define<LineState>({
  name: 'cypher',
  startState: () => ({ inside: '', last: '' }),
  copyState: (state) => ({ ...state }),
  token(stream, state) {
    if (state.inside !== '') return toEnd(stream, state);
    if (stream.eatSpace()) return null;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) {
      state.inside = '*';
      return toEnd(stream, state);
    }
    const sign = stream.peek() ?? '';
    if (sign === "'" || sign === '"' || sign === '`') {
      stream.next();
      state.inside = sign;
      const named = sign === '`' ? NAMES[state.last] : undefined;
      state.last = 'word';
      return named === undefined ? toEnd(stream, state) : (toEnd(stream, state), named);
    }
    if (stream.match(/^\$[\p{L}\p{N}_]*/u)) {
      state.last = 'word';
      return 'atom';
    }
    if (stream.match(/^(?:0x[\da-f]+|(?:\d[\d_]*(?:\.(?!\.)\d*)?|\.\d+)(?:e[+-]?\d+)?)/iu)) {
      state.last = 'number';
      return 'number';
    }
    if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) return word(stream, state);
    state.last = stream.next() ?? '';
    return /[()[\]{},;]/u.test(state.last) ? 'punctuation' : 'operator';
  },
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
    wordChars: '$',
  },
});

/** Cypher as it is coloured, commented and bracketed. */
export function cypherLanguage(): LanguageSupport {
  return new LanguageSupport(language);
}
