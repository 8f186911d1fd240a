import type { QuestionWords } from './questions-zh.ts';

/** What the questions behind an act are shown with, in English. */
export const questionsEn: QuestionWords = {
  title: 'Queries',
  lead: 'What each act last asked of the server: to copy, to open and change, and to see the Cypher behind it.',
  show: 'Show the query',
  purposes: {
    begin: 'Start screen',
    open: 'Opening a view',
    search: 'Search',
    inspect: 'Details',
    add: 'Adding to the canvas',
    expand: 'Expanding',
    choose: 'Choosing what to expand',
    reveal: 'Revealing relations',
    paths: 'Paths',
    other: 'Other',
  },
  none: 'Nothing has been asked yet.',
  graphql: 'GraphQL',
  variables: 'Variables',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser does not allow it',
  open: 'Open in GraphQL',
  cypher: 'Show the Cypher',
  openCypher: 'Open in Cypher',
  parameters: 'Parameters',
  explaining: 'Asking …',
  notTold:
    'This server does not tell the Cypher it runs. Run Jingtu on your own computer, or set EXPLAIN=on, to see it.',
  noStatement: 'This question did not need the database.',
};
