import type { ChooserWords } from './chooser-zh.ts';

const relations = (count: number): string => (count === 1 ? '1 relation' : `${count} relations`);
const entities = (count: number): string => (count === 1 ? '1 entity' : `${count} entities`);

/** What the chooser of an expansion says, in English. */
export const chooserEn: ChooserWords = {
  titleMany: (count) => `Expand ${entities(count)}`,
  bounded: (first, asked) =>
    `At most ${first} entities are expanded together: these are the first ${first} of ${asked}.`,
  order: 'First',
  most: 'Most connected',
  least: 'Least connected',
  sum: (count, groups) =>
    `${relations(count)} in ${groups === 1 ? '1 group' : `${groups} groups`}; at most 25 entities at a time.`,
  count: (shown, total) => `${shown} of ${relations(total)}`,
  brought: (count, ties) => `Added ${entities(count)} and ${relations(ties)}.`,
  list: (group) => `Pick one by one: ${group}`,
  neighbours: 'Neighbours',
  filter: 'Filter by name',
  onlyShown: 'Only to what is shown',
  listed: (listed, neighbours, read, total) => {
    const of = listed === neighbours ? '' : `${listed} of `;
    return read === total
      ? `${of}${entities(neighbours)}, ${relations(total)}`
      : `${of}${entities(neighbours)}; ${read} of ${relations(total)} read`;
  },
  none: 'No entity fits.',
  degree: relations,
  ties: (count) => `by ${count}`,
  onCanvas: 'on the canvas',
  more: 'List more',
  addPicked: (count) => `Add the ${count} picked`,
};
