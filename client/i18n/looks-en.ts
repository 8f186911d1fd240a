import { count as entries } from './english-count.ts';
import type { Counted, LooksWords } from './looks-zh.ts';

const COUNTED: Readonly<Record<Counted, (count: number) => string>> = {
  entity: (count) => entries(count, 'entity', 'entities'),
  relation: (count) => entries(count, 'relation', 'relations'),
  either: (count) => entries(count, 'entity or relation', 'entities and relations'),
};

/** As the count is written on its button, and what it is of. */
function shown(of: Counted, after: number, before: number): string {
  return after === before ? COUNTED[of](before) : `${after} / ${COUNTED[of](before)}`;
}

/** The words of filters, styles, legend and table in English. */
export const looksEn: LooksWords = {
  filters: {
    title: 'Filters',
    passing: (after, before) =>
      `${after} of ${entries(before, 'entity', 'entities')} ${after === 1 ? 'passes' : 'pass'}`,
    relationsPassing: (after, before) =>
      `${after} of ${entries(before, 'relation', 'relations')} ${after === 1 ? 'passes' : 'pass'}`,
    mode: 'What does not pass',
    grey: 'Turn grey',
    remove: 'Take off',
    active: 'Filters in use',
    drop: (filter) => `Drop the filter ${filter}`,
    clear: 'Drop all',
    only: (value, of, after, before) =>
      `Only “${value}”: ${shown(of, after, before)} ${after === 1 ? 'passes' : 'pass'} the other filters`,
    showsOnly: (value, of, after, before) =>
      `Only “${value}” now: ${shown(of, after, before)}; press to undo`,
    from: 'From',
    to: 'to',
    atLeast: (name) => `${name}, at least`,
    atMost: (name) => `${name}, at most`,
    others: 'Keep what states no such number',
    without: (of, count) => `, ${COUNTED[of](count)}`,
    malformed: 'Write a number, such as 1200 or 0.5.',
    bar: (from, to, after, before) =>
      `${from === to ? from : `${from} to ${to}`}: ${after} of ${before}; press for these only`,
    more: (count) => `${count} more`,
    nothing: 'Nothing on the canvas to filter by.',
    reading: 'Reading properties …',
    failed: 'The properties could not be read; filters and styles by property are incomplete.',
    again: 'Read again',
    entities: 'Properties of entities',
    relations: 'Properties of relations',
  },
  facets: {
    entityType: 'Entity type',
    relationType: 'Relation type',
    status: 'Status',
    period: 'Period',
    degree: 'Relations',
  },
  properties: {
    value: 'Value',
    valueTo: 'Upper value',
    number: 'Value',
    normalUnit: 'Unit',
    qualifier: 'Qualifier',
    asWritten: 'As written',
    growth: 'Growth on the year',
  },
  unsaid: 'Not stated',
  yes: 'Yes',
  no: 'No',
  comma: ', ',
  colon: ': ',
  except: (values) => `without ${values}`,
  range: (from, to) =>
    from === null ? `at most ${to ?? ''}` : to === null ? `at least ${from}` : `${from} to ${to}`,
  style: {
    title: 'Style',
    size: 'Size shows',
    even: 'Nothing, all alike',
    degree: 'Number of relations',
    pageRank: 'Importance (PageRank)',
    betweenness: 'Bridging (betweenness)',
    colour: 'Colour shows',
    type: 'Entity type',
    community: 'Community (Louvain)',
    rules: 'Colour by property',
    rulesHint: 'Rules go over the colours above, later rules over earlier ones.',
    property: 'Property',
    choose: 'Choose a property …',
    how: 'How',
    unique: 'Every value its own colour',
    single: 'One value',
    range: 'A range of numbers',
    value: 'Value',
    pick: 'Colour',
    colourName: (place) => `Colour ${place}`,
    add: 'Add the rule',
    drop: (rule) => `Delete the rule ${rule}`,
    raise: (rule) => `Move the rule ${rule} up`,
    reset: 'Back to the plain style',
    working: 'Working it out …',
    failed:
      'This could not be worked out. Take some things off the canvas, or show something else.',
  },
  legend: {
    colours: 'Colours',
    types: 'Entity types',
    relations: 'Relation types',
    size: 'Size',
    community: (number) => `Community ${number}`,
    others: 'All others',
    select: (name, count) => `Select ${name}: ${count}`,
    focus: (name) => `Focus on ${name}`,
    unfocus: 'Leave the focus',
    hide: (name) => `Hide ${name}`,
    show: (name) => `Show ${name}`,
    selectEnds: (name, count) =>
      `Select both ends of ${name}: ${entries(count, 'relation', 'relations')}`,
    ends: (least, most) => (least === most ? least : `${least} to ${most}`),
  },
  table: {
    entities: 'Entities',
    relations: 'Relations',
    filter: 'Find in the table',
    columns: 'Columns',
    copyCsv: (count) => `Copy as CSV (${count})`,
    copyMarkdown: (count) => `Copy as Markdown (${count})`,
    copied: (count) => `${entries(count, 'row', 'rows')} copied`,
    notCopied: 'The browser does not allow copying.',
    rows: (count, total) =>
      count === total
        ? entries(total, 'row', 'rows')
        : `${count} of ${entries(total, 'row', 'rows')}`,
    selected: (count) => `${entries(count, 'row', 'rows')} selected`,
    empty: 'No row matches.',
    sort: (column) => `Sort by ${column}`,
    select: 'Select',
    hint: 'Shift selects a stretch, Ctrl or ⌘ adds single rows; with two rows or more selected, only those are copied.',
    name: 'Name',
    other: 'Name in the other language',
    type: 'Type',
    degree: 'Relations',
    source: 'From',
    relation: 'Relation',
    target: 'To',
    status: 'Status',
    period: 'Period',
  },
};
