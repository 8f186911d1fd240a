import { nearest } from '../nearest.ts';
import { FIRST_WORDS, OPTIONS, SHOWN } from './allowed.ts';
import { Refused } from './refusal.ts';
import type { RefusalRule } from './refusal.ts';
import type { Token } from './tokens.ts';

/** What is wanted of a statement: its rows, its plan, or both. */
export type Mode = 'RUN' | 'EXPLAIN' | 'PROFILE';

export interface Prefix {
  readonly mode: Mode;
  /** What follows EXPLAIN, PROFILE and the options. */
  readonly body: readonly Token[];
  /** The word EXPLAIN or PROFILE, where it stands. */
  readonly word: Token | null;
}

/** First words that are refused, by what they would do. */
const RULES: readonly (readonly [RefusalRule, words: readonly string[]])[] = [
  ['write', ['CREATE', 'MERGE', 'INSERT', 'FOREACH', 'SET', 'DELETE', 'DETACH', 'REMOVE']],
  [
    'admin',
    [
      'ALTER',
      'GRANT',
      'DENY',
      'REVOKE',
      'RENAME',
      'START',
      'STOP',
      'ENABLE',
      'DISABLE',
      'DRYRUN',
      'REALLOCATE',
      'DEALLOCATE',
      'DROP',
    ],
  ],
  ['load-csv', ['LOAD']],
  ['use', ['USE']],
  ['transactions', ['TERMINATE']],
];

/** What CREATE and DROP may be followed by where they change the schema. */
const SCHEMA_WORDS = [
  'INDEX',
  'CONSTRAINT',
  'RANGE',
  'TEXT',
  'POINT',
  'LOOKUP',
  'FULLTEXT',
  'VECTOR',
  'BTREE',
];
const ADMIN_WORDS = ['USER', 'ROLE', 'DATABASE', 'ALIAS', 'COMPOSITE', 'SERVER', 'IMMUTABLE'];

/** Words that may stand between SHOW and what is shown. */
const ADJECTIVES = new Set(
  'ALL BUILT IN USER DEFINED VECTOR RANGE TEXT POINT FULLTEXT LOOKUP UNIQUE UNIQUENESS NODE RELATIONSHIP REL KEY EXIST EXISTENCE PROPERTY TYPE EXECUTABLE'.split(
    ' ',
  ),
);

/**
 * Reads what stands before a statement: one of EXPLAIN and PROFILE, and options after CYPHER; and its first word.
 * @throws Refused for anything that is not known.
 */
export function readPrefix(tokens: readonly Token[], length: number): Prefix {
  let at = 0;
  let word: Token | null = null;
  for (;;) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    if (token.key === 'EXPLAIN' || token.key === 'PROFILE') {
      if (word)
        throw refuse(
          'prefix',
          token,
          `${word.key} and ${token.key} cannot stand together.`,
          'Keep one of them.',
        );
      word = token;
      at += 1;
    } else if (token.key === 'CYPHER') at = readOptions(tokens, at + 1);
    else break;
  }
  const body = tokens.slice(at);
  const [first] = body;
  if (!first) {
    throw new Refused({
      rule: 'empty',
      start: 0,
      end: length,
      message: 'There is no statement in the text.',
    });
  }
  checkFirst(first, body);
  return { mode: (word?.key ?? 'RUN') as Mode, body, word };
}

function readOptions(tokens: readonly Token[], from: number): number {
  let at = from;
  const version = tokens[at];
  if (version?.kind === 'number') {
    if (version.text !== '5')
      throw refuse(
        'prefix',
        version,
        `Version ${version.text} of Cypher is not run here.`,
        'Write CYPHER 5, or nothing.',
      );
    at += 1;
  }
  for (;;) {
    const [name, equals, value] = tokens.slice(at, at + 3);
    if (!name || equals?.key !== '=') return at;
    const choices = OPTIONS[name.key];
    if (!choices)
      throw refuse(
        'prefix',
        name,
        `The option "${name.text}" is not allowed.`,
        `Allowed are ${Object.keys(OPTIONS)
          .map((one) => one.toLowerCase())
          .join(' and ')}.`,
        nearest(
          name.text,
          Object.keys(OPTIONS).map((one) => one.toLowerCase()),
        ),
      );
    if (!value || !choices.includes(value.key)) {
      throw refuse(
        'prefix',
        value ?? equals,
        `${name.text}=${value?.text ?? ''} is not allowed.`,
        `Allowed is ${choices.map((one) => `${name.text}=${one.toLowerCase()}`).join(' or ')}.`,
      );
    }
    at += 3;
  }
}

function checkFirst(first: Token, body: readonly Token[]): void {
  const next = body[1]?.key ?? '';
  if (first.kind === 'word' && FIRST_WORDS.has(first.key)) {
    if (first.key === 'SHOW') checkShow(body);
    return;
  }
  const follow = body.slice(1, 4).map(({ key }) => key);
  const changes = first.key === 'CREATE' || first.key === 'DROP' || first.key === 'ALTER';
  if (changes && follow.some((key) => SCHEMA_WORDS.includes(key)) && next !== '(') {
    throw refuse(
      'schema',
      first,
      `${first.key} ${next} would change the schema; the console only reads.`,
      'SHOW INDEXES and SHOW CONSTRAINTS tell the schema.',
    );
  }
  if (changes && follow.some((key) => ADMIN_WORDS.includes(key)) && next !== '(') {
    throw refuse(
      'admin',
      first,
      `${first.key} ${next} administers the database; the console only reads the graph.`,
    );
  }
  const rule = RULES.find(([, words]) => words.includes(first.key))?.[0];
  if (rule === 'write') {
    throw refuse(
      'write',
      first,
      `${first.key} would write; the console only reads.`,
      'Find what is there with MATCH; what should be written goes through the loader.',
    );
  }
  if (rule === 'admin')
    throw refuse(
      'admin',
      first,
      `${first.key} administers the database; the console only reads the graph.`,
    );
  if (rule === 'load-csv')
    throw refuse(
      'load-csv',
      first,
      'LOAD CSV would read a file or an address; the console reads the graph alone.',
      'Load files with "npm run seed -- load".',
    );
  if (rule === 'use')
    throw refuse(
      'use',
      first,
      'USE would leave the database that the console is held to.',
      'Leave USE away.',
    );
  if (rule === 'transactions')
    throw refuse(
      'transactions',
      first,
      'TERMINATE would end what others run.',
      'Your own query ends by "cancel".',
    );
  const choices = Array.from(FIRST_WORDS);
  throw refuse(
    'first-word',
    first,
    `A statement cannot begin with "${first.text}" here.`,
    `It may begin with ${choices.join(', ')}.`,
    nearest(first.text, choices),
  );
}

function checkShow(body: readonly Token[]): void {
  let shown: Token | undefined;
  for (const token of body.slice(1)) {
    if (token.key === 'YIELD' || token.key === 'WHERE' || token.key === 'RETURN') break;
    const isKnown = token.kind === 'word' && (SHOWN.has(token.key) || ADJECTIVES.has(token.key));
    if (!isKnown) throw cannotShow(token);
    if (SHOWN.has(token.key)) shown = token;
  }
  if (!shown) throw cannotShow(body[1] ?? body[0]);
}

function cannotShow(token: Token | undefined): Refused {
  const choices = ['INDEXES', 'CONSTRAINTS', 'FUNCTIONS', 'PROCEDURES'];
  const told = token ?? { text: '', start: 0, end: 0 };
  return refuse(
    'show',
    told,
    `SHOW ${told.text} could tell of other people's work or of the machine.`,
    `SHOW ${choices.join(', ')} are allowed.`,
    nearest(told.text, choices),
  );
}

function refuse(
  rule: RefusalRule,
  { start, end }: Pick<Token, 'start' | 'end'>,
  message: string,
  remedy?: string,
  near: readonly string[] = [],
): Refused {
  return new Refused({
    rule,
    message,
    start,
    end,
    ...(remedy !== undefined && { remedy }),
    ...(near.length > 0 && { nearest: near }),
  });
}
