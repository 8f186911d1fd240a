import { count } from './english-count.ts';
import type { ExportWords } from './export-zh.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The words of exported files in English. */
export const exportEn: ExportWords = {
  title: (names, all) =>
    all > names.length ? `${names.join(', ')} and ${all - names.length} more` : names.join(', '),
  part: (entities, total, relations) =>
    `${count(entities, 'entity', 'entities')} on the canvas (of ${total} in the graph) and ${relations === 1 ? 'the one relation' : `the ${relations} relations`} among them; what was not on the canvas is not in this file.`,
  source: (title, publisher, date) =>
    `Source: “${title}”${publisher === null ? '' : `, ${publisher}`}, ${date}`,
  made: (now) => `Jingtu, ${day.format(now)}`,
  status: { ACHIEVED: 'Achieved', ONGOING: 'Under way', PLANNED: 'Planned', TARGET: 'Target' },
  unsaid: 'Not stated',
  search: 'Find',
  entities: 'Entities',
  relations: 'Relations',
  nothing: 'Nothing found.',
  fit: 'Show all',
};
