/** Cause and remedy of each failure of a statement, by its rule, in English. */
export const FAILURES: Readonly<Record<string, readonly [string, string] | undefined>> = {
  away: [
    'The server cannot be reached.',
    'Make sure Jingtu is still running, then try again; what you wrote is kept.',
  ],
  late: ['The schema did not come in time.', 'The database may be busy; read it again in a while.'],
  'connection-lost': [
    'The connection to the database is lost.',
    'It recovers by itself; try again shortly.',
  ],
  restarted: [
    'The database was restarted in the middle of the query.',
    'It is back or will be in a moment; run the query again.',
  ],
  timeout: [
    'The query took longer than it may, and the database has ended it.',
    'Narrow it down: name labels, add conditions, bound path lengths, or use LIMIT.',
  ],
  cancelled: ['The query was cancelled.', 'Run it again whenever you like.'],
  memory: [
    'The query took more memory than it may, and the database has ended it.',
    'Gather less: use LIMIT, and avoid collect(), ORDER BY or DISTINCT over the whole graph.',
  ],
  'row-too-large': [
    'A row is too large for a result.',
    'Return fewer properties, or part long lists into rows with UNWIND.',
  ],
  'queue-full': [
    'Too many queries are running at once.',
    'Try again when those under way have ended.',
  ],
  paused: [
    'The database has a query that it cannot end, and the console takes no more until it has.',
    'Try again in a moment; if it stays so, restart Neo4j.',
  ],
  off: ['This server does not offer the Cypher console.', 'Ask whoever runs it.'],
  credentials: [
    'The database refuses the server’s account.',
    'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
  ],
  'database-missing': ['There is no such database.', 'Check NEO4J_DATABASE.'],
  syntax: ['The statement has a syntax error.', 'Mend what is marked.'],
  'unknown-function': ['There is no such function.', 'Look for one under Schema.'],
  'unknown-procedure': ['There is no such procedure.', 'Look for one under Schema.'],
  'unknown-variable': [
    'This variable is not defined.',
    'Give it in a MATCH, WITH or UNWIND first; after a WITH only what it lists remains.',
  ],
  'parameter-missing': ['A parameter has no value.', 'Give its value under Parameters.'],
  'parameter-value': [
    'The value of a parameter cannot be used.',
    'Check its type and how it is written.',
  ],
  type: [
    'A value has the wrong type.',
    'Check both sides of comparisons and sums; convert with toInteger(), toFloat() or toString().',
  ],
  arithmetic: [
    'The arithmetic fails, such as a division by zero or an integer beyond 64 bits.',
    'Exclude zero divisors first, or use floats.',
  ],
  write: [
    'Only reading is allowed here; nothing can be written, changed or deleted.',
    'Read with MATCH … RETURN; data is written by the loader.',
  ],
  schema: [
    'Indexes and constraints cannot be changed here.',
    'To see them use SHOW INDEXES or SHOW CONSTRAINTS.',
  ],
  admin: ['Nothing can be administered here.', 'Use cypher-shell or Neo4j Browser.'],
  'load-csv': ['Files and addresses cannot be read here.', 'To bring in data use the loader.'],
  use: ['The database cannot be changed here.', 'Leave out USE.'],
  show: [
    'Only SHOW INDEXES, CONSTRAINTS, FUNCTIONS and PROCEDURES are allowed here.',
    'Use one of them.',
  ],
  transactions: ['Transactions cannot be opened here.', 'Leave out IN TRANSACTIONS.'],
  procedure: ['This procedure may not be called here.', 'Those that may are listed under Schema.'],
  function: ['This function may not be called here.', 'Those that may are listed under Schema.'],
  'first-word': [
    'The statement begins with a word that is not allowed here.',
    'Begin with MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN, CALL or SHOW.',
  ],
  prefix: [
    'This prefix is not allowed.',
    'Only one EXPLAIN or PROFILE may stand in front, and CYPHER 5.',
  ],
  'one-statement': [
    'Only one statement can be run at a time.',
    'Part them with semicolons and choose Run all.',
  ],
  empty: ['There is no statement to run.', 'Write one, or take an example.'],
  length: ['The statement is too long.', 'Shorten it, or put long lists into parameters.'],
  tokens: ['The statement is too complex.', 'Part it, or put long lists into parameters.'],
  nesting: ['Brackets are nested too deeply.', 'Write the inner parts apart with WITH.'],
  unterminated: [
    'A quotation mark or comment is never closed.',
    'Add its other half at the place marked.',
  ],
  'unicode-escape': ['\\u escapes are not allowed in a statement.', 'Write the character itself.'],
  'control-character': [
    'The statement holds a control character.',
    'Remove the one that is marked.',
  ],
  'bidi-character': [
    'The statement holds a character that changes the direction of writing: what is seen may not be what is run.',
    'Remove the one that is marked.',
  ],
  regex: [
    'This regular expression could take for ever.',
    'Use CONTAINS or STARTS WITH, or a simpler one.',
  ],
  'large-range': ['This list is too long.', 'Narrow the range().'],
  doubling: [
    'This grows by doubling and would fill the memory.',
    'Write it without doubling again and again.',
  ],
  plan: ['The plan holds an operation that is not allowed.', 'Write it so that it only reads.'],
  'broken-off': [
    'The file broke off before its end and was not saved.',
    'Narrow it down and export again.',
  ],
  other: ['The query did not succeed.', 'Mend what the database says, then try again.'],
};
