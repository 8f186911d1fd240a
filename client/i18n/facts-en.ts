import { periodParts } from '../graph/period.ts';
import type { Status } from '../graph/model.ts';
import type { FactsWords } from './facts-zh.ts';
import { count } from './english-count.ts';
import { saidInEnglish, unitInEnglish, withUnitInEnglish } from './said-en.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function period(text: string): string {
  const parts = periodParts(text);
  if (parts === null) return text;
  const { year, month, day } = parts;
  const name = month === null ? null : (MONTHS[month - 1] ?? null);
  if (name === null) return month === null ? year : text;
  return day === null ? `${name} ${year}` : `${day} ${name} ${year}`;
}

const ON = /^\d+ /u;

const STANDING: Readonly<Record<Status, (when: string | null) => string>> = {
  ACHIEVED: (when) =>
    when === null
      ? 'achieved'
      : `achieved ${ON.test(when) && when.length > 4 ? 'on' : 'in'} ${when}`,
  ONGOING: (when) =>
    when === null
      ? 'under way'
      : `under way ${ON.test(when) && when.length > 4 ? 'on' : 'in'} ${when}`,
  PLANNED: (when) => (when === null ? 'planned' : `planned for ${when}`),
  TARGET: (when) => (when === null ? 'set as a target' : `set as a target for ${when}`),
};

/** The words of figures, timeline, facts and documents in English. */
export const factsEn: FactsWords = {
  period,
  standing: (status, when) =>
    status === null
      ? when === null
        ? ''
        : period(when)
      : STANDING[status](when === null ? null : period(when)),
  said: saidInEnglish,
  unit: unitInEnglish,
  asWritten: 'As written',
  undated: 'undated',
  list: (items) => items.join(', '),
  passing: {
    leave: (passing, total) => `${passing} of ${total}, by the filters of the canvas`,
    would: (passing, total) =>
      `All ${total}, whatever the filters of the canvas; ${passing} of them ${passing === 1 ? 'passes' : 'pass'}`,
    all: 'Show all',
    apply: 'Apply the filters',
  },
  board: {
    openBoard: 'Open the figures board',
    loading: 'Reading the figures …',
    none: 'This graph holds no figures.',
    nothing: 'No figure meets the conditions.',
    clear: 'Clear the conditions',
    search: 'Find among the figures',
    count: (shown, total) =>
      shown === total
        ? count(total, 'figure', 'figures')
        : `${shown} of ${count(total, 'figure', 'figures')}`,
    bounded: (read, total) => `The graph has ${total}; the first ${read} were read`,
    statuses: 'Status',
    years: 'Time',
    counted: (figures) => count(figures, 'figure', 'figures'),
    onCanvas: 'On the canvas only',
    chart: 'Chart',
    indicator: 'Indicator',
    about: 'About',
    unit: 'Unit',
    value: 'Value',
    growth: 'Year on year',
    change: 'Target against result',
    sortBy: (column) => `Sort by ${column}`,
    normal: (value, unit, qualifier) =>
      `${qualifier} ${withUnitInEnglish(value, unit)}`.trimStart(),
    range: (from, to) => `${from} to ${to}`,
    exact: 'exactly',
    higher: (difference, unit) => `${withUnitInEnglish(difference, unit)} higher`,
    lower: (difference, unit) => `${withUnitInEnglish(difference, unit)} lower`,
    same: 'the same',
    ratio: (ratio) => `${ratio} times`,
    obstacle: {
      UNITS_DIFFER: 'different units, not subtracted',
      NOT_EXACT: 'not both exact, not subtracted',
    },
    open: (name, written) => `${name}: ${written}, open on the canvas`,
    here: 'on the canvas',
    units: 'Unit of the chart',
    unitCount: (unit, bars) => `${unitInEnglish(unit)}: ${bars}`,
    chartLabel: (indicators, more, unit, bars) =>
      `Bar chart of ${indicators.join(', ')}${more > 0 ? ` and ${count(more, 'other indicator', 'other indicators')}` : ''} in ${unitInEnglish(unit)}, ${count(bars, 'bar', 'bars')}; the table has the same numbers`,
    logarithmic: 'Logarithmic scale',
    drawn: 'Lengths are approximate; the table has the exact values',
    table: 'Results and targets of each indicator',
  },
  timeline: {
    loading: 'Reading the relations …',
    canvas: 'Canvas',
    graph: 'Whole graph',
    scope: 'Scope',
    kinds: 'Content',
    both: 'Relations and figures',
    relations: 'Relations',
    figures: 'Figures',
    search: 'Find on the timeline',
    count: (shown, total) =>
      shown === total
        ? count(total, 'fact', 'facts')
        : `${shown} of ${count(total, 'fact', 'facts')}`,
    bounded: (entities, all, relations, total) =>
      `the ${entities} best-connected of ${all} entities, with ${relations} of ${total} relations among them`,
    nothingOnCanvas: 'Nothing on the canvas has a status or a time yet. Look at the whole graph.',
    nothing: 'Nothing meets the conditions.',
    cell: (lane, when, facts) => `${lane}, ${when}: ${count(facts, 'fact', 'facts')}`,
    more: (facts) => `${facts} more`,
    lanes: {
      ACHIEVED: 'Achieved',
      ONGOING: 'Under way',
      PLANNED: 'Planned',
      TARGET: 'Target',
      UNSAID: 'Not stated',
    },
    table: 'What is achieved, under way, planned and aimed at, by period',
    lane: 'Status',
  },
  page: {
    unsure: 'Possibly the same',
    unsureNote: 'The text does not settle it, so the graph keeps them apart.',
    moreOfGroup: (shown, total) => `Show more (${shown} of ${total} listed)`,
    again: 'Try again',
    relation: 'What this relation says',
    showInDocument: 'Show in the document',
    neighbours: 'Sentences around it',
    before: 'Before',
    after: 'After',
    bars: 'Lengths are for comparison only',
  },
  document: {
    choose: 'Document',
    none: 'No documents came with this graph.',
    loading: 'Reading the document …',
    sentence: (number) => `Sentence ${number}`,
    speaker: (name) => `said by ${name}`,
    coverage: (percent) => `${percent}% told`,
    coverageLong: (percent) =>
      `Facts of the graph tell ${percent}% of the characters of this sentence`,
    overall: (percent) => `Facts tell ${percent}% of the characters of the text`,
    overallSpans: (facts, sentences) =>
      `${count(facts, 'fact was', 'facts were')} read in ${count(sentences, 'sentence', 'sentences')}`,
    untold: 'Only sentences not wholly told',
    sentences: (sentences) => count(sentences, 'sentence', 'sentences'),
    search: 'Find in the document',
    noText:
      'The text was not supplied: the facts are listed by sentence with their places. Put the text into the folder of SOURCES_DIR to read it here.',
    facts: (facts) => count(facts, 'fact', 'facts'),
    noFacts: 'no facts',
    more: (sentences) => `Read ${count(sentences, 'more sentence', 'more sentences')}`,
    place: (start, end) => `characters ${start}–${end}`,
    mark: (words) => `Mark: ${words}`,
    marks: (facts) => `${count(facts, 'fact', 'facts')} here`,
    shown: (read, total) => `${read} of ${count(total, 'sentence', 'sentences')} read`,
    nothing: 'No sentence meets the conditions.',
    mention: 'mentions',
    cutFacts: (shown, total) => `${shown} of ${total} are listed`,
  },
};
