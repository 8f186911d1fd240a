/** What a piece of a text is. Space between the pieces is left out. */
export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'comment' | 'sign';

/** A piece of a Cypher text with its place, in UTF-16 units. */
export interface Token {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** A string, name or comment that is never closed: it runs to the end of the text. */
  readonly open: boolean;
}

/** A word or a name in backticks. */
export type NameToken = Token & { readonly kind: 'word' | 'quoted' };

/** Alternatives in the order in which they are tried; the name of the group is the kind. */
const TOKEN = new RegExp(
  [
    String.raw`(?<comment>//[^\r\n]*|/\*[\s\S]*?(?:\*/|$))`,
    String.raw`(?<string>'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$))`,
    String.raw`(?<quoted>\x60(?:[^\x60]|\x60\x60)*(?:\x60|$))`,
    String.raw`(?<parameter>\$(?:\x60(?:[^\x60]|\x60\x60)*(?:\x60|$)|[\p{L}\p{N}_]+)?)`,
    // A number does not begin in the middle of a word, and leaves the second dot to a range: 1..3.
    String.raw`(?<number>0[xX][\da-fA-F_]+|0o[0-7_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<word>[\p{L}_\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}\p{Sc}_]*)`,
    String.raw`(?<sign><=|>=|<>|=~|\+=|\|\||::|\.\.|[^\s])`,
  ].join('|'),
  'guy',
);

const SPACE = /\s+/guy;

function isOpen(kind: TokenKind, text: string): boolean {
  const [first = ''] = kind === 'parameter' ? text.slice(1) : text;
  if (kind === 'comment') return text.startsWith('/*') && !(text.length > 3 && text.endsWith('*/'));
  if (kind === 'string') return text.length < 2 || !text.endsWith(first) || endsEscaped(text);
  if (kind === 'quoted' || first === '`') return backticksOpen(text);
  return false;
}

/** Whether the last sign is escaped, and so closes nothing. */
function endsEscaped(text: string): boolean {
  const slashes = /(\\+).$/su.exec(text)?.[1]?.length ?? 0;
  return slashes % 2 === 1;
}

function backticksOpen(text: string): boolean {
  const inner = text.slice(text.indexOf('`') + 1);
  return (/`*$/u.exec(inner)?.[0].length ?? 0) % 2 === 0;
}

let last: { readonly text: string; readonly tokens: readonly Token[] } | null = null;

/**
 * The pieces of a text, comments among them. Any text has them: what is wrong is told elsewhere. The last text is
 * remembered, for completion, checks and toolbar ask after the same.
 */
export function tokensOf(text: string): readonly Token[] {
  if (last?.text !== text) last = { text, tokens: read(text) };
  return last.tokens;
}

function read(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    if (at >= text.length) break;
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const [kind, found] = Object.entries(match?.groups ?? {}).find(
      ([, group]) => (group as string | undefined) !== undefined,
    ) ?? ['sign', text.charAt(at)];
    const one = kind as TokenKind;
    tokens.push({
      kind: one,
      from: at,
      to: at + found.length,
      text: found,
      open: isOpen(one, found),
    });
    at += found.length;
  }
  return tokens;
}

/** The name that a word or a name in backticks stands for. */
export function nameIn({ kind, text }: Token): string {
  const bare = kind === 'parameter' ? text.slice(1) : text;
  return bare.startsWith('`') ? bare.slice(1, -1).replaceAll('``', '`') : bare;
}

/** A name as it is written in Cypher: in backticks where it is no plain word. */
export function written(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}
