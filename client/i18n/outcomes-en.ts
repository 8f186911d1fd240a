import type { OutcomeWords } from './outcomes-zh.ts';

const entities = (count: number): string => (count === 1 ? '1 entity' : `${count} entities`);

/** What is said of an act that was done, in English. */
export const outcomesEn: OutcomeWords = {
  copied: (what, count) =>
    what === 'link' ? 'Link copied.' : `${count === 1 ? '1 name' : `${count} names`} copied.`,
  notCopied:
    'The browser does not allow writing to the clipboard. Allow it in the permissions of this site, then try again.',
  revealed: (count) =>
    count === 0
      ? 'All relations among the entities shown are there already.'
      : `${count === 1 ? '1 relation was' : `${count} relations were`} missing and ${count === 1 ? 'is' : 'are'} shown now.`,
  complete: (count) => `Everything around these ${count} entities is already on the canvas.`,
  chosen: (count) => (count === 0 ? 'Nothing is selected.' : `${entities(count)} selected.`),
  taken: (step, shown) => `${step}; ${entities(shown)} on the canvas.`,
};
