import type { Token } from './lexer.ts';

/** Words that begin a clause; the formatter begins a line with them. Longer ones come first. */
export const CLAUSES = [
  'OPTIONAL MATCH',
  'OPTIONAL CALL',
  'MATCH',
  'WHERE',
  'WITH',
  'RETURN',
  'ORDER BY',
  'SKIP',
  'OFFSET',
  'LIMIT',
  'UNWIND',
  'CALL',
  'YIELD',
  'UNION ALL',
  'UNION',
  'SHOW',
] as const;

/** Words of the language that are offered where a clause or an operator may stand. */
export const OFFERED = [
  ...CLAUSES,
  'EXPLAIN',
  'PROFILE',
  'DISTINCT',
  'AS',
  'AND',
  'OR',
  'XOR',
  'NOT',
  'IN',
  'IS NULL',
  'IS NOT NULL',
  'STARTS WITH',
  'ENDS WITH',
  'CONTAINS',
  'CASE',
  'WHEN',
  'THEN',
  'ELSE',
  'END',
  'EXISTS',
  'COUNT',
  'COLLECT',
  'ASC',
  'DESC',
  'ASCENDING',
  'DESCENDING',
  'NULL',
  'TRUE',
  'FALSE',
  'shortestPath',
  'allShortestPaths',
  'ANY SHORTEST',
  'ALL SHORTEST',
  'all',
  'any',
  'none',
  'single',
  'reduce',
] as const;

/** Words that change the database; they are shown as keywords and refused by the server. */
const WRITING =
  'CREATE MERGE DELETE DETACH SET REMOVE FOREACH LOAD CSV DROP ALTER GRANT REVOKE DENY USE ON';

const OTHERS =
  'BY SHORTEST ASC DESC INDEXES CONSTRAINTS FUNCTIONS PROCEDURES RUNTIME PLANNER CYPHER INDEX USING JOIN SCAN HINT';

/** Every word that is shown as a keyword, in capitals. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  [...OFFERED.filter((word) => word === word.toUpperCase()), WRITING, OTHERS]
    .join(' ')
    .split(' ')
    .filter((word) => !['COUNT', 'COLLECT'].includes(word)),
);

/** Whether a piece is written as a keyword; where a name stands it may still be one. */
export function isKeyword({ kind, text }: Token): boolean {
  return kind === 'word' && KEYWORDS.has(text.toUpperCase());
}

/** Functions that are part of the grammar and that no list of functions names. */
export const GRAMMAR_FUNCTIONS: ReadonlySet<string> = new Set([
  'all',
  'any',
  'none',
  'single',
  'reduce',
  'exists',
  'count',
  'collect',
  'shortestpath',
  'allshortestpaths',
  'extract',
  'filter',
  'trim',
  'normalize',
  'vector',
]);
