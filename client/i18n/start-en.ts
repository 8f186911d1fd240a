import { saidInEnglish } from './said-en.ts';
import type { StartWords } from './start-zh.ts';

/** What the start screen says of the graph it opens, in English. */
export const startEn: StartWords = {
  said: saidInEnglish,
  boardTitle: 'See all figures',
  openBoard: 'Open the figures board',
  boardHint: 'Results and targets of each indicator, year beside year.',
  readyTitle: 'Open a ready view',
  readyHint: 'Taken from the most closely connected types of this graph.',
  ready: (type, verb, other) => `${type} · ${verb} · ${other}`,
  around: 'Around one entity',
  entities: (count) => `${count} entities`,
  relations: (count) => `${count} relations`,
  documents: (count) => (count === '1' ? '1 document' : `${count} documents`),
  openEntities: 'Put the best-connected entities of each type on the canvas',
  openTimeline: 'See these relations in time',
  openDocument: 'Open the document',
  openType: (type) => `Put the best-connected of type ${type} on the canvas`,
  types: 'Types of entities',
  resume: (count) =>
    `Continue where you left off (${count === 1 ? '1 entity' : `${count} entities`})`,
};
