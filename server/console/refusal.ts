/** Why a statement is not run: rules that never change their names, so that whoever shows them can word them. */
export type RefusalRule =
  | 'length'
  | 'tokens'
  | 'nesting'
  | 'unterminated'
  | 'unicode-escape'
  | 'control-character'
  | 'bidi-character'
  | 'one-statement'
  | 'empty'
  | 'prefix'
  | 'first-word'
  | 'write'
  | 'schema'
  | 'admin'
  | 'load-csv'
  | 'use'
  | 'show'
  | 'transactions'
  | 'procedure'
  | 'function'
  | 'unknown-function'
  | 'regex'
  | 'large-range'
  | 'doubling'
  | 'plan';

/** A statement that the console does not run: the rule, its place in the text, and what may be done instead. */
export interface Refusal {
  readonly rule: RefusalRule;
  readonly message: string;
  /** The offending part of the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly remedy?: string;
  /** Names that may have been meant and are allowed. */
  readonly nearest?: readonly string[];
}

/** Carries a refusal out of the depth of a check. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
