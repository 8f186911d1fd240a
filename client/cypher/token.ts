import type { NameToken, Token } from './lexer.ts';

export function isSign(token: Token | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.text);
}

/** Whether a piece is one of some words, which are given in capitals. */
export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toUpperCase());
}

export function isName(token: Token | undefined): token is NameToken {
  return token?.kind === 'word' || token?.kind === 'quoted';
}
