import { bytesText, timeText } from './amounts.ts';
import { count } from './english-count.ts';
import type { ResultWords } from './cypher-result-zh.ts';

/** What the Cypher console says of results, their graph, chart and plan, in English. */
export const RESULT_WORDS: ResultWords = {
  result: {
    label: 'Result',
    nothing:
      'Nothing has been run yet. Write a query or take an example, then press Ctrl/⌘ + Enter.',
    running: 'Running …',
    cancel: 'Cancel',
    waiting: 'Waits for the statements before it.',
    skipped: 'Was not run, for a statement before it failed.',
    cancelling: {
      asking: 'Asking the database to end this query …',
      ended: 'Cancelled: the database has ended this query.',
      unknown: 'The server has no such query any more: it has just ended, or had not begun.',
      'still-running':
        'The end was asked for, but the database is still running it. Try again in a moment.',
      lost: 'The server could not be asked, and the connection is closed. The server ends a query whose connection is gone, but that cannot be confirmed here.',
    },
    statements: 'Results of the statements',
    statement: (number) => `Statement ${number}`,
    as: 'Show as',
    views: { graph: 'Graph', table: 'Table', json: 'JSON', chart: 'Chart', plan: 'Plan' },
    facts: (rows, ms, bytes) =>
      `${count(rows, 'row', 'rows')} · ${timeText(ms)} · ${bytesText(bytes)}`,
    noRows: 'Nothing matches.',
    empty: 'empty text',
    noColumns: 'This statement returns no data.',
    capRows: (limit) =>
      `Only the first ${limit} rows are shown; there are more. For all of them add a LIMIT, narrow it down, or export a file.`,
    capBytes: (limit) =>
      `The result is larger than ${bytesText(limit)}; the rows after that are not shown. For all of them return fewer properties, or export a file.`,
    notices: 'Notes of the database',
    place: (line, column) => `line ${line}, column ${column}`,
    toCanvas: (number) => `Send to canvas (${number})`,
    toGraphql: 'Open as GraphQL',
    copy: 'Copy',
    copyCsv: 'Copy this page as CSV',
    copyJson: 'Copy this page as JSON',
    copyValue: 'Copy this value',
    export: 'Export',
    exportAll: 'Export all rows (the server runs it once more)',
    formats: { csv: 'CSV', jsonl: 'JSON Lines', graphml: 'GraphML' },
    exporting: (format, bytes) => `Exporting ${format}: ${bytesText(bytes)}`,
    stopExport: 'Stop the export',
    sortBy: (name) => `Sort by ${name}`,
    value: (column, row) => `${column} of row ${row}`,
    closeValue: 'Close',
    tableHint: 'Arrow keys move, Enter shows the whole value, Ctrl/⌘ + C copies it',
  },
  graph: {
    label: 'Graph of the result',
    none: 'The result holds no nodes or relationships. Return nodes, relationships or paths to see them drawn, such as RETURN n.',
    counts: (nodes, relations) =>
      `${count(nodes, 'node', 'nodes')} · ${count(relations, 'relationship', 'relationships')}, exactly what was returned`,
    stubs: (number) =>
      `${count(number, 'end was', 'ends were')} not returned and ${number === 1 ? 'is' : 'are'} drawn as a dashed ring.`,
    load: 'Load the ends',
    loadOne: 'Load this end',
    loaded: (number) => `${count(number, 'end was', 'ends were')} loaded besides.`,
    connect: 'Connect: draw relationships among them',
    connected: (number) =>
      `${count(number, 'relationship', 'relationships')} that the graph has and the query did not return ${number === 1 ? 'is' : 'are'} drawn besides.`,
    noneConnected: 'There are no further relationships among them.',
    onlyResult: 'Only what was returned',
    tooMany: (shown, total) => `Only the first ${shown} of ${total} nodes are drawn.`,
    list: 'Nodes and relationships of the graph',
    stub: 'an end that was not returned',
    fit: 'Show all',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    failed: 'That did not work: ',
    details: 'Details',
  },
  chart: {
    label: 'Chart of the result',
    none: 'There is no numeric column to draw. Return one or two numbers, such as RETURN n.name, count(*).',
    kind: 'Kind of chart',
    kinds: { bar: 'Bars', line: 'Line', scatter: 'Points' },
    name: 'Across',
    rowNumber: 'row number',
    first: 'Number',
    second: 'Second number',
    no: 'none',
    cut: (shown, total) => `The chart shows the first ${shown} of ${total} rows.`,
    summary: (points, least, most) =>
      `${count(points, 'point', 'points')}, least ${least}, most ${most}. The table has every value in full.`,
    swap: 'Two numbers against each other as points',
  },
  plan: {
    label: 'Execution plan',
    none: 'There is no plan yet. Use the plan buttons, or write EXPLAIN or PROFILE before the statement.',
    operator: 'Operator',
    details: 'Details',
    estimated: 'Estimated rows',
    rows: 'Rows',
    hits: 'Hits',
    memory: 'Memory',
    total: 'Total',
    choose: 'Plan',
    compare: 'Beside it',
    noCompare: 'nothing',
    explained: 'plan only',
    hints: 'Hints',
    noHints: 'Nothing stands out.',
    of: (query, time) => `${time} ${query}`,
    difference: (hits) => `Difference in hits: ${hits}`,
    hint: {
      'missing-index': (details) =>
        `There is no index${details}: the database looked at every node. Starting from an indexed property, such as id, is much faster.`,
      'cartesian-product': () =>
        'Two parts are not connected, so every row of one meets every row of the other. Add the relationship between them, or write two statements.',
      eager: () => 'All rows are gathered here before it goes on, which takes memory.',
      'all-nodes-scan': () =>
        'Every node of the graph was looked at. A label would spare most of them.',
      'hub-expand': () =>
        'This expands a node with very many relationships. Name the type and the direction.',
      'estimate-off': () =>
        'The rows differ widely from the estimate; the database may have taken the wrong way.',
    },
  },
};
