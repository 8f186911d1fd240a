import { bytesText, timeText } from './amounts.ts';
import type { ConsoleWords } from './console-zh.ts';

const queries = (count: number): string => (count === 1 ? '1 query' : `${count} queries`);

/** The console's words in English. */
export const en: ConsoleWords = {
  label: 'GraphQL console',
  parts: 'Show',
  part: { query: 'Query', variables: 'Variables', result: 'Result' },
  editor: {
    query: 'GraphQL document',
    variables: 'Variables (JSON)',
    openDocs: 'Open the documentation (F1)',
  },
  toolbar: {
    label: 'Query tools',
    shelf: 'Examples, saved, history and documentation',
    run: 'Run',
    runKeys: 'Run (Ctrl/⌘ + Enter)',
    cancel: 'Cancel',
    operation: 'Operation to run',
    prettify: 'Prettify (Shift + Alt + F)',
    curl: 'Copy as curl',
    share: 'Copy a link to share',
    save: 'Save this query',
    saveName: 'Name',
    keep: 'Save',
    keys: 'Ctrl/⌘ Enter runs · Ctrl Space completes · F1 documentation',
  },
  variables: {
    problem: {
      json: (detail) => `This is not JSON: ${detail}`,
      object: () => 'Variables are written as one JSON object: { … }',
      unknown: (name) => `The operation does not declare $${name}.`,
      missing: (name, type) => `$${name} of type ${type} has no value.`,
      value: (detail, type) => `${type} is wanted: ${detail}`,
    },
  },
  result: {
    label: 'Result',
    nothing:
      'Nothing has been run yet. Write a query or take an example, then press Ctrl/⌘ + Enter.',
    running: 'Running …',
    cancel: 'Cancel',
    cancelled: 'Cancelled. The connection is closed, and the server ends the query with it.',
    as: 'Show as',
    asTable: 'Table',
    table: 'Result as a table',
    list: 'List to show',
    facts: (status, ms, bytes) => `HTTP ${status} · ${timeText(ms)} · ${bytesText(bytes)}`,
    onCanvas: (count) => (count === null ? 'Show on canvas' : `Show on canvas (${count})`),
    asksAgain: 'The query leaves out some ids: it is asked once more with them.',
    copyJson: 'Copy JSON',
    copyCsv: 'Copy CSV',
    moreRows: (shown, total) => `Show more (${shown} of ${total})`,
    errors: 'Errors',
    place: (line, column) => `line ${line}, column ${column}`,
  },
  shelf: {
    label: 'Examples, saved, history and documentation',
    close: 'Close',
    examples: 'Examples',
    saved: 'Saved',
    history: 'History',
    docs: 'Docs',
    examplesHint:
      'Take an example into the editor, then run it. What you had written stays in the history.',
    noSaved: 'Nothing is saved yet. Write a query, then press the bookmark above it.',
    searchSaved: 'Search saved queries',
    noHistory: 'No query has been run here yet.',
    searchHistory: 'Search the history',
    noneFound: 'Nothing found.',
    forget: 'Clear the history',
    rename: 'Rename',
    newName: (name) => `New name for “${name}”`,
    renameOne: (name) => `Rename ${name}`,
    removeOne: (name) => `Delete ${name}`,
    exportFile: 'Export a file',
    importFile: 'Import a file',
    outcome: {
      answered: 'answered',
      errors: 'with errors',
      failed: 'no answer',
      cancelled: 'cancelled',
      kept: 'not run',
    },
  },
  docs: {
    loading: 'Reading the schema …',
    off: 'The server does not tell its schema, so there is no completion, checking or documentation here. Queries run as always.',
    search: 'Search types and fields',
    found: (shown, total) =>
      shown < total ? `${total} finds, the first ${shown} listed` : `${total} found`,
    hint: 'Every query starts from the fields of Query. F1 in the editor, or Ctrl/⌘ and a click on a word, opens it here.',
    types: 'Types',
    fields: 'Fields',
    inputs: 'Input fields',
    values: 'Values',
    arguments: 'Arguments',
    kinds: 'Possible types',
    implements: 'Implements',
    insert: 'Insert into the query',
    insertOne: (name) => `Insert ${name}`,
    old: (reason) => `Deprecated: ${reason}`,
    gone: (name) => `The schema has no ${name}.`,
    more: (count) => `${count} more`,
    back: 'Back',
    home: 'All types',
    reload: 'Read the schema again',
  },
  notice: {
    dismiss: 'Dismiss',
    restore: 'Restore',
    linked: 'This query came with a link and has not been run. Read it, then run it.',
    link: {
      version:
        'This link was made by another version of Jingtu and cannot be read. The editor holds what you had.',
      length: 'This link is too long and was not read. The editor holds what you had.',
      form: 'This link is incomplete or was altered, so it was not read. The editor holds what you had.',
    },
    'too-long':
      'The query is too long for a link (8 kB at most). Save it and export a file instead.',
    copied: {
      curl: 'The curl command is copied.',
      link: 'The link is copied. It shows the query to whoever opens it, and does not run it.',
      csv: 'The CSV is copied.',
      json: 'The JSON is copied.',
    },
    'not-copied': 'The browser does not allow copying. Allow it, then try again.',
    'not-pretty':
      'The document or its variables have a syntax error and were left as they are. Mend what is marked first.',
    variables: 'The variables are not a JSON object, so nothing was run. Mend what is marked.',
    'not-kept':
      "The browser's storage is full or not allowed, so nothing was saved. Export a file instead.",
    saved: (name) => `“${name}” is saved.`,
    deleted: (name) => `“${name}” is deleted.`,
    imported: (count, known) =>
      known === 0
        ? `Imported ${queries(count)}.`
        : `Imported ${queries(count)}; ${known} more were there already.`,
    'not-imported':
      'This file was not exported by Jingtu, or it was altered, so nothing was imported.',
    'no-entities': 'The result holds no entities to put on the canvas.',
    notShown: (detail) => `The ids of the entities could not be read: ${detail}`,
  },
};
