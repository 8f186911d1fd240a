import type { syntaxTree } from '@codemirror/language';

/** A node of a parsed text. */
export type SyntaxNode = ReturnType<typeof syntaxTree>['topNode'];
