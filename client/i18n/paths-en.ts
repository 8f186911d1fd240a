import type { PathWords } from './paths-zh.ts';

const paths = (count: number): string => (count === 1 ? '1 path' : `${count} paths`);
const steps = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);

/** What the panel of paths says, in English. */
export const pathsEn: PathWords = {
  ends: 'Ends',
  addEnd: 'Add an end',
  unread: 'Name not read',
  via: 'By way of',
  addVia: 'Add an entity on the way',
  remove: (name) => `Remove ${name}`,
  takeSelected: (count) => `Take the ${count} selected`,
  mode: 'Look for',
  modes: { SHORTEST: 'Shortest first', ALL_SHORTEST: 'All shortest' },
  count: 'Paths per pair',
  maxLength: 'Steps at most',
  relationTypes: 'Relation types',
  entityTypes: 'Entity types on the way',
  rules: { without: 'all but', only: 'only' },
  ruled: (rule, count) => `${rule} ${count}`,
  withoutEntities: 'Not by way of',
  leaveOut: (name) => `Leave out ${name}`,
  hint: 'Choose two to five ends to see what ties them together: search here, or choose “Path from here” in the menu of an entity on the canvas.',
  looking: 'Looking for paths …',
  none: (from, to) => `No path found between ${from} and ${to}`,
  noneHint: 'Allow more steps, or ask less of the types and the way.',
  pair: (from, to) => `${from} — ${to}`,
  found: paths,
  capped: (count) => `the first ${count}; there may be more`,
  length: steps,
  light: 'Highlight',
  unlight: 'Stop highlighting',
  add: 'Add to the canvas',
  compare: 'Compare',
  evidence: 'Evidence',
  comparison: 'Two paths compared',
  parts: { both: 'In both', first: 'Only in the first', second: 'Only in the second' },
  lengths: (first, second) => `The first has ${steps(first)}, the second ${steps(second)}`,
  nothing: 'nothing',
};
