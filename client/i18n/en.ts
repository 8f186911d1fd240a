import type { Words } from './zh.ts';

const qualifiers: ReadonlyMap<string, string> = new Map([
  ['OVER', 'over'],
  ['AT_LEAST', 'at least'],
  ['ABOUT', 'about'],
]);

const number = new Intl.NumberFormat('en-GB');
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const entities = (count: number): string => (count === 1 ? '1 entity' : `${count} entities`);
const relations = (count: number): string => (count === 1 ? '1 relation' : `${count} relations`);

/** Every word of the interface in English. */
export const en: Words = {
  number: (value) => number.format(value),
  time: (at) => time.format(at),
  appName: 'Jingtu',
  documentTitle: 'Jingtu · knowledge graph',
  skipToCanvas: 'Skip to the canvas',
  skipToRoom: 'Skip to the content',
  language: { label: 'Language', zh: '中', en: 'EN', zhName: '中文', enName: 'English' },
  rooms: {
    label: 'Rooms',
    explore: 'Explore',
    graphql: 'GraphQL',
    cypher: 'Cypher',
    loading: 'Opening …',
    failed:
      'This room did not load. Make sure Jingtu is still running, then try again; what you wrote is kept.',
  },
  search: {
    label: 'Search entities',
    placeholder: 'Search companies, agencies, projects, indicators …',
    shortcut: 'Press / to search',
    clear: 'Clear the search',
    loading: 'Searching …',
    nothing: (query) => `Nothing found for “${query}”`,
    nothingHint: 'Try a short form, a Chinese name or pinyin initials.',
    matchedBy: (alias) => `matches ${alias}`,
    types: 'Types of the results',
    onCanvas: 'on the canvas',
    hits: (count) => (count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`),
  },
  status: {
    ACHIEVED: 'Achieved',
    ONGOING: 'Under way',
    PLANNED: 'Planned',
    TARGET: 'Target',
  },
  qualifier: (qualifier) => qualifiers.get(qualifier) ?? '',
  growth: (percent) =>
    percent.startsWith('-')
      ? `down ${percent.slice(1)}% year on year`
      : `up ${percent}% year on year`,
  legend: {
    title: 'Legend',
    close: 'Close',
    list: 'List',
    types: 'Entity types',
    lines: 'Status of relations',
    shownOfTotal: 'canvas / graph',
    select: (type, shown, total) =>
      `Select ${type} on the canvas: ${shown} of ${total} in the graph`,
    hide: (type) => `Hide ${type}`,
    show: (type) => `Show ${type}`,
    emptyList: 'Nothing is on the canvas yet.',
  },
  drawer: {
    maximise: 'Fill the canvas area',
    restore: 'Back to the former height',
    height: 'Height of the drawer',
    label: 'Below the canvas',
    close: 'Close the drawer',
    table: 'Table',
    figures: 'Figures',
    timeline: 'Timeline',
    document: 'Document',
    paths: 'Paths',
    saved: 'Saved views',
    steps: 'Steps',
  },
  canvas: {
    label: 'Canvas',
    loading: 'Preparing the canvas …',
    failed:
      'The canvas did not load. Make sure Jingtu is still running, then try again; what is on it is kept.',
    listLabel: 'Entities on the canvas',
    keys: '↑↓ move · Space inspect · Enter expand · Delete remove',
    option: (name, type, degree) => `${name}, ${type}, ${relations(degree)}`,
    shown: (shown, total) => `${shown} of ${total} shown`,
    shownLong: (shown, total) => `${shown} of the graph's ${total} entities are on the canvas`,
    busy: 'Reading …',
  },
  toolbar: {
    label: 'Canvas tools',
    undoStep: (step) => `Undo: ${step}`,
    redoStep: (step) => `Redo: ${step}`,
    legend: 'Legend',
    export: 'Share and export',
  },
  steps: {
    start: 'Empty canvas',
    open: (count) => `Open ${entities(count)}`,
    addOne: (name) => `Add ${name}`,
    addMany: (count) => `Add ${entities(count)}`,
    expand: (name, count) => `Expand ${name} (${count})`,
    expandGroup: (name, words, type, count) => `Expand ${name}: ${words} ${type} (${count})`,
    expandMany: (from, count) => `Expand ${entities(from)} together (${count})`,
    hideOne: (name) => `Remove ${name}`,
    hideMany: (count) => `Remove ${entities(count)}`,
    hideType: (type) => `Hide type ${type}`,
    showType: (type) => `Show type ${type}`,
    pin: (name) => `Pin ${name}`,
    pinMany: (count) => `Pin ${entities(count)}`,
    unpin: (name) => `Unpin ${name}`,
    unpinMany: (count) => `Unpin ${entities(count)}`,
    addPath: (from, to) => `Add a path from ${from} to ${to}`,
    collapse: (name, count) => `Collapse ${name} (${count})`,
    keepOnlyOne: (name) => `Keep only ${name}`,
    keepOnlyMany: (count) => `Keep only ${entities(count)}`,
    focusOne: (name) => `Focus on ${name}`,
    focusMany: (count) => `Focus on ${entities(count)}`,
    unfocus: 'Leave the focus',
    filter: 'Change the filters',
    unfilter: 'Remove all filters',
    style: 'Change how it looks',
    group: 'Group entities',
    ungroup: 'Dissolve the groups',
    bundle: 'Bundle parallel relations',
    unbundle: 'Draw every relation',
    periods: 'Write periods',
    noPeriods: 'Hide periods',
    move: (name) => `Move ${name}`,
    moveMany: (count) => `Move ${entities(count)}`,
    arrange: (layout) => `Arrange: ${layout}`,
    clear: 'Clear the canvas',
  },
  start: {
    title: 'Where to begin?',
    aboutOne: (title, publisher) =>
      publisher === null
        ? `This graph was read from “${title}”.`
        : `This graph was read from “${title}” (${publisher}).`,
    aboutMany: (count) => `This graph was read from ${count} documents.`,
    aboutNone: 'This graph comes from a Neo4j database; no documents came with it.',
    lead: (origin) =>
      `${origin} Every relation and every figure can be traced to the passage it rests on.`,
    date: (date) => `as of ${date}`,
    searchTitle: 'Search for a name',
    searchHint: 'Chinese, English or pinyin initials.',
    view: (name) => `Around ${name}`,
    relations,
    resumeOther: (count, time) => `Continue another canvas (${entities(count)}, ${time})`,
    empty: 'The graph holds no data yet. Run npm run seed -- load, then open this page again.',
    loading: 'Reading the graph …',
  },
  notice: {
    retry: 'Try again',
    dismiss: 'Dismiss',
    complete: (name) => `Everything around ${name} is already on the canvas.`,
    gone: (names, whole) =>
      `No longer in the graph: ${names}. ${whole ? 'Nothing of this view is left; start from the search.' : 'The rest is shown.'}`,
    more: (count) => `and ${count} more`,
    storage:
      "The browser's storage is full or not allowed, so this was not kept. Remove saved views, or save the view as a file.",
    noLink: 'This view is too large for a link. Save it as a file and send that instead.',
    address: {
      version:
        'This address was made by another version of Jingtu and cannot be read. Start from the search.',
      length: 'This address is too long and was not read. Start from the search.',
      form: 'This address is incomplete or was altered, so it was not read. Check it, or start from the search.',
    },
  },
  failure: {
    away: 'The server cannot be reached. Make sure Jingtu is still running, then try again.',
    slow: 'The server did not answer in time. Try again in a moment.',
    database:
      'The server has lost its database for the moment. It recovers by itself; try again shortly.',
    large: 'That was too much to ask for at once. Narrow it down and try again.',
    missing: 'The graph no longer holds this; it may just have been updated.',
    refused: 'The server could not complete the request.',
  },
  failureDetail: (detail) => `The server says: ${detail}`,
  announce: {
    paths: (count) =>
      count === 0 ? 'No path found.' : `${count === 1 ? '1 path' : `${count} paths`} found.`,
    added: (count, shown) => `Added ${entities(count)}; ${shown} on the canvas.`,
    hidden: (count, shown) => `Removed ${entities(count)}; ${shown} left on the canvas.`,
    undone: (shown) => `Undone; ${entities(shown)} on the canvas.`,
    redone: (shown) => `Redone; ${entities(shown)} on the canvas.`,
  },
  yes: 'yes',
  no: 'no',
};
