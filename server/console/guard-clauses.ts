import { Refused } from './refusal.ts';
import type { RefusalRule } from './refusal.ts';
import type { Token } from './tokens.ts';

/** Words that begin a clause which does more than read the graph. */
const CLAUSES: Readonly<Record<string, RefusalRule>> = {
  CREATE: 'write',
  MERGE: 'write',
  SET: 'write',
  DELETE: 'write',
  DETACH: 'write',
  NODETACH: 'write',
  REMOVE: 'write',
  FOREACH: 'write',
  INSERT: 'write',
  DROP: 'schema',
  USE: 'use',
  SHOW: 'show',
  TERMINATE: 'transactions',
};

/** After these words an expression comes, or a name. */
const BEFORE_VALUES = new Set(
  'WHERE AND OR XOR IN RETURN WITH BY UNWIND WHEN THEN ELSE AS CONTAINS LIMIT SKIP OFFSET YIELD'.split(
    ' ',
  ),
);

/** After these signs an expression comes, or a name. A star may also be the end of `WITH *`. */
const BEFORE_NAMES = new Set(
  '. : :: | & ! % , ( [ + - / ^ = <> != < > <= >= =~ || += .. -> <-'.split(' '),
);

/** What no clause can go on with: a word before it is a name. */
const AFTER_NAMES = new Set(') ] } , . = <> != < > <= >= =~ : |'.split(' '));

/**
 * Refuses clauses that write, leave the database, or tell of others, wherever they stand. A word such as `set` is taken
 * for a clause unless its place shows that it must be a name: a property, a label, a key, an alias, a value.
 * @throws Refused
 */
export function checkClauses(tokens: readonly Token[]): void {
  /** Whether each word is a name in its place. */
  const names: boolean[] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    names[at] = token.kind !== 'word' || isName(before, names[at - 1] ?? false, after);
    if (token.key === 'LOAD' && after?.key === 'CSV') throw loadCsv(token, after);
    if (token.key === 'TRANSACTIONS' || token.key === 'TRANSACTION' || token.key === 'CONCURRENT') {
      checkTransactions(tokens, at);
    }
    const rule = token.kind === 'word' ? CLAUSES[token.key] : undefined;
    // The first word has been looked at already.
    if (rule === undefined || at === 0 || names[at] || isNoClause(after)) return;
    throw refuse(rule, token);
  });
}

function isName(
  before: Token | undefined,
  isBeforeName: boolean,
  after: Token | undefined,
): boolean {
  if (!before) return false;
  if (before.kind === 'sign') {
    return BEFORE_NAMES.has(before.key) || (before.key === '{' && after?.key === ':');
  }
  return before.kind === 'word' && !isBeforeName && BEFORE_VALUES.has(before.key);
}

function isNoClause(after: Token | undefined): boolean {
  return !after || AFTER_NAMES.has(after.key);
}

/** `} IN TRANSACTIONS`, `} IN 3 CONCURRENT TRANSACTIONS`: a subquery that commits by itself. */
function checkTransactions(tokens: readonly Token[], at: number): void {
  let back = at - 1;
  while (back > 0 && back > at - 4 && tokens[back]?.key !== 'IN') back -= 1;
  const token = tokens[at];
  if (token && tokens[back]?.key === 'IN' && tokens[back - 1]?.key === '}') {
    throw new Refused({
      rule: 'transactions',
      start: tokens[back]?.start ?? token.start,
      end: token.end,
      message:
        'A subquery IN TRANSACTIONS commits by itself; the console runs one reading transaction.',
      remedy: 'Leave IN TRANSACTIONS away.',
    });
  }
}

function loadCsv(from: Token, to: Token): Refused {
  return new Refused({
    rule: 'load-csv',
    start: from.start,
    end: to.end,
    message: 'LOAD CSV would read a file or an address; the console reads the graph alone.',
    remedy: 'Pass the values as a parameter, or load files with "npm run seed -- load".',
  });
}

const WORDS: Partial<Record<RefusalRule, readonly [message: string, remedy: string]>> = {
  write: ['would write; the console only reads.', 'Leave the clause away.'],
  schema: ['would change the schema; the console only reads.', 'Leave the clause away.'],
  use: ['would leave the database that the console is held to.', 'Leave the clause away.'],
  show: [
    'can only stand at the beginning.',
    'Run SHOW INDEXES, CONSTRAINTS, FUNCTIONS or PROCEDURES as a statement of its own.',
  ],
  transactions: ['would end what others run.', 'Your own query ends by "cancel".'],
};

function refuse(rule: RefusalRule, { key, text, start, end }: Token): Refused {
  const [message = 'is not allowed.', remedy = ''] = WORDS[rule] ?? [];
  const asName = `Where "${text}" is meant as a name, put it in back-ticks.`;
  return new Refused({
    rule,
    start,
    end,
    message: `${key} ${message}`,
    remedy: `${remedy} ${asName}`,
  });
}
