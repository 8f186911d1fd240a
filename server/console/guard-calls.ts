import { nearest } from '../nearest.ts';
import { FUNCTION_KEYS, FUNCTIONS, NAMESPACED_FUNCTIONS, PROCEDURES } from './allowed.ts';
import { Refused } from './refusal.ts';
import type { Token } from './tokens.ts';

/** Words that may stand before a bracket without being a function. */
const BEFORE_BRACKETS = new Set(
  `MATCH OPTIONAL WHERE AND OR XOR NOT IN RETURN WITH BY DISTINCT CALL ANY ALL SHORTEST GROUP GROUPS PATH PATHS ON UNWIND
   CASE WHEN THEN ELSE CONTAINS LIMIT SKIP OFFSET YIELD UNION ACYCLIC TRAIL WALK ORDER REPEATABLE ELEMENTS DIFFERENT RELATIONSHIPS`.split(
    /\s+/,
  ),
);

/** Signs after which a name before a bracket may be a label: `USING INDEX n:Person(name)`. */
const BEFORE_LABELS = new Set([':', '|', '&', '!', '%']);

interface Name {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The token after it. */
  readonly next: number;
}

/**
 * Refuses calls of procedures and functions that are not on the lists.
 * @throws Refused
 */
export function checkCalls(tokens: readonly Token[]): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' && token?.kind !== 'quoted') continue;
    const before = tokens[at - 1];
    // The end of a longer name, or a property of a value: `n.name`, `date().year`.
    if (before?.key === '.') continue;
    if (token.key === 'CALL' && isCall(tokens, at)) checkProcedure(readName(tokens, at + 1));
    const name = readName(tokens, at);
    if (name && tokens[name.next]?.key === '(') checkFunction(name, token, before, tokens[at - 2]);
  }
}

/** Whether CALL is followed by a name; a subquery has brackets. In doubt it is a call. */
function isCall(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.key === 'AS') return false;
  const next = tokens[at + 1];
  return next?.kind === 'word' || next?.kind === 'quoted' ? !isValue(tokens, at) : false;
}

/** `n.call AS x` or `call IN list`: then CALL is a name that an operator follows. */
function isValue(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const afterNext = tokens[at + 2];
  const follows = ['AS', 'IN', 'AND', 'OR', 'IS', 'STARTS', 'ENDS', 'CONTAINS', 'ORDER'];
  return (
    next?.kind === 'word' &&
    follows.includes(next.key) &&
    afterNext?.key !== '.' &&
    afterNext?.key !== '('
  );
}

function checkProcedure(name: Name | null): void {
  if (!name || PROCEDURES.has(name.text)) return;
  const near = nearest(name.text, PROCEDURES);
  throw new Refused({
    rule: 'procedure',
    start: name.start,
    end: name.end,
    message: `The procedure "${name.text}" is not among those that the console allows.`,
    remedy: `Allowed are ${Array.from(PROCEDURES).join(', ')}.`,
    ...(near.length > 0 && { nearest: near }),
  });
}

function checkFunction(
  name: Name,
  token: Token,
  before: Token | undefined,
  beforeThat: Token | undefined,
): void {
  if (FUNCTION_KEYS.has(name.text.toUpperCase())) return;
  if (token.kind === 'word' && name.text === token.text && BEFORE_BRACKETS.has(token.key)) return;
  const isNamespaced = name.text.includes('.');
  // Only built-in functions have no namespace, so a label that is taken for one does no harm.
  if (!isNamespaced && before && BEFORE_LABELS.has(before.key)) return;
  // The name of the procedure itself was looked at.
  if (before?.key === 'CALL' && beforeThat?.key !== '.') return;
  const near = nearest(name.text, isNamespaced ? NAMESPACED_FUNCTIONS : FUNCTIONS);
  throw new Refused({
    rule: isNamespaced ? 'function' : 'unknown-function',
    start: name.start,
    end: name.end,
    message: isNamespaced
      ? `The function "${name.text}" is not among those that the console allows.`
      : `There is no function "${name.text}".`,
    remedy:
      near.length > 0
        ? `Did you mean ${near.join(' or ')}?`
        : 'SHOW FUNCTIONS lists what there is.',
    ...(near.length > 0 && { nearest: near }),
  });
}

/** A name with its namespace, in back-ticks or not: `apoc.cypher.run`. */
function readName(tokens: readonly Token[], at: number): Name | null {
  const first = tokens[at];
  if (first?.kind !== 'word' && first?.kind !== 'quoted') return null;
  let text = first.text;
  let end = first.end;
  let next = at + 1;
  for (;;) {
    const [dot, part] = tokens.slice(next, next + 2);
    if (dot?.key !== '.' || (part?.kind !== 'word' && part?.kind !== 'quoted')) break;
    text += `.${part.text}`;
    end = part.end;
    next += 2;
  }
  return { text, start: first.start, end, next };
}
